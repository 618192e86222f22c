import { numberOf } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { markedTexOf } from "../../../derivations/terms";
import { useLanguage, useWords } from "../../../state/environment";
import type { PresenterWords } from "../../../words/presenter";
import { Button } from "../../controls/Button";
import { Dialog } from "../../controls/Dialog";
import { Tex } from "../../tex/Tex";
import styles from "./OverviewDialog.module.css";

interface Props {
  lines: readonly LineReading[];
  /** The step of the line that is shown */
  current: number;
  words: PresenterWords;
  onChoose: (step: number) => void;
  onClose: () => void;
}

/** All lines as little slides, part by part; one of them is gone to. */
export function OverviewDialog({ lines, current, words, onChoose, onClose }: Props) {
  const language = useLanguage();
  const { derivation: lineWords } = useWords();
  const parts = [...new Set(lines.map(({ placed }) => placed.part))];
  return (
    <Dialog className={styles.overview} aria-label={words.overview} onClose={onClose}>
      <form method="dialog">
        <Button type="submit">{words.close}</Button>
      </form>
      {parts.map((part) => (
        <section key={part.id}>
          <h3>{part.title[language]}</h3>
          <ol>
            {lines
              .filter(({ placed }) => placed.part === part)
              .map((read) => {
                const { step } = read.placed;
                const { left, right } = markedTexOf(read);
                const number = numberOf(read.placed);
                return (
                  <li key={step}>
                    <button
                      type="button"
                      className={styles.line}
                      aria-label={lineWords.line(number)}
                      aria-current={step === current ? "step" : undefined}
                      onClick={({ currentTarget }) => {
                        currentTarget.closest("dialog")!.close(); // it gives the focus back
                        onChoose(step);
                      }}
                    >
                      <small>{number}</small>
                      <span className={styles.formula} aria-hidden inert>
                        {left !== "" && (
                          <Tex tex={left} notation={read.options.notation} texStyle="display" />
                        )}
                        <Tex tex={right} notation={read.options.notation} texStyle="display" />
                      </span>
                    </button>
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
    </Dialog>
  );
}
