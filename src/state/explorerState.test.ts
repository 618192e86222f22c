import { expect, test } from "vitest";
import { isWithinRange } from "./explorerState";

test("the page works with numbers up to 1e15 on either side", () => {
  expect([1e15, -1e15, 1.1e15, Infinity].map(isWithinRange)).toEqual([true, true, false, false]);
});
