import { describe, expect, test } from "vitest";
import { leavesOf, plainState } from "../formula/judge/state";
import type { Entry } from "../formula/expression";
import { latexOf } from "../formula/print";
import { readFormula, texReader } from "../formula/read/lines";
import { oneHot, softmax, softmaxCrossEntropy, softmaxJacobian } from "../math";
import { loadDerivations, type Part } from ".";
import { dotLine, entryFormulas, figureValues, shownFormulas, valuedFormulas } from "./figures";
import { verdictsOn } from "./verdicts";
import { readingOptionsOf } from "./statements";
import type { Derivation, Figure } from "./types";

const logits = [0.5, -1, 2, 0];
const target = [0, 0.25, 0.5, 0];
const leaves = leavesOf([plainState(logits, target)]);

type Drawn<Kind extends Figure["kind"]> = {
  derivation: Derivation;
  part: Part;
  figure: Extract<Figure, { kind: Kind }>;
};

const all = (await loadDerivations()).flatMap((derivation) =>
  derivation.parts.flatMap((part) =>
    part.figure ? [{ derivation, part, figure: part.figure }] : [],
  ),
);

const figuresOf = <Kind extends Figure["kind"]>(kind: Kind) =>
  all.filter((one): one is Drawn<Kind> => one.figure.kind === kind);

type At = Omit<Parameters<typeof figureValues>[4], "classCount">;

type Place = { derivation: Derivation; part: Part };

const values = ({ derivation, part }: Place, tex: string, at: At = {}) => [
  ...figureValues(derivation, part, tex, texReader, { classCount: 4, ...at }).update(leaves),
];

test("every formula of a figure can be read, and its prose has two languages", () => {
  for (const { derivation, part, figure } of all) {
    expect(shownFormulas(derivation, part, texReader).length).toBeGreaterThan(0);
    for (const { en, zh } of [figure.title, figure.note]) {
      expect(en).not.toBe("");
      expect(zh).not.toMatch(/[,;!?]/);
    }
  }
});

test.each(figuresOf("product"))(
  "each entry of a product is what the line below it says",
  ({ derivation, part, figure }) => {
    const [verdict] = verdictsOn(dotLine(derivation, part, figure, texReader));
    expect(verdict!.step.verdict).toBe("equal");
  },
);

test.each(figuresOf("product"))(
  "$derivation.id, $part.id multiplies a row by the Jacobian",
  (one) => {
    const [row, matrix, result] = valuedFormulas(one.figure).map((tex) => values(one, tex));
    expect(matrix).toBeAllClose([...softmaxJacobian(logits)], { atol: 1e-15 });
    expect(result).toBeAllClose([...softmaxCrossEntropy(logits, target).gradient], { atol: 1e-15 });
    const products = result!.map((_, column) =>
      row!.reduce((sum, weight, at) => sum + weight * matrix![at * 4 + column]!, 0),
    );
    expect(products).toBeAllClose(result!, { atol: 1e-15 });
  },
);

test.each(figuresOf("weighted-rows"))(
  "$derivation.id weighs the gradients of one-hot labels",
  (one) => {
    const { index, weights, rows, total } = one.figure;
    expect(values(one, weights, { row: index })).toEqual(target);
    const gradients = values(one, rows, { row: index });
    for (let label = 0; label < 4; label++)
      expect(gradients.slice(4 * label, 4 * label + 4)).toBeAllClose(
        [...softmaxCrossEntropy(logits, [...oneHot(label + 1, 4)]).gradient],
        { atol: 1e-15 },
      );
    const { gradient } = softmaxCrossEntropy(logits, target);
    expect(values(one, total)).toBeAllClose([...gradient], { atol: 1e-15 });
  },
);

test.each(figuresOf("columns"))("$derivation.id has exponentials, outputs and gradient", (one) => {
  const columns = one.figure.columns.map(({ tex }) => values(one, tex, { row: one.figure.index }));
  const outputs = [...softmax(logits)];
  expect(columns[0]).toEqual(logits);
  expect(columns[1]).toEqual(logits.map(Math.exp));
  expect(columns[2]).toBeAllClose(outputs, { atol: 1e-15 });
  expect(columns[3]).toEqual(target);
  const weightSum = one.figure.at ? 1 : 0.75;
  expect(columns[4]).toBeAllClose(
    outputs.map((output, at) => output * weightSum - target[at]!),
    { atol: 1e-15 },
  );
});

test.each(figuresOf("entries"))("$derivation.id writes all entries of its matrix", (one) => {
  const formulas = entryFormulas(one.figure);
  const { derivation, part, figure } = one;
  const reading = readingOptionsOf(derivation, part);
  const matrix = readFormula(figure.matrix, reading);
  if (matrix.kind !== "matrix") throw new RangeError("this is no matrix");
  const written = (entry: Entry) => (entry === "dots" ? "dots" : latexOf(entry, reading.notation));
  expect(formulas.map((row) => row.map((tex) => written(readFormula(tex, reading))))).toEqual(
    matrix.rows.map((row) => row.map(written)),
  );
  expect(values(one, one.figure.matrix)).toBeAllClose([...softmaxJacobian(logits)], {
    atol: 1e-15,
  });
});

test.each(figuresOf("detour"))("$derivation.id comes by its way round to the Jacobian", (one) => {
  const ends = [one.figure.nodes[0]!, one.figure.nodes.at(-1)!];
  const [start, end] = ends.map((tex) =>
    values(one, tex, { row: "outputIndex", column: "logitIndex" }),
  );
  expect(new Set(start)).toEqual(new Set(softmax(logits)));
  expect(end).toBeAllClose([...softmaxJacobian(logits)], { atol: 1e-15 });
});

describe.each(figuresOf("precision"))("$derivation.id in three formats", (one) => {
  const [naive, shifted] = valuedFormulas(one.figure);
  const at = (tex: string, offset: number, precision: "float64" | "float32" | "float16") => {
    const moved = logits.map((logit) => logit + offset);
    const { derivation, part, figure } = one;
    const entries = figureValues(derivation, part, tex, texReader, {
      classCount: 4,
      row: figure.index,
      precision,
    });
    return [...entries.update(leavesOf([plainState(moved, target)]))];
  };

  test.each([
    ["float16", 0, 2e-3],
    ["float32", 0, 2e-7],
    ["float64", 0, 1e-15],
  ] as const)("%s is right to its digits", (precision, offset, atol) => {
    for (const tex of [naive!, shifted!])
      expect(at(tex, offset, precision)).toBeAllClose([...softmax(logits)], { atol });
  });

  test.each([
    ["float16", 12],
    ["float32", 100],
    ["float64", 1000],
  ] as const)(
    "%s overflows with %d added to the logits, unless the largest is taken off",
    (precision, offset) => {
      expect(at(naive!, offset, precision).some(Number.isNaN)).toBe(true);
      expect(at(shifted!, offset, precision).every(Number.isFinite)).toBe(true);
    },
  );
});
