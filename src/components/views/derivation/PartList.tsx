import type { Part } from "../../../derivations";
import type { NotationId } from "../../../formula/notation";
import type { Language, Words } from "../../../words";
import { Prose } from "../../tex/Prose";
import styles from "./PartList.module.css";

interface Props {
  parts: readonly Part[];
  currentIndex: number;
  notation: NotationId;
  language: Language;
  words: Words;
  onChoose: (partIndex: number) => void;
}

/** The parts as a line that fills up, each with its short name. */
export function PartList({ parts, currentIndex, notation, language, words, onChoose }: Props) {
  return (
    <nav aria-label={words.derivation.parts}>
      <ol className={styles.parts}>
        {parts.map((part, partIndex) => (
          <li key={part.id}>
            <button
              type="button"
              aria-label={words.derivation.part(partIndex + 1, part.title[language])}
              aria-current={partIndex === currentIndex ? "step" : undefined}
              data-passed={partIndex < currentIndex || undefined}
              title={part.title[language]}
              onClick={() => onChoose(partIndex)}
            >
              <span className={styles.short}>
                <Prose text={part.short[language]} notation={notation} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
