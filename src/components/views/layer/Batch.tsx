import { useId, type ReactNode } from "react";
import type { NotationId } from "../../../formula/notation";
import { layerRange, reductions, type Layer, type Reduction } from "../../../state/layer";
import { formatNumber, type Words } from "../../../words";
import { signOf } from "../../charts/sign";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { ink } from "../../live/ink";
import { Prose } from "../../tex/Prose";
import styles from "./Batch.module.css";
import { labelText, rowText } from "./labelText";

interface Props {
  /** Where it can be typed as text */
  text: ReactNode;
  layer: Layer;
  notation: NotationId;
  /** Whether the gradient by W is laid out as frameworks keep W */
  isTransposed: boolean;
  words: Words["layer"];
  onSample: (sample: number) => void;
  onAddSample: () => void;
  onRemoveSample: () => void;
  onInputCount: (count: number) => void;
  onReduction: (reduction: Reduction) => void;
  onLayout: () => void;
  onClose: () => void;
}

const inputCounts = Array.from({ length: layerRange.mostInputs }, (_, index) => index + 1);

const layouts = ["rows", "framework"] as const;

/** The samples that go through the layer, their losses, and the gradient of all of them together. */
export function Batch(props: Props) {
  const { layer, notation, words, isTransposed, onSample, onInputCount } = props;
  const { inputs, targets, sample, reduction } = layer;
  const heading = useId();
  const group = useId();
  const inputCount = inputs[0]!.length;
  const classCount = targets[0]!.length;
  const isFull = inputs.length >= layerRange.mostSamples;
  const isSingle = inputs.length <= layerRange.fewest;
  const layout = layouts[isTransposed ? 1 : 0];
  return (
    <section className={styles.batch} aria-labelledby={heading}>
      <h3 id={heading}>{words.region}</h3>
      <div className={styles.tools} data-screen-only>
        <span>
          {words.inputCount}{" "}
          <Choice
            label={words.inputCount}
            options={inputCounts.map((count) => ({
              value: String(count),
              text: count,
              name: words.inputs(count),
            }))}
            chosen={String(inputCount)}
            onChoose={(count) => onInputCount(Number(count))}
          />
        </span>
        <Button aria-disabled={isFull} onClick={() => !isFull && props.onAddSample()}>
          {words.addSample}
        </Button>
        <Button aria-disabled={isSingle} onClick={() => !isSingle && props.onRemoveSample()}>
          {words.removeSample(sample + 1)}
        </Button>
        <Button onClick={props.onClose}>{words.close}</Button>
      </div>
      {props.text}
      <SidewaysScroller label={words.samples}>
        <table className={styles.samples}>
          <caption data-spoken-only>{words.samples}</caption>
          <thead>
            <tr>
              <th scope="col">{words.sample}</th>
              <th scope="col">
                <Prose text={words.inputHeading} notation={notation} />
              </th>
              <th scope="col">
                <Prose text={words.label} notation={notation} />
              </th>
              <th scope="col">
                <Prose text={words.loss} notation={notation} />
              </th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((input, at) => {
              return (
                <tr key={at} aria-current={at === sample || undefined}>
                  <th scope="row">
                    <label className={styles.choice}>
                      <input
                        type="radio"
                        name={group}
                        aria-label={words.sampleNumber(at + 1)}
                        checked={at === sample}
                        onChange={() => onSample(at)}
                      />
                      <span aria-hidden>{at + 1}</span>
                    </label>
                  </th>
                  <td>{rowText(input)}</td>
                  <td>{labelText(targets[at]!, words.class)}</td>
                  <td ref={ink(({ layerQuantities }) => lossText(layerQuantities?.losses[at]))} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </SidewaysScroller>
      <div className={styles.together}>
        <Choice
          label={words.reduction}
          options={reductions.map((value) => ({ value, text: words.reductions[value] }))}
          chosen={reduction}
          onChoose={props.onReduction}
        />
        <p className={styles.loss}>
          <Prose text={words.batchLoss[reduction]} notation={notation} /> ={" "}
          <output
            aria-label={words.batchLossName[reduction]}
            ref={ink(({ layerQuantities }) => lossText(layerQuantities?.batchLoss))}
          />
        </p>
      </div>
      <p className={styles.note}>
        <Prose text={words.reductionNote[reduction]} notation={notation} />
      </p>
      <div className={styles.together}>
        <Choice
          label={words.layout}
          options={layouts.map((value) => ({ value, text: words.layouts[value] }))}
          chosen={layout}
          onChoose={(other) => other !== layout && props.onLayout()}
        />
      </div>
      <SidewaysScroller label={words.batchGradientName}>
        <div className={styles.matrix}>
          <span className={styles.name}>
            <Prose
              text={(isTransposed ? words.batchGradientTransposed : words.batchGradient)[reduction]}
              notation={notation}
            />{" "}
            =
          </span>
          <Matrix
            key={`${layout} ${inputCount} ${classCount}`}
            label={words.batchGradientName}
            rowCount={isTransposed ? classCount : inputCount}
            columnCount={isTransposed ? inputCount : classCount}
            placeOf={(row, column) =>
              isTransposed ? column * classCount + row : row * classCount + column
            }
            of="batchWeightGradient"
          />
        </div>
      </SidewaysScroller>
      <p className={styles.note}>
        <Prose text={words.layoutNotes[layout]} notation={notation} />
      </p>
      <SidewaysScroller label={words.biasGradientName}>
        <div className={styles.matrix}>
          <span className={styles.name}>
            <Prose text={words.biasGradient[reduction]} notation={notation} /> ={" "}
          </span>
          <Matrix
            key={classCount}
            label={words.biasGradientName}
            rowCount={1}
            columnCount={classCount}
            placeOf={(_, column) => column}
            of="batchBiasGradient"
          />
        </div>
      </SidewaysScroller>
    </section>
  );
}

interface MatrixProps {
  label: string;
  rowCount: number;
  columnCount: number;
  /** Where an entry stands among all of them */
  placeOf: (row: number, column: number) => number;
  of: "batchWeightGradient" | "batchBiasGradient";
}

/** A matrix of live numbers. */
function Matrix({ label, rowCount, columnCount, placeOf, of }: MatrixProps) {
  return (
    <div className={styles.entries} role="table" aria-label={label}>
      {Array.from({ length: rowCount }, (_, row) => (
        <div key={row} role="row">
          {Array.from({ length: columnCount }, (_, column) => {
            const place = placeOf(row, column);
            return (
              <span
                key={column}
                role="cell"
                ref={ink(
                  ({ layerQuantities }) => entryText(layerQuantities?.[of][place]),
                  ({ layerQuantities }) => signOf(layerQuantities?.[of][place] ?? 0),
                )}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

const lossText = (loss = 0) => formatNumber(loss, 4);
const entryText = (value = 0) => (value === 0 ? "0" : formatNumber(value, 3, { signed: true }));
