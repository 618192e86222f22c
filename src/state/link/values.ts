import { derivationIds, lineNumbersOf, linesOf, type DerivationId } from "../../derivations";
import { choiceCount } from "../../derivations/choiceCount";
import { opening } from "../../derivations/opening";
import { readableNotations } from "../../formula/notation";
import { parseNumber } from "../../formula/parseNumber";
import { oneHot, type Corners } from "../../math";
import { derivationOf } from "../derivations";
import { descentRange, isStepSize, type Descent } from "../descent";
import {
  classCountRange,
  isWithinRange,
  sizeRange,
  type Attempt,
  type Cell,
  type ExplorerState,
} from "../explorerState";
import type { Notice } from "../notice";
import { layerRange, type Layer } from "../layer";
import { longestLine, mostSheetLines } from "../sheet";
import { isOffset, isSpread, stretchRange, type Stretch } from "../stretch";
import { unfoldable, type Unfolded } from "../unfolded";
import { parseTermRef, type TermRef } from "../termRef";

/*
 * What stands behind the keys of a link. Each function returns the value, or undefined after a
 * notice that says what is wrong.
 */

export type Notify = (notice: Notice) => void;

/** A stranger's text in a notice: short enough to read, nothing unprintable, no half character. */
export function shown(text: string): string {
  const characters = Array.from(text.slice(0, 80).replace(/\p{Cs}|\p{Cc}/gu, "\ufffd"));
  return characters.length > 32 ? `${characters.slice(0, 31).join("")}…` : characters.join("");
}

export function parseDerivation(value: string, notify: Notify): DerivationId | undefined {
  const id = derivationIds.find((known) => known === value);
  if (!id)
    notify({ code: "unknown-derivation", value: shown(value), known: derivationIds.join(", ") });
  return id;
}

/** The number of a line: of the current one, of the one that it is compared with. */
export function parseLineNumber(
  code: "step" | "against",
  value: string,
  derivation: DerivationId,
  notify: Notify,
): number | undefined {
  const lineCount = linesOf(derivationOf(derivation)).length;
  const step = parseOrdinal(value, lineCount);
  if (step === undefined) notify({ code, value: shown(value), lineCount });
  return step;
}

/** The steps of lines that jump over something, in order. */
export function parseOpened(
  value: string,
  derivation: DerivationId,
  notify: Notify,
): number[] | undefined {
  const lines = linesOf(derivationOf(derivation));
  const openable = lines.filter(({ line }) => line.between).map(({ step }) => step);
  const steps = value.split(",").map((text) => parseOrdinal(text, lines.length) ?? 0);
  const isFine = steps.every((step) => openable.includes(step));
  if (isFine) return openable.filter((step) => steps.includes(step));
  notify({ code: "open", value: shown(value), openable: openable.join(", ") });
  return undefined;
}

/** The lines whose quantities are listed, by their numbers. */
export function parseListed(
  value: string,
  derivation: DerivationId,
  notify: Notify,
): readonly string[] | undefined {
  const numbers = value.split(",");
  const known = lineNumbersOf(derivationOf(derivation));
  const listed = known.filter((number) => numbers.includes(number));
  if (numbers.every((number) => listed.includes(number))) return listed;
  notify({ code: "form", key: "quantities", value: shown(value), form: `1,2 … ${known.at(-1)!}` });
  return undefined;
}

/** What is unfolded, by its names. */
export function parseUnfolded(value: string, notify: Notify): readonly Unfolded[] | undefined {
  const names = value.split(",");
  const known = unfoldable.filter((one) => names.includes(one));
  if (names.every((name) => known.some((one) => one === name))) return known;
  notify({
    code: "choice",
    key: "unfolded",
    value: shown(value),
    choices: unfoldable.join(", "),
  });
  return undefined;
}

/** Two notations: from whose letters an answer is copied, and into whose. */
export function parseCopied(value: string, notify: Notify): ExplorerState["copied"] | undefined {
  const [from, into, ...more] = value
    .split(",")
    .map((id) => readableNotations.find((known) => known === id));
  if (from && into && more.length === 0) return [from, into];
  notify({ code: "form", key: "copied", value: shown(value), form: readableNotations.join(",") });
  return undefined;
}

export function parseScene(value: string, notify: Notify): number | undefined {
  const scene = parseOrdinal(value, opening.length);
  if (scene === undefined)
    notify({ code: "opening", value: shown(value), sceneCount: opening.length });
  return scene;
}

/** A class that is guessed, 0-based. */
export function parseGuess(value: string, classCount: number, notify: Notify): number | undefined {
  const guess = parseOrdinal(value, classCount);
  if (guess !== undefined) return guess - 1;
  notify({ code: "form", key: "guess", value: shown(value), form: `1 … ${classCount}` });
  return undefined;
}

export function parseLogits(value: string, notify: Notify): number[] | undefined {
  const logits = parseNumbers("logits", value, notify);
  if (!logits) return undefined;
  const { fewest, most } = classCountRange;
  if (logits.length >= fewest && logits.length <= most) return logits;
  notify({ code: "class-count", count: logits.length });
  return undefined;
}

export function parseLabel(value: string, classCount: number, notify: Notify): number[] {
  const label = parseOrdinal(value, classCount);
  if (label === undefined) notify({ code: "label", value: shown(value), classCount });
  return [...oneHot(label ?? 1, classCount)];
}

export function parseTarget(
  value: string,
  classCount: number,
  notify: Notify,
): number[] | undefined {
  const target = parseNumbers("target", value, notify);
  if (!target) return undefined;
  const negative = target.findIndex((weight) => weight < 0);
  if (negative >= 0)
    notify({
      code: "negative-weight",
      value: String(target[negative]!),
      position: negative + 1,
    });
  else if (target.length !== classCount)
    notify({ code: "target-length", count: target.length, classCount });
  else return target;
  return undefined;
}

/** Numbers in rows that are parted by semicolons, each as long as the first. */
function parseMatrix(key: string, text: string, notify: Notify): number[][] | undefined {
  const rows: number[][] = [];
  for (const [at, part] of text.split(";").entries()) {
    const row = at + 1;
    if (part.trim() === "") {
      notify({ code: "empty-row", key, row });
      return undefined;
    }
    const numbers: number[] = [];
    for (const [index, entry] of part.split(",").entries()) {
      const value = parseNumber(entry);
      if (value === undefined || !isWithinRange(value)) {
        const code = value === undefined ? "matrix-entry" : "matrix-entry-large";
        notify({ code, key, value: shown(entry), row, column: index + 1 });
        return undefined;
      }
      numbers.push(value);
    }
    const first = rows[0]?.length ?? numbers.length;
    if (numbers.length !== first) {
      notify({ code: "row-length", key, row, count: numbers.length, first });
      return undefined;
    }
    rows.push(numbers);
  }
  return rows;
}

/** What a link says of the layer before the logits; all or nothing of x and W. */
export interface LayerTexts {
  readonly x: string | undefined;
  readonly W: string | undefined;
  readonly batch: string | undefined;
  readonly sample: string | undefined;
  readonly reduction: string | undefined;
}

/**
 * @param labelOf the label of samples of which the batch says none
 */
export function parseLayer(
  { x, W, batch, sample, reduction }: LayerTexts,
  labelOf: (classCount: number) => readonly number[],
  notify: Notify,
): Omit<Layer, "reduction"> | undefined {
  const inputs = x === undefined ? undefined : parseMatrix("x", x, notify);
  const weights = W === undefined ? undefined : parseMatrix("W", W, notify);
  if (x === undefined || W === undefined) {
    const alone = x === undefined ? (W === undefined ? undefined : "W") : "x";
    if (alone) notify({ code: "layer-half", key: alone, missing: alone === "x" ? "W" : "x" });
    else
      for (const [key, value] of Object.entries({ batch, sample, reduction }))
        if (value !== undefined) notify({ code: "without-layer", key });
    return undefined;
  }
  if (!inputs || !weights) return undefined;
  const [inputCount, sampleCount, classCount] = [
    inputs[0]!.length,
    inputs.length,
    weights[0]!.length,
  ];
  if (inputCount > layerRange.mostInputs)
    notify({ code: "layer-size", key: "x", count: inputCount, of: "inputs" });
  else if (sampleCount > layerRange.mostSamples)
    notify({ code: "layer-size", key: "x", count: sampleCount, of: "samples" });
  else if (classCount < classCountRange.fewest || classCount > classCountRange.most)
    notify({ code: "layer-size", key: "W", count: classCount, of: "classes" });
  else if (weights.length !== inputCount)
    notify({ code: "layer-shapes", inputCount, weightRows: weights.length });
  else {
    const own =
      batch === undefined ? undefined : parseBatch(batch, sampleCount, classCount, notify);
    const targets = own ?? repeated(labelOf(classCount), sampleCount);
    const number = sample === undefined ? 1 : parseOrdinal(sample, sampleCount);
    if (number === undefined) notify({ code: "sample", value: shown(sample!), sampleCount });
    return { inputs, weights, targets, sample: (number ?? 1) - 1 };
  }
  return undefined;
}

const repeated = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value);

/** The label of each sample: a class, or a weight for every class. */
function parseBatch(
  text: string,
  sampleCount: number,
  classCount: number,
  notify: Notify,
): number[][] | undefined {
  const labels = text.split(";");
  if (labels.length !== sampleCount) {
    notify({ code: "batch-count", count: labels.length, sampleCount });
    return undefined;
  }
  const targets: number[][] = [];
  for (const [at, label] of labels.entries()) {
    const classNumber = parseOrdinal(label, classCount);
    const weights = label.split(",").map((entry) => parseNumber(entry) ?? NaN);
    const isFine =
      weights.length === classCount &&
      weights.every((weight) => weight >= 0 && isWithinRange(weight));
    if (classNumber === undefined && !isFine) {
      notify({ code: "batch-label", row: at + 1, value: shown(label), classCount });
      return undefined;
    }
    targets.push(classNumber === undefined ? weights : [...oneHot(classNumber, classCount)]);
  }
  return targets;
}

function parseNumbers(key: string, text: string, notify: Notify): number[] | undefined {
  const numbers: number[] = [];
  for (const [index, entry] of text.split(",").entries()) {
    const value = parseNumber(entry);
    if (value === undefined || !isWithinRange(value)) {
      const code = value === undefined ? "not-a-number" : "too-large";
      notify({ code, key, value: shown(entry), position: index + 1 });
      return undefined;
    }
    numbers.push(value);
  }
  return numbers;
}

interface Focus {
  readonly cell: Cell | undefined;
  readonly pinned: TermRef | undefined;
}

/** The chosen cell, the pinned term, or both with a comma between them. */
export function parseFocus(
  value: string,
  derivation: DerivationId,
  classCount: number,
  notify: Notify,
): Focus | undefined {
  let cell: Cell | undefined;
  let pinned: TermRef | undefined;
  for (const text of value.split(",")) {
    const asCell = parseCell(text, classCount);
    const asTerm = asCell ? undefined : parseTermRef(text, derivationOf(derivation), classCount);
    if (!asCell && !asTerm) notify({ code: "focus", value: shown(text), classCount });
    cell ??= asCell;
    pinned ??= asTerm;
  }
  return { cell, pinned };
}

function parseCell(text: string, classCount: number): Cell | undefined {
  const match = /^cell-(\d+)-(\d+)$/.exec(text);
  const output = match && parseOrdinal(match[1]!, classCount);
  const logit = match && parseOrdinal(match[2]!, classCount);
  return output && logit ? { output: output - 1, logit: logit - 1 } : undefined;
}

export function parseChoice<T extends string>(
  key: string,
  value: string,
  choices: readonly T[],
  notify: Notify,
): T | undefined {
  const choice = choices.find((known) => known === value);
  if (!choice) notify({ code: "choice", key, value: shown(value), choices: choices.join(", ") });
  return choice;
}

export function checkVersion(value: string, notify: Notify): undefined {
  if (value !== "1") notify({ code: "version", value: shown(value) });
}

/** Three different classes, from 1 as they are written. */
export function parseCorners(value: string, notify: Notify): Corners | undefined {
  const numbers = value.split(",").map((text) => parseOrdinal(text, classCountRange.most) ?? 0);
  const isFine = numbers.length === 3 && !numbers.includes(0) && new Set(numbers).size === 3;
  if (isFine) return numbers.map((one) => one - 1) as unknown as Corners;
  const form = `1,2,3 (1–${classCountRange.most})`;
  notify({ code: "form", key: "corners", value: shown(value), form });
  return undefined;
}

/** A number of classes that something is counted for. */
export function parseSize(value: string, notify: Notify): number | undefined {
  const size = parseOrdinal(value, sizeRange.most) ?? 0;
  if (size >= sizeRange.fewest) return size;
  const form = `50257 (${sizeRange.fewest}–${sizeRange.most})`;
  notify({ code: "form", key: "size", value: shown(value), form });
  return undefined;
}

/** What is added to logits, and what they are multiplied by. */
export function parseStretch(value: string, notify: Notify): Stretch | undefined {
  const [offset = NaN, spread = NaN, ...more] = value
    .split(",")
    .map((text) => parseNumber(text) ?? NaN);
  if (isOffset(offset) && isSpread(spread) && more.length === 0) return { offset, spread };
  const { largestOffset, largestSpread } = stretchRange;
  const form = `100,10 (±${largestOffset}, 0–${largestSpread})`;
  notify({ code: "form", key: "stretch", value: shown(value), form });
  return undefined;
}

/** The size of a step of gradient descent, and how many were made. */
export function parseSteps(
  value: string,
  notify: Notify,
): Pick<Descent, "stepSize" | "stepCount"> | undefined {
  const { largestStepSize, mostSteps } = descentRange;
  const [stepSize = NaN, stepCount = NaN, ...more] = value
    .split(",")
    .map((text) => parseNumber(text) ?? NaN);
  const isCount = Number.isInteger(stepCount) && stepCount >= 0 && stepCount <= mostSteps;
  if (isStepSize(stepSize) && isCount && more.length === 0) return { stepSize, stepCount };
  const form = `0.5,20 (0–${largestStepSize}, 0–${mostSteps})`;
  notify({ code: "form", key: "descent", value: shown(value), form });
  return undefined;
}

/** A whole number from 1 to `last`, or undefined. */
export function parseOrdinal(text: string, last: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= last ? value : undefined;
}

/** The last line that is not withheld, from 0. */
export function parseKnown(
  value: string,
  derivation: DerivationId,
  notify: Notify,
): number | undefined {
  const lineCount = linesOf(derivationOf(derivation)).length;
  if (value === "0") return 0;
  const known = parseOrdinal(value, lineCount);
  if (known === undefined) notify({ code: "known", value: shown(value), lineCount });
  return known;
}

/** Which of the choices for a withheld line was picked, counted from 1. */
export function parsePicked(value: string, notify: Notify): number | undefined {
  const picked = parseOrdinal(value, choiceCount);
  if (picked === undefined)
    notify({ code: "form", key: "picked", value: shown(value), form: `1 … ${choiceCount}` });
  return picked;
}

/** A line of the reader's own in place of one of the derivation: `line-id:text`. */
export function parseAttempt(
  value: string,
  derivation: DerivationId,
  notify: Notify,
): Attempt | undefined {
  const [, line = value, text = ""] = /^([^:]*):(.*)$/s.exec(value) ?? [];
  if (linesOf(derivationOf(derivation)).some((placed) => placed.line.id === line))
    return { line, text: shortened("attempt", text, notify) };
  notify({ code: "no-line", value: shown(line) });
  return undefined;
}

/** The lines of the reader's own derivation, one below the other. */
export function parseLines(value: string, notify: Notify): string[] {
  const lines = value.split("\n");
  if (lines.length > mostSheetLines)
    notify({ code: "line-count", count: lines.length, most: mostSheetLines });
  return lines.slice(0, mostSheetLines).map((line) => shortened("lines", line, notify));
}

function shortened(key: string, text: string, notify: Notify): string {
  if (text.length <= longestLine) return text;
  notify({ code: "line-length", key, most: longestLine });
  return text.slice(0, longestLine);
}
