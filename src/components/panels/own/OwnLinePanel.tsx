import { useId, useRef, useState } from "react";
import { stands } from "../../../derivations/assumptions";
import type { LineReading } from "../../../derivations/readings";
import { useLanguage } from "../../../state/environment";
import { useLinesBetween } from "../../../state/asides";
import {
  useOwnLine,
  useOwnReading,
  type OwnAnswer,
  type OwnQuestion,
} from "../../../state/ownLines";
import { ownWords } from "../../../words/own";
import { Composer, type ComposerHandle, type ComposerProps } from "../../views/own/Composer";
import { WrittenLine } from "../../views/own/WrittenLine";
import { useRested } from "../../useRested";
import { LinesBetweenPanel } from "./LinesBetweenPanel";
import { OwnNumbers } from "./OwnNumbers";
import { OwnVerdict, placeOf } from "./OwnVerdict";
import styles from "./OwnLinePanel.module.css";

/** What is said of a line: what was asked, what is known of it, how it was read. */
interface Said {
  readonly question: OwnQuestion | undefined;
  readonly answer: OwnAnswer | undefined;
  readonly read: LineReading | undefined;
}

/** What was said last stays until there is something to say, or that takes long. */
function useSteady(now: Said): Said {
  const [last, setLast] = useState(now);
  const isKnown = now.answer?.judged !== undefined;
  if (isKnown && last.answer !== now.answer) setLast(now);
  const isLate = useRested(isKnown ? undefined : now.question?.key, lateMs) !== undefined;
  return isKnown || isLate || !now.question ? now : last;
}

/** How long an answer is waited for before it is said that it is on its way. */
const lateMs = 150;

/** How long nothing is typed before all is said of a line. */
const restMs = 300;

/** And before it is echoed, and put into numbers: one thing after the other, so that the next key never waits long. */
const echoRestMs = 400;
const numbersRestMs = 500;

/** What a line may need and yet be one that a derivation comes to. */
const labelAssumptions: ReadonlySet<string> = new Set(["sum-one", "one-hot"]);

type FieldProps = Omit<ComposerProps, "placeholder" | "describedBy" | "problem">;

interface Props extends FieldProps {
  /** Who it is among those that ask the judge */
  slot: string;
  /** Undefined where nothing was written */
  question: OwnQuestion | undefined;
  previewLabel: string;
}

/** A line of one's own: the field, the line typeset, what the judge says of it. */
export function OwnLinePanel({ slot, question, previewLabel, ref, ...field }: Props) {
  const words = ownWords[useLanguage()];
  const { answer, lastShown } = useOwnLine(slot, question);
  const read = useOwnReading(question, answer);
  const restedAnswer = useRested(answer?.judged && answer, restMs);
  const isResting = restedAnswer !== undefined;
  const hasEcho = useRested(answer?.judged && answer, echoRestMs) !== undefined;
  const restedRead = useRested(read, numbersRestMs);
  const isRight = answer?.judged?.verdicts.every(({ step }) => stands(step, labelAssumptions));
  const between = useLinesBetween(isResting && isRight ? question : undefined);
  const verdictId = useId();
  const said = useSteady({ question, answer, read });
  const composer = useRef<ComposerHandle>(null);
  const setComposer = (handle: ComposerHandle | null) => {
    composer.current = handle;
    if (typeof ref === "function") ref(handle);
    else if (ref) ref.current = handle;
  };
  return (
    <div className={styles.line}>
      <Composer
        {...field}
        ref={setComposer}
        placeholder={words.hint}
        describedBy={question && verdictId}
        problem={placeOf(answer)}
      />
      {question && (
        <>
          {lastShown?.reading.html === undefined && <code data-paper-only>{field.value}</code>}
          <WrittenLine
            reading={lastShown?.reading}
            isOld={answer !== undefined && lastShown !== answer}
            isResting={isResting}
            hasEcho={hasEcho}
            label={previewLabel}
            words={words}
          />
          {restedRead && <OwnNumbers read={restedRead} />}
          <OwnVerdict
            id={verdictId}
            question={said.question ?? question}
            read={said.read}
            isResting={isResting && said.answer === answer}
            answer={said.answer}
            onShowPlace={(place) => composer.current?.select(place)}
          />
          {between && (
            <LinesBetweenPanel
              key={question.key}
              found={between}
              notation={question.line.options.notation}
            />
          )}
        </>
      )}
    </div>
  );
}
