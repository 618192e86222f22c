import { assumptionIdsOf } from "../../../derivations/assumptions";
import type { RelationSeparation, RelationVerdict } from "../../../derivations/verdicts";
import type { Assumption, Counterexample, Verdict } from "../../../formula/judge/verdict";
import { formatNumber, say, type Words } from "../../../words";
import { Button } from "../../controls/Button";
import { placesText } from "../../placesText";
import styles from "./LineVerdict.module.css";

interface Props {
  /** Of the line's relations, by the seeded points; undefined while they are being judged */
  verdicts: readonly RelationVerdict[] | undefined;
  /** Where the reader's own state separates the sides of each relation, if it does */
  here: readonly RelationSeparation[];
  /** Whether the line speaks of the worked example only */
  isWorkedExample: boolean;
  /** Of each relation, whether it is an equality */
  isEquality: readonly boolean[];
  words: Words;
}

/** What the judge says of each relation of a line, against what stands before it. */
export function LineVerdict({ verdicts, here, isWorkedExample, isEquality, words }: Props) {
  if (!verdicts) return <p className={styles.verdict}>{words.verdict.judging}</p>;
  return verdicts.map(({ step }, at) => {
    const isHere = here[at]?.step !== undefined && step.verdict !== "different";
    return (
      <p
        key={at}
        className={styles.verdict}
        data-glyph={isHere ? "✗" : kinds[step.verdict]}
        data-fails={isHere || kinds[step.verdict] === "✗" || undefined}
      >
        {isHere
          ? hereText(step, words)
          : verdictText(step, { isWorkedExample, isEquality: isEquality[at] }, words)}
      </p>
    );
  });
}

interface ClaimProps {
  verdict: RelationVerdict;
  /** Where the reader's own state separates the sides, if it does */
  here: RelationSeparation | undefined;
  words: Words;
}

/** What the judge says of a line against what its chain set out from, where that is something else. */
export function ClaimVerdict({ verdict: { step, claim }, here, words }: ClaimProps) {
  const isStepHere = here?.step !== undefined && step.verdict !== "different";
  const isHere = here?.claim !== undefined && claim.verdict !== "different";
  const isOther =
    kinds[claim.verdict] !== kinds[step.verdict] ||
    isHere !== isStepHere ||
    assumptionIdsOf(claim).join() !== assumptionIdsOf(step).join();
  if (!isOther) return null;
  const fails = isHere || kinds[claim.verdict] === "✗";
  return (
    <p className={styles.claim} data-fails={fails || undefined}>
      {claimText(claim, isHere, words)}
    </p>
  );
}

const kinds = { equal: "✓", "equal-if": "✓", different: "✗", "cannot-tell": "?" } as const;

interface OfLine {
  readonly isWorkedExample: boolean;
  readonly isEquality: boolean | undefined;
}

/** What the judge says, in words. */
export function verdictText(verdict: Verdict, line: OfLine, words: Words): string {
  const { verdict: sentences } = words;
  switch (verdict.verdict) {
    case "equal": {
      const { isWorkedExample, isEquality = true } = line;
      if (isWorkedExample) return isEquality ? sentences.equalAtExample : sentences.holdsAtExample;
      return (isEquality ? sentences.equal : sentences.holds)(verdict.points);
    }
    case "equal-if":
      return sentences.equalIf(assumptionsText(verdict.assumptions, words), verdict.points);
    case "different":
      return sentences.different;
    case "cannot-tell":
      return sentences.cannotTell(say(words.problems, verdict.problem));
  }
}

/** At the reader's own state the line fails, though it holds where its assumptions do. */
function hereText(verdict: Verdict, words: Words): string {
  return verdict.verdict === "equal-if"
    ? words.verdict.differentHereUnless(assumptionsText(verdict.assumptions, words))
    : words.verdict.differentHere;
}

/** Of a line against what its chain set out from. */
function claimText(claim: Verdict, isHere: boolean, words: Words): string {
  const { verdict: sentences } = words;
  if (kinds[claim.verdict] !== "✓") return sentences.claimFails;
  if (claim.verdict !== "equal-if") return sentences.claimHolds;
  const assumptions = assumptionsText(claim.assumptions, words);
  return isHere ? sentences.claimFailsHere(assumptions) : sentences.claimHoldsIf(assumptions);
}

function assumptionsText(assumptions: readonly Assumption[], { verdict }: Words): string {
  return assumptions.map((assumption) => assumptionText(assumption, verdict)).join(verdict.and);
}

function assumptionText(assumption: Assumption, { assumptions }: Words["verdict"]): string {
  switch (assumption.kind) {
    case "sum-one":
      return assumptions.sumOne;
    case "one-hot":
      return assumptions.oneHot;
    case "same":
      return assumption.indices.join(" = ");
    case "distinct":
      return assumption.indices.join(" ≠ ");
    case "size":
      return assumptions.size[assumption.of](assumption.count);
    case "at-least":
      return assumptions.atLeast(assumption.count);
  }
}

interface CounterexampleProps {
  counterexample: Counterexample;
  /** What it shows: where the reader is, a wrong line, or a right one without its assumption */
  introduction: "here" | "different" | "without";
  words: Words["verdict"];
  /** Puts the page into the state of the counterexample; absent where it is there or cannot be */
  onGo: (() => void) | undefined;
  /** Chooses the cell that it names, in the state that is there; absent where that is chosen */
  onShowCell: (() => void) | undefined;
}

/** Where two sides differ, in numbers. */
export function CounterexampleNote({
  counterexample,
  introduction,
  words,
  onGo,
  onShowCell,
}: CounterexampleProps) {
  const { state, indices, left, right } = counterexample;
  const { logits, target } = state.samples[0]!;
  return (
    <div className={styles.counterexample}>
      <span>
        {introductions[introduction](words, listed(logits), listed(target))}
        {words.sides(placesText(indices), sideText(left, words), sideText(right, words))}
        {introduction === "here" && Number.isFinite(right - left) && (
          <> {words.apart(shortNumber(right - left))}</>
        )}
      </span>
      {onGo && <Button onClick={onGo}>{words.goThere}</Button>}
      {onShowCell && <Button onClick={onShowCell}>{words.showCell}</Button>}
    </div>
  );
}

const introductions = {
  here: (words: Words["verdict"]) => words.here,
  different: (words: Words["verdict"], logits: string, target: string) =>
    words.counterexample(logits, target),
  without: (words: Words["verdict"], logits: string, target: string) =>
    words.withoutAssumption(logits, target),
};

const listed = (values: readonly number[]) =>
  `(${values.map((value) => shortNumber(value)).join(", ")})`;

const sideText = (value: number, words: Words["verdict"]) =>
  Number.isNaN(value) ? words.noValue : shortNumber(value);

/** Up to four decimals, without zeros at the end. */
const shortNumber = (value: number) =>
  formatNumber(value, 4)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
