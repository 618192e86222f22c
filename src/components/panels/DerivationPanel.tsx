import { useLayoutEffect, useRef } from "react";
import { linesOf, type Line, type PlacedLine } from "../../derivations";
import { useLanguage, useWords } from "../../state/environment";
import {
  chooseMistake,
  goToNextStep,
  goToPreviousStep,
  goToStep,
  useCurrentLine,
  useDerivation,
  useIsWorkedExample,
  useMistake,
  useNotation,
} from "../../state/store";
import { readPart, useVerdicts } from "../../state/verdicts";
import { Prose } from "../tex/Prose";
import { Conditions } from "../views/derivation/Conditions";
import { LineFormula } from "../views/derivation/LineFormula";
import { PartList } from "../views/derivation/PartList";
import styles from "./DerivationPanel.module.css";
import { JudgedLine } from "./JudgedLine";
import { useSwipe } from "./useSwipe";

/** The derivation, line by line: the part so far, the current line raised, its reason below. */
export function DerivationPanel() {
  const derivation = useDerivation();
  const { line: current, part, partIndex, step } = useCurrentLine();
  const notation = useNotation();
  const language = useLanguage();
  const words = useWords();
  const isWorkedExample = useIsWorkedExample();
  const lines = linesOf(derivation);
  const read = readPart(derivation, part);
  const verdicts = useVerdicts(read);
  const mistake = useMistake();
  const wrongLines = derivation.mistakes.filter(({ line }) =>
    part.lines.some(({ id }) => id === line),
  );
  const shown = lines.filter((placed) => placed.part === part && placed.step <= step);
  const reading = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLLIElement>(null);
  const scrolled = useRef<{ line?: Line; to?: number }>({});
  const swipe = useSwipe({ onNext: goToNextStep, onPrevious: goToPreviousStep });

  const isJudged = read.every((line) => verdicts.has(line));

  // The line and its reason are in sight; earlier lines as far as there is room above them.
  useLayoutEffect(() => {
    const pane = reading.current!;
    const isNewLine = scrolled.current.line !== current;
    const isUntouched = pane.scrollTop === scrolled.current.to;
    if (!isNewLine && !isUntouched) return; // the verdicts came late; the reader has moved on
    pane.scrollTop = Math.min(card.current!.offsetTop, pane.scrollHeight - pane.clientHeight);
    scrolled.current = { line: current, to: pane.scrollTop };
  }, [current, isJudged]);

  return (
    <section className={styles.panel} aria-label={words.derivation.region}>
      <PartList
        parts={derivation.parts}
        currentIndex={partIndex}
        language={language}
        words={words.derivation}
        onChoose={(index) => goToStep(lines.find((placed) => placed.partIndex === index)!.step)}
      />
      <div className={styles.heading}>
        <h2>{part.title[language]}</h2>
        <p>
          {words.derivation.partOf(partIndex + 1, derivation.parts.length)}
          <span className={styles.credit}> · {derivation.credit[language]}</span>
        </p>
      </div>

      <div ref={reading} className={styles.reading} {...swipe}>
        <ol>
          {shown.map(({ line, step: lineStep }) => (
            <li
              key={line.id}
              ref={line === current ? card : undefined}
              className={styles.line}
              aria-current={line === current ? "step" : undefined}
            >
              <button
                type="button"
                className={styles.number}
                aria-label={words.derivation.line(lineStep)}
                onClick={() => goToStep(lineStep)}
              >
                {lineStep}
              </button>
              <LineFormula
                line={line}
                head={headOf(line, lines)}
                notation={notation}
                label={words.derivation.formula(lineStep)}
              />
              <div className={styles.verdict}>
                <JudgedLine
                  read={read.find(({ placed }) => placed.line === line)!}
                  isCurrent={line === current}
                  verdicts={verdicts}
                />
              </div>
              {line === current && (
                <Conditions
                  line={line}
                  isElsewhere={!isWorkedExample}
                  notation={notation}
                  words={words.derivation}
                />
              )}
            </li>
          ))}
        </ol>
        <div className={styles.reason} aria-live="polite">
          <h3>{words.rules[current.rule]}</h3>
          <p>
            <Prose text={current.why[language]} notation={notation} />
          </p>
        </div>
        {wrongLines.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="switch"
            aria-checked={mistake === id}
            className={styles.wrong}
            onClick={() => chooseMistake(mistake === id ? "none" : id)}
          >
            {words.verdict.wrongLine(name[language])}
          </button>
        ))}
      </div>

      <div className={styles.steps}>
        <button type="button" aria-disabled={step === 1} onClick={goToPreviousStep}>
          {words.derivation.previous}
        </button>
        <button
          type="button"
          className={styles.next}
          aria-disabled={step === lines.length}
          onClick={goToNextStep}
        >
          {words.derivation.next}
        </button>
        <span role="status">{words.derivation.lineOf(step, lines.length)}</span>
        <span className={styles.keys}>{words.derivation.keys}</span>
      </div>
    </section>
  );
}

/** The line that opens the chain a line belongs to; the line itself where there is no chain. */
function headOf(line: Line, lines: readonly PlacedLine[]): Line {
  if (line.kind === "show") return line;
  const { chain } = line;
  return lines.find((placed) => placed.line.kind !== "show" && placed.line.chain === chain)!.line;
}
