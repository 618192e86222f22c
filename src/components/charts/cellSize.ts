import { formatNumber } from "../../words";
import { useLayoutEffect, useState, type RefObject } from "react";

/** What fits a cell: a number with three decimals, with two and no leading zero, or only a sign. */
export type CellSize = "full" | "short" | "sign";

/** A number as far as a cell of this size can hold it; of one that would be .00 the sign stays. */
export function cellText(value: number, size: CellSize, { signed = false } = {}): string {
  if (size === "full") return formatNumber(value, 3, { signed, exponentDecimals: 0 });
  const sign = value < 0 ? "−" : value > 0 && (signed || size === "sign") ? "+" : "";
  if (value === 0 && size === "short") return "0";
  const rounded = Math.abs(value).toFixed(2).replace(/^0/, "");
  if (rounded === ".00" && size === "short") return value < 0 ? "−" : "+";
  return size === "sign" ? sign : sign + rounded;
}

/** What fits a cell, by its width in the type that numbers are to have. */
export function cellSizeOf(widthPx: number, fontPx = 13): CellSize {
  if (widthPx >= 4 * fontPx) return "full";
  return widthPx >= 2.45 * fontPx ? "short" : "sign";
}

/** The size of the cells of a matrix `classCount` wide, followed as its box changes. */
export function useCellSize(box: RefObject<HTMLElement | null>, classCount: number): CellSize {
  const [size, setSize] = useState<CellSize>("full");
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => {
      const { width } = element.getBoundingClientRect();
      setSize(cellSizeOf(width / classCount, parseFloat(getComputedStyle(element).fontSize)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, classCount]);
  return size;
}
