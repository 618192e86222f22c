import type { RefCallback } from "react";
import { currentFrame, onFrame, onRest, type Frame } from "../../state/frame";
import type { Sign } from "../charts/sign";
import { setText } from "./live";
import { layOut, type Ink, type Sheet } from "./inkSheet";

/*
 * At rest a live number is text: it can be selected, copied and read aloud. While a pointer holds a
 * slider it is drawn on a canvas laid over its place, since every text that changes would be laid out
 * anew, and that is most of what a frame costs.
 */
const inks = new Set<Ink>();
let isHeld = false;
let sheets: readonly Sheet[] | undefined;

/** A ref for an element whose whole text is a live number. It stands in an `[data-ink-sheet]`. */
export function ink(
  textOf: (frame: Frame) => string,
  signOf?: (frame: Frame) => Sign,
): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return undefined;
    const frame = currentFrame();
    const own: Ink = { element, classCount: frame.logits.length, textOf, signOf };
    element.setAttribute("data-ink", "");
    write(own, frame);
    inks.add(own);
    putAway(); // its place is another, or it has none yet
    return () => {
      inks.delete(own);
      putAway();
    };
  };
}

/** From now on numbers are drawn: a pointer has taken a slider. */
export function hold(): void {
  isHeld = true;
}

/** Numbers are text again. */
export function release(): void {
  isHeld = false;
  putAway();
}

/** Takes the canvases away; until they are laid out again, the text under them is what is seen. */
function putAway(): void {
  if (!sheets) return;
  const used = sheets;
  sheets = undefined;
  const frame = currentFrame();
  for (const own of inks) write(own, frame);
  for (const sheet of used) sheet.hide();
}

function write({ element, classCount, textOf, signOf }: Ink, frame: Frame): void {
  if (frame.logits.length !== classCount) return; // React is about to render it with other classes
  setText(element, textOf(frame));
  if (signOf) element.setAttribute("data-sign", signOf(frame));
}

onFrame((frame) => {
  if (!isHeld) for (const own of inks) write(own, frame);
  else if (sheets) for (const sheet of sheets) sheet.draw(frame);
  else {
    // Drawn before they are shown, and shown together: the page is laid out once for all of them.
    sheets = layOut(inks);
    for (const sheet of sheets) sheet.draw(frame);
    for (const sheet of sheets) sheet.show();
  }
});

onRest(putAway);
window.addEventListener("resize", putAway);
window.addEventListener("scroll", putAway, { capture: true });
