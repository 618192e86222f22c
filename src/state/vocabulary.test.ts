import { expect, test } from "vitest";
import { clampView, zoomedAround } from "./vocabulary";

const view = { row: 100, column: 200, span: 40 };

test("one zooms around the cell that is looked at, which stays where it is", () => {
  const zoomed = zoomedAround(view, { output: 110, logit: 190 }, 0.5);
  expect(zoomed).toEqual({ row: 105, column: 195, span: 20 });
  expect((110 - zoomed.row) / zoomed.span).toBe((110 - view.row) / view.span);
});

test("where the cell is out of sight, around the middle", () => {
  expect(zoomedAround(view, { output: 5, logit: 190 }, 2)).toEqual({ ...view, span: 80 });
});

test("a view reaches beyond no side, and is neither too close nor too far", () => {
  expect(clampView({ row: -5, column: 1e9, span: 10 }, 1000)).toEqual({
    row: 4.5,
    column: 994.5,
    span: 10,
  });
  expect(clampView({ row: 0, column: 0, span: 1 }, 1000)).toMatchObject({ span: 4 });
  expect(clampView({ row: 3, column: 3, span: 1e6 }, 1000)).toEqual({
    row: 499.5,
    column: 499.5,
    span: 1000,
  });
});
