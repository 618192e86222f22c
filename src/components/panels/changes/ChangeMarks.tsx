import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useWords } from "../../../state/environment";
import { onKatex } from "../../tex/typeset";
import { formulaOf, formulasVersion, onFormulas } from "../terms/lineFormulas";
import styles from "./ChangeMarks.module.css";
import { markChanges, partsIn } from "./changeMarks";
import { slide } from "./slide";
import { useComparison } from "./useComparison";

let katexCount = 0;
onKatex(() => katexCount++); // before any formula hears of it
const katexArrivals = () => katexCount;

/** The line that was current last: from there parts slide, and only one line on. */
let lastLine: string | undefined;

/** Marks what of one line is otherwise in the next, in both, with the rule's name at the place. */
export function ChangeMarks({ read }: { read: LineReading }) {
  const { usual, chosen, comparison } = useComparison(read);
  const words = useWords();
  const label = useRef<HTMLElement>(null);
  const arrivals = useSyncExternalStore(onKatex, katexArrivals, katexArrivals);
  const inSight = useSyncExternalStore(onFormulas, formulasVersion, formulasVersion);
  const other = chosen ?? usual;
  const { line } = read.placed;

  useLayoutEffect(() => {
    const root = formulaOf(read);
    const otherRoot = other && formulaOf(other);
    if (!root || !other || !comparison) return undefined;
    const after = { root, read };
    const before = otherRoot && { root: otherRoot, read: other };
    const isNextStep = lastLine === other.placed.line.id && !chosen;
    // Once all is laid out and scrolled to where it stays, and before it is painted.
    if (before && isNextStep) queueMicrotask(() => slide(before, after, comparison));
    const unmark = markChanges(before, after, comparison);
    const place = () =>
      label.current &&
      placeAbove(label.current, root, partsIn(after, comparison.changes, "after")[0]);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(root);
    return () => {
      observer.disconnect();
      unmark();
    };
  }, [read, other, chosen, comparison, arrivals, inSight]);

  useLayoutEffect(() => {
    lastLine = line.id;
  }, [line]);

  if (chosen || !comparison || comparison.changes.length === 0 || !formulaOf(read)) return null;
  return (
    <small ref={label} className={styles.rule} aria-hidden>
      {words.rules[line.rule]}
    </small>
  );
}

/** Sets a label above a formula, over one of its parts. */
function placeAbove(label: HTMLElement, root: HTMLElement, part: HTMLElement = root): void {
  if (!label.offsetParent) return; // paper has something else in its place
  const frame = label.offsetParent.getBoundingClientRect();
  const [whole, own] = [root.getBoundingClientRect(), part.getBoundingClientRect()];
  label.style.left = `${own.left - frame.left}px`;
  label.style.top = `${Math.min(whole.top, own.top) - frame.top - label.offsetHeight}px`;
}
