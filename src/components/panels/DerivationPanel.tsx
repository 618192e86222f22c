import { useLayoutEffect, useMemo, useRef } from "react";
import { linesOf, type Line } from "../../derivations";
import { useLanguage, useTheme, useWords } from "../../state/environment";
import {
  chooseMistake,
  chooseReading,
  goToNextStep,
  goToPreviousStep,
  goToStep,
  useCurrentLine,
  useDerivation,
  useMistake,
  useNotation,
  useReading,
} from "../../state/store";
import { readings } from "../../state/explorerState";
import { readPart, useVerdicts } from "../../state/verdicts";
import { Choice } from "../controls/Choice";
import { jacobianColors } from "../charts/jacobianColors";
import { Prose } from "../tex/Prose";
import { PartList } from "../views/derivation/PartList";
import styles from "./DerivationPanel.module.css";
import { ExactValuesPanel } from "./ExactValuesPanel";
import { LinePanel } from "./LinePanel";
import { useSwipe } from "./useSwipe";

/** The derivation, line by line: the part so far, the current line raised, its reason below. */
export function DerivationPanel() {
  const derivation = useDerivation();
  const { line: current, part, partIndex, step } = useCurrentLine();
  const notation = useNotation();
  const language = useLanguage();
  const words = useWords();
  const theme = useTheme();
  const colors = useMemo(() => jacobianColors(theme), [theme]);
  const lines = linesOf(derivation);
  const read = readPart(derivation, part);
  const verdicts = useVerdicts(read);
  const reading = useReading();
  const mistake = useMistake();
  const wrongLines = derivation.mistakes.filter(({ line }) =>
    part.lines.some(({ id }) => id === line),
  );
  const shown = read.filter(({ placed }) => placed.step <= step);
  const pane = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLLIElement>(null);
  const scrolled = useRef<{ line?: Line; to?: number }>({});
  const swipe = useSwipe({ onNext: goToNextStep, onPrevious: goToPreviousStep });

  const isJudged = read.every((line) => verdicts.has(line));

  // The line and its reason are in sight; earlier lines as far as there is room above them.
  useLayoutEffect(() => {
    const box = pane.current!;
    const isNewLine = scrolled.current.line !== current;
    const isUntouched = box.scrollTop === scrolled.current.to;
    if (!isNewLine && !isUntouched) return; // the verdicts came late; the reader has moved on
    box.scrollTop = Math.min(card.current!.offsetTop, box.scrollHeight - box.clientHeight);
    scrolled.current = { line: current, to: box.scrollTop };
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

      <div ref={pane} className={styles.reading} {...swipe}>
        <ol>
          {shown.map((one) => (
            <LinePanel
              key={one.placed.line.id}
              ref={one.placed.line === current ? card : undefined}
              read={one}
              isCurrent={one.placed.line === current}
              verdicts={verdicts}
              colors={colors}
            />
          ))}
        </ol>
        <div className={styles.reason} aria-live="polite">
          <h3>{words.rules[current.rule]}</h3>
          <p>
            <Prose text={current.why[language]} notation={notation} />
          </p>
        </div>
        <ExactValuesPanel
          key={current.id}
          read={read.find(({ placed }) => placed.line === current)!}
        />
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
        <button
          type="button"
          className={styles.previous}
          aria-disabled={step === 1}
          onClick={goToPreviousStep}
        >
          <span className={styles.name}>{words.derivation.previous}</span>
        </button>
        <button
          type="button"
          className={styles.next}
          aria-disabled={step === lines.length}
          onClick={goToNextStep}
        >
          <span className={styles.name}>{words.derivation.next}</span>
        </button>
        <span role="status">{words.derivation.lineOf(step, lines.length)}</span>
        <Choice
          label={words.derivation.reading}
          options={readings.map((value) => ({
            value,
            text: <ReadingName glyph={glyphs[value]} word={words.derivation.readings[value]} />,
            name: words.derivation.readings[value],
          }))}
          chosen={reading}
          onChoose={chooseReading}
        />
        <span className={styles.keys} title={words.derivation.keys}>
          <kbd>←</kbd> <kbd>→</kbd>
        </span>
      </div>
    </section>
  );
}

/** What stands for a way to read a line where there is no room for its word. */
const glyphs = { both: "x 1", letters: "x", numbers: "1" } as const;

function ReadingName({ glyph, word }: { glyph: string; word: string }) {
  return (
    <>
      <span className={styles.glyph}>{glyph}</span>
      <span className={styles.word}>{word}</span>
    </>
  );
}
