import {
  isSame,
  defaultCell,
  defaultsAt,
  defaultState,
  defaultTarget,
  type ExplorerState,
} from "../explorerState";
import type { Descent } from "../descent";
import { labelIndexOf } from "../label";
import type { Layer } from "../layer";
import { blankSheet } from "../sheet";
import type { Stretch } from "../stretch";
import { defaultTakeAway, takeAwayKeys, type TakeAway } from "../takeAway";
import { formatTermRef } from "../termRef";
import { needsUnfolding } from "../unfolded";
import { encoded, joined } from "./fragment";
import { packed } from "./packing";
import { vocabularyValues } from "./vocabulary";

/** What a link says of the reader's own lines: nothing where they are not in sight. */
function sheetValues({ page, sheet: { claim, letters, lines } }: ExplorerState) {
  if (page !== "own") return {};
  return {
    ...(claim !== blankSheet.claim && { claim: encoded(claim) }),
    ...(letters !== blankSheet.letters && { letters }),
    ...(!isSame(lines, blankSheet.lines) && { lines: encoded(lines.join("\n")) }),
  };
}

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

/** What a link says of what is unfolded: nothing of what is so by what it says besides. */
function unfoldedValue(state: ExplorerState) {
  const needed = needsUnfolding(state);
  const others = state.unfolded.filter((one) => !needed.includes(one));
  return others.length > 0 ? { unfolded: others.join(",") } : {};
}

/** What a link says of what is taken away. */
const takeAwayValues = (takeAway: TakeAway) =>
  Object.fromEntries(
    Object.entries(takeAwayKeys)
      .filter(([, [name]]) => takeAway[name] !== defaultTakeAway[name])
      .map(([key, [name]]) => [key, takeAway[name]]),
  );

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
export const formatLink = (state: ExplorerState): string => packed(plainLink(state));

/** The same, however long it is, for all to read. */
export function plainLink(state: ExplorerState): string {
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
  return joined({
    ...(state.scene > 0 && { opening: state.scene }),
    ...(state.guess !== undefined && { guess: state.guess + 1 }),
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
    ...(state.listed.length > 0 && { quantities: state.listed.join(",") }),
    ...unfoldedValue(state),
    ...(!isSame(state.copied, defaultState.copied) && { copied: state.copied.join(",") }),
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
    ...(state.picked !== undefined && { picked: state.picked }),
    ...(state.attempt && { attempt: encoded(`${state.attempt.line}:${state.attempt.text}`) }),
    ...sheetValues(state),
    ...takeAwayValues(state.takeAway),
    ...(state.embed !== undefined && { embed: state.embed }),
    ...(state.isPresenting && { present: "on" }),
    ...(!state.areLettersKeys && { keys: "off" }),
    ...(state.notation !== "own" && { notation: state.notation }),
    ...(state.language !== "auto" && { lang: state.language }),
    ...(state.theme !== "auto" && { theme: state.theme }),
  });
}

/** Whether a state is that of the bare address; letters, language and theme are no places. */
export const isBare = (state: ExplorerState): boolean =>
  plainLink({ ...state, notation: "own", language: "auto", theme: "auto" }) === "";
