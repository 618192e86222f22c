import { useId, useMemo } from "react";
import { changedPart } from "../../../derivations/changedPart";
import { mistakes } from "../../../derivations/mistakes/library";
import type { LineReading } from "../../../derivations/readings";
import { roleLetters } from "../../../formula/macros";
import { latexOf } from "../../../formula/print";
import { useChoices } from "../../../state/asides";
import { useLanguage, useWords } from "../../../state/environment";
import { pickWrong, revealLine, setAttempt, withholdNothing } from "../../../state/actions/own";
import { openElsewhere } from "../../../state/actions/places";
import { toggleUnfolded } from "../../../state/actions/preferences";
import {
  useAttempt,
  useDerivationId,
  useMistake,
  usePicked,
  useUnfolded,
} from "../../../state/chosen";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { Tex } from "../../tex/Tex";
import { MistakeNote } from "../../views/own/MistakeNote";
import { AttemptPanel } from "./AttemptPanel";
import styles from "./PredictPanel.module.css";

interface Props {
  read: LineReading;
  /** Whether there is something that a line of one's own can be judged against */
  canWrite: boolean;
}

/** The name of its rule first, then what it changes. */
const hintsInOrder = ["rule-hint", "part-hint"] as const;

/** A line that is withheld: to be written, or chosen among four, with hints, and revealed. */
export function PredictPanel({ read, canWrite }: Props) {
  const words = useWords();
  const own = ownWords[useLanguage()];
  const { line } = read.placed;
  const { notation } = read.options;
  const attempt = useAttempt();
  const isWriting = attempt?.line === line.id;
  const unfolded = useUnfolded();
  const isChoosing = unfolded.includes("choices");
  const hints = hintsInOrder.filter((hint) => unfolded.includes(hint));
  const nextHint = hintsInOrder.find((hint) => !unfolded.includes(hint));
  const heading = useId();
  const changed = useMemo(() => changedTex(read), [read]);
  return (
    <section className={styles.predict} aria-labelledby={heading}>
      <h3 id={heading}>{own.whatComes}</h3>
      <div className={styles.ways}>
        {canWrite && !isWriting && (
          <Button onClick={() => setAttempt(line.id, "")}>{own.writeIt}</Button>
        )}
        <Button aria-expanded={isChoosing} onClick={() => toggleUnfolded("choices")}>
          {own.chooseIt}
        </Button>
        <Button aria-disabled={!nextHint} onClick={() => nextHint && toggleUnfolded(nextHint)}>
          {own.hintOf(Math.min(hints.length + 1, hintsInOrder.length))}
        </Button>
        <Button look="filled" onClick={revealLine}>
          {own.reveal}
        </Button>
        <Button look="plain" onClick={withholdNothing}>
          {own.showAll}
        </Button>
      </div>
      <div aria-live="polite" className={styles.hints}>
        {hints.includes("rule-hint") && <p>{own.ruleIs(words.rules[line.rule])}</p>}
        {hints.includes("part-hint") && (
          <p>
            {changed === undefined ? (
              own.allChanges
            ) : (
              <>
                {own.partChanges} <Tex tex={changed} notation={notation} />
              </>
            )}
          </p>
        )}
      </div>
      {isChoosing && <Choices read={read} />}
      {isWriting && <AttemptPanel read={read} text={attempt.text} />}
    </section>
  );
}

/** What the line before has otherwise, as LaTeX in role macros; undefined where that is all of it. */
function changedTex({ statements }: LineReading): string | undefined {
  const { left, right } = statements[0]?.step ?? {};
  if (left?.kind !== "formula" || right?.kind !== "formula") return undefined;
  const changed = changedPart(left.expression, right.expression);
  return changed === left.expression ? undefined : latexOf(changed, roleLetters);
}

/** The line among three wrong ones; a wrong one that is chosen is named. */
function Choices({ read }: { read: LineReading }) {
  const language = useLanguage();
  const own = ownWords[language];
  const choices = useChoices(`${useDerivationId()} ${useMistake()}`, read);
  const picked = usePicked();
  const { notation } = read.options;
  const wrong = choices?.find((choice, at) => at + 1 === picked && choice.mistake);
  const mistake = mistakes.find(({ id }) => id === wrong?.mistake);
  const relation = read.statements[0]?.relation ?? "=";
  if (!choices) return <p className={styles.hints}>{own.looking}</p>;
  if (choices.length < 2) return <p className={styles.hints}>{own.noChoices}</p>;
  return (
    <>
      <ol className={styles.choices} aria-label={own.choices}>
        {choices.map((choice, at) => (
          <li key={choice.tex}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={choice === wrong}
              data-fails={choice === wrong || undefined}
              onClick={() => (choice.mistake ? pickWrong(at + 1) : revealLine())}
            >
              <Tex tex={`{} ${relation} ${choice.tex}`} notation={notation} texStyle="display" />
            </button>
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        {mistake && (
          <MistakeNote
            mistake={mistake}
            notation={notation}
            language={language}
            words={own}
            onAnswer={() => openElsewhere(mistake.answer)}
            isBrief
          />
        )}
      </div>
    </>
  );
}
