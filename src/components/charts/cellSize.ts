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

export function cellSizeOf(widthPx: number): CellSize {
  if (widthPx >= 52) return "full";
  return widthPx >= 32 ? "short" : "sign";
}

/** The size of the cells of a matrix `classCount` wide, followed as its box changes. */
export function useCellSize(box: RefObject<HTMLElement | null>, classCount: number): CellSize {
  const [size, setSize] = useState<CellSize>("full");
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setSize(cellSizeOf(element.getBoundingClientRect().width / classCount));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, classCount]);
  return size;
}
