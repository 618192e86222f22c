import { mistakes } from "../../../derivations/mistakes/library";
import { useCell, useMatrix, useNotation, useTarget, useWrong } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { clampCell } from "../../../state/explorerState";
import { paperWords } from "../../../words/paper";
import { Prose } from "../../tex/Prose";
import styles from "./Handout.module.css";
import { JacobianPicture } from "./JacobianPicture";

/** The matrix with what belongs to it, and how it is read. */
export function JacobianFigure() {
  const language = useLanguage();
  const notation = useNotation();
  const matrix = useMatrix();
  const wrong = useWrong();
  const classCount = useTarget().length;
  const { output, logit } = clampCell(useCell(), classCount);
  const words = useWords();
  const paper = paperWords[language];
  const isHessian = matrix === "hessian";
  return (
    <figure className={styles.picture}>
      <h2>{paper.picture[matrix]}</h2>
      <JacobianPicture />
      <figcaption>
        {wrong !== "none" && (
          <strong>
            {words.wrong.on(mistakes.find(({ id }) => id === wrong)!.name[language])}{" "}
          </strong>
        )}
        <Prose text={isHessian ? paper.hessianNote : paper.jacobianNote} notation={notation} />
        {words.sentenceGap}
        {wrong === "none" && paper.gapNote + words.sentenceGap}
        {!isHessian && paper.cellNote(output + 1, logit + 1)}
      </figcaption>
    </figure>
  );
}
