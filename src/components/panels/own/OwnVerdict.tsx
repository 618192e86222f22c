import { mistakes } from "../../../derivations/mistakes/library";
import type { LineReading } from "../../../derivations/readings";
import type { Place } from "../../../formula/problem";
import { useLanguage, useWords } from "../../../state/environment";
import type { OwnAnswer, OwnQuestion } from "../../../state/ownLines";
import { openElsewhere } from "../../../state/actions/places";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { LineVerdict } from "../../views/derivation/LineVerdict";
import { MistakeNote } from "../../views/own/MistakeNote";
import { JudgedLine } from "../derivation/JudgedLine";
import styles from "./OwnVerdict.module.css";

interface Props {
  id: string;
  question: OwnQuestion;
  /** Undefined where it could not be read, or was not yet */
  read: LineReading | undefined;
  answer: OwnAnswer | undefined;
  /** Whether nothing has been typed for a while */
  isResting: boolean;
  onShowPlace: (place: Place) => void;
}

/** What the judge says of a line of one's own, and which mistake it is. */
export function OwnVerdict({ id, question, read, answer, isResting, onShowPlace }: Props) {
  const language = useLanguage();
  const words = useWords();
  const own = ownWords[language];
  const judged = answer?.judged;
  const known = mistakes.find(({ id: one }) => one === judged?.mistake);
  const place = placeOf(answer);
  return (
    <div id={id} className={styles.verdict} aria-live="polite">
      {read ? (
        <JudgedLine
          read={read}
          isWhole
          isJudgedHere={isResting}
          verdicts={new Map(judged ? [[read, judged.verdicts]] : [])}
        />
      ) : (
        <LineVerdict
          verdicts={judged?.verdicts}
          here={[]}
          isWorkedExample={false}
          isEquality={[]}
          words={words}
        />
      )}
      {place && <Button onClick={() => onShowPlace(place)}>{own.showPlace}</Button>}
      {known && (
        <MistakeNote
          mistake={known}
          notation={question.line.options.notation}
          language={language}
          words={own}
          onAnswer={() => openElsewhere(known.answer)}
        />
      )}
    </div>
  );
}

/** Where a line could not be read or judged, in what was typed. */
export function placeOf(answer: OwnAnswer | undefined): Place | undefined {
  const failed = [
    answer?.reading.failure,
    ...(answer?.judged?.verdicts ?? []).map(({ step }) => step),
  ];
  for (const verdict of failed)
    if (verdict?.verdict === "cannot-tell" && verdict.place) return verdict.place;
  return undefined;
}
