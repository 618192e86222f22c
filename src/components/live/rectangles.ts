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

const onScreen = (length: number, round: (value: number) => number) =>
  round(length * devicePixelRatio) / devicePixelRatio;

/** With its edges on those of the screen's pixels, as a browser paints boxes. */
export const snapped = ({ left, top, right, bottom }: DOMRect): DOMRect =>
  between(
    onScreen(left, Math.round),
    onScreen(top, Math.round),
    onScreen(right, Math.round),
    onScreen(bottom, Math.round),
  );

/** The smallest that holds it and has its edges on those of the screen's pixels. */
export const snappedOutwards = ({ left, top, right, bottom }: DOMRect): DOMRect =>
  between(
    onScreen(left, Math.floor),
    onScreen(top, Math.floor),
    onScreen(right, Math.ceil),
    onScreen(bottom, Math.ceil),
  );
