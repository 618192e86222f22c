import { useRef } from "react";
import { useMatrix, useNotation } from "../../../state/chosen";
import { useLanguage, useTheme } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { currentLink } from "../../../state/history";
import { shownMatrixOf } from "../../../state/shownMatrix";
import { takeWords } from "../../../words/take";
import { hessianColors, jacobianColors } from "../../charts/jacobianColors";
import { JacobianFigure } from "../../charts/JacobianFigure";
import { DownloadFigure } from "../../controls/DownloadFigure";
import styles from "./TakePanel.module.css";

/** The picture as one drawing, to be saved as a file. */
export function FigurePanel() {
  const words = takeWords[useLanguage()].figure;
  const theme = useTheme();
  const matrix = useMatrix();
  const notation = useNotation();
  const frame = useRestingFrame();
  const { logits, target, quantities } = frame;
  const box = useRef<HTMLDivElement>(null);
  const { scale } = matrix === "hessian" ? hessianColors(theme, target) : jacobianColors(theme);
  return (
    <>
      <div ref={box}>
        <JacobianFigure
          logits={logits}
          target={target}
          probabilities={quantities.probabilities}
          gradient={quantities.gradient}
          entries={shownMatrixOf(frame, matrix).values}
          scale={scale}
          notation={notation}
          words={words}
        />
      </div>
      <DownloadFigure
        name={`softmax-${matrix}`}
        words={words}
        link={currentLink}
        figure={() => ({
          box: box.current!.querySelector("svg")!,
          svgs: [...box.current!.querySelectorAll("svg")],
          canvases: [],
        })}
      />
      <p className={styles.note}>{words.note}</p>
    </>
  );
}
