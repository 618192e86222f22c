import type { RefCallback } from "react";
import type { Frame } from "../../state/frame";
import type { Sign } from "../charts/sign";
import { follow } from "./inks";
import type { Place } from "./inkSheet";
import { setText } from "./live";
import type { TextPlace } from "./pen";

/** A ref for an element whose whole text is a live number. It stands in an `[data-ink-sheet]`. */
export function ink(
  textOf: (frame: Frame) => string,
  signOf?: (frame: Frame) => Sign,
): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return undefined;
    const write = (frame: Frame) => {
      setText(element, textOf(frame));
      if (signOf) element.setAttribute("data-sign", signOf(frame));
    };
    return follow({ element, write, place: (clip) => placeOf(element, clip, textOf, signOf) });
  };
}

function placeOf(
  element: HTMLElement,
  clip: DOMRect | undefined,
  textOf: (frame: Frame) => string,
  signOf: ((frame: Frame) => Sign) | undefined,
): Place {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const place = { ...textPlaceOf(element, style, box), clip };
  const { color } = style;
  const overhang = parseFloat(style.fontSize); // of a long number, such as 5e−17
  let last: string | undefined;
  let written: DOMRect | undefined;
  return {
    area: new DOMRect(box.x - overhang, box.y, box.width + 2 * overhang, box.height),
    style: `${place.font} ${place.align} ${color}`,
    draw: (pen, frame) => {
      const text = textOf(frame);
      if (text === last) return;
      last = text;
      written = pen.write(text, signOf ? pen.signColors[signOf(frame)] : color, place, written);
    },
  };
}

const ruler = document.createElement("canvas").getContext("2d")!;

const widthsOfFonts = new Map<string, Map<string, number>>();

/** How wide characters of a font are: numbers are made of few, so each is measured once. */
function widthsIn(font: string): (character: string) => number {
  const widths = widthsOfFonts.get(font) ?? new Map<string, number>();
  widthsOfFonts.set(font, widths);
  return (character) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    ruler.font = font;
    const { width } = ruler.measureText(character);
    widths.set(character, width);
    return width;
  };
}

/** Where the browser has set the text. */
function textPlaceOf(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  box: DOMRect,
): Omit<TextPlace, "clip"> {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ruler.font = font;
  const metrics = ruler.measureText("(0−e)"); // the highest and the lowest that there may be
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = metrics;
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  const middle = text.height > 0 ? (text.top + text.bottom) / 2 : (box.top + box.bottom) / 2;
  const align = alignOf(style);
  const x = {
    start: box.left + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth),
    center: (box.left + box.right) / 2,
    end: box.right,
  }[align];
  return {
    font,
    align,
    x,
    baseline: middle + (ascent - descent) / 2,
    above: metrics.actualBoundingBoxAscent,
    below: metrics.actualBoundingBoxDescent,
    widthOf: widthsIn(font),
  };
}

function alignOf({ display, justifyContent, justifyItems, textAlign }: CSSStyleDeclaration) {
  const own = display.includes("flex")
    ? justifyContent
    : display.includes("grid")
      ? justifyItems
      : textAlign;
  if (own === "center") return "center";
  return own === "end" || own === "right" ? "end" : "start";
}
