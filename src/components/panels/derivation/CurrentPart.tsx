import { useLayoutEffect, useRef } from "react";
import type { Line } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { useLanguage, useWords } from "../../../state/environment";
import { chooseMistake, goOn, goBack } from "../../../state/actions/places";
import { useCurrentLine, useDerivation, useKnown, useMistake } from "../../../state/chosen";
import { readPart } from "../../../state/lines";
import { useVerdicts } from "../../../state/judging";
import { Switch } from "../../controls/Switch";
import styles from "./CurrentPart.module.css";
import { ExactValuesPanel } from "./ExactValuesPanel";
import { Invitation } from "./Invitation";
import { LazyFigure } from "./LazyFigure";
import { LinePanel } from "./LinePanel";
import { LinePremises } from "./LinePremises";
import { Reason } from "./Reason";
import { isBeside, useShownLines } from "./shownLines";
import { TryOwn } from "./TryOwn";
import { useSwipe } from "./useSwipe";

/** The first of the opened lines that lead to a line; the line itself where none are. */
function firstJumpedOver(line: Element): Element {
  const before = line.previousElementSibling;
  return before?.hasAttribute("data-jumped-over") ? firstJumpedOver(before) : line;
}

/** The part so far, the current line raised, its reason below. */
export function CurrentPart() {
  const derivation = useDerivation();
  const { line: current, part, partIndex, step } = useCurrentLine();
  const language = useLanguage();
  const words = useWords();
  const read = useShownLines(readPart(derivation, part));
  const currentRead = read.find(({ placed }) => placed.line === current)!;
  const verdicts = useVerdicts(read, currentRead);
  const isWithheld = useKnown() < step;
  const mistake = useMistake();
  const wrongLines = derivation.mistakes.filter(({ line }) =>
    part.lines.some(({ id }) => id === line),
  );
  const pane = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLLIElement>(null);
  const scrolled = useRef<{ line?: Line; read?: readonly LineReading[]; to?: number }>({});
  const swipe = useSwipe({ onNext: goOn, onPrevious: goBack });

  const isJudged = read.every((line) => verdicts.has(line));

  // The line and its reason are in sight; earlier lines as far as there is room above them.
  useLayoutEffect(() => {
    const box = pane.current!;
    const isNew = scrolled.current.line !== current || scrolled.current.read !== read;
    const isUntouched = box.scrollTop === scrolled.current.to;
    if (!isNew && !isUntouched) return; // the verdicts came late; the reader has moved on
    const { top, bottom } = box.getBoundingClientRect();
    const above = firstJumpedOver(card.current!).getBoundingClientRect().top - top;
    // The line and its reason are in sight, and what follows as far as there is room below them.
    const below = [...box.children].slice(1);
    const ends = below.map((child) => child.getBoundingClientRect().bottom - bottom);
    const whole = ends.findLast((end) => end <= above) ?? above;
    box.scrollTop += Math.min(above, whole);
    scrolled.current = { line: current, read, to: box.scrollTop };
  }, [current, read, isJudged]);

  return (
    <>
      <div className={styles.heading}>
        <h2>{part.title[language]}</h2>
        <p>
          {words.derivation.partOf(partIndex + 1, derivation.parts.length)}
          <span className={styles.credit}> · {derivation.credit[language]}</span>
        </p>
      </div>

      <Invitation />
      <div ref={pane} className={styles.reading} {...swipe}>
        <ol data-ink-sheet>
          {read
            .filter(({ placed }) => placed.step <= step)
            .map((one) => (
              <LinePanel
                key={`${derivation.id} ${one.placed.line.id}`}
                ref={one.placed.line === current ? card : undefined}
                read={one}
                isCurrent={one.placed.line === current}
                verdicts={verdicts}
              >
                {isBeside(one) && (
                  <>
                    <Reason read={one} />
                    <LinePremises read={one} />
                  </>
                )}
              </LinePanel>
            ))}
        </ol>
        <div aria-live="polite">{!isWithheld && <Reason read={currentRead} />}</div>
        {!isWithheld && <LinePremises read={currentRead} />}
        <TryOwn read={currentRead} />
        {!isWithheld && (
          <>
            <ExactValuesPanel key={`${derivation.id} ${current.id}`} read={currentRead} />
            <LazyFigure key={`${derivation.id} ${part.id}`} part={part} />
          </>
        )}
        {wrongLines.map(({ id, name }) => (
          <Switch
            key={id}
            isQuiet
            isOn={mistake === id}
            onToggle={() => chooseMistake(mistake === id ? "none" : id)}
          >
            {words.verdict.wrongLine(name[language])}
          </Switch>
        ))}
      </div>
    </>
  );
}
