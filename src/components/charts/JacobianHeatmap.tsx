import { useRef, type KeyboardEvent } from "react";
import type { CaseMask } from "../../derivations/caseMask";
import type { Cell, MatrixId } from "../../state/explorerState";
import { useRestingFrame } from "../../state/frame";
import { shownMatrixOf } from "../../state/shownMatrix";
import { formatNumber } from "../../words";
import { hasModifier } from "../hasModifier";
import { ink } from "../live/ink";
import { livePrepared } from "../live/live";
import { CaseOutline, CaseWash } from "./CaseOutline";
import { cellText, type CellSize } from "./cellSize";
import type { ColorTable } from "./colorTable";
import styles from "./JacobianHeatmap.module.css";
import { matrixPainter } from "./matrixPainter";

interface Props {
  classCount: number;
  colors: ColorTable;
  /** What the cells show */
  matrix: MatrixId;
  cellSize: CellSize;
  chosen: Cell;
  /** The case that is told from the others */
  mask: CaseMask | undefined;
  label: string;
  /** The name of a cell, without its number */
  cellName: (cell: Cell) => string;
  onChoose: (cell: Cell) => void;
  /** The cell under the pointer, or undefined when it leaves */
  onHover: (cell: Cell | undefined) => void;
}

/**
 * The Jacobian, or the Hessian, as colours with numbers on them: a d×d canvas, scaled, under a grid of cells that
 * keys can walk. Where a cell is too small for a number it shows its sign.
 */
export function JacobianHeatmap(props: Props) {
  const { classCount, colors, matrix, cellSize, chosen, mask, label, cellName } = props;
  const { onChoose, onHover } = props;
  const { values: valuesAtRest } = shownMatrixOf(useRestingFrame(), matrix);
  const grid = useRef<HTMLDivElement>(null);
  const classes = Array.from({ length: classCount }, (_, index) => index);

  const paintColors = livePrepared<HTMLCanvasElement>((canvas) => {
    const paint = matrixPainter(canvas, classCount, classCount);
    return (frame) => paint(shownMatrixOf(frame, matrix).values, colors);
  });

  const handleKey = (event: KeyboardEvent) => {
    const next = hasModifier(event) ? undefined : neighbour(chosen, event.key, classCount);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    const index = next.output * classCount + next.logit;
    grid.current!.querySelectorAll<HTMLElement>('[role="gridcell"]')[index]!.focus();
  };

  return (
    <div ref={grid} className={styles.heatmap}>
      <canvas ref={paintColors} className={styles.canvas} aria-hidden />
      {mask?.isAlone && <CaseWash mask={mask} classCount={classCount} />}
      <div
        className={styles.cells}
        role="grid"
        aria-label={label}
        onKeyDown={handleKey}
        onPointerLeave={() => onHover(undefined)}
      >
        {classes.map((output) => (
          <div key={output} className={styles.row} role="row">
            {classes.map((logit) => {
              const value = valuesAtRest[output * classCount + logit]!;
              const isChosen = chosen.output === output && chosen.logit === logit;
              return (
                <div
                  key={logit}
                  className={styles.cell}
                  ref={ink((frame) =>
                    cellText(
                      shownMatrixOf(frame, matrix).values[output * classCount + logit]!,
                      cellSize,
                    ),
                  )}
                  data-entry={
                    matrix === "jacobian" ? `jacobian-${output + 1}-${logit + 1}` : undefined
                  }
                  role="gridcell"
                  tabIndex={isChosen ? 0 : -1}
                  aria-selected={isChosen}
                  aria-label={`${cellName({ output, logit })}: ${formatNumber(value, 4)}`}
                  onClick={() => onChoose({ output, logit })}
                  onFocus={() => onChoose({ output, logit })}
                  onPointerEnter={(event) =>
                    event.pointerType === "mouse" && onHover({ output, logit })
                  }
                />
              );
            })}
          </div>
        ))}
      </div>
      {mask && <CaseOutline mask={mask} classCount={classCount} />}
    </div>
  );
}

/** The cell that a key leads to; undefined for any other key. */
function neighbour({ output, logit }: Cell, key: string, classCount: number): Cell | undefined {
  const last = classCount - 1;
  switch (key) {
    case "ArrowUp":
      return { output: Math.max(output - 1, 0), logit };
    case "ArrowDown":
      return { output: Math.min(output + 1, last), logit };
    case "ArrowLeft":
      return { output, logit: Math.max(logit - 1, 0) };
    case "ArrowRight":
      return { output, logit: Math.min(logit + 1, last) };
    case "Home":
      return { output, logit: 0 };
    case "End":
      return { output, logit: last };
    default:
      return undefined;
  }
}
