/** What the reader chose of gradient descent. */
export interface Descent {
  /** η */
  readonly stepSize: number;
  /** How many steps were made */
  readonly stepCount: number;
  /** What moves: the logits themselves, or the weights of the layer before them, where there is one */
  readonly on: DescentOn;
}

export const descentsOn = ["logits", "weights"] as const;
type DescentOn = (typeof descentsOn)[number];

export const descentRange = { largestStepSize: 1000, mostSteps: 2000 } as const;

export const defaultDescent: Descent = { stepSize: 1, stepCount: 0, on: "logits" };

/** Whether descent may go by such steps. */
export const isStepSize = (value: number): boolean =>
  value > 0 && value <= descentRange.largestStepSize;
