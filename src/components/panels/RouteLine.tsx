import { useMemo } from "react";
import { numberOf } from "../../derivations";
import { lineEntries } from "../../derivations/lineEntries";
import type { LineReading } from "../../derivations/readings";
import { markedTexOf } from "../../derivations/terms";
import { workedExample } from "../../derivations/workedExample";
import { useTheme, useWords } from "../../state/environment";
import { workedExampleLeaves } from "../../state/frame";
import { useCell, useClassCount } from "../../state/chosen";
import { jacobianColors } from "../charts/jacobianColors";
import { Sparkline } from "../charts/Sparkline";
import { SidewaysScroller } from "../controls/SidewaysScroller";
import { Tex } from "../tex/Tex";
import { marked } from "./terms/markedFormulas";
import { useLayerSize } from "./derivation/useLayerSize";
import styles from "./RouteLine.module.css";

interface Props {
  read: LineReading;
  /** What its number does, for those who do not see where it stands */
  label: string;
  onOpen: () => void;
}

/** A line of a route: its number, its formula, its values. */
export function RouteLine({ read, label, onOpen }: Props) {
  const { options, placed } = read;
  const { left, right } = markedTexOf(read);
  const lettersRef = useMemo(() => marked({ kind: "line", read }), [read]);
  const isFixed = placed.line.at !== undefined;
  const classCount = useClassCount();
  const shownCount = isFixed ? workedExample.logits.length : classCount;
  const layer = useLayerSize();
  const cell = useCell();
  const theme = useTheme();
  const words = useWords().derivation;
  const entries = useMemo(
    () => lineEntries(read, shownCount, isFixed ? undefined : layer),
    [read, shownCount, isFixed, layer],
  );
  const number = numberOf(placed);
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.number}
        data-on-paper
        aria-label={label}
        onClick={onOpen}
      >
        {number}
      </button>
      <SidewaysScroller label={words.formula(number)}>
        <div ref={lettersRef} className={styles.formula}>
          {left !== "" && <Tex tex={left} notation={options.notation} texStyle="display" />}
          <Tex tex={right} notation={options.notation} texStyle="display" />
        </div>
      </SidewaysScroller>
      <div className={styles.values}>
        {entries && (
          <Sparkline
            entries={entries}
            colors={jacobianColors(theme).table}
            cell={cell}
            fixedLeaves={isFixed ? workedExampleLeaves() : undefined}
            label={words.valuesOf(number, entries.rowCount, entries.columnCount)}
          />
        )}
      </div>
    </div>
  );
}
