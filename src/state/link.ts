import { derivationIds } from "../derivations";
import { claimIds } from "../derivations/claims";
import { picturedMistakes } from "../derivations/mistakes/pictured";
import { openingDerivationId } from "../derivations/opening";
import { readableNotations, type NotationChoice } from "../formula/notation";
import { languageIds, type Language } from "../words";
import { derivationOf, type Wanted } from "./derivations";
import { descentsOn, type Descent } from "./descent";
import {
  defaultCell,
  defaultsAt,
  defaultState,
  defaultTarget,
  isSame,
  matrixIds,
  notationIn,
  pages,
  pictureIds,
  readings,
  views,
  type ExplorerState,
} from "./explorerState";
import { labelIndexOf } from "./label";
import {
  checkVersion,
  parseLineNumber,
  parseAttempt,
  parseFocus,
  parseChoice,
  parseCorners,
  parseKnown,
  parseDerivation,
  parseLabel,
  parseLayer,
  parseLines,
  parseLogits,
  parseOpened,
  parseScene,
  parseSize,
  parseSteps,
  parseStretch,
  parseTarget,
  shown,
  type Notify,
} from "./linkValues";
import { reductions, sampleAt, type Layer } from "./layer";
import type { Notice } from "./notice";
import type { Stretch } from "./stretch";
import { formatTermRef } from "./termRef";
import { blankSheet, type Sheet } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import { isSourceName, parseVocabulary, vocabularyValues } from "./vocabularyLink";

/** The keys of a link, in the order in which they are written. */
const keys = [
  "page",
  "picture",
  "corners",
  "descent",
  "descent-on",
  "size",
  "stretch",
  "vocabulary",
  "vocabulary-label",
  "vocabulary-cell",
  "vocabulary-window",
  "vocabulary-scale",
  "vocabulary-moved",
  "beside",
  "opening",
  "derivation",
  "step",
  "open",
  "logits",
  "label",
  "target",
  "x",
  "W",
  "batch",
  "sample",
  "reduction",
  "focus",
  "matrix",
  "against",
  "view",
  "show",
  "mistake",
  "wrong",
  "known",
  "attempt",
  "claim",
  "letters",
  "lines",
  "present",
  "keys",
  "notation",
  "lang",
  "theme",
  "v",
] as const;
type Key = (typeof keys)[number];

const wrongIds = picturedMistakes.map(({ id }) => id);

/**
 * The derivation that a fragment speaks of, in its letters: what must be here before it is read.
 *
 * @param kept what stays as it is, whatever the fragment says
 */
export function wantedIn(fragment: string, kept: Partial<ExplorerState> = {}): Wanted {
  const values = splitFragment(fragment, ignore);
  const {
    notation = parseNotation(values, ignore),
    page = parsePage(values, ignore),
    sheet = sheetIn(values, ignore),
  } = kept;
  const { derivation } = placeIn(values, ignore);
  return { derivation, notation: notationIn({ ...defaultState, page, sheet, notation }) };
}

function parseSwitch(key: Key, value: string, notify: Notify): boolean | undefined {
  const choice = parseChoice(key, value, ["on", "off"] as const, notify);
  return choice && choice === "on";
}

/** A link that names logits instead of listing them is one to the matrix of any size. */
const namesLogits = (values: ReadonlyMap<Key, string>): boolean =>
  isSourceName(values.get("logits") ?? "");

const parsePage = (values: ReadonlyMap<Key, string>, notify: Notify) =>
  readFrom(values, "page", (value) => parseChoice("page", value, pages, notify)) ??
  (namesLogits(values) ? "pictures" : defaultState.page);

/** Named logits and their label may stand behind the keys that small ones have. */
function vocabularyIn(values: ReadonlyMap<Key, string>, notify: Notify): Vocabulary {
  const texts = Object.fromEntries(values);
  if (!namesLogits(values)) return parseVocabulary(texts, notify);
  const { logits, label, ...others } = texts;
  return parseVocabulary({ vocabulary: logits, "vocabulary-label": label, ...others }, notify);
}

const parseNotation = (values: ReadonlyMap<Key, string>, notify: Notify): NotationChoice =>
  readFrom(values, "notation", (value) =>
    parseChoice("notation", value, readableNotations, notify),
  ) ?? defaultState.notation;

/** The language that a fragment asks for. */
export const languageIn = (fragment: string): Language | "auto" =>
  parseLanguage(splitFragment(fragment, ignore), ignore);

const parseLanguage = (values: ReadonlyMap<Key, string>, notify: Notify) =>
  readFrom(values, "lang", (value) => parseChoice("lang", value, languageIds, notify)) ??
  defaultState.language;

const ignore = () => undefined;

/** Where a link leads: to a scene of the opening, which is told of one derivation, or to any. */
function placeIn(values: ReadonlyMap<Key, string>, notify: Notify) {
  const scene = readFrom(values, "opening", (value) => parseScene(value, notify)) ?? 0;
  const derivation =
    scene > 0
      ? readFrom(values, "derivation", (value) =>
          parseChoice("derivation", value, [openingDerivationId], notify),
        )
      : readFrom(values, "derivation", (value) => parseDerivation(value, notify));
  const fallback = scene > 0 ? openingDerivationId : defaultState.derivation;
  return { scene, derivation: derivation ?? fallback };
}

function readFrom<T>(
  values: ReadonlyMap<Key, string>,
  key: Key,
  parse: (value: string) => T | undefined,
): T | undefined {
  const value = values.get(key);
  return value === undefined ? undefined : parse(value);
}

/**
 * The state that a fragment stands for: ANY string gives a valid one, plus notices on what was
 * wrong. What is missing or broken keeps its default; the first of duplicates wins.
 *
 * @param fragment what follows `#` in the address, with or without it
 * @throws {RangeError} if its derivation has not been loaded
 */
export function parseLink(fragment: string): { state: ExplorerState; notices: Notice[] } {
  const notices: Notice[] = [];
  const notify = (notice: Notice) => notices.push(notice);
  const values = splitFragment(fragment, notify);
  const read = <T>(key: Key, parse: (value: string) => T | undefined, fallback: T): T =>
    readFrom(values, key, parse) ?? fallback;

  read("v", (value) => checkVersion(value, notify), undefined);
  const { scene, derivation } = placeIn(values, notify);
  const fallback = defaultsAt(scene);
  const step = read(
    "step",
    (value) => parseLineNumber("step", value, derivation, notify),
    fallback.step,
  );
  const targetOf = (count: number) =>
    read("target", (value) => parseTarget(value, count, notify), undefined) ??
    (namesLogits(values)
      ? defaultTarget(count)
      : read("label", (value) => parseLabel(value, count, notify), defaultTarget(count)));
  const layer = layerIn(values, targetOf, notify);
  const { logits, target } = layer
    ? sampleAt(layer)
    : numbersOf(
        namesLogits(values)
          ? fallback.logits
          : read("logits", (value) => parseLogits(value, notify), fallback.logits),
        targetOf,
      );
  const classCount = logits.length;
  const focus = read(
    "focus",
    (value) => parseFocus(value, derivation, classCount, notify),
    undefined,
  );
  const cell = focus?.cell ?? defaultCell(classCount, scene);
  const against = read(
    "against",
    (value) => parseLineNumber("against", value, derivation, notify),
    undefined,
  );
  const matrix = read(
    "matrix",
    (value) => parseChoice("matrix", value, matrixIds, notify),
    defaultState.matrix,
  );
  const mistakes = derivationOf(derivation).mistakes.map(({ id }) => id);
  const mistake = read(
    "mistake",
    (value) => parseChoice("mistake", value, ["none", ...mistakes], notify),
    fallback.mistake,
  );
  const wrong = read(
    "wrong",
    (value) => parseChoice("wrong", value, ["none", ...wrongIds], notify),
    defaultState.wrong,
  );
  const known = read("known", (value) => parseKnown(value, derivation, notify), undefined);
  const attempt = read("attempt", (value) => parseAttempt(value, derivation, notify), undefined);
  const sheet = sheetIn(values, notify);
  const opened = read("open", (value) => parseOpened(value, derivation, notify), []);
  const page = parsePage(values, notify);
  const picture = read(
    "picture",
    (value) => parseChoice("picture", value, pictureIds, notify),
    defaultState.picture,
  );
  const steps = read("descent", (value) => parseSteps(value, notify), undefined);
  const descent = {
    ...defaultState.descent,
    ...steps,
    on: read(
      "descent-on",
      (value) => parseChoice("descent-on", value, descentsOn, notify),
      defaultState.descent.on,
    ),
  };
  const stretch = read("stretch", (value) => parseStretch(value, notify), defaultState.stretch);
  const size = read("size", (value) => parseSize(value, notify), defaultState.size);
  const corners = read("corners", (value) => parseCorners(value, notify), defaultState.corners);
  const beside = read(
    "beside",
    (value) => parseChoice("beside", value, derivationIds, notify),
    defaultState.beside,
  );
  const view = read(
    "view",
    (value) => parseChoice("view", value, views, notify),
    defaultState.view,
  );
  const reading = read(
    "show",
    (value) => parseChoice("show", value, readings, notify),
    defaultState.reading,
  );
  const isPresenting = read("present", (value) => parseSwitch("present", value, notify), false);
  const areLettersKeys = read("keys", (value) => parseSwitch("keys", value, notify), true);
  const notation = parseNotation(values, notify);
  const language = parseLanguage(values, notify);
  const theme = read(
    "theme",
    (value) => parseChoice("theme", value, ["light", "dark"] as const, notify),
    defaultState.theme,
  );
  return {
    state: {
      scene,
      derivation,
      step,
      logits,
      target,
      layer,
      cell,
      matrix,
      against,
      pinned: focus?.pinned,
      page,
      picture,
      corners,
      descent,
      size,
      stretch,
      vocabulary: vocabularyIn(values, notify),
      beside,
      opened,
      view,
      reading,
      mistake,
      wrong,
      known,
      attempt,
      sheet,
      isPresenting,
      areLettersKeys,
      notation,
      language,
      theme,
    },
    notices,
  };
}

const numbersOf = (logits: readonly number[], targetOf: (count: number) => readonly number[]) => ({
  logits,
  target: targetOf(logits.length),
});

function layerIn(
  values: ReadonlyMap<Key, string>,
  labelOf: (classCount: number) => readonly number[],
  notify: Notify,
): Layer | undefined {
  const texts = {
    x: values.get("x"),
    W: values.get("W"),
    batch: values.get("batch"),
    sample: values.get("sample"),
    reduction: values.get("reduction"),
  };
  const layer = parseLayer(texts, labelOf, notify);
  const reduction = readFrom(values, "reduction", (value) =>
    parseChoice("reduction", value, reductions, notify),
  );
  return layer && { ...layer, reduction: reduction ?? "mean" };
}

const sheetKeys = ["claim", "letters", "lines"] as const satisfies readonly Key[];

/** Whether a link says anything of the reader's own lines. */
export const saysSheet = (fragment: string): boolean => {
  const values = splitFragment(fragment, ignore);
  return sheetKeys.some((key) => values.has(key));
};

/** The reader's own lines in a link, whatever else it says; nothing of it has to be loaded for that. */
export const parseSheet = (fragment: string): Sheet =>
  sheetIn(splitFragment(fragment, ignore), ignore);

function sheetIn(values: ReadonlyMap<Key, string>, notify: Notify): Sheet {
  const claim = readFrom(values, "claim", (value) =>
    parseChoice("claim", value, ["none", ...claimIds] as const, notify),
  );
  const letters = readFrom(values, "letters", (value) =>
    parseChoice("letters", value, readableNotations, notify),
  );
  const lines = readFrom(values, "lines", (value) => parseLines(value, notify));
  if (!claim && !letters && !lines) return blankSheet;
  return {
    claim: claim ?? blankSheet.claim,
    letters: letters ?? blankSheet.letters,
    lines: lines ?? blankSheet.lines,
  };
}

/** What a link says of the reader's own lines: nothing where they are not in sight. */
function sheetValues({ page, sheet: { claim, letters, lines } }: ExplorerState) {
  if (page !== "own") return {};
  return {
    ...(claim !== blankSheet.claim && { claim: encoded(claim) }),
    ...(letters !== blankSheet.letters && { letters }),
    ...(!isSame(lines, blankSheet.lines) && { lines: encoded(lines.join("\n")) }),
  };
}

/** Text as it may stand in a link, whole wherever it is pasted. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replace(
    /%(?:2C|2F|3A|3D)/g,
    decodeURIComponent,
  );

/** What a link says of a label: nothing of the one that is used when nothing was said. */
function labelValue(target: readonly number[]): { target?: string; label?: number } {
  const labelIndex = labelIndexOf(target);
  if (labelIndex === undefined) return { target: target.join(",") };
  return isSame(target, defaultTarget(target.length)) ? {} : { label: labelIndex + 1 };
}

/** What a link says of a layer and its batch, in place of logits. */
function layerValues({ inputs, weights, targets, sample, reduction }: Layer) {
  const rows = (matrix: readonly (readonly number[])[]) =>
    matrix.map((row) => row.join(",")).join(";");
  const labels = targets.map((target) => {
    const labelIndex = labelIndexOf(target);
    return labelIndex === undefined ? target.join(",") : String(labelIndex + 1);
  });
  return {
    x: rows(inputs),
    W: rows(weights),
    ...(inputs.length > 1 && { batch: labels.join(";") }),
    ...(sample > 0 && { sample: sample + 1 }),
    ...(reduction !== "mean" && { reduction }),
  };
}

function descentValues({ stepSize, stepCount, on }: Descent) {
  const { stepSize: usualSize, stepCount: usualCount, on: usualOn } = defaultState.descent;
  return {
    ...((stepSize !== usualSize || stepCount !== usualCount) && {
      descent: `${stepSize},${stepCount}`,
    }),
    ...(on !== usualOn && { "descent-on": on }),
  };
}

function stretchValue({ offset, spread }: Stretch) {
  const usual = defaultState.stretch;
  return offset === usual.offset && spread === usual.spread
    ? {}
    : { stretch: `${offset},${spread}` };
}

/** The fragment of a state, without `#`; defaults are left out, so the default state is "". */
export function formatLink(state: ExplorerState): string {
  const classCount = state.logits.length;
  const isBatch = state.layer !== undefined && state.layer.inputs.length > 1;
  const fallback = defaultsAt(state.scene);
  const fallbackCell = defaultCell(classCount, state.scene);
  const isDefaultCell =
    state.cell.output === fallbackCell.output && state.cell.logit === fallbackCell.logit;
  const focus = [
    ...(isDefaultCell ? [] : [`cell-${state.cell.output + 1}-${state.cell.logit + 1}`]),
    ...(state.pinned ? [formatTermRef(state.pinned)] : []),
  ];
  const values: Partial<Record<Key, string | number | undefined>> = {
    ...(state.scene > 0 && { opening: state.scene }),
    ...(state.derivation !== fallback.derivation && { derivation: state.derivation }),
    ...(state.step !== fallback.step && { step: state.step }),
    ...(state.page !== defaultState.page && { page: state.page }),
    ...(state.picture !== defaultState.picture && { picture: state.picture }),
    ...descentValues(state.descent),
    ...stretchValue(state.stretch),
    ...(state.size !== defaultState.size && { size: state.size }),
    ...(!isSame(state.corners, defaultState.corners) && {
      corners: state.corners.map((corner) => corner + 1).join(","),
    }),
    ...vocabularyValues(state.vocabulary),
    ...(state.beside !== defaultState.beside && { beside: state.beside }),
    ...(state.opened.length > 0 && { open: state.opened.join(",") }),
    ...(state.layer
      ? layerValues(state.layer)
      : !isSame(state.logits, defaultState.logits) && { logits: state.logits.join(",") }),
    ...(!isBatch && labelValue(state.target)),
    ...(focus.length > 0 && { focus: focus.join(",") }),
    ...(state.matrix !== defaultState.matrix && { matrix: state.matrix }),
    ...(state.against !== undefined && { against: state.against }),
    ...(state.view !== defaultState.view && { view: state.view }),
    ...(state.reading !== defaultState.reading && { show: state.reading }),
    ...(state.mistake !== fallback.mistake && { mistake: state.mistake }),
    ...(state.wrong !== "none" && { wrong: state.wrong }),
    ...(state.known !== undefined && { known: state.known }),
    ...(state.attempt && { attempt: encoded(`${state.attempt.line}:${state.attempt.text}`) }),
    ...sheetValues(state),
    ...(state.isPresenting && { present: "on" }),
    ...(!state.areLettersKeys && { keys: "off" }),
    ...(state.notation !== "own" && { notation: state.notation }),
    ...(state.language !== "auto" && { lang: state.language }),
    ...(state.theme !== "auto" && { theme: state.theme }),
  };
  return keys
    .filter((key) => values[key] !== undefined)
    .map((key) => `${key}=${values[key]!}`)
    .join("&");
}

/** Whether a state is that of the bare address; letters, language and theme are no places. */
export const isBare = (state: ExplorerState): boolean =>
  formatLink({ ...state, notation: "own", language: "auto", theme: "auto" }) === "";

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
