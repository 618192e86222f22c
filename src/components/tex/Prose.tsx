import type { NotationId } from "../../formula/notation";
import { MarkedTex } from "./MarkedTex";
import styles from "./Tex.module.css";

interface Props {
  /** Text with formulas between dollar signs */
  text: string;
  notation: NotationId;
}

/** Text with formulas in it; no line begins with the punctuation that follows a formula. */
export function Prose({ text, notation }: Props) {
  const [start, ...rest] = text.split("$");
  const pairs = rest.flatMap((tex, index) =>
    index % 2 === 0 ? [{ tex, after: rest[index + 1] ?? "" }] : [],
  );
  return (
    <>
      {start}
      {pairs.map(({ tex, after }, index) => {
        const punctuation = /^[，。；：、）”’,.;:)]*/.exec(after)![0];
        return [
          <span key={index} className={styles.unbroken}>
            <MarkedTex tex={tex} notation={notation} />
            {punctuation}
          </span>,
          after.slice(punctuation.length),
        ];
      })}
    </>
  );
}
