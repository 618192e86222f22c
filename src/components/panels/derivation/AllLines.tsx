import { useEffect, useLayoutEffect, useRef } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useLanguage, useWords } from "../../../state/environment";
import { useCurrentLine, useDerivation, useEmbed, useKnown } from "../../../state/chosen";
import { readAll } from "../../../state/lines";
import { judgeAtOnce, useVerdicts } from "../../../state/judging";
import styles from "./AllLines.module.css";
import { LazyFigure } from "./LazyFigure";
import { LinePanel } from "./LinePanel";
import { LinePremises } from "./LinePremises";
import { Reason } from "./Reason";
import { TryOwn } from "./TryOwn";
import { isBeside, useShownLines } from "./shownLines";

/** Every line of the derivation, part by part; on paper each with its reason. */
export function AllLines({ withReasons }: { withReasons: boolean }) {
  const derivation = useDerivation();
  const { line: current } = useCurrentLine();
  const language = useLanguage();
  const words = useWords().derivation;
  const read = useShownLines(readAll(derivation));
  const verdicts = useVerdicts(
    read,
    read.find(({ placed }) => placed.line === current),
  );
  const known = useKnown();
  const isKnown = ({ placed }: LineReading) => placed.step <= known;
  const knownIds = new Set(read.filter(isKnown).map(({ placed }) => placed.line.id));
  const card = useRef<HTMLLIElement>(null);
  const isEmbedded = useEmbed() !== undefined;
  const shown = useRef(isEmbedded ? current : undefined);

  useLayoutEffect(() => {
    if (withReasons) judgeAtOnce(read);
  }, [read, withReasons]);
  // In another page only what the reader does may move that.
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = isEmbedded ? current : undefined;
    card.current?.scrollIntoView({ block: "nearest" }); // a browser may give a promise of it
  }, [current, isEmbedded]);

  return (
    <div className={styles.all}>
      <p className={styles.credit}>
        {derivation.title[language]} · {derivation.credit[language]}
      </p>
      {derivation.parts.map((part, partIndex) => (
        <section key={part.id} className={styles.part}>
          <h2>{part.title[language]}</h2>
          <ol aria-label={words.part(partIndex + 1, part.title[language])} data-ink-sheet>
            {read
              .filter(({ placed }) => placed.part === part)
              .map((one) => (
                <LinePanel
                  key={one.placed.line.id}
                  ref={one.placed.line === current ? card : undefined}
                  read={one}
                  isCurrent={one.placed.line === current}
                  verdicts={verdicts}
                >
                  {isKnown(one) && (withReasons || isBeside(one)) && <Reason read={one} />}
                  {isKnown(one) &&
                    !withReasons &&
                    (one.placed.line === current || isBeside(one)) && <LinePremises read={one} />}
                  {!withReasons && one.placed.line === current && <TryOwn read={one} />}
                </LinePanel>
              ))}
          </ol>
          {part.lines.every(({ id }) => knownIds.has(id)) && <LazyFigure part={part} />}
        </section>
      ))}
    </div>
  );
}
