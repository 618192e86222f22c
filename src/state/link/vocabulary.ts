import { parseNumber } from "../../formula/parseNumber";
import { largestLogit } from "../../formula/pastedNumbers";
import type { MatrixView } from "../../math";
import type { Cell } from "../explorerState";
import { parseOrdinal, shown, type Notify } from "./values";
import {
  clampView,
  countOf,
  defaultVocabulary,
  generatorOf,
  isGenerated,
  largestSeed,
  mostMoved,
  vocabularyOf,
  vocabularyRange,
  vocabularyScales,
  type LogitSource,
  type MovedLogit,
  type Vocabulary,
} from "../vocabulary";
import { lastPasted } from "../lastPasted";

/** What a link says of the matrix of any size, key by key. */
export interface VocabularyTexts {
  readonly vocabulary?: string | undefined;
  readonly "vocabulary-label"?: string | undefined;
  readonly "vocabulary-cell"?: string | undefined;
  readonly "vocabulary-window"?: string | undefined;
  readonly "vocabulary-scale"?: string | undefined;
  readonly "vocabulary-moved"?: string | undefined;
}

/** How many characters the logits themselves may take of a link. */
const longestNumbers = 1200;

/** Whether a text names logits instead of listing them: zipf(50257,7). */
export const isSourceName = (text: string): boolean => /^\s*[a-z]+\s*\(/i.test(text);

/** What stands behind these keys; what is missing or broken has its default, after a notice. */
export function parseVocabulary(texts: VocabularyTexts, notify: Notify): Vocabulary {
  const fallback = vocabularyOf(
    texts.vocabulary === undefined
      ? defaultVocabulary.source
      : (parseSource(texts.vocabulary, notify) ?? defaultVocabulary.source),
  );
  const classCount = countOf(fallback.source);
  const read = <T>(
    key: keyof VocabularyTexts,
    form: string,
    parse: (text: string) => T | undefined,
    otherwise: T,
  ): T => {
    const text = texts[key];
    if (text === undefined) return otherwise;
    const value = parse(text);
    if (value === undefined) notify({ code: "form", key, value: shown(text), form });
    return value ?? otherwise;
  };
  const classIn = (text: string) => classIndexIn(text, classCount);
  return {
    source: fallback.source,
    moved: read(
      "vocabulary-moved",
      `17:2.5,40:-1 (1–${classCount}:±1e300)`,
      (text) => parseMoved(text, classCount),
      fallback.moved,
    ),
    labelIndex: read("vocabulary-label", `1–${classCount}`, classIn, fallback.labelIndex),
    cell: read(
      "vocabulary-cell",
      `2-3 (1–${classCount})`,
      (text) => parseCell(text, classIn),
      fallback.cell,
    ),
    view: read(
      "vocabulary-window",
      `100,100,50 (1–${classCount})`,
      (text) => parseView(text, classCount),
      fallback.view,
    ),
    scale: read(
      "vocabulary-scale",
      vocabularyScales.join(", "),
      (text) => vocabularyScales.find((known) => known === text),
      fallback.scale,
    ),
  };
}

function parseSource(text: string, notify: Notify): LogitSource | undefined {
  const { fewest, most } = vocabularyRange;
  const isCount = (count: number) => count >= fewest && count <= most;
  const named = /^\s*([a-z]+)\s*\(\s*(\d{1,10})\s*(?:,\s*(\d{1,10})\s*)?\)\s*$/i.exec(text);
  if (!named && !isSourceName(text)) return parseNumbers(text, notify);
  const [, name = "", countText, seedText = "1"] = named ?? [];
  const [count, seed] = [Number(countText), Number(seedText)];
  if (name === "pasted") {
    const pasted = lastPasted();
    if (pasted?.numbers.length === count) return pasted;
    notify({ code: "vocabulary-pasted", count });
    return undefined;
  }
  const generator = generatorOf(name);
  if (generator && isCount(count) && seed <= largestSeed) return { generator, count, seed };
  notify(
    generator && !isCount(count)
      ? { code: "vocabulary-size", count: shown(countText!) }
      : { code: "vocabulary", value: shown(text) },
  );
  return undefined;
}

function parseNumbers(text: string, notify: Notify): LogitSource | undefined {
  const { fewest, most } = vocabularyRange;
  const numbers = text.split(",").map((entry) => parseNumber(entry) ?? NaN);
  if (numbers.some((logit) => !(Math.abs(logit) <= largestLogit)))
    notify({ code: "vocabulary", value: shown(text) });
  else if (numbers.length < fewest || numbers.length > most)
    notify({ code: "vocabulary-size", count: String(numbers.length) });
  else return { numbers };
  return undefined;
}

/** A class by its number from 1, as an index from 0. */
function classIndexIn(text: string, classCount: number): number | undefined {
  const number = parseOrdinal(text, classCount);
  return number === undefined ? undefined : number - 1;
}

function parseCell(text: string, classIn: (text: string) => number | undefined): Cell | undefined {
  const [output, logit] = text.split("-").map(classIn);
  const isCell = /^\d+-\d+$/.test(text) && output !== undefined && logit !== undefined;
  return isCell ? { output, logit } : undefined;
}

function parseView(text: string, classCount: number): MatrixView | undefined {
  const numbers = text.split(",").map((entry) => parseNumber(entry) ?? NaN);
  const [row = NaN, column = NaN, span = NaN] = numbers;
  const isIn = (value: number) => value >= 1 && value <= classCount;
  if (numbers.length !== 3 || !isIn(row) || !isIn(column) || !(span >= 1 && span <= classCount))
    return undefined;
  return clampView({ row: row - 1, column: column - 1, span }, classCount);
}

function parseMoved(text: string, classCount: number): MovedLogit[] | undefined {
  const moved = new Map<number, number>();
  for (const entry of text.split(",")) {
    const [classText = "", logitText = "", ...more] = entry.split(":");
    const classIndex = classIndexIn(classText, classCount);
    const logit = parseNumber(logitText);
    if (more.length > 0 || classIndex === undefined) return undefined;
    if (logit === undefined || Math.abs(logit) > largestLogit) return undefined;
    moved.set(classIndex, logit);
  }
  if (moved.size > mostMoved) return undefined;
  return [...moved].map(([classIndex, logit]) => ({ classIndex, logit }));
}

/** The keys of a link for what is not as it is by itself. */
export function vocabularyValues(vocabulary: Vocabulary): VocabularyTexts {
  const { source, moved, labelIndex, cell, view, scale } = vocabulary;
  const usual = vocabularyOf(source);
  const isSame = <T extends object>(one: T, other: T) =>
    Object.entries(one).every(([key, value]) => value === other[key as keyof T]);
  const sourceText = sourceValue(source);
  return {
    ...(sourceText !== sourceValue(defaultVocabulary.source) && { vocabulary: sourceText }),
    ...(labelIndex !== usual.labelIndex && { "vocabulary-label": String(labelIndex + 1) }),
    ...(!isSame(cell, usual.cell) && { "vocabulary-cell": `${cell.output + 1}-${cell.logit + 1}` }),
    ...(!isSame(view, usual.view) && { "vocabulary-window": viewValue(view) }),
    ...(scale !== usual.scale && { "vocabulary-scale": scale }),
    ...(moved.length > 0 && {
      "vocabulary-moved": moved
        .map(({ classIndex, logit }) => `${classIndex + 1}:${logit}`)
        .join(","),
    }),
  };
}

function sourceValue(source: LogitSource): string {
  if (isGenerated(source)) return `${source.generator}(${source.count},${source.seed})`;
  const { numbers } = source;
  // Every number takes two characters at least: no long text is made only to be thrown away.
  const text = numbers.length * 2 <= longestNumbers ? numbers.join(",") : "";
  return text !== "" && text.length <= longestNumbers ? text : `pasted(${numbers.length})`;
}

/** Whether a link can hold logits, and not only say how many there were. */
export const fitsLink = (source: LogitSource): boolean =>
  !sourceValue(source).startsWith("pasted(");

const viewValue = ({ row, column, span }: MatrixView) =>
  [row + 1, column + 1, span].map((value) => Number(value.toFixed(2))).join(",");
