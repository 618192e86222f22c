import { useId, useRef, useState } from "react";
import type { NotationId } from "../../../formula/notation";
import type { SoftmaxCrossEntropy } from "../../../math";
import {
  classCountRange,
  labelIndexOf,
  weightsSumToOne,
  type Cell,
} from "../../../state/explorerState";
import { formatNumber, type Words } from "../../../words";
import { cellText, useCellSize } from "../../charts/cellSize";
import type { DivergingScale } from "../../charts/divergingScale";
import { GradientGap } from "../../charts/GradientGap";
import { JacobianHeatmap } from "../../charts/JacobianHeatmap";
import { ProbabilityBars } from "../../charts/ProbabilityBars";
import { LogitField } from "../../controls/LogitField";
import { LogitSlider } from "../../controls/LogitSlider";
import { Prose } from "../../tex/Prose";
import { Tex } from "../../tex/Tex";
import styles from "./JacobianTable.module.css";

interface Props {
  logits: readonly number[];
  target: readonly number[];
  forward: SoftmaxCrossEntropy;
  /** ∂l/∂p, shape [d]: the weights of the rows */
  rowWeights: Float64Array;
  jacobian: Float64Array;
  scale: DivergingScale;
  cell: Cell;
  notation: NotationId;
  words: Words;
  onLogit: (classIndex: number, logit: number) => void;
  onLabel: (classIndex: number) => void;
  onAddClass: () => void;
  onRemoveClass: (classIndex: number) => void;
  onCell: (cell: Cell) => void;
  onHover: (cell: Cell | undefined) => void;
}

/**
 * One picture, everything aligned by index: logits over their columns, outputs at their rows, the
 * Jacobian between them, ∂l/∂p at the right as the weights of the rows, the gradient under the
 * columns. Forward runs from the top to the left, backward from the right to the bottom.
 */
export function JacobianTable(props: Props) {
  const { logits, target, forward, rowWeights, jacobian, scale, cell, notation, words } = props;
  const classCount = logits.length;
  const matrix = useRef<HTMLDivElement>(null);
  const cellSize = useCellSize(matrix, classCount);
  const [rejected, setRejected] = useState<{ classIndex: number; text: string }>();
  const errorId = useId();
  const picture = words.picture;
  const weightSum = target.reduce((sum, weight) => sum + weight, 0);
  const labelIndex = labelIndexOf(target);

  return (
    <>
      <div
        className={styles.table}
        data-cells={cellSize}
        data-many={classCount > 7 || undefined}
        style={{ "--class-count": classCount }}
      >
        <div className={styles.logitsLabel}>
          <Prose text={picture.logits} notation={notation} />
        </div>
        <div className={styles.sliders}>
          {logits.map((logit, classIndex) => (
            <div
              key={classIndex}
              className={styles.column}
              data-chosen={classIndex === cell.logit || undefined}
            >
              <button
                type="button"
                className={styles.remove}
                aria-label={picture.removeClass(classIndex + 1)}
                title={picture.removeClass(classIndex + 1)}
                disabled={classCount <= classCountRange.fewest}
                onClick={() => {
                  setRejected(undefined);
                  props.onRemoveClass(classIndex);
                }}
              >
                ×
              </button>
              <LogitSlider
                label={picture.logitOfClass(classIndex + 1)}
                logit={logit}
                onChange={(value) => props.onLogit(classIndex, value)}
              />
            </div>
          ))}
        </div>
        <button
          type="button"
          className={styles.add}
          aria-label={picture.addClass}
          title={picture.addClass}
          disabled={classCount >= classCountRange.most}
          onClick={props.onAddClass}
        >
          +
        </button>

        <div className={styles.fields}>
          {logits.map((logit, classIndex) => (
            <div key={classIndex} className={styles.field}>
              <span className={styles.fieldName} aria-hidden>
                <Tex tex={`\\logit_{${classIndex + 1}}`} notation={notation} />
              </span>
              <LogitField
                label={picture.valueOfLogit(classIndex + 1)}
                logit={logit}
                decimals={cellSize === "short" ? 2 : 4}
                errorId={rejected?.classIndex === classIndex ? errorId : undefined}
                onChange={(value) => props.onLogit(classIndex, value)}
                onReject={(text) => setRejected({ classIndex, text })}
                onAccept={() => rejected?.classIndex === classIndex && setRejected(undefined)}
              />
            </div>
          ))}
        </div>

        <div className={styles.outputsLabel}>
          <Prose text={picture.outputs} notation={notation} />
        </div>
        <div className={styles.rowWeightsLabel}>
          <Prose text={picture.rowWeights} notation={notation} />
        </div>

        <div className={styles.outputs}>
          <div className={styles.outputRows} role="radiogroup" aria-label={picture.label}>
            {target.map((_, classIndex) => (
              <label key={classIndex} className={styles.output}>
                <input
                  type="radio"
                  name="label"
                  aria-label={picture.classNumber(classIndex + 1)}
                  checked={classIndex === labelIndex}
                  onChange={() => props.onLabel(classIndex)}
                />
                <span data-quantity="probabilities">
                  {formatNumber(forward.probabilities[classIndex]!, 3)}
                </span>
              </label>
            ))}
          </div>
          <ProbabilityBars probabilities={forward.probabilities} target={target} />
        </div>

        <div ref={matrix} className={styles.matrix}>
          <JacobianHeatmap
            jacobian={jacobian}
            classCount={classCount}
            scale={scale}
            cellSize={cellSize}
            chosen={cell}
            label={picture.heatmap}
            cellName={({ output, logit }) => picture.cell(output + 1, logit + 1)}
            onChoose={props.onCell}
            onHover={props.onHover}
          />
        </div>

        <div className={styles.rowWeights} aria-hidden>
          {[...rowWeights].map((weight, classIndex) => (
            <span key={classIndex} data-sign={signOf(weight)}>
              {weight === 0 ? "0" : formatNumber(weight, Math.abs(weight) < 10 ? 2 : 0)}
            </span>
          ))}
        </div>

        <div className={styles.gradientLabel}>
          <Prose text={picture.gradient} notation={notation} />
        </div>
        <div className={styles.gradient} aria-hidden>
          {[...forward.gradient].map((entry, classIndex) => (
            <span
              key={classIndex}
              data-sign={signOf(entry)}
              data-chosen={classIndex === cell.logit || undefined}
            >
              {cellText(entry, cellSize, { signed: true })}
            </span>
          ))}
        </div>

        <div className={styles.gapLabel}>
          <Prose
            text={weightsSumToOne(target) ? picture.gap : picture.gapWeighted}
            notation={notation}
          />
        </div>
        <div className={styles.gap}>
          <GradientGap
            probabilities={forward.probabilities}
            target={target}
            gradient={forward.gradient}
          />
        </div>
      </div>

      {labelIndex === undefined && (
        <p className={styles.remark}>{picture.softLabel(formatNumber(weightSum, 3))}</p>
      )}
      <p className={styles.error} id={errorId} role="alert">
        {rejected && picture.badValue(rejected.classIndex + 1, rejected.text)}
      </p>
    </>
  );
}

function signOf(value: number): "positive" | "negative" | "none" {
  if (value > 0) return "positive";
  return value < 0 ? "negative" : "none";
}
