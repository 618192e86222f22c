import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { numberOf } from "../../../derivations";
import { isComparable, lineBefore, lineChanges } from "../../../derivations/lineChanges";
import type { LineReading } from "../../../derivations/readings";
import { markedTexOf } from "../../../derivations/terms";
import { compareWith } from "../../../state/actions/places";
import { useAgainst, useDerivation } from "../../../state/chosen";
import { useWords } from "../../../state/environment";
import { readAll } from "../../../state/lines";
import { Button } from "../../controls/Button";
import { Select } from "../../controls/Select";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { onKatex } from "../../tex/typeset";
import { Tex } from "../../tex/Tex";
import { formulaOf, lineFormula } from "../terms/lineFormulas";
import styles from "./ChangesPanel.module.css";
import { markChanges, newParts } from "./changeMarks";
import { slide } from "./slide";

let katexCount = 0;
onKatex(() => katexCount++); // before any formula hears of it
const katexArrivals = () => katexCount;

/** The line that was current last: from there parts slide, and only one line on. */
let lastLine: string | undefined;

/**
 * What of the line before is otherwise in this one, marked in both, with the rule's name at the place;
 * or the same of any other line.
 */
export function ChangesPanel({ read }: { read: LineReading }) {
  const derivation = useDerivation();
  const against = useAgainst();
  const words = useWords();
  const lines = readAll(derivation);
  const usual = useMemo(() => lineBefore(read, lines), [read, lines]);
  const chosen = lines.find(
    ({ placed }) => placed.step === against && isComparable(lines[against - 1]!),
  );
  const other = chosen ?? usual;
  const comparison = useMemo(() => (other ? lineChanges(other, read) : undefined), [other, read]);
  const label = useRef<HTMLElement>(null);
  const arrivals = useSyncExternalStore(onKatex, katexArrivals, katexArrivals);
  const { line } = read.placed;
  const [isOpen, setOpen] = useState(chosen !== undefined);

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
      label.current && placeAbove(label.current, root, newParts(after, comparison)[0]);
    place();
    const observer = new ResizeObserver(place);
    observer.observe(root);
    return () => {
      observer.disconnect();
      unmark();
    };
  }, [read, other, chosen, comparison, arrivals]);

  useLayoutEffect(() => {
    lastLine = line.id;
  }, [line]);

  if (!isComparable(read)) return null;
  const options = lines
    .filter((one) => one !== read && one.placed.line !== line && isComparable(one))
    .map((one) => ({
      value: String(one.placed.step),
      text: words.derivation.lineNumber(numberOf(one.placed)),
    }));
  return (
    <>
      {!chosen && comparison && comparison.changes.length > 0 && (
        <small ref={label} className={styles.rule} aria-hidden>
          {words.rules[line.rule]}
        </small>
      )}
      <Button
        look="plain"
        className={styles.opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.derivation.compare}
      </Button>
      {isOpen && (
        <Select
          label={words.derivation.comparedWith}
          options={[
            {
              value: "",
              text: usual
                ? words.derivation.lineBefore(numberOf(usual.placed))
                : words.derivation.noLineBefore,
            },
            ...options,
          ]}
          chosen={chosen ? String(against) : ""}
          onChoose={(value) => compareWith(value === "" ? undefined : Number(value))}
        />
      )}
      {chosen && <ComparedLine read={chosen} />}
    </>
  );
}

/** Sets a label above a formula, over one of its parts. */
function placeAbove(label: HTMLElement, root: HTMLElement, part: HTMLElement = root): void {
  const frame = label.offsetParent!.getBoundingClientRect();
  const [whole, own] = [root.getBoundingClientRect(), part.getBoundingClientRect()];
  label.style.left = `${own.left - frame.left}px`;
  label.style.top = `${Math.min(whole.top, own.top) - frame.top - label.offsetHeight}px`;
}

/** The line that is compared, where the current one can be seen beside it. */
function ComparedLine({ read }: { read: LineReading }) {
  const words = useWords().derivation;
  const { left, right } = markedTexOf(read);
  const { notation } = read.options;
  const number = numberOf(read.placed);
  const ref = useMemo(() => lineFormula(read), [read]);
  return (
    <div className={styles.compared}>
      <small>{number}</small>
      <SidewaysScroller label={words.formulaCompared(number)}>
        <div ref={ref} className={styles.formula}>
          <Tex tex={left || read.parted.chainLeft} notation={notation} texStyle="display" />
          <Tex tex={right} notation={notation} texStyle="display" />
        </div>
      </SidewaysScroller>
    </div>
  );
}
