import type { Line } from "../../../derivations";
import type { NotationId } from "../../../formula/notation";
import type { Words } from "../../../words";
import { Tex } from "../../tex/Tex";
import styles from "./Conditions.module.css";

interface Props {
  line: Line;
  notation: NotationId;
  words: Words;
}

/** Where a line holds, what it needs, and whether the source says it. */
export function Conditions({ line, notation, words }: Props) {
  const { where, at, assumes = [], origin } = line;
  return (
    <div className={styles.conditions}>
      {where && (
        <span>
          {words.derivation.holdsFor} <Tex tex={where} notation={notation} />
        </span>
      )}
      {at === "worked-example" && <span>{words.derivation.atWorkedExample}</span>}
      {assumes.map((assumption) => (
        <span key={assumption}>
          {words.derivation.needs(words.derivation.assumptions[assumption])}
        </span>
      ))}
      {origin === "ours" && <span>{words.derivation.ours}</span>}
    </div>
  );
}
