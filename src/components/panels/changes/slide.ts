import type { Comparison } from "../../../derivations/changes";
import { elementOf } from "../terms/lineFormulas";
import { partsIn, type LineInSight } from "./changeMarks";

const durationMs = 450;
const easing = "cubic-bezier(0.3, 0, 0.2, 1)";

/**
 * Kept parts of a line slide to where they stand in the next one, gone ones fade on the way, new ones
 * come up. Where less motion is asked for, nothing moves.
 */
export function slide(before: LineInSight, after: LineInSight, comparison: Comparison): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const moves = comparison.kept.flatMap((pair) => {
    const from = elementOf(before.root, before.read, pair.before);
    const to = elementOf(after.root, after.read, pair.after);
    if (!from || !to) return [];
    const [start, end] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
    return [{ to, x: start.x - end.x, y: start.y - end.y }];
  });
  const come = partsIn(after, comparison.changes, "after");
  const ghosts = partsIn(before, comparison.changes, "before").map((element) => ({
    element,
    box: element.getBoundingClientRect(),
  }));
  const target = (come[0] ?? after.root).getBoundingClientRect();

  const options = { duration: durationMs, easing };
  for (const { to, x, y } of moves)
    to.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], options);
  // What is new appears where it stands; what slides into it brings its own motion.
  const sliding = moves.map(({ to }) => to);
  for (const element of come)
    if (!sliding.some((one) => element.contains(one)))
      element.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, { opacity: 1 }], options);
  for (const { element, box } of ghosts) fade(element, box, target.y - box.y);
}

/** A copy of what is gone, that goes a part of the way and fades. */
function fade(element: HTMLElement, box: DOMRect, distance: number): void {
  const formula = element.closest<HTMLElement>(".katex");
  const home = formula?.parentElement;
  if (!formula || !home) return;
  const ghost = formula.cloneNode(false) as HTMLElement;
  ghost.append(element.cloneNode(true));
  ghost.setAttribute("aria-hidden", "true");
  ghost.inert = true;
  const { style } = ghost;
  style.position = "fixed";
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.pointerEvents = "none";
  home.append(ghost);
  ghost
    .animate(
      [
        { transform: "none", opacity: 0.8 },
        { transform: `translateY(${distance * 0.6}px)`, opacity: 0 },
      ],
      { duration: durationMs * 0.8, easing },
    )
    .finished.finally(() => ghost.remove())
    .catch(() => undefined);
}
