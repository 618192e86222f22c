import { useMemo, type ReactNode, type Ref } from "react";
import { lineEntries } from "../../../derivations/lineEntries";
import type { LineReading } from "../../../derivations/readings";
import { useTheme, useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import {
  goToStep,
  useCell,
  useIsWorkedExample,
  useNotationOf,
  useReading,
} from "../../../state/store";
import type { useVerdicts } from "../../../state/verdicts";
import { jacobianColors } from "../../charts/jacobianColors";
import { Sparkline } from "../../charts/Sparkline";
import { placesText } from "../../placesText";
import { Conditions } from "../../views/derivation/Conditions";
import { LineFormula } from "../../views/derivation/LineFormula";
import { JudgedLine } from "./JudgedLine";
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

/** A line of the derivation: its formula in letters and numbers, its values, its verdict. */
export function LinePanel({
  read,
  isCurrent,
  verdicts,
  standsAlone = false,
  ref,
  children,
}: Props) {
  const { line, part, step } = read.placed;
  const words = useWords();
  const theme = useTheme();
  const notation = useNotationOf(part);
  const reading = useReading();
  const cell = useCell();
  const isWorkedExample = useIsWorkedExample();
  const { numbers, classCount, fixedLeaves } = useLineNumbers(read);
  const atRest = useRestingFrame();
  const entries = useMemo(() => lineEntries(read, classCount), [read, classCount]);

  return (
    <li
      ref={ref}
      className={styles.line}
      data-wide={line.isWide}
      aria-current={isCurrent ? "step" : undefined}
    >
      <button
        type="button"
        className={styles.number}
        aria-label={words.derivation.line(step)}
        onClick={() => goToStep(step)}
      >
        {step}
      </button>
      <LineFormula
        parted={standsAlone ? { ...read.parted, left: read.parted.chainLeft } : read.parted}
        numbers={numbers}
        reading={reading}
        fixedLeaves={fixedLeaves}
        notation={notation}
        label={words.derivation.formula(step)}
        numbersLabel={words.derivation.numbersOf(
          step,
          placesText(numbers?.indices ?? {}),
          numbers?.value(fixedLeaves ?? atRest.leaves),
        )}
      />
      <div className={styles.values}>
        {entries && (
          <Sparkline
            entries={entries}
            colors={jacobianColors(theme).table}
            cell={cell}
            fixedLeaves={fixedLeaves}
            label={words.derivation.valuesOf(step, entries.rowCount, entries.columnCount)}
          />
        )}
      </div>
      <JudgedLine read={read} isCurrent={isCurrent} verdicts={verdicts} />
      {isCurrent && (
        <div className={styles.below}>
          <Conditions
            line={line}
            isElsewhere={!isWorkedExample}
            notation={notation}
            words={words.derivation}
          />
        </div>
      )}
      {children && <div className={styles.below}>{children}</div>}
    </li>
  );
}
