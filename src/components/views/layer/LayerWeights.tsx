import { useId } from "react";
import type { NotationId } from "../../../formula/notation";
import { isWithinRange, largestMagnitude } from "../../../state/explorerState";
import type { Layer } from "../../../state/layer";
import { steppedLogit } from "../../../state/logitStep";
import { formatNumber, formatShort, type Words } from "../../../words";
import { signOf } from "../../charts/sign";
import { NumberField } from "../../controls/NumberField";
import { useRejections } from "../../controls/useRejections";
import { ink } from "../../live/ink";
import { Prose } from "../../tex/Prose";
import styles from "./LayerWeights.module.css";

interface Props {
  layer: Layer;
  notation: NotationId;
  words: Words["layer"];
  onInput: (input: number, value: number) => void;
  onWeight: (input: number, classIndex: number, value: number) => void;
}

/**
 * The layer over the logits that it gives: its inputs at the rows, its weights over the columns, and
 * at the right what goes back to the inputs.
 */
export function LayerWeights({ layer, notation, words, onInput, onWeight }: Props) {
  const errorId = useId();
  const x = layer.inputs[layer.sample]!;
  const { weights } = layer;
  const classCount = weights[0]!.length;
  const flat = [...x, ...weights.flat()];
  const { standing, reject, accept } = useRejections(flat);
  const isRejected = (index: number) => standing.some((one) => one.index === index);
  /** x first, then W row by row */
  const field = (index: number, label: string, onChange: (value: number) => void) => (
    <NumberField
      key={index}
      label={label}
      value={flat[index]!}
      accepts={isWithinRange}
      stepped={steppedLogit}
      decimals={2}
      errorId={isRejected(index) ? errorId : undefined}
      onChange={onChange}
      onReject={(text, kept) => reject(index, text, kept)}
      onAccept={() => accept(index)}
    />
  );
  return (
    <div className={styles.layer}>
      <div className={styles.inputs}>
        <span className={styles.name}>
          <Prose text={words.input} notation={notation} />
        </span>
        {x.map((_, input) =>
          field(input, words.valueOfInput(input + 1), (value) => onInput(input, value)),
        )}
      </div>
      <div className={styles.weights}>
        <span className={styles.name}>
          <Prose text={words.weights} notation={notation} />
        </span>
        {weights.map((row, input) =>
          row.map((_, classIndex) =>
            field(
              x.length + input * classCount + classIndex,
              words.valueOfWeight(input + 1, classIndex + 1),
              (value) => onWeight(input, classIndex, value),
            ),
          ),
        )}
      </div>
      <div className={styles.inputGradient}>
        <span className={styles.name}>
          <Prose text={words.inputGradient} notation={notation} />
        </span>
        {x.map((_, input) => (
          <span
            key={input}
            ref={ink(
              ({ layerQuantities }) => gradientText(layerQuantities?.inputGradient[input]),
              ({ layerQuantities }) => signOf(layerQuantities?.inputGradient[input] ?? 0),
            )}
          />
        ))}
      </div>
      <div className={styles.error} id={errorId} role="alert">
        {standing.map(({ index, text }) => (
          <p key={index}>
            {index < x.length
              ? words.badInput(index + 1, text, mostText)
              : words.badWeight(
                  Math.trunc((index - x.length) / classCount) + 1,
                  ((index - x.length) % classCount) + 1,
                  text,
                  mostText,
                )}
          </p>
        ))}
      </div>
    </div>
  );
}

const mostText = formatShort(largestMagnitude, 0);

const gradientText = (value: number | undefined) =>
  value === undefined || value === 0 ? "0" : formatNumber(value, 2, { signed: true });
