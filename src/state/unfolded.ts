import { labelIndexOf } from "./label";

/**
 * What can be unfolded, or turned to its other side, by the name that a link has for it: of the line at
 * hand what it is compared with and its digits, and of one that is withheld the four to
 * choose from and the hints; weights in place of one class; mistakes
 * on purpose; matrices as text; W as frameworks keep it; a picture as a table; numbers to paste; of one's
 * own lines what can be taken away, and what was kept.
 */
export const unfoldable = [
  "compare",
  "digits",
  "choices",
  "rule-hint",
  "part-hint",
  "weights",
  "wrong",
  "matrices",
  "framework-layout",
  "table",
  "paste",
  "own-export",
  "own-kept",
] as const;
export type Unfolded = (typeof unfoldable)[number];

/** What is about one line, and closes when another one is looked at. */
const ofOneLine: ReadonlySet<Unfolded> = new Set<Unfolded>([
  "compare",
  "digits",
  "choices",
  "rule-hint",
  "part-hint",
]);

/** What of the reader’s choices has a place that is unfolded for it. */
interface Chosen {
  readonly target: readonly number[];
  readonly wrong: string;
  readonly against: number | undefined;
  readonly unfolded: readonly Unfolded[];
}

/** What is in sight because something in it is chosen: weights that are not those of one class. */
export const needsUnfolding = ({ target, wrong, against }: Chosen): readonly Unfolded[] => [
  ...(against === undefined ? [] : (["compare"] as const)),
  ...(labelIndexOf(target) === undefined ? (["weights"] as const) : []),
  ...(wrong === "none" ? [] : (["wrong"] as const)),
];

/** A state with all that in sight; it stays there when nothing is chosen in it any more. */
export function withNeeded<State extends Chosen>(state: State): State {
  const missing = needsUnfolding(state).filter((one) => !state.unfolded.includes(one));
  return missing.length === 0
    ? state
    : { ...state, unfolded: inOrder([...state.unfolded, ...missing]) };
}

export const toggled = (unfolded: readonly Unfolded[], one: Unfolded): readonly Unfolded[] =>
  unfolded.includes(one) ? unfolded.filter((other) => other !== one) : inOrder([...unfolded, one]);

/** What stays unfolded when another line is looked at. */
export const withoutLine = (unfolded: readonly Unfolded[]): readonly Unfolded[] =>
  unfolded.some((one) => ofOneLine.has(one))
    ? unfolded.filter((one) => !ofOneLine.has(one))
    : unfolded;

/** Once each, in the order in which a link names them. */
const inOrder = (unfolded: readonly Unfolded[]): readonly Unfolded[] =>
  unfoldable.filter((one) => unfolded.includes(one));
