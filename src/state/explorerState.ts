import { derivations, linesOf, type DerivationId } from "../derivations";
import type { PicturedMistakeId } from "../derivations/mistakes/pictured";
import { opening, openingDerivationId } from "../derivations/opening";
import { shownEntry } from "../derivations/shownEntries";
import { workedExample } from "../derivations/workedExample";
import type { NotationChoice, ReadableNotation } from "../formula/notation";
import { oneHot, type Corners } from "../math";
import type { Language } from "../words";
import type { Cell } from "./cell";
import { derivationOf } from "./derivations";
import { defaultDescent, type Descent } from "./descent";
import { labelIndexOf } from "./label";
import { sampleAt, type Layer } from "./layer";
import { blankSheet, type Sheet } from "./sheet";
import { defaultStretch, type Stretch } from "./stretch";
import { defaultTakeAway, type EmbeddedPart, type TakeAway } from "./takeAway";
import type { TermRef } from "./termRef";
import { withNeeded, type Unfolded } from "./unfolded";
import { defaultVocabulary, type Vocabulary } from "./vocabulary";

export type { Cell };

/** What the reader chose; everything else on the page is computed from it. */
export interface ExplorerState {
  readonly derivation: DerivationId;
  /** The current line, counted from 1 */
  readonly step: number;
  /** z, shape [d] */
  readonly logits: readonly number[];
  /** y, shape [d], weights ≥ 0 */
  readonly target: readonly number[];
  /** The layer that gives logits and label, if there is one: then these are its sample's */
  readonly layer: Layer | undefined;
  /** The scene of the opening, counted from 1; 0 where the derivation is read */
  readonly scene: number;
  /** The logit that should rise, as the reader guesses in the opening, 0-based */
  readonly guess: number | undefined;
  /** The chosen cell of the Jacobian, 0-based */
  readonly cell: Cell;
  /** What the cells of the picture show */
  readonly matrix: MatrixId;
  /** The line that the current one is compared with; undefined: the one that it goes on from */
  readonly against: number | undefined;
  /** The term that is pinned, wherever it stands */
  readonly pinned: TermRef | undefined;
  /** The last line that is not withheld, to be predicted; undefined where none is */
  readonly known: number | undefined;
  /** Which of the choices for a line that is withheld was picked, and is wrong, counted from 1 */
  readonly picked: number | undefined;
  /** A line of the reader's own, tried in place of one of the derivation */
  readonly attempt: Attempt | undefined;
  /** The reader's own derivation */
  readonly sheet: Sheet;
  /** Whether a derivation is in sight, or what stands beside all of them */
  readonly page: Page;
  /** Which picture is in sight, among those that have a page of their own */
  readonly picture: PictureId;
  /** The classes at the corners of the triangle, 0-based */
  readonly corners: Corners;
  readonly descent: Descent;
  /** What is done to the logits before narrow formats compute with them */
  readonly stretch: Stretch;
  /** For how many classes the cost of the gradient is counted */
  readonly size: number;
  /** The matrix of any size */
  readonly vocabulary: Vocabulary;
  /** The derivation that is compared with the one that is read */
  readonly beside: DerivationId;
  /** The lines that are opened to show what they jump over, by their steps, in order */
  readonly opened: readonly number[];
  /** The numbers of the lines whose quantities are listed, in their order */
  readonly listed: readonly string[];
  /** What is unfolded, in the order in which a link names it */
  readonly unfolded: readonly Unfolded[];
  /** From whose letters an answer is copied, and into whose */
  readonly copied: readonly [from: ReadableNotation, into: ReadableNotation];
  /** What the reader wants to take away */
  readonly takeAway: TakeAway;
  /** What of the page stands in another one; undefined where it stands by itself */
  readonly embed: EmbeddedPart | undefined;
  /** Whether the current part is read, line by line, or all lines are in sight */
  readonly view: View;
  /** Whether lines are shown in letters, in numbers, or in both */
  readonly reading: Reading;
  /** The derivation's wrong line that is switched on, if any */
  readonly mistake: string;
  /** The mistake that the picture is drawn with, if any */
  readonly wrong: PicturedMistakeId | "none";
  /** Whether slides are shown, and whether single letters are keys there */
  readonly isPresenting: boolean;
  readonly areLettersKeys: boolean;
  readonly notation: NotationChoice;
  readonly language: Language | "auto";
  readonly theme: Theme | "auto";
}

export interface Attempt {
  /** The id of the line in whose place it is tried */
  readonly line: string;
  /** As it was typed */
  readonly text: string;
}

/** What stands beside the derivations, each in place of the one that is open. */
export const pagesBeside = ["contents", "own", "routes", "letters", "pictures", "take"] as const;
export type PageBeside = (typeof pagesBeside)[number];

export const pages = ["derivation", ...pagesBeside] as const;
export type Page = (typeof pages)[number];

/** The pictures that have a page of their own, in the order in which they are listed. */
export const pictureIds = [
  "vocabulary",
  "simplex",
  "descent",
  "curves",
  "fusion",
  "precision",
] as const;
export type PictureId = (typeof pictureIds)[number];

/** What the cells of the picture show: ∂p/∂z, or the second derivative of the loss. */
export const matrixIds = ["jacobian", "hessian"] as const;
export type MatrixId = (typeof matrixIds)[number];

export const views = ["line", "all"] as const;
export type View = (typeof views)[number];

export const readings = ["both", "letters", "numbers"] as const;
export type Reading = (typeof readings)[number];

export type Theme = "light" | "dark";

/** For how many classes the cost of the gradient can be counted. */
export const sizeRange = { fewest: 2, most: 1_000_000 } as const;

/** How many classes the page shows: below two softmax is constant, beyond twelve cells are dust. */
export const classCountRange = { fewest: 2, most: 12 } as const;

/** The largest logit or weight the page takes: beyond it a step of 0.1 is lost in rounding. */
export const largestMagnitude = 1e15;

/** Whether the page can work with a number: finite, and small enough for a step of 0.1 to count. */
export const isWithinRange = (value: number): boolean => Math.abs(value) <= largestMagnitude;

export const defaultState: ExplorerState = {
  derivation: derivations[0].id,
  step: 1,
  ...workedExample,
  layer: undefined,
  scene: 0,
  guess: undefined,
  page: "derivation",
  picture: "vocabulary",
  corners: [0, 1, 2],
  descent: defaultDescent,
  stretch: defaultStretch,
  size: 50_257,
  vocabulary: defaultVocabulary,
  beside: "log-derivative",
  opened: [],
  listed: [],
  unfolded: [],
  copied: ["x-y", "z-yhat"],
  takeAway: defaultTakeAway,
  embed: undefined,
  cell: { output: 1, logit: 2 },
  view: "line",
  reading: "both",
  mistake: "none",
  wrong: "none",
  matrix: "jacobian",
  against: undefined,
  pinned: undefined,
  known: undefined,
  picked: undefined,
  attempt: undefined,
  sheet: blankSheet,
  isPresenting: false,
  areLettersKeys: true,
  notation: "own",
  language: "auto",
  theme: "auto",
};

/** What is chosen when nothing else was said: in the opening, what its scene speaks of. */
export function defaultsAt(scene: number): ExplorerState {
  const shown = opening[scene - 1];
  if (!shown) return defaultState;
  const placed = linesOf(derivationOf(openingDerivationId)).find(
    ({ line }) => line.id === shown.line,
  );
  return {
    ...defaultState,
    derivation: openingDerivationId,
    scene,
    step: placed?.step ?? defaultState.step,
    cell: shown.cell,
    mistake: shown.mistake ?? defaultState.mistake,
  };
}

/** The cell that is chosen when nothing was said: the default's, or the last of a smaller matrix. */
export function defaultCell(classCount: number, scene = 0): Cell {
  return clampCell(defaultsAt(scene).cell, classCount);
}

export function clampCell({ output, logit }: Cell, classCount: number): Cell {
  return { output: Math.min(output, classCount - 1), logit: Math.min(logit, classCount - 1) };
}

/** The label that is used when nothing was said: class 3, or the last of fewer classes. */
export function defaultTarget(classCount: number): number[] {
  return [...oneHot(Math.min(3, classCount), classCount)];
}

/**
 * A state whose logits and label are those of its layer, if it has one, and its cell one of these; with
 * what is chosen in sight.
 */
export const settled = (state: ExplorerState): ExplorerState => withNeeded(withSample(state));

function withSample(state: ExplorerState): ExplorerState {
  const classCount = state.layer ? state.layer.weights[0]!.length : state.logits.length;
  const pinned = isThere(state.pinned, classCount) ? state.pinned : undefined;
  const guess = (state.guess ?? 0) < classCount ? state.guess : undefined;
  if (!state.layer)
    return pinned === state.pinned && guess === state.guess ? state : { ...state, pinned, guess };
  const sample = sampleAt(state.layer);
  return { ...state, pinned, guess, ...sample, cell: clampCell(state.cell, sample.logits.length) };
}

/** Whether what is pinned in the picture has its classes there. */
function isThere(pinned: TermRef | undefined, classCount: number): boolean {
  const entry = pinned?.kind === "entry" ? shownEntry(pinned.name) : undefined;
  return !entry || entry.classes.every((one) => one <= classCount);
}

/** The letters in which all is shown: beside the reader's own lines those in which these are written. */
export const notationIn = ({ page, sheet, notation }: ExplorerState): NotationChoice =>
  page === "own" ? sheet.letters : notation;

/** Whether the build has typeset what a state shows: in its own letters, with the Jacobian, with as many classes as the worked example, one-hot. */
export const isPrepared = (state: ExplorerState): boolean =>
  notationIn(state) === "own" &&
  state.matrix === "jacobian" &&
  !state.layer &&
  state.target.length === workedExample.target.length &&
  labelIndexOf(state.target) !== undefined;

/** Whether the picture holds the numbers that the lines of the worked example speak of. */
export function isWorkedExample({ logits, target }: ExplorerState): boolean {
  return isSame(logits, workedExample.logits) && isSame(target, workedExample.target);
}

export function isSame<Value>(values: readonly Value[], others: readonly Value[]): boolean {
  return values.length === others.length && values.every((value, index) => value === others[index]);
}
