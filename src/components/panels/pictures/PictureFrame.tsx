import { useRef, type ReactNode } from "react";
import { useLanguage, usePrinting } from "../../../state/environment";
import { currentLink } from "../../../state/history";
import { pictureWords } from "../../../words/pictures";
import { Unfolding } from "../Unfolding";
import { DownloadFigure } from "../../controls/DownloadFigure";
import { useWidth } from "../../useWidth";
import styles from "./PictureFrame.module.css";

interface Props {
  /** What the figure is called */
  label: string;
  /** What its file is called */
  fileName: string;
  introduction: string;
  /** Whether the figure needs most of the width */
  isWide?: boolean;
  /** The figure, for the width that there is: one SVG with `data-figure`, and canvases below it */
  figure: (widthPx: number) => ReactNode;
  /** What stands below it: what moves it, its legend in words */
  tools?: ReactNode;
  /** What stands beside it */
  side: (widthPx: number) => ReactNode;
  /** The same as numbers */
  table: () => ReactNode;
}

/** A picture with what belongs to it: what moves it, its lines, its numbers, and it as a file. */
export function PictureFrame(props: Props) {
  const { label, fileName, introduction, figure, tools, side, table, isWide = false } = props;
  const words = pictureWords[useLanguage()];
  const box = useRef<HTMLDivElement>(null);
  const widthInSight = useWidth(box);
  const width = usePrinting() ? paperPx : widthInSight;

  const shown = () => ({
    box: box.current!,
    svgs: [...box.current!.querySelectorAll<SVGSVGElement>("svg[data-figure]")],
    canvases: [...box.current!.querySelectorAll("canvas")].filter(({ hidden }) => !hidden),
  });

  return (
    <>
      <p className={styles.introduction}>{introduction}</p>
      <div className={styles.frame} data-wide={isWide || undefined}>
        <section className={styles.figure} aria-label={label}>
          <div ref={box} className={styles.box}>
            {width > 0 && figure(width)}
          </div>
          <div className={styles.tools}>
            {tools}
            <DownloadFigure name={fileName} words={words} link={currentLink} figure={shown} />
          </div>
        </section>
        <div className={styles.side}>{width > 0 && side(width)}</div>
        <Unfolding id="table" summary={words.asTable} className={styles.table}>
          {table()}
        </Unfolding>
      </div>
    </>
  );
}

/** What A4 and Letter have between their margins, in px */
const paperPx = 640;
