import { useWords } from "../../state/environment";
import { useMatrix } from "../../state/chosen";
import { shownMatrixOf } from "../../state/shownMatrix";
import { useRestingFrame } from "../../state/frame";
import { NumberTable } from "../views/numbers/NumberTable";
import styles from "./NumbersPanel.module.css";

/** Everything the picture shows, as tables. */
export function NumbersPanel() {
  const frame = useRestingFrame();
  const { logits, target, quantities } = frame;
  const matrix = useMatrix();
  const { values: hessian } = shownMatrixOf(frame, matrix);
  const words = useWords().numbers;
  const { probabilities, gradient, jacobian, probabilityGradient } = quantities;
  const classCount = logits.length;
  const named = (name: (classNumber: number) => string) =>
    logits.map((_, index) => name(index + 1));

  return (
    <section className={styles.panel} data-not-beside-paper aria-labelledby="numbers-heading">
      <h2 id="numbers-heading">{words.region}</h2>
      <NumberTable
        caption={words.forward}
        columnNames={named(words.class)}
        rows={[
          { name: words.logitRow, values: logits },
          { name: words.probabilityRow, values: probabilities },
          { name: words.labelRow, values: target },
          { name: words.weightRow, values: probabilityGradient },
        ]}
      />
      <NumberTable
        caption={words.jacobian}
        columnNames={named(words.logit)}
        rows={named(words.output).map((name, output) => ({
          name,
          values: jacobian.subarray(output * classCount, (output + 1) * classCount),
        }))}
      />
      {matrix === "hessian" && (
        <NumberTable
          caption={words.hessian}
          columnNames={named(words.logit)}
          rows={named(words.logit).map((name, row) => ({
            name,
            values: hessian.subarray(row * classCount, (row + 1) * classCount),
          }))}
        />
      )}
      <NumberTable
        caption={words.sums}
        columnNames={named(words.class)}
        rows={[
          { name: words.rowSums, values: quantities.rowSums },
          { name: words.columnSums, values: quantities.columnSums },
        ]}
      />
      <NumberTable
        caption={words.gradient}
        columnNames={named(words.logit)}
        rows={[{ name: words.gradientRow, values: gradient }]}
      />
    </section>
  );
}
