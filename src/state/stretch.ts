/** What is done to the reader's logits before they are computed with in narrow formats: offset + spread · z. */
export interface Stretch {
  readonly offset: number;
  readonly spread: number;
}

export const defaultStretch: Stretch = { offset: 0, spread: 1 };

export const stretchRange = { largestOffset: 1e5, largestSpread: 1e4 } as const;

export const isOffset = (value: number): boolean => Math.abs(value) <= stretchRange.largestOffset;

export const isSpread = (value: number): boolean =>
  value >= 0 && value <= stretchRange.largestSpread;

export const stretched = (logits: readonly number[], { offset, spread }: Stretch): number[] =>
  logits.map((logit) => offset + spread * logit);
