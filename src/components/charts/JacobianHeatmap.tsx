import { rgb } from "d3";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { Cell } from "../../state/explorerState";
import { formatNumber } from "../../words";
import { hasModifier } from "../hasModifier";
import { cellText, type CellSize } from "./cellSize";
import type { DivergingScale } from "./divergingScale";
import styles from "./JacobianHeatmap.module.css";

interface Props {
  /** Shape [d, d], row-major, row = output, column = logit */
  jacobian: Float64Array;
  classCount: number;
  scale: DivergingScale;
  cellSize: CellSize;
  chosen: Cell;
  label: string;
  /** The name of a cell, without its number */
  cellName: (cell: Cell) => string;
  onChoose: (cell: Cell) => void;
  /** The cell under the pointer, or undefined when it leaves */
  onHover: (cell: Cell | undefined) => void;
}

/**
 * The Jacobian as colours with numbers on them: a d×d canvas, scaled, under a grid of cells that
 * keys can walk. Where a cell is too small for a number it shows its sign.
 */
export function JacobianHeatmap(props: Props) {
  const { jacobian, classCount, scale, cellSize, chosen, label, cellName, onChoose, onHover } =
    props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const classes = Array.from({ length: classCount }, (_, index) => index);

  useLayoutEffect(() => {
    const context = canvas.current!.getContext("2d")!;
    const image = context.createImageData(classCount, classCount);
    for (let index = 0; index < jacobian.length; index++) {
      const { r, g, b } = rgb(scale(jacobian[index]!));
      image.data.set([r, g, b, 255], 4 * index);
    }
    context.putImageData(image, 0, 0);
  }, [jacobian, classCount, scale]);

  const handleKey = (event: KeyboardEvent) => {
    const next = hasModifier(event) ? undefined : neighbour(chosen, event.key, classCount);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    const index = next.output * classCount + next.logit;
    grid.current!.querySelectorAll<HTMLElement>('[role="gridcell"]')[index]!.focus();
  };

  return (
    <div className={styles.heatmap}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={classCount}
        height={classCount}
        aria-hidden
      />
      <div
        ref={grid}
        className={styles.cells}
        role="grid"
        aria-label={label}
        onKeyDown={handleKey}
        onPointerLeave={() => onHover(undefined)}
      >
        {classes.map((output) => (
          <div key={output} className={styles.row} role="row">
            {classes.map((logit) => {
              const value = jacobian[output * classCount + logit]!;
              const isChosen = chosen.output === output && chosen.logit === logit;
              return (
                <div
                  key={logit}
                  className={styles.cell}
                  role="gridcell"
                  tabIndex={isChosen ? 0 : -1}
                  aria-selected={isChosen}
                  aria-label={`${cellName({ output, logit })}: ${formatNumber(value, 4)}`}
                  onClick={() => onChoose({ output, logit })}
                  onFocus={() => onChoose({ output, logit })}
                  onPointerEnter={(event) =>
                    event.pointerType === "mouse" && onHover({ output, logit })
                  }
                >
                  {cellText(value, cellSize)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
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
