import type { Comparison } from "./expression";

/** What each sign of comparison says of two numbers. */
export const compares: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  "=": (left, right) => left === right,
  "\\ne": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "\\le": (left, right) => left <= right,
  ">": (left, right) => left > right,
  "\\ge": (left, right) => left >= right,
};
