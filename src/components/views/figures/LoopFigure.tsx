import type { NotationId } from "../../../formula/notation";
import { MarkedTex } from "../../tex/MarkedTex";
import styles from "./LoopFigure.module.css";

interface Props {
  steps: readonly { readonly title: string; readonly tex: string }[];
  notation: NotationId;
}

/** Steps in a circle: from the last the way leads back to the first. */
export function LoopFigure({ steps, notation }: Props) {
  return (
    <ol className={styles.loop}>
      {steps.map(({ title, tex }) => (
        <li key={title}>
          <span>{title}</span>
          <MarkedTex tex={tex} notation={notation} />
        </li>
      ))}
    </ol>
  );
}
