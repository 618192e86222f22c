import { useState } from "react";
import { figurePng, figureSvg, type FigureParts } from "../charts/figureFile";
import { Button } from "./Button";
import { saveFile } from "./saveFile";
import styles from "./DownloadFigure.module.css";

interface Props {
  /** What the files are called, without an ending */
  name: string;
  words: { readonly download: string; readonly downloadFailed: string };
  /** The address of the state that it shows */
  link: () => string;
  /** The figure as it stands on the page */
  figure: () => FigureParts;
}

/** A figure as a file, as it looks at the moment: drawn in lines, or in pixels. */
export function DownloadFigure({ name, words, link: linkOf, figure }: Props) {
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (format: "svg" | "png") => {
    setHasFailed(false);
    try {
      const address = linkOf();
      const text = await figureSvg(figure(), address);
      const blob =
        format === "svg"
          ? new Blob([text], { type: "image/svg+xml" })
          : await figurePng(text, address);
      saveFile(`${name}.${format}`, blob);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <span className={styles.download} data-screen-only>
      {words.download}
      {(["svg", "png"] as const).map((format) => (
        <Button key={format} look="plain" onClick={() => void save(format)}>
          {format.toUpperCase()}
        </Button>
      ))}
      <span role="status">{hasFailed && words.downloadFailed}</span>
    </span>
  );
}
