import { useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../../../state/environment";
import type { PaperKind } from "../../../state/paper";
import { paperWords, type PaperWords } from "../../../words/paper";
import { Button } from "../../controls/Button";
import { printWhenReady, type PaperProgress } from "../paper/printWhenReady";
import styles from "./PaperPanel.module.css";

type Outcome = "cancelled" | "failed";

/** The open derivation on paper: as a handout or as slides, printed as soon as all of it is there. */
export function PaperPanel() {
  const words = paperWords[useLanguage()];
  const [progress, setProgress] = useState<PaperProgress>();
  const [outcome, setOutcome] = useState<Outcome>();
  const printing = useRef<AbortController>(undefined);
  const asking = useRef<HTMLButtonElement>(undefined);
  const title = useId();

  useEffect(() => () => printing.current?.abort(), []); // who leaves the page has changed his mind

  const print = async (kind: PaperKind) => {
    const own = new AbortController();
    printing.current?.abort();
    printing.current = own;
    setOutcome(undefined);
    try {
      await printWhenReady(kind, { signal: own.signal, onProgress: setProgress });
    } catch {
      setOutcome(own.signal.aborted ? "cancelled" : "failed");
    }
    if (printing.current === own) setProgress(undefined);
  };

  const isBusy = progress !== undefined;
  const choice = (kind: PaperKind, name: string, note: string) => (
    <p className={styles.choice}>
      <Button
        aria-disabled={isBusy}
        onClick={({ currentTarget }) => {
          if (isBusy) return;
          asking.current = currentTarget;
          void print(kind);
        }}
      >
        {name}
      </Button>
      <span>{note}</span>
    </p>
  );
  return (
    <section className={styles.paper} aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      {choice("handout", words.printHandout, words.handoutNote)}
      {choice("slides", words.printSlides, words.slidesNote)}
      {progress && (
        <div className={styles.progress}>
          <progress aria-label={words.progress} value={shareOf(progress)} />
          <span>{textOf(progress, words)}</span>
          <Button
            onClick={() => {
              asking.current!.focus(); // this one is about to go
              printing.current?.abort();
            }}
          >
            {words.cancel}
          </Button>
        </div>
      )}
      <p role="status" className={styles.outcome}>
        {outcome && words[outcome]}
      </p>
    </section>
  );
}

/** How much is done, 0 to 1. */
function shareOf(progress: PaperProgress): number {
  if (progress.step === "lines") return progress.done / (progress.count + 1);
  return progress.step === "fetching" ? 0 : 1;
}

const textOf = (progress: PaperProgress, { steps }: PaperWords): string =>
  progress.step === "lines" ? steps.lines(progress.done, progress.count) : steps[progress.step];
