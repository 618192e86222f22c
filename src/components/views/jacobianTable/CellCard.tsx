import { hessianEntryTex, jacobianEntryTex, probabilityTex } from "../../../formula/entryTex";
import type { NotationId } from "../../../formula/notation";
import type { Cell, MatrixId } from "../../../state/explorerState";
import { shownMatrixOf } from "../../../state/shownMatrix";
import { formatNumber, type Words } from "../../../words";
import { ink } from "../../live/ink";
import { MarkedTex } from "../../tex/MarkedTex";
import { Tex } from "../../tex/Tex";
import styles from "./CellCard.module.css";

interface Props {
  cell: Cell;
  classCount: number;
  /** What the cells show */
  matrix: MatrixId;
  /** The right side of the line that gives this cell, in role macros, if there is one */
  tex: string | undefined;
  notation: NotationId;
  words: Words["picture"];
}

const entryTexOf = { jacobian: jacobianEntryTex, hessian: hessianEntryTex } as const;

/** One cell of the Jacobian or the Hessian: its case, the formula of that case, and the numbers in it. */
export function CellCard({ cell, classCount, matrix, tex, notation, words }: Props) {
  const { output, logit } = cell;
  const isDiagonal = output === logit;
  const outputs = isDiagonal ? [output] : [output, logit];
  return (
    <div className={styles.card}>
      <p>
        <strong>{words.cellHeading(output + 1, logit + 1)}</strong>{" "}
        {isDiagonal ? words.diagonal : words.offDiagonal}
        {tex !== undefined && (
          <span className={styles.formula}>
            <MarkedTex tex={tex} notation={notation} />
          </span>
        )}
      </p>
      <dl>
        {outputs.map((classIndex) => (
          <div key={classIndex} data-entry={`probability-${classIndex + 1}`}>
            <dt>
              <Tex tex={probabilityTex(classIndex + 1)} notation={notation} />
            </dt>
            <dd
              ref={ink(({ quantities }) => formatNumber(quantities.probabilities[classIndex]!, 4))}
            />
          </div>
        ))}
        <div data-entry={matrix === "jacobian" ? `jacobian-${output + 1}-${logit + 1}` : undefined}>
          <dt>
            <Tex tex={entryTexOf[matrix](output + 1, logit + 1)} notation={notation} />
          </dt>
          <dd>
            <strong
              ref={ink((frame) =>
                formatNumber(shownMatrixOf(frame, matrix).values[output * classCount + logit]!, 4),
              )}
            />
          </dd>
        </div>
      </dl>
    </div>
  );
}
