import { interpolateLab, piecewise } from "d3";
import type { Theme } from "../../state/explorerState";

/**
 * Purple for negative, paper at 0, orange for positive: PuOr, whose two arms stay apart for every
 * kind of colour vision, ended where the theme's text still reads at 4.5 : 1 on it.
 */
const stops: Record<Theme, readonly string[]> = {
  light: ["#8c7fbb", "#c4bedd", "#fdfcf9", "#fbd3a0", "#e48a26"],
  dark: ["#6c5aa2", "#3b3556", "#15171b", "#4d3418", "#93591a"],
};

export interface DivergingScale {
  (value: number): string;
  /** The magnitude from which on colours stay the same */
  readonly bound: number;
}

/**
 * The colours of derivatives. The square root keeps small entries visible beside large ones; the
 * domain is fixed, so that a matrix fades as softmax saturates.
 *
 * @param bound the largest magnitude there can be: |∂pᵢ/∂zⱼ| ≤ 1/4
 */
export function divergingScale(theme: Theme, bound: number): DivergingScale {
  const colorAt: (t: number) => string = piecewise(interpolateLab, [...stops[theme]]);
  const scale = (value: number) => {
    const strength = Math.sqrt(Math.min(Math.abs(value) / bound, 1));
    return colorAt(0.5 + (Math.sign(value) * strength) / 2);
  };
  return Object.assign(scale, { bound });
}
