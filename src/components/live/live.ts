import type { RefCallback } from "react";
import { currentFrame, onFrame, type Frame } from "../../state/frame";

/**
 * A ref that keeps an element in step with the reader's logits and label: what it prepares runs when
 * React has rendered and again in every frame in which they move, without React. What it writes,
 * React must leave alone: the element is rendered without these texts and attributes.
 */
export function livePrepared<Target extends Element>(
  prepare: (element: Target) => (frame: Frame) => void,
): RefCallback<Target> {
  return (element) => {
    if (!element) return undefined;
    const write = prepare(element);
    const first = currentFrame();
    write(first);
    return onFrame((frame) => {
      // With other classes the element is another one, which React is about to render.
      if (frame.logits.length === first.logits.length) write(frame);
    });
  };
}

/** As `livePrepared`, where there is nothing to prepare. */
export const live = <Target extends Element>(
  write: (element: Target, frame: Frame) => void,
): RefCallback<Target> => livePrepared((element) => (frame) => write(element, frame));

/** Puts a text into an element in place of what it held, if it is not there already. */
export function setText(element: Element, text: string): void {
  const node = element.firstChild;
  if (!(node instanceof Text)) element.replaceChildren(text);
  else if (node.data !== text) node.data = text;
}
