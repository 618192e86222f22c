import { currentFrame, onFrame, onRest, type Frame } from "../../state/frame";
import { layOut, type Ink, type Sheet } from "./inkSheet";

/*
 * At rest a live number is text: it can be selected, copied and read aloud. While a pointer holds a
 * slider it is drawn on a canvas laid over its place, since every text that changes would be laid out
 * anew, and that is most of what a frame costs.
 */
const inks = new Set<Ink>();
let isHeld = false;
let sheets: readonly Sheet[] | undefined;

/** Keeps an element in step with the reader's logits, at rest and while they move; returns how to stop. */
export function follow(ink: Ink): () => void {
  const { length: classCount } = currentFrame().logits;
  const own: Ink = {
    ...ink,
    write: (frame) => {
      // With other classes the element is another one, which React is about to render.
      if (frame.logits.length === classCount) ink.write(frame);
    },
  };
  ink.element.setAttribute("data-ink", "");
  own.write(currentFrame());
  inks.add(own);
  layOutAnew(); // its place is another, or it has none yet
  return () => {
    inks.delete(own);
    layOutAnew();
  };
}

/** What is drawn is put away; while a pointer holds a slider it is drawn again in the next frame. */
function layOutAnew(): void {
  if (!sheets) return;
  putAway();
  requestAnimationFrame(() => {
    if (isHeld && !sheets) draw(currentFrame());
  });
}

/** From now on, until the pointer lets go wherever it is then, numbers are drawn. */
export function hold(): void {
  isHeld = true;
  const letGo = new AbortController();
  for (const type of ["pointerup", "pointercancel", "blur"])
    window.addEventListener(
      type,
      () => {
        letGo.abort();
        isHeld = false;
        putAway();
      },
      { signal: letGo.signal },
    );
}

/** Takes the canvases away; until they are laid out again, what is under them is seen. */
function putAway(): void {
  if (!sheets) return;
  const used = sheets;
  sheets = undefined;
  const frame = currentFrame();
  for (const ink of inks) ink.write(frame);
  for (const sheet of used) sheet.hide();
}

function draw(frame: Frame): void {
  if (sheets) {
    for (const sheet of sheets) sheet.draw(frame);
    return;
  }
  // Drawn before they are shown, and shown together: the page is laid out once for all of them.
  sheets = layOut(inks);
  for (const sheet of sheets) sheet.draw(frame);
  for (const sheet of sheets) sheet.show();
}

onFrame((frame) => {
  if (isHeld) draw(frame);
  else for (const ink of inks) ink.write(frame);
});

onRest(putAway);
window.addEventListener("resize", putAway);
window.addEventListener("scroll", putAway, { capture: true });
