import { linesOf, numberOf } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { markedTexOf } from "../../../derivations/terms";
import { useDerivation, useNotationOf, useReading } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { addressOfReading } from "../../../state/history";
import { readAll } from "../../../state/lines";
import type { useVerdicts } from "../../../state/judging";
import { paperWords } from "../../../words/paper";
import { InOtherLanguages } from "../../views/derivation/InOtherLanguages";
import { PaperFormula } from "../../views/paper/PaperFormula";
import { Reason } from "../derivation/Reason";
import { useLineNumbers } from "../derivation/useLineNumbers";
import { JacobianPicture } from "./JacobianPicture";
import { PaperLink } from "./PaperLink";
import { PaperVerdict } from "./PaperLine";
import styles from "./Slides.module.css";
import { useJudgedLines } from "./useJudgedLines";

/** Every line of the derivation on a page of its own, as the slides show it. */
export function Slides({ lineCount }: { lineCount: number }) {
  const derivation = useDerivation();
  const all = readAll(derivation);
  const { verdicts } = useJudgedLines(lineCount);
  return all
    .slice(0, lineCount)
    .map((read, at) => (
      <Slide
        key={read.placed.line.id}
        read={read}
        before={all[at - 1]?.placed.part === read.placed.part ? all[at - 1] : undefined}
        verdicts={verdicts}
      />
    ));
}

interface SlideProps {
  read: LineReading;
  /** The line before it in the same part */
  before: LineReading | undefined;
  verdicts: ReturnType<typeof useVerdicts>;
}

function Slide({ read, before, verdicts }: SlideProps) {
  const { part, partIndex, step } = read.placed;
  const derivation = useDerivation();
  const language = useLanguage();
  const words = paperWords[language];
  const reading = useReading();
  const notation = useNotationOf(part);
  const { numbers, fixedLeaves } = useLineNumbers(read);
  const number = numberOf(read.placed);
  const { length: count } = linesOf(derivation);
  const lettersOf = (line: LineReading) => ({
    ...markedTexOf(line),
    chainLeft: line.parted.chainLeft,
  });
  const own = lettersOf(read);
  const address = addressOfReading({ step, isPresenting: true });
  return (
    <section className={styles.slide} aria-label={words.slide(number, count)}>
      <p className={styles.place}>
        <span>{derivation.title[language]}</span>
        <span>{words.place(partIndex + 1, derivation.parts.length, number, count)}</span>
      </p>
      <h1 className={styles.title}>
        {part.title[language]}{" "}
        <InOtherLanguages
          textIn={(other) => part.title[other]}
          language={language}
          className={styles.other!}
        />
      </h1>
      <div className={styles.body} data-fit="page">
        <div className={styles.lines}>
          {before && (
            <div className={styles.before}>
              <PaperFormula letters={lettersOf(before)} reading="letters" notation={notation} />
            </div>
          )}
          <div className={styles.line}>
            <PaperFormula
              // Where the line before is not there it says itself what it sets out from.
              letters={before ? own : { ...own, left: own.left || own.chainLeft }}
              numbers={numbers}
              reading={reading}
              fixedLeaves={fixedLeaves}
              notation={notation}
            />
          </div>
          <PaperVerdict read={read} verdicts={verdicts} />
        </div>
        <div className={styles.reason}>
          <Reason read={read} inBoth />
        </div>
        <div className={styles.picture}>
          <JacobianPicture read={read} />
        </div>
      </div>
      {(address.length <= longestOnSlide || step === count) && (
        <div className={styles.link}>
          <PaperLink address={address}>{words.link}</PaperLink>
        </div>
      )}
    </section>
  );
}

/** A longer address would take the room of what the slide is about: it stands on the last one alone. */
const longestOnSlide = 240;
