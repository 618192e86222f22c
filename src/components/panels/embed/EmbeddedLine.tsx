import { useCurrentLine, useDerivation } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { readLineOf, readPart } from "../../../state/lines";
import { useVerdicts } from "../../../state/judging";
import { LinePanel } from "../derivation/LinePanel";
import { Reason } from "../derivation/Reason";
import { TermCardPanel } from "../terms/TermCardPanel";
import styles from "./EmbeddedPage.module.css";

/** One line by itself: its number, formula and verdict, its rule and reason. */
export function EmbeddedLine() {
  const derivation = useDerivation();
  const { line, part } = useCurrentLine();
  const language = useLanguage();
  const words = useWords().derivation;
  const read = readLineOf(derivation, line.id);
  const verdicts = useVerdicts(readPart(derivation, part), read);
  return (
    <section aria-label={words.region}>
      <h2 className={styles.place}>
        {derivation.title[language]} · {part.title[language]}
      </h2>
      <ol data-ink-sheet>
        <LinePanel key={line.id} read={read} isCurrent standsAlone verdicts={verdicts} />
      </ol>
      <Reason read={read} standsAlone />
      <TermCardPanel />
    </section>
  );
}
