import { expect, test } from "vitest";
import { findPython, runPython } from "../../scripts/python";
import { csvText, jsonText, tensorText, type NumberTable } from "./numbers";

const tables: readonly NumberTable[] = [
  { name: "logits", values: [0, 800, -1e-7] },
  {
    name: "weights",
    values: [
      [1, 2.5],
      [-3, 1e21],
    ],
  },
  { name: "probability_gradient", values: [-Infinity, NaN, Infinity] },
  { name: "loss", values: 800 },
  { name: "sample_index", values: 2, isIndex: true },
];

test("CSV has a line for each row, with all digits", () => {
  expect(csvText(tables)).toBe(
    [
      "logits,1,0.0,800.0,-1e-7",
      "weights,1,1.0,2.5",
      "weights,2,-3.0,1e+21",
      "probability_gradient,1,-inf,nan,inf",
      "loss,1,800.0",
      "sample_index,1,2",
      "",
    ].join("\n"),
  );
});

test("JSON has null where it has no number", () => {
  expect(JSON.parse(jsonText(tables, "https://example.org/#x"))).toEqual({
    link: "https://example.org/#x",
    logits: [0, 800, -1e-7],
    weights: [
      [1, 2.5],
      [-3, 1e21],
    ],
    probability_gradient: [null, null, null],
    loss: 800,
    sample_index: 2,
  });
});

const python = findPython("torch");

test.skipIf(!python)(
  `tensors are what PyTorch reads${python ? "" : " (not run: no torch here)"}`,
  () => {
    const said = runPython(
      python!,
      `${tensorText(tables)}
print(logits.tolist(), weights.tolist(), probability_gradient.tolist(), loss.item(), logits[sample_index].item())
`,
    );
    expect(said).toBe(
      "[0.0, 800.0, -1e-07] [[1.0, 2.5], [-3.0, 1e+21]] [-inf, nan, inf] 800.0 -1e-07\n",
    );
  },
);
