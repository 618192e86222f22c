import type { Mistake } from "../../../derivations/mistakes/types";
import type { NotationId } from "../../../formula/notation";
import type { Language } from "../../../words";
import type { OwnWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { Prose } from "../../tex/Prose";
import styles from "./MistakeNote.module.css";

interface Props {
  mistake: Mistake;
  notation: NotationId;
  language: Language;
  words: OwnWords;
  /** Goes to the line that answers it */
  onAnswer: () => void;
  /** Whether its name is enough: it was made on purpose, at some place of a formula */
  isBrief?: boolean;
}

/** Which mistake a line is: its name, why people make it, where it is answered. */
export function MistakeNote({
  mistake,
  notation,
  language,
  words,
  onAnswer,
  isBrief = false,
}: Props) {
  const { name, why, seenIn = [], without } = mistake;
  return (
    <div className={styles.mistake}>
      <p className={styles.name}>{(without ? words.condition : words.mistake)(name[language])}</p>
      {!isBrief && (
        <p>
          <Prose text={why[language]} notation={notation} />
        </p>
      )}
      <p className={styles.ways}>
        <Button onClick={onAnswer}>{words.answer}</Button>
        {seenIn.length > 0 && !isBrief && (
          <span>
            {words.seenIn}{" "}
            {seenIn.map((url, at) => (
              <span key={url}>
                {at > 0 && words.comma}
                <a href={url} target="_blank" rel="noreferrer">
                  {nameOf(url)}
                </a>
              </span>
            ))}
          </span>
        )}
      </p>
    </div>
  );
}

/** A thread as people write it: owner/repository#number. */
const nameOf = (url: string) =>
  url.replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/, "$1#$2");
