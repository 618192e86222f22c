import type { Line } from "../../../derivations";
import type { NotationId } from "../../../formula/notation";
import type { Words } from "../../../words";
import { Tex } from "../../tex/Tex";
import styles from "./Conditions.module.css";

interface Props {
  line: Line;
  /** Whether the picture holds other numbers than the worked example's */
  isElsewhere: boolean;
  /** Whether there is a source that could have said it */
  hasSource: boolean;
  notation: NotationId;
  words: Words["derivation"];
}

/** Where a line holds and whether the source says it; what it needs, its verdict says. */
export function Conditions({ line, isElsewhere, hasSource, notation, words }: Props) {
  const { where, at, origin } = line;
  return (
    <div className={styles.conditions}>
      {where && (
        <span>
          {words.holdsFor} <Tex tex={where} notation={notation} />
        </span>
      )}
      {at === "worked-example" && isElsewhere && <span>{words.awayFromWorkedExample}</span>}
      {origin === "ours" && hasSource && <span>{words.ours}</span>}
    </div>
  );
}
