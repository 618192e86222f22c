export const isEmpty = ({ width, height }: DOMRect) => width <= 0 || height <= 0;

const between = (left: number, top: number, right: number, bottom: number) =>
  new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));

export const intersection = (one: DOMRect, other: DOMRect): DOMRect =>
  between(
    Math.max(one.left, other.left),
    Math.max(one.top, other.top),
    Math.min(one.right, other.right),
    Math.min(one.bottom, other.bottom),
  );

/** The smallest that holds all of some; there is at least one. */
export const union = (all: readonly DOMRect[]): DOMRect =>
  between(
    Math.min(...all.map(({ left }) => left)),
    Math.min(...all.map(({ top }) => top)),
    Math.max(...all.map(({ right }) => right)),
    Math.max(...all.map(({ bottom }) => bottom)),
  );

/** With its edges on those of the screen's pixels. */
function onPixels(
  { left, top, right, bottom }: DOMRect,
  start: (length: number) => number,
  end: (length: number) => number,
): DOMRect {
  const at = (length: number, round: (length: number) => number) =>
    round(length * devicePixelRatio) / devicePixelRatio;
  return between(at(left, start), at(top, start), at(right, end), at(bottom, end));
}

/** As a browser paints boxes. */
export const snapped = (box: DOMRect) => onPixels(box, Math.round, Math.round);

/** The smallest on pixels that holds all of it. */
export const snappedOutwards = (box: DOMRect) => onPixels(box, Math.floor, Math.ceil);
