import { useRef } from "react";
import { useMatrix } from "../../../state/chosen";
import { useLanguage, useTheme } from "../../../state/environment";
import { addressOfReading } from "../../../state/history";
import { takeWords } from "../../../words/take";
import { DownloadFigure } from "../../controls/DownloadFigure";
import { JacobianPicture } from "../paper/JacobianPicture";
import styles from "./TakePanel.module.css";

/** The picture as one drawing, to be saved as a file. */
export function FigurePanel() {
  const words = takeWords[useLanguage()].figure;
  const theme = useTheme();
  const matrix = useMatrix();
  const box = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={box} className={styles.figure}>
        <JacobianPicture theme={theme} />
      </div>
      <DownloadFigure
        name={`softmax-${matrix}`}
        words={words}
        link={addressOfReading}
        figure={() => {
          const svg = box.current!.querySelector("svg")!;
          return { box: svg, svgs: [svg], canvases: [] };
        }}
      />
      <p className={styles.note}>{words.note}</p>
    </>
  );
}
