import { derivationById, derivations, linesOf } from "../derivations";
import { oneHot } from "../math";
import {
  classCountRange,
  defaultCell,
  defaultState,
  defaultTarget,
  isSame,
  labelIndexOf,
  type Cell,
  type ExplorerState,
} from "./explorerState";
import type { Notice } from "./notice";
import { isWithinRange, parseNumber } from "./parseNumber";

/** The keys of a link, in the order in which they are written. */
const keys = [
  "derivation",
  "step",
  "logits",
  "label",
  "target",
  "focus",
  "lang",
  "theme",
  "v",
] as const;
type Key = (typeof keys)[number];

/**
 * The state that a fragment stands for: ANY string gives a valid one, plus notices on what was
 * wrong. What is missing or broken keeps its default; the first of duplicates wins.
 *
 * @param fragment what follows `#` in the address, with or without it
 */
export function parseLink(fragment: string): { state: ExplorerState; notices: Notice[] } {
  const notices: Notice[] = [];
  const notify = (notice: Notice) => notices.push(notice);
  const values = splitFragment(fragment, notify);
  const read = <T>(key: Key, parse: (value: string) => T | undefined, fallback: T): T => {
    const value = values.get(key);
    return (value === undefined ? undefined : parse(value)) ?? fallback;
  };

  read("v", (value) => checkVersion(value, notify), undefined);
  const derivation = read(
    "derivation",
    (value) => parseDerivation(value, notify),
    defaultState.derivation,
  );
  const step = read("step", (value) => parseStep(value, derivation, notify), defaultState.step);
  const logits = read("logits", (value) => parseLogits(value, notify), defaultState.logits);
  const classCount = logits.length;
  const target =
    read("target", (value) => parseTarget(value, classCount, notify), undefined) ??
    read("label", (value) => parseLabel(value, classCount, notify), defaultTarget(classCount));
  const cell = read(
    "focus",
    (value) => parseCell(value, classCount, notify),
    defaultCell(classCount),
  );
  const language = read(
    "lang",
    (value) => parseChoice("lang", value, ["en", "zh"] as const, notify),
    defaultState.language,
  );
  const theme = read(
    "theme",
    (value) => parseChoice("theme", value, ["light", "dark"] as const, notify),
    defaultState.theme,
  );
  return { state: { derivation, step, logits, target, cell, language, theme }, notices };
}

/** The fragment of a state, without `#`; defaults are left out, so the default state is "". */
export function formatLink(state: ExplorerState): string {
  const classCount = state.logits.length;
  const labelIndex = labelIndexOf(state.target);
  const fallbackCell = defaultCell(classCount);
  const isDefaultCell =
    state.cell.output === fallbackCell.output && state.cell.logit === fallbackCell.logit;
  const values: Partial<Record<Key, string | number>> = {
    ...(state.derivation !== defaultState.derivation && { derivation: state.derivation }),
    ...(state.step !== defaultState.step && { step: state.step }),
    ...(!isSame(state.logits, defaultState.logits) && { logits: state.logits.join(",") }),
    ...(labelIndex === undefined
      ? { target: state.target.join(",") }
      : !isSame(state.target, defaultTarget(classCount)) && { label: labelIndex + 1 }),
    ...(!isDefaultCell && { focus: `cell-${state.cell.output + 1}-${state.cell.logit + 1}` }),
    ...(state.language !== "auto" && { lang: state.language }),
    ...(state.theme !== "auto" && { theme: state.theme }),
  };
  return keys
    .filter((key) => values[key] !== undefined)
    .map((key) => `${key}=${values[key]!}`)
    .join("&");
}

type Notify = (notice: Notice) => void;

function splitFragment(fragment: string, notify: Notify): Map<Key, string> {
  const values = new Map<Key, string>();
  for (const pair of fragment.replace(/^#/, "").split("&")) {
    if (pair === "") continue;
    const [rawKey, ...rest] = pair.split("=");
    const key = keys.find((known) => known === rawKey);
    const value = decode(rest.join("="));
    if (key === undefined) notify({ code: "unknown-key", key: shown(rawKey!) });
    else if (value === undefined) notify({ code: "bad-encoding", key });
    else if (values.has(key)) notify({ code: "duplicate", key });
    else values.set(key, value);
  }
  return values;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // broken percent-encoding: the caller says so
  }
}

/** A stranger's text in a notice: short enough to read, nothing unprintable, no half character. */
function shown(text: string): string {
  const characters = Array.from(text.slice(0, 80).replace(/\p{Cs}|\p{Cc}/gu, "\ufffd"));
  return characters.length > 32 ? `${characters.slice(0, 31).join("")}…` : characters.join("");
}

function parseDerivation(value: string, notify: Notify): string | undefined {
  const ids = derivations.map(({ id }) => id);
  const id = ids.find((known) => known === value);
  if (!id) notify({ code: "unknown-derivation", value: shown(value), known: ids.join(", ") });
  return id;
}

function parseStep(value: string, derivation: string, notify: Notify): number | undefined {
  const lineCount = linesOf(derivationById(derivation)).length;
  const step = parseOrdinal(value, lineCount);
  if (step === undefined) notify({ code: "step", value: shown(value), lineCount });
  return step;
}

function parseLogits(value: string, notify: Notify): number[] | undefined {
  const logits = parseNumbers("logits", value, notify);
  if (!logits) return undefined;
  const { fewest, most } = classCountRange;
  if (logits.length >= fewest && logits.length <= most) return logits;
  notify({ code: "class-count", count: logits.length });
  return undefined;
}

function parseLabel(value: string, classCount: number, notify: Notify): number[] {
  const label = parseOrdinal(value, classCount);
  if (label === undefined) notify({ code: "label", value: shown(value), classCount });
  return [...oneHot(label ?? 1, classCount)];
}

function parseTarget(value: string, classCount: number, notify: Notify): number[] | undefined {
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

function parseNumbers(key: Key, text: string, notify: Notify): number[] | undefined {
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

function parseCell(value: string, classCount: number, notify: Notify): Cell | undefined {
  const match = /^cell-(\d+)-(\d+)$/.exec(value);
  const output = match && parseOrdinal(match[1]!, classCount);
  const logit = match && parseOrdinal(match[2]!, classCount);
  if (output && logit) return { output: output - 1, logit: logit - 1 };
  notify({ code: "focus", value: shown(value), classCount });
  return undefined;
}

function parseChoice<T extends string>(
  key: Key,
  value: string,
  choices: readonly T[],
  notify: Notify,
): T | undefined {
  const choice = choices.find((known) => known === value);
  if (!choice) notify({ code: "choice", key, value: shown(value), choices: choices.join(", ") });
  return choice;
}

function checkVersion(value: string, notify: Notify): undefined {
  if (value !== "1") notify({ code: "version", value: shown(value) });
}

/** A whole number from 1 to `last`, or undefined. */
function parseOrdinal(text: string, last: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= last ? value : undefined;
}
