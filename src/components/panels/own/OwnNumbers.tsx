import { useMemo } from "react";
import { lineEntries } from "../../../derivations/lineEntries";
import type { LineReading } from "../../../derivations/readings";
import { useTheme, useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { useCell } from "../../../state/chosen";
import { jacobianColors } from "../../charts/jacobianColors";
import { Sparkline } from "../../charts/Sparkline";
import { placesText } from "../../placesText";
import { LineFormula } from "../../views/derivation/LineFormula";
import { useLineNumbers } from "../derivation/useLineNumbers";
import styles from "./OwnNumbers.module.css";

/** A line of one's own in numbers at the chosen cell, and over all cells. */
export function OwnNumbers({ read }: { read: LineReading }) {
  const words = useWords().derivation;
  const theme = useTheme();
  const cell = useCell();
  const { numbers, classCount, layer } = useLineNumbers(read);
  const entries = useMemo(() => lineEntries(read, classCount, layer), [read, classCount, layer]);
  const { leaves } = useRestingFrame();
  const { step } = read.placed;
  if (!numbers && !entries) return null;
  const places = placesText(numbers?.indices ?? {});
  return (
    <div className={styles.numbers}>
      {entries && (
        <Sparkline
          entries={entries}
          colors={jacobianColors(theme).table}
          cell={{ ...cell, ...numbers?.cell }}
          fixedLeaves={undefined}
          label={words.valuesOf(step, entries.rowCount, entries.columnCount)}
        />
      )}
      {numbers && (
        <>
          <small className={styles.place} aria-hidden>
            {places}
          </small>
          <LineFormula
            letters={inNumbersOnly}
            numbers={numbers}
            reading="numbers"
            fixedLeaves={undefined}
            notation={read.options.notation}
            label=""
            numbersLabel={words.numbersOf(step, places, numbers.value(leaves))}
          />
        </>
      )}
    </div>
  );
}

const inNumbersOnly = { left: "", right: "", chainLeft: "" };
