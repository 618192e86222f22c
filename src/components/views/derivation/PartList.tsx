import type { Part } from "../../../derivations";
import type { Language, Words } from "../../../words";
import styles from "./PartList.module.css";

interface Props {
  parts: readonly Part[];
  currentIndex: number;
  language: Language;
  words: Words["derivation"];
  onChoose: (partIndex: number) => void;
}

/** The parts as a line that fills up, each with its short name. */
export function PartList({ parts, currentIndex, language, words, onChoose }: Props) {
  return (
    <nav aria-label={words.parts} data-screen-only>
      <ol className={styles.parts}>
        {parts.map((part, partIndex) => (
          <li key={part.id}>
            <button
              type="button"
              aria-label={words.part(partIndex + 1, part.title[language])}
              aria-current={partIndex === currentIndex ? "step" : undefined}
              data-passed={partIndex < currentIndex || undefined}
              title={part.title[language]}
              onClick={() => onChoose(partIndex)}
            >
              <span className={styles.short}>{part.short[language]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
