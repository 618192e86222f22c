import { useMemo, type ReactNode, type Ref } from "react";
import { hasSource, numberOf } from "../../../derivations";
import { classCountIn } from "../../../derivations/classCountIn";
import { lineEntries } from "../../../derivations/lineEntries";
import type { LineNumbers } from "../../../derivations/lineNumbers";
import type { LineReading } from "../../../derivations/readings";
import { markedTexOf } from "../../../derivations/terms";
import { useTheme, useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { chooseClassCount } from "../../../state/actions/numbers";
import { goToStep, toggleOpened } from "../../../state/actions/places";
import {
  useCell,
  useDerivation,
  useIsWorkedExample,
  useKnown,
  useNotationOf,
  useOpened,
  useReading,
} from "../../../state/chosen";
import type { useVerdicts } from "../../../state/judging";
import { jacobianColors } from "../../charts/jacobianColors";
import { Sparkline } from "../../charts/Sparkline";
import { Button } from "../../controls/Button";
import { placesText } from "../../placesText";
import { Tex } from "../../tex/Tex";
import { Conditions } from "../../views/derivation/Conditions";
import { LineFormula } from "../../views/derivation/LineFormula";
import { ChangeMarks } from "../changes/ChangeMarks";
import { lineFormula } from "../terms/lineFormulas";
import { marked } from "../terms/markedFormulas";
import { JudgedLine } from "./JudgedLine";
import { LineTools } from "./LineTools";
import { isBeside } from "./shownLines";
import styles from "./LinePanel.module.css";
import { useLineNumbers } from "./useLineNumbers";

interface Props {
  read: LineReading;
  isCurrent: boolean;
  /** What the seeded points say, of all lines */
  verdicts: ReturnType<typeof useVerdicts>;
  /** Whether the lines before it are out of sight, so that it says what it sets out from */
  standsAlone?: boolean;
  ref?: Ref<HTMLLIElement> | undefined;
  /** What stands below the line */
  children?: ReactNode;
}

/** A line of the derivation, unless it is withheld. */
export function LinePanel(props: Props) {
  const { step } = props.read.placed;
  return useKnown() < step ? <WithheldLine {...props} /> : <ShownLine {...props} />;
}

/** The left side of a line that is to be predicted. */
function WithheldLine({ read, isCurrent, ref, children }: Props) {
  const { step } = read.placed;
  const { left, relation } = read.parted;
  const words = useWords().derivation;
  const number = numberOf(read.placed);
  return (
    <li ref={ref} className={styles.line} aria-current={isCurrent ? "step" : undefined}>
      <button
        type="button"
        className={styles.number}
        data-on-paper
        aria-label={words.line(number)}
        onClick={() => goToStep(step)}
      >
        {number}
      </button>
      <Tex tex={`${left}{} ${relation} \\,?`} notation={read.options.notation} texStyle="display" />
      <small className={styles.withheld}>{words.withheld}</small>
      {children && <div className={styles.below}>{children}</div>}
    </li>
  );
}

/** A line: its formula in letters and numbers, its values, its verdict. */
function ShownLine({ read, isCurrent, verdicts, standsAlone = false, ref, children }: Props) {
  const { line, part, step } = read.placed;
  const { chainLeft } = read.parted;
  const letters = markedTexOf(read);
  const lettersRef = useMemo(() => lineFormula(read), [read]);
  const number = numberOf(read.placed);
  const derivation = useDerivation();
  // What there is to say of a line: of the one that is read, and of those opened in between.
  const isWhole = isCurrent || isBeside(read);
  const words = useWords();
  const theme = useTheme();
  const isOpened = useOpened().includes(step);
  const notation = useNotationOf(part);
  const reading = useReading();
  const cell = useCell();
  const isWorkedExample = useIsWorkedExample();
  const { numbers, classCount, layer, fixedLeaves } = useLineNumbers(read);
  const spokenOf = classCountIn(read.options.where);
  const numbersRef = useMemo(
    () => (numbers ? marked({ kind: "numbers", read, parts: numbers.parts }) : undefined),
    [read, numbers],
  );
  const otherCount = spokenOf === classCount ? undefined : spokenOf;
  const atRest = useRestingFrame();
  const entries = useMemo(() => lineEntries(read, classCount, layer), [read, classCount, layer]);

  return (
    <li
      ref={ref}
      className={styles.line}
      data-wide={line.isWide}
      data-beside={isBeside(read) || undefined}
      data-jumped-over={read.placed.sub !== undefined && isBeside(read) ? true : undefined}
      aria-current={isCurrent ? "step" : undefined}
    >
      {isBeside(read) ? (
        <span className={styles.number}>
          {number}
          <Places numbers={numbers} isShown={reading !== "letters"} />
        </span>
      ) : (
        <button
          type="button"
          className={styles.number}
          data-on-paper
          aria-label={words.derivation.line(number)}
          onClick={() => goToStep(step)}
        >
          {number}
          <Places numbers={numbers} isShown={reading !== "letters"} />
        </button>
      )}
      <LineFormula
        letters={{ ...letters, chainLeft, ...(standsAlone && { left: letters.left || chainLeft }) }}
        lettersRef={lettersRef}
        numbersRef={numbersRef}
        numbers={numbers}
        reading={reading}
        fixedLeaves={fixedLeaves}
        notation={notation}
        label={words.derivation.formula(number)}
        numbersLabel={words.derivation.numbersOf(
          number,
          placesText(numbers?.indices ?? {}),
          numbers?.value(fixedLeaves ?? atRest.leaves),
        )}
      />
      <div className={styles.values}>
        {entries && (
          <Sparkline
            entries={entries}
            colors={jacobianColors(theme).table}
            cell={{ ...cell, ...numbers?.cell }}
            fixedLeaves={fixedLeaves}
            label={words.derivation.valuesOf(number, entries.rowCount, entries.columnCount)}
          />
        )}
      </div>
      <JudgedLine read={read} isWhole={isWhole} verdicts={verdicts} />
      {(isWhole || line.where) && (
        <div className={styles.below}>
          <Conditions
            line={line}
            isWhole={isWhole}
            classes={
              otherCount === undefined
                ? undefined
                : { count: otherCount, onChoose: () => chooseClassCount(otherCount) }
            }
            isElsewhere={!isWorkedExample}
            hasSource={hasSource(derivation)}
            notation={notation}
            words={words.derivation}
          />
        </div>
      )}
      {line.between && !standsAlone && (
        <Button
          look="plain"
          className={styles.opener}
          aria-expanded={isOpened}
          data-screen-only
          onClick={() => toggleOpened(step)}
        >
          {isOpened ? words.derivation.close : words.derivation.open(line.between.length)}
        </Button>
      )}
      <LineTools read={read} isQuiet={!isWhole} isCurrent={isCurrent && !standsAlone} />
      {isCurrent && !standsAlone && <ChangeMarks read={read} />}
      {children && <div className={styles.below}>{children}</div>}
    </li>
  );
}

/** The indices at which a line stands in numbers, each on a line of its own below the line's number. */
function Places({ numbers, isShown }: { numbers: LineNumbers | undefined; isShown: boolean }) {
  const indices = Object.entries(numbers?.indices ?? {}).toSorted();
  if (!isShown || indices.length === 0) return null;
  return indices.map(([letter, value]) => (
    <small key={letter} className={styles.place} aria-hidden>
      {placesText({ [letter]: value })}
    </small>
  ));
}
