import { useRef, type ReactNode, type RefCallback } from "react";
import type { CaseMask } from "../../../derivations/caseMask";
import type { NotationId } from "../../../formula/notation";
import { classCountRange, type Cell, type MatrixId } from "../../../state/explorerState";
import { shownMatrixOf } from "../../../state/shownMatrix";
import { formatNumber, type Words } from "../../../words";
import { cellText, useCellSize, type CellSize } from "../../charts/cellSize";
import type { ColorTable } from "../../charts/colorTable";
import { GradientGap } from "../../charts/GradientGap";
import { JacobianHeatmap } from "../../charts/JacobianHeatmap";
import { signOf } from "../../charts/sign";
import { ink } from "../../live/ink";
import { Prose } from "../../tex/Prose";
import styles from "./JacobianTable.module.css";
import { LogitFields } from "./LogitFields";
import { LogitSliders } from "./LogitSliders";
import { OutputRows } from "./OutputRows";

interface Props {
  classCount: number;
  /** The class of the label, 0-based; undefined where it is not one-hot */
  labelIndex: number | undefined;
  weightsSumToOne: boolean;
  /** What kind of label there is, to be chosen */
  label: ReactNode;
  /** What stands where the gap between outputs and label is: that is what the right gradient is */
  inPlaceOfGap: ReactNode;
  /** The label's weights, to be changed, where they are in sight */
  labelWeights: ReactNode;
  /** The layer that gives the logits, and what it gets back, if there is one */
  layer:
    { readonly above: ReactNode; readonly below: (cellSize: CellSize) => ReactNode } | undefined;
  colors: ColorTable;
  /** What the cells show */
  matrix: MatrixId;
  cell: Cell;
  /** The case that the current line speaks of */
  mask: CaseMask | undefined;
  notation: NotationId;
  words: Words["picture"];
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
  const { classCount, labelIndex, layer, colors, matrix, cell, mask, notation, words } = props;
  const isHessian = matrix === "hessian";
  const matrixBox = useRef<HTMLDivElement>(null);
  const cellSize = useCellSize(matrixBox, classCount);
  const classIndices = Array.from({ length: classCount }, (_, index) => index);
  const isMost = classCount >= classCountRange.most;
  const entriesOf = (textAt: (index: number) => RefCallback<HTMLElement>, name?: string) =>
    classIndices.map((index) => (
      <span key={index} ref={textAt(index)} data-entry={name && `${name}-${index + 1}`} />
    ));
  const sumAt = (which: "rowSums" | "columnSums") => (index: number) =>
    ink((frame) => sumText(shownMatrixOf(frame, matrix)[which][index]!));

  return (
    <div
      className={styles.table}
      data-cells={cellSize}
      data-many={classCount > 7 || undefined}
      data-most={isMost || undefined}
      data-layer={layer !== undefined || undefined}
      style={{ "--class-count": classCount }}
    >
      <div className={styles.label}>{props.label}</div>
      <div className={styles.sliders} data-piece="sliders" data-screen-only>
        <LogitSliders
          classCount={classCount}
          areGiven={layer !== undefined}
          words={words}
          onLogit={props.onLogit}
          onRemoveClass={props.onRemoveClass}
        />
      </div>
      <button
        type="button"
        data-screen-only
        className={styles.add}
        aria-label={words.addClass}
        title={words.addClass}
        aria-disabled={isMost}
        onClick={() => !isMost && props.onAddClass()}
      >
        +
      </button>

      {layer?.above}

      <div className={styles.logitsLabel}>
        <Prose text={words.logits} notation={notation} />
      </div>
      <LogitFields
        key={classCount} // what was half typed belongs to a class that may be gone
        decimals={cellSize === "short" ? 2 : 4}
        readOnly={layer !== undefined}
        notation={notation}
        words={words}
        onLogit={props.onLogit}
      />

      <div className={styles.outputsLabel}>
        <Prose text={words.outputs} notation={notation} />
      </div>
      <div className={styles.columnNumbers} aria-hidden>
        {classIndices.map((classIndex) => (
          <span key={classIndex}>{classIndex + 1}</span>
        ))}
      </div>
      <div className={styles.rowWeightsLabel}>
        {!isHessian && <Prose text={words.rowWeights} notation={notation} />}
      </div>

      <div className={styles.outputs} data-piece="outputs">
        <OutputRows
          classCount={classCount}
          labelIndex={labelIndex}
          words={words}
          onLabel={props.onLabel}
        />
      </div>
      <div ref={matrixBox} className={styles.matrix} data-piece="matrix">
        <JacobianHeatmap
          classCount={classCount}
          colors={colors}
          matrix={matrix}
          cellSize={cellSize}
          chosen={cell}
          mask={mask}
          label={isHessian ? words.hessianHeatmap : words.heatmap}
          cellName={({ output, logit }) =>
            isHessian ? words.hessianCell(output + 1, logit + 1) : words.cell(output + 1, logit + 1)
          }
          onChoose={props.onCell}
          onHover={props.onHover}
        />
      </div>
      <div className={styles.sumsHead} aria-hidden>
        Σ
      </div>
      <div className={styles.rowSums} aria-hidden>
        {entriesOf(sumAt("rowSums"))}
      </div>
      <div className={styles.sumsLabel} aria-hidden>
        Σ
      </div>
      <div className={styles.columnSums} aria-hidden>
        {entriesOf(sumAt("columnSums"))}
      </div>
      <div className={styles.rowWeights} data-piece="weights" aria-hidden>
        {!isHessian &&
          entriesOf(
            (index) =>
              ink(
                ({ quantities }) => weightText(quantities.probabilityGradient[index]!),
                ({ quantities }) => signOf(quantities.probabilityGradient[index]!),
              ),
            "weight",
          )}
      </div>

      <div className={styles.gradientLabel}>
        <Prose text={words.gradient} notation={notation} />
      </div>
      <div className={styles.gradient} data-piece="gradient" aria-hidden>
        {classIndices.map((index) => (
          <span
            key={index}
            ref={ink(
              ({ quantities }) => cellText(quantities.gradient[index]!, cellSize, { signed: true }),
              ({ quantities }) => signOf(quantities.gradient[index]!),
            )}
            data-chosen={index === cell.logit || undefined}
            data-entry={`gradient-${index + 1}`}
          />
        ))}
      </div>

      {layer?.below(cellSize)}

      {props.inPlaceOfGap ? (
        <div className={styles.inPlaceOfGap}>{props.inPlaceOfGap}</div>
      ) : (
        <>
          <div className={styles.gapLabel}>
            <Prose
              text={props.weightsSumToOne ? words.gap : words.gapWeighted}
              notation={notation}
            />
          </div>
          <div className={styles.gap} data-piece="gap">
            <div className={styles.gapPlaces} aria-hidden>
              {classIndices.map((index) => (
                <div key={index} data-entry={`gradient-${index + 1}`} />
              ))}
            </div>
            <GradientGap classCount={classCount} />
          </div>
        </>
      )}

      {props.labelWeights}
    </div>
  );
}

const sumText = (sum: number) => (sum === 0 ? "0" : formatNumber(sum, 3));

const weightText = (weight: number) =>
  weight === 0 ? "0" : formatNumber(weight, Math.abs(weight) < 10 ? 2 : 0);
