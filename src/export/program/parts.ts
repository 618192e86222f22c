import type { CodeLanguage } from "../../derivations/codeLanguages";
import { lineCode } from "../../derivations/lineCode";
import { rangeNames } from "../../formula/code/arrays";
import type { FormulaCode } from "../../formula/code/formulaCode";
import type { CodeNames } from "../../formula/code/names";
import type { LineReading } from "../../derivations/readings";
import { numberOf } from "../../derivations";
import { plainTex } from "../../formula/plainTex";
import type { Program, ProgramBatch, ProgramLine } from "./types";
import type { ProgramWords } from "./words";

/** Comment lines, none wider than a screen of code. */
export function comment(mark: string, ...texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrapped(text).map((line) => `${mark} ${line}`.trimEnd()));
}

const widest = 96;

/** Chinese has no spaces to break at: a character there is as wide as two. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    if (widthOf(line + piece.trimEnd()) > widest && line !== "" && !closing.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** What never begins a line. */
const closing = /^[，。、；：）”」]/;

const widthOf = (text: string) => text.replace(/[\u2e80-\uffff]/g, "__").length;

/** How many of each there are, as the code of a line counts them. */
export const countsOf = ({ state: { logits, batch } }: Program) => ({
  class: logits.length,
  input: batch?.weights.length ?? 1,
  sample: batch?.inputs.length ?? 1,
});

/** What a line says, as the LaTeX of its letters: a claim whole, and of what goes on its last side. */
const texOf = (read: LineReading): string => {
  const { placed, parted, options } = read;
  const condition = placed.line.where ? ` \\quad (${placed.line.where})` : "";
  const left = parted.left || parted.chainLeft;
  return plainTex(`${left} ${parted.relation} ${parted.right}${condition}`, options.notation)
    .replace(/\s+/g, " ")
    .trim();
};

/** The code of a line, in the names of the program; undefined where it names what is not there. */
export function codeOf(
  program: Program,
  read: LineReading,
  language: CodeLanguage,
): FormulaCode | undefined {
  const code = lineCode(read, countsOf(program), language);
  const isThere = program.state.batch ?? !namesLayer(program.names).test(code?.text ?? "");
  return isThere ? code : undefined;
}

/** The names of what is there with a layer only. */
function namesLayer({ one, batch, counts }: CodeNames): RegExp {
  const names = [
    ...[one.input, one.weights, one.bias, one.meanLoss, counts.input, counts.sample],
    ...Object.values(batch),
    ...[rangeNames.input, rangeNames.sample],
  ];
  return new RegExp(`(?<![\\w.])(${names.join("|")})(?!\\w)`);
}

/** What stands in front of the gradient by hand. */
export function gradientComments({ state, words }: Program): string[] {
  const { gradient, isOtherwise } = state;
  return [
    words.byHand(numberOf(gradient.placed), texOf(gradient)),
    ...(isOtherwise ? [words.otherwise] : []),
  ];
}

/** What stands in front of the gradient by W, which is a line of a derivation of its own. */
export const batchGradientComments = (
  words: ProgramWords,
  { gradient, gradientTitle, isOtherwise }: ProgramBatch,
): string[] => [
  words.batchByHand(gradientTitle, numberOf(gradient.placed), texOf(gradient)),
  ...(isOtherwise ? [words.otherwise] : []),
];

/** What stands in front of the line that the page is open at. */
export const lineComment = (words: ProgramWords, { number, read }: ProgramLine): string =>
  (read.placed.line.rule === "mistake" ? words.wrongLineAtHand : words.lineAtHand)(
    number,
    texOf(read),
  );

/** What stands at the head of every program. */
export const headComments = ({ state, words }: Program): string[] => [
  words.title(state.title),
  words.madeOf,
  state.link,
  "",
  words.counting,
];

export function sampleComments({ state, names, words }: Program): string[] {
  const { target } = state;
  const labelIndex = labelIndexOf(target);
  const sum = target.reduce((total, weight) => total + weight, 0);
  return [
    words.sample(names.one.logits, names.one.target, names.counts.class),
    labelIndex === undefined
      ? words.weights(String(sum))
      : words.oneHot(labelIndex, labelIndex + 1),
  ];
}

export function batchComments({ state, names, words }: Program): string[] {
  const { one, batch, counts } = names;
  return [
    words.batch({
      input: batch.input,
      weights: one.weights,
      logits: batch.logits,
      sampleCount: counts.sample,
      inputCount: counts.input,
      classCount: counts.class,
    }),
    words.layout(one.weights),
    words.reductions[state.batch!.reduction](counts.sample),
  ];
}

/** The class of the only weight that is 1; undefined where there is none such. */
export function labelIndexOf(target: readonly number[]): number | undefined {
  const index = target.indexOf(1);
  return index >= 0 && target.every((weight, at) => weight === (at === index ? 1 : 0))
    ? index
    : undefined;
}

export const largestIndex = (target: readonly number[]) => target.indexOf(Math.max(...target));

/**
 * How far differences of a loss may be from its gradient, in one digit: its own rounding, over the step,
 * and its third derivative by what moves the logits.
 */
export function toleranceOf(loss: number, weights: readonly number[], largestInput = 1): number {
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const tolerance = 1e-8 * Math.max(1, largestInput) ** 3 * (1 + Math.abs(loss) + weight);
  const power = 10 ** Math.floor(Math.log10(tolerance));
  return Number((Math.ceil(tolerance / power) * power).toPrecision(1));
}
