import { cellAt } from "../../../derivations/cell";
import type { LineReading } from "../../../derivations/readings";
import type { Counterexample } from "../../../formula/judge/verdict";
import { useWords } from "../../../state/environment";
import { classCountRange, isSame, type Cell } from "../../../state/explorerState";
import { chooseCell, goToState } from "../../../state/actions/numbers";
import { chosenState, useCell, useScene } from "../../../state/chosen";
import { useSeparations, type useVerdicts } from "../../../state/judging";
import { ClaimVerdict, CounterexampleNote, LineVerdict } from "../../views/derivation/LineVerdict";
import styles from "./LinePanel.module.css";

interface JudgedLineProps {
  read: LineReading;
  /** Whether its counterexample stands below it */
  isWhole: boolean;
  /** What the seeded points say, of all lines */
  verdicts: ReturnType<typeof useVerdicts>;
  /** Whether the picture that a counterexample would be shown in is in sight */
  canGoThere?: boolean;
  /** Whether it is also judged at the reader's own numbers by now */
  isJudgedHere?: boolean;
}

/** The verdict on a line, with its counterexample and the way there. */
export function JudgedLine({
  read,
  isWhole,
  verdicts,
  canGoThere = true,
  isJudgedHere = true,
}: JudgedLineProps) {
  const words = useWords();
  const separations = useSeparations(read, isJudgedHere);
  const chosen = useCell();
  const isInOpening = useScene() > 0 && canGoThere;
  if (read.statements.length === 0 && !read.failure) return null;
  const own = verdicts.get(read);
  return (
    <>
      <div className={styles.verdict}>
        <LineVerdict
          verdicts={own}
          here={separations}
          isWorkedExample={read.placed.line.at !== undefined}
          isEquality={read.statements.map(({ relation }) => relation === "=")}
          words={words}
        />
      </div>
      {isWhole &&
        !isInOpening && // its text speaks of the numbers that are there
        own?.map((verdict, at) => {
          const { step } = verdict;
          const known = "counterexample" in step ? step.counterexample : undefined;
          const separation = separations[at]?.step;
          // Where the reader is, unless there is a smaller example of what is wrong anyway.
          const isHere =
            separation && (step.verdict !== "different" || isSameState(separation, known!));
          const counterexample = isHere ? separation : known;
          const canGo = canGoThere && counterexample && !isHere && canShow(counterexample);
          const cell =
            isHere && canGoThere ? otherCell(counterexample!, read, at, chosen) : undefined;
          return (
            <div key={at} className={styles.below}>
              <ClaimVerdict verdict={verdict} here={separations[at]} words={words} />
              {counterexample && (
                <CounterexampleNote
                  counterexample={counterexample}
                  introduction={
                    isHere ? "here" : step.verdict === "different" ? "different" : "without"
                  }
                  words={words.verdict}
                  onGo={canGo ? () => goTo(counterexample, read, at) : undefined}
                  onShowCell={cell && (() => chooseCell(cell))}
                />
              )}
            </div>
          );
        })}
    </>
  );
}

/** The cell that a counterexample names, where that is not the chosen one. */
function otherCell(
  { indices }: Counterexample,
  { statements }: LineReading,
  at: number,
  chosen: Cell,
): Cell | undefined {
  const cell = { ...chosen, ...cellAt(statements[at]!, indices) };
  return cell.output === chosen.output && cell.logit === chosen.logit ? undefined : cell;
}

const ownSample = ({ state }: Counterexample) => state.samples[0]!;

function isSameState(one: Counterexample, other: Counterexample): boolean {
  const [a, b] = [ownSample(one), ownSample(other)];
  return isSame(a.logits, b.logits) && isSame(a.target, b.target);
}

/** Whether the page can be put into the state: as many classes as it shows, and no layer or batch. */
function canShow({ state }: Counterexample): boolean {
  const { length } = state.samples[0]!.logits;
  const { fewest, most } = classCountRange;
  const isPlain = state.samples.length === 1 && state.weights.length === 1;
  return isPlain && length >= fewest && length <= most;
}

/** Puts the page into the state of a counterexample, at the cell that its indices name. */
function goTo(counterexample: Counterexample, { statements }: LineReading, at: number): void {
  const { logits, target } = ownSample(counterexample);
  const cell = cellAt(statements[at]!, counterexample.indices);
  goToState(logits, target, { ...chosenState().cell, ...cell });
}
