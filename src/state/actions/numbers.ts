import { oneHot } from "../../math";
import { workedExample } from "../../derivations/workedExample";
import {
  clampCell,
  classCountRange,
  largestMagnitude,
  type Cell,
  type ExplorerState,
} from "../explorerState";
import { hardened, largestWeightIn, targetWithout, weightSumOf } from "../label";
import {
  layerOf,
  withAnotherClass,
  withAnotherSample,
  withInput,
  withInputCount,
  withoutClass,
  withoutSample,
  withTarget,
  withWeight,
  type Layer,
  type Reduction,
} from "../layer";
import { nudgeStep, steppedLogit } from "../logitStep";
import { choose } from "../store";
import { chosenState } from "../chosen";

/** Other logits, or another label: of the layer's sample, if there is one that can have them. */
function chooseNumbers(change: Partial<Pick<ExplorerState, "logits" | "target" | "cell">>): void {
  const { layer } = chosenState();
  const { logits, target } = change;
  choose({ ...change, layer: layer && !logits && target ? withTarget(layer, target) : undefined });
}

export function showWorkedExample(): void {
  chooseNumbers({
    ...workedExample,
    cell: clampCell(chosenState().cell, workedExample.logits.length),
  });
}

/** Moves a logit, unless a layer gives it. */
export function setLogit(classIndex: number, logit: number): void {
  const { logits, layer } = chosenState();
  if (!layer) choose({ logits: logits.with(classIndex, logit) });
}

/** Moves logits together, unless a layer gives them. */
export function setLogits(logits: readonly number[]): void {
  const within = (logit: number) => Math.min(Math.max(logit, -largestMagnitude), largestMagnitude);
  if (!chosenState().layer) choose({ logits: logits.map(within) });
}

/** As many classes, the first of those that there are; new ones have the logit 0. */
export const chooseClassCount = (count: number) =>
  chooseLogits(Array.from({ length: count }, (_, index) => chosenState().logits[index] ?? 0));

/** The same number added to all logits. */
export const shiftLogits = (shift: number) =>
  chooseLogits(chosenState().logits.map((logit) => logit + shift));

/** All logits at once; with another number of them the label stays where it can. */
function chooseLogits(logits: readonly number[]): void {
  const { target, cell } = chosenState();
  const { length } = logits;
  chooseNumbers({
    logits,
    cell: clampCell(cell, length),
    ...(length !== target.length && {
      target: [...oneHot(Math.min(largestWeightIn(target) + 1, length), length)],
    }),
  });
}

/** The worked example with half a weight at class 3: the weights of the label sum to 1/2. */
export const startHalfWeight = () =>
  chooseNumbers({
    ...workedExample,
    target: workedExample.target.map((weight) => weight / 2),
    cell: clampCell(chosenState().cell, workedExample.logits.length),
  });

export const chooseTarget = (target: readonly number[]) => chooseNumbers({ target });

/** A small step on one logit, as the nudge foretells it; a layer is let go for it. */
export function nudgeLogit(classIndex: number): void {
  const { logits } = chosenState();
  chooseNumbers({ logits: logits.with(classIndex, steppedLogit(logits[classIndex]!, nudgeStep)) });
}

export function setWeight(classIndex: number, weight: number): void {
  chooseNumbers({ target: chosenState().target.with(classIndex, weight) });
}

/** The weights in their proportions, summing to 1; as they are where all are 0. */
export function scaleWeights(): void {
  const { target } = chosenState();
  const sum = weightSumOf(target);
  if (sum > 0) chooseNumbers({ target: target.map((weight) => weight / sum) });
}

export function chooseLabel(classIndex: number): void {
  chooseNumbers({ target: [...oneHot(classIndex + 1, chosenState().target.length)] });
}

export function addClass(): void {
  const { logits, target, layer } = chosenState();
  if (logits.length >= classCountRange.most) return;
  if (layer) choose({ layer: withAnotherClass(layer) });
  else choose({ logits: [...logits, 0], target: [...target, 0] });
}

/** Removes a class; if it was the label, its neighbour becomes the label. */
export function removeClass(classIndex: number): void {
  const { logits, target, cell, layer } = chosenState();
  if (logits.length <= classCountRange.fewest) return;
  const without = (label: readonly number[]) => targetWithout(label, classIndex);
  choose({
    logits: logits.toSpliced(classIndex, 1),
    target: without(target),
    cell: clampCell(cell, logits.length - 1),
    layer: layer && withoutClass(layer, classIndex, without),
  });
}

/** Every label as one class, that of its largest weight: those of all samples, where there are several. */
export function chooseLargestClasses(): void {
  const { target, layer } = chosenState();
  if (layer) choose({ layer: { ...layer, targets: layer.targets.map(hardened) } });
  else choose({ target: hardened(target) });
}

/** Puts a layer before the logits, which stay as they are. */
export function openLayer(): void {
  const { logits, target, layer } = chosenState();
  if (!layer) choose({ layer: layerOf(logits, target) });
}

/** Takes the layer away; the logits stay where it has put them, as far as a link can say it. */
export function closeLayer(): void {
  const within = (logit: number) => Math.min(Math.max(logit, -largestMagnitude), largestMagnitude);
  choose({ layer: undefined, logits: chosenState().logits.map(within) });
}

const changeLayer = (change: (layer: Layer) => Layer) => {
  const { layer } = chosenState();
  if (layer) choose({ layer: change(layer) });
};

export const setInput = (input: number, value: number) =>
  changeLayer((layer) => withInput(layer, input, value));

export const setLayerWeight = (input: number, classIndex: number, value: number) =>
  changeLayer((layer) => withWeight(layer, input, classIndex, value));

export const chooseInputCount = (count: number) =>
  changeLayer((layer) => withInputCount(layer, count));

/** Another layer in place of the one that is there. */
export const replaceLayer = (layer: Layer) => changeLayer(() => layer);

export const addSample = () => changeLayer(withAnotherSample);
export const removeSample = () => changeLayer(withoutSample);
export const chooseSample = (sample: number) => changeLayer((layer) => ({ ...layer, sample }));

export const chooseReduction = (reduction: Reduction) =>
  changeLayer((layer) => ({ ...layer, reduction }));

export function chooseCell(cell: Cell): void {
  const { output, logit } = chosenState().cell;
  if (cell.output !== output || cell.logit !== logit) choose({ cell });
}

/** Puts the page into another state of logits and label, a counterexample for example. */
export function goToState(logits: readonly number[], target: readonly number[], cell: Cell): void {
  chooseNumbers({ logits, target, cell: clampCell(cell, logits.length) });
}
