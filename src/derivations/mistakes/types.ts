import type { Verdict } from "../../formula/judge/verdict";
import type { ClaimId } from "../claims";
import type { LineElsewhere, Text } from "../types";

/** A line that people write, and what they say that it equals. */
export interface WrongLine {
  /** What it is given as; any claim where it is made of the claim itself */
  readonly of: ClaimId | "any";
  /** In role macros, its indices those of the claim; `\claim` is the claim itself */
  readonly tex: string;
}

type Assumption = Extract<Verdict, { verdict: "equal-if" }>["assumptions"][number]["kind"];

/** A mistake that has a name. It is recognised by the value of what was written, never by its text. */
export interface Mistake {
  readonly id: string;
  readonly name: Text;
  /** What was done, and why people do it */
  readonly why: Text;
  /** The line of a derivation that shows what is right */
  readonly answer: LineElsewhere;
  /** Where it stood in public */
  readonly seenIn?: readonly string[];
  readonly lines: readonly WrongLine[];
  /** A line that holds only under this assumption, which nobody stated, is this mistake, too */
  readonly without?: Assumption;
}
