import { Fragment } from "react";
import { useDerivation, useKnown } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { addressOfReading } from "../../../state/history";
import { paperWords } from "../../../words/paper";
import { FigurePanel } from "../derivation/FigurePanel";
import styles from "./Handout.module.css";
import { JacobianFigure } from "./JacobianFigure";
import { LettersOnPaper } from "./LettersOnPaper";
import { NumbersOnPaper } from "./NumbersOnPaper";
import { PaperLine } from "./PaperLine";
import { PaperLink } from "./PaperLink";
import { useJudgedLines } from "./useJudgedLines";

/** The whole derivation, as one hands it out: what it is about, its numbers and picture, every line. */
export function Handout({ lineCount }: { lineCount: number }) {
  const derivation = useDerivation();
  const language = useLanguage();
  const known = useKnown();
  const words = useWords();
  const paper = paperWords[language];
  const { lines, verdicts } = useJudgedLines(lineCount);
  const isKnown = (id: string) =>
    lines.some(({ placed }) => placed.line.id === id && placed.step <= known);
  return (
    <section className={styles.handout} aria-label={words.derivation.region}>
      <header>
        <p className={styles.kind}>
          {words.pageTitle} · {paper.kind}
        </p>
        <h1>{derivation.title[language]}</h1>
        <p className={styles.method}>{derivation.method[language]}</p>
        <p className={styles.credit}>{derivation.credit[language]}</p>
      </header>
      <section className={styles.section}>
        <h2>{paper.letters}</h2>
        <LettersOnPaper />
      </section>
      <section className={styles.section}>
        <h2>{paper.numbers}</h2>
        <NumbersOnPaper />
      </section>
      <JacobianFigure />
      {derivation.parts.map((part, at) => {
        const own = lines.filter(({ placed }) => placed.part === part);
        if (own.length === 0) return null;
        return (
          <Fragment key={part.id}>
            <h2 className={styles.part}>
              <span>{at + 1}</span> {part.title[language]}
            </h2>
            <ol aria-label={words.derivation.part(at + 1, part.title[language])}>
              {own.map((read) => (
                <PaperLine key={read.placed.line.id} read={read} verdicts={verdicts} />
              ))}
            </ol>
            {part.figure && part.lines.every(({ id }) => isKnown(id)) && (
              <div className={styles.figure}>
                <FigurePanel part={part} figure={part.figure} />
              </div>
            )}
          </Fragment>
        );
      })}
      <footer className={styles.foot}>
        <p>{paper.verdicts}</p>
        {derivation.references.length > 0 && (
          <p>
            {paper.references}{" "}
            {derivation.references.map(({ title, url }) => (
              <a key={url} href={url}>
                {title}
              </a>
            ))}
          </p>
        )}
        <PaperLink address={addressOfReading({})}>{paper.link}</PaperLink>
      </footer>
    </section>
  );
}
