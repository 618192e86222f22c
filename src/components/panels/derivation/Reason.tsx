import type { LineReading } from "../../../derivations/readings";
import { titleOf } from "../../../state/derivations";
import { useLanguage, useWords } from "../../../state/environment";
import { openElsewhere } from "../../../state/actions/places";
import { useNotationOf, useSourceNotationOf } from "../../../state/chosen";
import { wordsOf } from "../../../state/language";
import { Button } from "../../controls/Button";
import { Prose } from "../../tex/Prose";
import { InOtherLanguages } from "../../views/derivation/InOtherLanguages";
import { ProseTerms } from "../terms/ProseTerms";
import styles from "./Reason.module.css";

interface Props {
  read: LineReading;
  /** Whether the rule is named in every language; the words of all are here */
  inBoth?: boolean;
  /** Whether its line stands alone: there is no way from it to where something else is derived */
  standsAlone?: boolean;
}

/** Why a line follows: the rule by its name, and what is done. */
export function Reason({ read, inBoth = false, standsAlone = false }: Props) {
  const { line, part } = read.placed;
  const Heading = inBoth ? "h2" : "h3"; // on a slide its title is the first of all
  const language = useLanguage();
  const words = useWords();
  const notation = useNotationOf(part);
  const sourceNotation = useSourceNotationOf(part);
  return (
    <div className={styles.reason}>
      <Heading className={styles.rule}>
        {words.rules[line.rule]}{" "}
        {inBoth && (
          <InOtherLanguages
            textIn={(other) => wordsOf(other).rules[line.rule]}
            language={language}
            className={styles.other!}
          />
        )}
      </Heading>
      <p>
        <ProseTerms read={read}>
          <Prose text={line.why[language]} notation={notation} />
          {line.onLetters && (
            <>
              {words.sentenceGap}
              <Prose text={line.onLetters[language]} notation={sourceNotation} />
            </>
          )}
        </ProseTerms>
        {line.relies?.map((premise) => words.sentenceGap + words.derivation.reliesOn[premise])}
      </p>
      {line.derivedIn && !standsAlone && (
        <p className={styles.elsewhere} data-screen-only>
          {words.derivation.derivedIn}
          {line.derivedIn.map((place) => (
            <Button key={place.derivation} onClick={() => openElsewhere(place)}>
              {titleOf(place.derivation)[language]}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
