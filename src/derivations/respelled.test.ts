import { expect, test } from "vitest";
import { readLine } from "../formula/read/lines";
import { respelled } from "./respelled";

test.each([
  ["p_i (1 - p_j)", "z-p", "z-yhat", "\\hat{y}_{r} (1 - \\hat{y}_{c})"],
  ["= p_i - y_i", "z-p", "x-y", "= y_{i} - \\hat{y}_{i}"],
  // Letters that another role has there
  ["p_i p_r", "z-p", "z-yhat", "\\hat{y}_{r} \\hat{y}_{s}"],
  ["sum_k sum_l y_k s_l", "z-s", "z-p", "\\sum_{r} (\\sum_{k} (y_{r} p_{k}))"],
  ["p_n", "z-p", "z-s", "s_{k}"],
  ["p_i (", "z-p", "z-s", "p_i ("],
] as const)("%s of %s is in %s %s", (line, from, to, expected) => {
  expect(respelled(line, from, to)).toBe(expected);
  if (expected !== line) expect(() => readLine(expected, { notation: to })).not.toThrow();
});
