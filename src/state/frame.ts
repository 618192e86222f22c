import { useSyncExternalStore } from "react";
import { picturedEntries, type WrongEntries } from "../derivations/mistakes/pictured";
import { workedExample } from "../derivations/workedExample";
import { leavesOf, plainState, type State } from "../formula/judge/state";
import type { Leaves } from "../formula/value/leaves";
import { derivationOf, readerOf } from "./derivations";
import { layerQuantitiesOf, samplesOf, type Layer, type LayerQuantities } from "./layer";
import { quantitiesOf, withWrong, type Quantities } from "./quantities";
import type { ExplorerState } from "./explorerState";
import { chosenState, onChoice } from "./chosen";

/** The reader's logits and label at one moment, and what follows from them. */
export interface Frame {
  /** z, shape [d] */
  readonly logits: readonly number[];
  /** y, shape [d] */
  readonly target: readonly number[];
  /** What the picture shows: what follows from these, or what a mistake makes of it */
  readonly quantities: Quantities;
  readonly wrong: ExplorerState["wrong"];
  readonly layer: Layer | undefined;
  /** What follows from the layer before the logits, if there is one */
  readonly layerQuantities: LayerQuantities | undefined;
  /** The same numbers, laid out for formulas */
  readonly leaves: Leaves;
}

/** How long the logits stand still before what may follow later follows. */
const restMs = 150;

const frameListeners = new Set<(frame: Frame) => void>();
const restListeners = new Set<() => void>();
let frame: Frame | undefined;
let restingFrame: Frame | undefined;
let request: number | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;

/** The present moment; computed once, whoever asks. */
export function currentFrame(): Frame {
  const { logits, target, layer, wrong } = chosenState();
  const isSame = frame?.logits === logits && frame.target === target && frame.layer === layer;
  if (!frame || !isSame || frame.wrong !== wrong) {
    const leaves = layer
      ? leavesOf([layerState(layer)], layer.sample)
      : leavesOf([plainState(logits, target)]);
    const right = quantitiesOf(logits, target);
    const entries = wrongEntries(wrong, target.length);
    frame = {
      logits,
      target,
      quantities: entries ? withWrong(right, entries, leaves, target) : right,
      wrong,
      layer,
      layerQuantities: layer && layerQuantitiesOf(layer),
      leaves,
    };
  }
  return frame;
}

let lastWrong: { readonly key: string; readonly entries: WrongEntries } | undefined;

/** What the mistake that the picture is drawn with makes of it; undefined where there is none. */
function wrongEntries(wrong: ExplorerState["wrong"], classCount: number): WrongEntries | undefined {
  if (wrong === "none") return undefined;
  const derivation = derivationOf(chosenState().derivation);
  const key = `${wrong} ${derivation.id} ${classCount}`;
  if (lastWrong?.key !== key) {
    const { notation } = derivation;
    const entries = picturedEntries(wrong, notation, readerOf(derivation), classCount);
    lastWrong = { key, entries };
  }
  return lastWrong.entries;
}

/** What formulas can speak of at a moment; the sample that is looked at comes first. */
export function stateAt({ logits, target, layer }: Pick<Frame, "logits" | "target" | "layer">) {
  if (!layer) return plainState(logits, target);
  const { samples, ...state } = layerState(layer);
  const own = samples[layer.sample]!;
  return { ...state, samples: [own, ...samples.toSpliced(layer.sample, 1)] };
}

/** The same with the samples in their own order. */
function layerState(layer: Layer): State {
  const { inputs, weights } = layer;
  const samples = samplesOf(layer).map((sample, at) => ({ input: inputs[at]!, ...sample }));
  return { samples, weights, bias: weights[0]!.map(() => 0), variable: 0.5 };
}

let exampleLeaves: Leaves | undefined;

/** The numbers of the worked example, laid out for the lines that speak of it alone. */
export function workedExampleLeaves(): Leaves {
  const { logits, target } = workedExample;
  exampleLeaves ??= leavesOf([plainState(logits, target)]);
  return exampleLeaves;
}

/** Calls back before the next paint when logits or label have changed; outside of React. */
export function onFrame(listener: (frame: Frame) => void): () => void {
  frameListeners.add(listener);
  return () => void frameListeners.delete(listener);
}

/** The present moment, as it moves: for a picture that is small enough to be rendered in every frame. */
export const useMovingFrame = (): Frame => useSyncExternalStore(onFrame, currentFrame);

/** One logit, as it moves: for the control that moves it. A class that is gone has 0. */
export const useLogit = (classIndex: number): number =>
  useSyncExternalStore(onChoice, () => chosenState().logits[classIndex] ?? 0);

/** One weight of the label, as it moves. */
export const useWeight = (classIndex: number): number =>
  useSyncExternalStore(onChoice, () => chosenState().target[classIndex] ?? 0);

/** The last moment at which logits and label stood still: for what need not follow in every frame. */
export const useRestingFrame = (): Frame => useSyncExternalStore(onRest, lastAtRest);

/** Calls back when logits and label have come to rest. */
export function onRest(listener: () => void): () => void {
  restListeners.add(listener);
  return () => void restListeners.delete(listener);
}

function lastAtRest(): Frame {
  if (rest === undefined || !restingFrame) restingFrame = currentFrame();
  return restingFrame;
}

onChoice((now, before) => {
  if (
    now.logits === before.logits &&
    now.target === before.target &&
    now.layer === before.layer &&
    now.wrong === before.wrong
  )
    return;
  request ??= requestAnimationFrame(() => {
    request = undefined;
    const present = currentFrame();
    for (const listener of frameListeners) listener(present);
  });
  clearTimeout(rest);
  if (isSameSize(now, before)) rest = setTimeout(comeToRest, restMs);
  else comeToRest(); // another number of classes is another page
});

const isSameSize = (now: ExplorerState, before: ExplorerState) =>
  now.logits.length === before.logits.length &&
  now.layer?.weights.length === before.layer?.weights.length &&
  now.layer?.inputs.length === before.layer?.inputs.length;

function comeToRest(): void {
  rest = undefined;
  for (const listener of restListeners) listener();
}
