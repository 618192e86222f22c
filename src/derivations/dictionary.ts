import { notations, type Notation, type NotationId } from "../formula/notation";
import type { DerivationId } from ".";

/** Which derivation follows the source whose letters these are. */
export const derivationOfLetters: Readonly<Record<NotationId, DerivationId>> = {
  "z-yhat": "chain-rule",
  "z-s": "log-derivative",
  "x-y": "quotient-rule",
  "x-s": "vector-jacobian",
  "a-S": "case-split",
  "x-p": "case-split",
  "z-p": "log-sum-exp",
};

type Role = keyof Notation;

/** What is named in every notation, in the order in which the dictionary lists it. */
export const dictionaryRoles = [
  "logits",
  "probabilities",
  "target",
  "loss",
  "meanLoss",
  "input",
  "weights",
  "bias",
  "classCount",
  "inputCount",
  "sampleCount",
  "outputIndex",
  "logitIndex",
  "sumIndex",
  "inputIndex",
  "sampleIndex",
  "labelClass",
  "log",
] as const satisfies readonly Role[];

export type DictionaryRole = (typeof dictionaryRoles)[number];

/** What every source but the one in vectors has a letter for. */
const ofEntries = [
  "logits",
  "probabilities",
  "target",
  "loss",
  "classCount",
  "outputIndex",
  "logitIndex",
  "sumIndex",
  "log",
] as const satisfies readonly DictionaryRole[];

const butNot = (...roles: readonly DictionaryRole[]): readonly DictionaryRole[] =>
  ofEntries.filter((role) => !roles.includes(role));

/** What a source itself has a letter for; the letters of all other roles are added here. */
const namedBySource: Readonly<Partial<Record<NotationId, readonly DictionaryRole[]>>> = {
  "z-yhat": [
    ...butNot("outputIndex", "logitIndex"),
    "meanLoss",
    "input",
    "weights",
    "inputCount",
    "sampleCount",
    "sampleIndex",
    "labelClass",
  ],
  "z-s": ofEntries,
  "x-y": ofEntries,
  "x-s": butNot("logitIndex"),
  "a-S": butNot("target", "loss", "log"),
  "x-p": butNot("sumIndex"),
};

/** One entry of the dictionary: what a notation calls something. */
export interface DictionaryEntry {
  /** Whether the source has no letter for it, and this page adds one */
  readonly isAdded: boolean;
  /** Whether the same letter stands for something else in another notation */
  readonly isElsewhereOther: boolean;
}

export function dictionaryEntry(id: NotationId, role: DictionaryRole): DictionaryEntry {
  const tex = notations[id][role];
  return {
    isAdded: namedBySource[id]?.includes(role) === false,
    isElsewhereOther: meaningsOf(tex).size > 1,
  };
}

/** The roles that a letter has, in whichever notation. */
export function meaningsOf(tex: string): ReadonlySet<DictionaryRole> {
  return new Set(
    Object.values(notations).flatMap((notation) =>
      dictionaryRoles.filter((role) => notation[role] === tex),
    ),
  );
}
