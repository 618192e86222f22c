import { largestMagnitude } from "./explorerState";

/** How far a nudge moves a logit. */
export const nudgeStep = 0.1;

/**
 * A logit moved by a step of the keyboard. What is there is kept: ln 4 + 0.1 is 1.4863 (not 1.4),
 * and 0.1 + 0.2 is 0.3 where the logit was a short decimal.
 */
export function steppedLogit(logit: number, step: number): number {
  const sum = Math.min(Math.max(logit + step, -largestMagnitude), largestMagnitude);
  const isShortDecimal = Number(logit.toFixed(9)) === logit;
  return isShortDecimal ? Number(sum.toFixed(9)) + 0 : sum;
}

/** The range of a logit's slider: ±10, or as far as the value is. */
export function logitRange(logit: number): { min: number; max: number } {
  return { min: Math.min(-10, Math.floor(logit)), max: Math.max(10, Math.ceil(logit)) };
}

/** A label's weight moved by a step of the keyboard: half of a logit's, and never below 0. */
export const steppedWeight = (weight: number, step: number): number =>
  Math.max(steppedLogit(weight, step / 2), 0);

/** The range of a weight's slider: up to 1, or as far as the weight is. */
export const weightRange = (weight: number) => ({ min: 0, max: Math.max(1, Math.ceil(weight)) });
