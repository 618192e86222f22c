import { sumWithoutRounding } from "../../../math";
import type { Layer, LayerQuantities } from "../../../state/layer";
import { useIsWorkedExample, useNotation } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { formatNumber, formatTrimmed } from "../../../words";
import { paperWords } from "../../../words/paper";
import { Prose } from "../../tex/Prose";
import { labelText, rowText } from "../../views/layer/labelText";
import styles from "./NumbersOnPaper.module.css";

/** The state that the lines are put into numbers at: class by class, and the layer before the logits. */
export function NumbersOnPaper() {
  const { logits, target, quantities, layer, layerQuantities } = useMovingFrame();
  const { probabilities, probabilityGradient, gradient, loss } = quantities;
  const notation = useNotation();
  const isWorkedExample = useIsWorkedExample();
  const words = paperWords[useLanguage()];
  const { numbers: names } = useWords();
  return (
    <>
      <div data-fit="table" className={styles.fitted}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.class}</th>
              <th scope="col">{names.logitRow}</th>
              <th scope="col">{names.probabilityRow}</th>
              <th scope="col">{names.labelRow}</th>
              <th scope="col">{names.weightRow}</th>
              <th scope="col">{names.gradientRow}</th>
            </tr>
          </thead>
          <tbody>
            {logits.map((logit, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                <td>{formatNumber(logit, 4)}</td>
                <td>{formatNumber(probabilities[at]!, 4)}</td>
                <td>{shortText(target[at]!)}</td>
                <td>{formatNumber(probabilityGradient[at]!, 4)}</td>
                <td>{formatNumber(gradient[at]!, 4, { signed: true })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              <td />
              <td>{sumText(probabilities)}</td>
              <td>{sumText(target)}</td>
              <td />
              <td>{sumText(gradient)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p>
        <Prose text={words.loss} notation={notation} /> = {formatNumber(loss, 4)}
        {isWorkedExample && ` · ${words.workedExample}`}
      </p>
      {layer && layerQuantities && (
        <LayerOnPaper layer={layer} quantities={layerQuantities} classCount={logits.length} />
      )}
    </>
  );
}

interface LayerProps {
  layer: Layer;
  quantities: LayerQuantities;
  classCount: number;
}

/** x, W and the batch, with what comes of them. */
function LayerOnPaper({ layer, quantities, classCount }: LayerProps) {
  const { inputs, weights, targets, sample, reduction } = layer;
  const { losses, batchLoss, batchWeightGradient } = quantities;
  const notation = useNotation();
  const words = paperWords[useLanguage()];
  const { layer: names } = useWords();
  const prose = (text: string) => <Prose text={text} notation={notation} />;
  const rowOf = (row: number) =>
    [...batchWeightGradient].slice(row * classCount, (row + 1) * classCount);
  return (
    <div className={styles.layer}>
      <h3>{words.layer}</h3>
      <div data-fit="table" className={styles.fitted}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.sample}</th>
              <th scope="col">{prose(words.input)}</th>
              <th scope="col">{prose(words.label)}</th>
              <th scope="col">{prose(words.loss)}</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input, at) => {
              return (
                <tr key={at} data-looked-at={at === sample || undefined}>
                  <th scope="row">{at + 1}</th>
                  <td>{rowText(input)}</td>
                  <td>{labelText(targets[at]!, names.class)}</td>
                  <td>{formatNumber(losses[at]!, 4)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {names.batchLossName[reduction]}
              </th>
              <td>{formatNumber(batchLoss, 4)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p>{prose(words.sampleOf(sample + 1, inputs.length))}</p>
      <Matrix name={words.weights} rows={weights} text={shortText} />
      <Matrix
        name={words.weightGradient[reduction]}
        rows={weights.map((_, row) => rowOf(row))}
        text={(value) => formatNumber(value, 4, { signed: true })}
      />
    </div>
  );
}

interface MatrixProps {
  name: string;
  rows: readonly (readonly number[])[];
  text: (value: number) => string;
}

/** A row for each input, a column for each class. */
function Matrix({ name, rows, text }: MatrixProps) {
  const notation = useNotation();
  const words = paperWords[useLanguage()];
  const { numbers: names } = useWords();
  return (
    <div data-fit="table" className={styles.fitted}>
      <table className={styles.table}>
        <caption>
          <Prose text={name} notation={notation} />
        </caption>
        <thead>
          <tr>
            <td />
            {rows[0]!.map((_, at) => (
              <th key={at} scope="col">
                {names.class(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{words.inputNumber(at + 1)}</th>
              {row.map((value, column) => (
                <td key={column}>{text(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shortText = (value: number) => formatTrimmed(value, 4);

const sumText = (values: ArrayLike<number>) => shortText(sumWithoutRounding(values));
