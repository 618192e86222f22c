import { useMemo } from "react";
import { numberOf } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { markedTexOf } from "../../../derivations/terms";
import { compareWith } from "../../../state/actions/places";
import { useWords } from "../../../state/environment";
import { Select } from "../../controls/Select";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { Tex } from "../../tex/Tex";
import { lineFormula } from "../terms/lineFormulas";
import styles from "./CompareChoice.module.css";
import { useComparison } from "./useComparison";

/** The line that the current one is compared with, to be chosen; another than the usual one is shown here. */
export function CompareChoice({ read }: { read: LineReading }) {
  const { others, usual, chosen } = useComparison(read);
  const words = useWords().derivation;
  const usually = {
    value: "",
    text: usual ? words.lineBefore(numberOf(usual.placed)) : words.noLineBefore,
  };
  const options = others.map(({ placed }) => ({
    value: String(placed.step),
    text: words.lineNumber(numberOf(placed)),
  }));
  return (
    <div className={styles.compare}>
      <Select
        label={words.comparedWith}
        options={[usually, ...options]}
        chosen={chosen ? String(chosen.placed.step) : ""}
        onChoose={(value) => compareWith(value === "" ? undefined : Number(value))}
      />
      {chosen && <ComparedLine read={chosen} />}
    </div>
  );
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
