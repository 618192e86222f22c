import { csvText, jsonText, tensorText, type NumberTable } from "../../../export/numbers";
import { chooseTakeAway } from "../../../state/actions/preferences";
import { useChosen, useTakeAway } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useRestingFrame, type Frame } from "../../../state/frame";
import { addressOfReading } from "../../../state/history";
import { samplesOf } from "../../../state/layer";
import { quantitiesOf } from "../../../state/quantities";
import { numberFormats, type NumberFormat } from "../../../state/takeAway";
import { takeWords } from "../../../words/take";
import { Choice } from "../../controls/Choice";
import { TakenText } from "../../controls/TakenText";
import styles from "./TakePanel.module.css";

const writers: Record<NumberFormat, (tables: readonly NumberTable[], link: string) => string> = {
  csv: csvText,
  json: jsonText,
  tensor: tensorText,
};

const endings: Readonly<Record<NumberFormat, string>> = { csv: "csv", json: "json", tensor: "py" };

/** The numbers of the state to their last digit. */
export function NumbersAsTextPanel() {
  useChosen(); // the link to all of it stands in the text
  const { numbers: format } = useTakeAway();
  const words = takeWords[useLanguage()];
  const tables = tablesOf(useRestingFrame());
  return (
    <>
      <Choice
        label={words.numbers.format}
        options={numberFormats.map((value) => ({ value, text: words.numbers.formats[value] }))}
        chosen={format}
        onChoose={(next) => chooseTakeAway({ numbers: next })}
      />
      <p className={styles.note}>{words.numbers.note}</p>
      <TakenText
        label={words.numbers.field(words.numbers.formats[format])}
        text={writers[format](tables, addressOfReading())}
        words={words}
        file={{ name: `softmax-numbers.${endings[format]}`, save: words.save }}
      />
    </>
  );
}

/** What is right, also while the picture is drawn with a mistake. */
function tablesOf({ logits, target, layer, layerQuantities }: Frame): NumberTable[] {
  const { probabilities, loss, jacobian, probabilityGradient, gradient } = quantitiesOf(
    logits,
    target,
  );
  const classCount = logits.length;
  return [
    ...(layer
      ? [
          { name: "inputs", values: layer.inputs },
          { name: "weights", values: layer.weights },
          { name: "targets", values: layer.targets },
          { name: "sample_index", values: layer.sample, isIndex: true },
          { name: "batch_logits", values: samplesOf(layer).map((sample) => sample.logits) },
        ]
      : []),
    { name: "logits", values: logits },
    { name: "target", values: target },
    { name: "probabilities", values: [...probabilities] },
    { name: "loss", values: loss },
    { name: "probability_gradient", values: [...probabilityGradient] },
    { name: "jacobian", values: rowsOf(jacobian, classCount) },
    { name: "gradient", values: [...gradient] },
    ...(layerQuantities
      ? [
          { name: "losses", values: [...layerQuantities.losses] },
          { name: "batch_loss", values: layerQuantities.batchLoss },
          {
            name: "batch_weight_gradient",
            values: rowsOf(layerQuantities.batchWeightGradient, classCount),
          },
          { name: "batch_bias_gradient", values: [...layerQuantities.batchBiasGradient] },
        ]
      : []),
  ];
}

const rowsOf = (entries: ArrayLike<number>, length: number): number[][] =>
  Array.from({ length: entries.length / length }, (_, row) =>
    Array.from({ length }, (__, column) => entries[row * length + column]!),
  );
