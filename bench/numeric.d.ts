/** The few functions of numeric 1.2.6 that the benchmark calls; the package has no types. */
declare const numeric: {
  exp(values: number[]): number[];
  sub(values: number[], other: number[] | number): number[];
  div(values: number[], divisor: number): number[];
  sum(values: number[]): number;
  sup(values: number[]): number;
};
