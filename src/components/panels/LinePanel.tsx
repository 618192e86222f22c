import { useMemo, type Ref } from "react";
import { lineEntries } from "../../derivations/lineEntries";
import { lineNumbers } from "../../derivations/lineNumbers";
import type { LineReading } from "../../derivations/verdicts";
import { workedExample } from "../../derivations/workedExample";
import { useWords } from "../../state/environment";
import { labelIndexOf } from "../../state/explorerState";
import { useRestingFrame, workedExampleLeaves } from "../../state/frame";
import {
  goToStep,
  useCell,
  useIsWorkedExample,
  useNotationOf,
  useReading,
  useTarget,
} from "../../state/store";
import type { useVerdicts } from "../../state/verdicts";
import type { ColorTable } from "../charts/colorTable";
import { Sparkline } from "../charts/Sparkline";
import { Conditions } from "../views/derivation/Conditions";
import { ExactValues } from "../views/derivation/ExactValues";
import { LineFormula } from "../views/derivation/LineFormula";
import { JudgedLine } from "./JudgedLine";
import styles from "./LinePanel.module.css";

interface Props {
  read: LineReading;
  isCurrent: boolean;
  /** What the seeded points say, of all lines */
  verdicts: ReturnType<typeof useVerdicts>;
  colors: ColorTable;
  ref?: Ref<HTMLLIElement> | undefined;
}

/** A line of the derivation: its formula in letters and numbers, its values, its verdict. */
export function LinePanel({ read, isCurrent, verdicts, colors, ref }: Props) {
  const { line, part, step } = read.placed;
  const words = useWords();
  const notation = useNotationOf(part);
  const reading = useReading();
  const isWorkedExample = useIsWorkedExample();
  const ownCell = useCell();
  const ownTarget = useTarget();
  const { leaves: leavesAtRest } = useRestingFrame();
  // A line of the worked example keeps its numbers, wherever the reader is.
  const isFixed = line.at !== undefined;
  const fixedLeaves = isFixed ? workedExampleLeaves() : undefined;
  const target = isFixed ? workedExample.target : ownTarget;
  const classCount = target.length;
  const isOneHot = labelIndexOf(target) !== undefined;
  const numbers = useMemo(
    () => lineNumbers(read, { cell: ownCell, classCount, isOneHot }),
    [read, ownCell, classCount, isOneHot],
  );
  const entries = useMemo(() => lineEntries(read, classCount), [read, classCount]);

  return (
    <li ref={ref} className={styles.line} aria-current={isCurrent ? "step" : undefined}>
      <button
        type="button"
        className={styles.number}
        aria-label={words.derivation.line(step)}
        onClick={() => goToStep(step)}
      >
        {step}
      </button>
      <LineFormula
        parted={read.parted}
        numbers={numbers}
        reading={reading}
        fixedLeaves={fixedLeaves}
        notation={notation}
        label={words.derivation.formula(step)}
        numbersLabel={words.derivation.numbersOf(step)}
      />
      <div className={styles.values}>
        {entries && (
          <Sparkline
            entries={entries}
            colors={colors}
            cell={ownCell}
            fixedLeaves={fixedLeaves}
            label={words.derivation.valuesOf(step, entries.rowCount, entries.columnCount)}
          />
        )}
      </div>
      <JudgedLine read={read} isCurrent={isCurrent} verdicts={verdicts} />
      {isCurrent && (
        <div className={styles.below}>
          {numbers && reading !== "letters" && (
            <ExactValues
              numbers={numbers}
              leaves={fixedLeaves ?? leavesAtRest}
              notation={notation}
              label={words.derivation.allDigits}
            />
          )}
          <Conditions
            line={line}
            isElsewhere={!isWorkedExample}
            notation={notation}
            words={words.derivation}
          />
        </div>
      )}
    </li>
  );
}
