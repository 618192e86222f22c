import { useLayoutEffect, useMemo, useRef, type PointerEvent } from "react";
import { blockFactors, pixelWindow, wholeMatrix, type MatrixView } from "../../../math";
import type { VocabularyLogits } from "../../../state/vocabularyLogits";
import { blockScale, type BlockScaleKind } from "../../charts/blockColors";
import { blockPainter } from "../../charts/blockPainter";
import type { ColorTable } from "../../charts/colorTable";
import styles from "./Minimap.module.css";

interface Props {
  logits: VocabularyLogits;
  view: MatrixView;
  scaleKind: BlockScaleKind;
  colors: ColorTable;
  label: string;
  onView: (view: MatrixView) => void;
}

const sidePx = 112;

/** All of the matrix, with what of it is in sight; a press leads there. Keys do the same in the matrix itself. */
export function Minimap({ logits, view, scaleKind, colors, label, onView }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const classCount = logits.sums.logits.length;
  const window = useMemo(
    () => pixelWindow(wholeMatrix(classCount), classCount, sidePx),
    [classCount],
  );

  useLayoutEffect(() => {
    const factors = blockFactors(logits.sums, window);
    blockPainter(canvas.current!)(
      factors,
      window,
      blockScale(factors, window, scaleKind),
      colors.pixels,
    );
  }, [logits, window, scaleKind, colors]);

  const go = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onView({
      ...view,
      row: ((event.clientY - top) / height) * classCount,
      column: ((event.clientX - left) / width) * classCount,
    });
  };
  const place = (middle: number) => ((middle + 0.5 - view.span / 2) / classCount) * 100;
  const side = (view.span / classCount) * 100;
  return (
    <div
      className={styles.minimap}
      role="img"
      aria-label={label}
      style={{ width: sidePx, height: sidePx }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <rect x={place(view.column)} y={place(view.row)} width={side} height={side} />
      </svg>
      <span
        className={styles.here}
        style={{ left: `${place(view.column) + side / 2}%`, top: `${place(view.row) + side / 2}%` }}
        hidden={side > 8}
      />
    </div>
  );
}
