import { useMemo } from "react";
import type { PictureLineId } from "../../../derivations/pictureLines";
import { readPictureLine } from "../../../derivations/readPictureLine";
import type { NotationId } from "../../../formula/notation";
import { useVerdicts } from "../../../state/judging";
import { Tex } from "../../tex/Tex";
import { JudgedLine } from "../derivation/JudgedLine";
import styles from "./PictureLine.module.css";

interface Props {
  id: PictureLineId;
  notation: NotationId;
}

/** A line beside a picture, with what the judge says of it. */
export function PictureLine({ id, notation }: Props) {
  const read = useMemo(() => readPictureLine(id, notation), [id, notation]);
  const lines = useMemo(() => [read], [read]);
  const verdicts = useVerdicts(lines, read);
  return (
    <div className={styles.line}>
      <Tex tex={read.placed.line.tex} notation={notation} />
      <JudgedLine read={read} isWhole={false} verdicts={verdicts} canGoThere={false} />
    </div>
  );
}
