import { weightSumOf } from "../../state/label";

/** How far apart lines of equal loss are, in nats, for weights that sum to 1. */
const levelStep = 0.25;

/** The same for a label: its loss is as large as its weights are. */
export const levelStepOf = (target: readonly number[]): number =>
  levelStep * (weightSumOf(target) || 1);
