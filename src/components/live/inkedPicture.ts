import type { RefCallback } from "react";
import type { Frame } from "../../state/frame";
import { follow } from "./inks";
import type { Pen } from "./pen";
import { snapped } from "./rectangles";

/**
 * A ref for a canvas that shows a little live picture, with a mark that may stand over it as its next
 * sibling. It stands in an `[data-ink-sheet]`: many canvases that change are dearer than one.
 */
export function inkedPicture(
  prepare: (canvas: HTMLCanvasElement) => (frame: Frame) => void,
): RefCallback<HTMLCanvasElement> {
  return (element) => {
    if (!element) return undefined;
    const write = prepare(element);
    const place = () => {
      const area = snapped(element.getBoundingClientRect());
      const mark = element.nextElementSibling;
      const markArea = mark && snapped(mark.getBoundingClientRect());
      const style = getComputedStyle(mark ?? element);
      const [width, offset] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
      const { outlineColor } = style;
      return {
        area,
        style: "",
        draw: (pen: Pen, frame: Frame) => {
          write(frame);
          pen.erase(area);
          pen.paint(element, area);
          if (markArea) pen.outline(markArea, outlineColor, width, offset);
        },
      };
    };
    return follow({ element, write, place });
  };
}
