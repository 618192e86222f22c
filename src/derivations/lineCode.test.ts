import { describe, expect, test } from "vitest";
import { findPython, runPython } from "../../scripts/python";
import { codeNames } from "../formula/code/names";
import { leavesOf, plainState, type State } from "../formula/judge/state";
import { texReader } from "../formula/read/lines";
import { affine, softmax, softmaxCrossEntropy } from "../math";
import { linesOf, loadDerivations } from ".";
import type { CodeLanguage } from "./codeLanguages";
import { lineCode } from "./lineCode";
import { lineEntries } from "./lineEntries";
import { readLines, withJumpedOver, type LineReading } from "./readings";
import { workedExample } from "./workedExample";

const weights = [
  [0.5, -1, 2, 0],
  [1, 0.25, -0.5, 1.5],
];
const inputs = [
  [1, 0.5],
  [-1, 2],
  [0.25, 0.75],
];
const targets = [
  [0, 0, 1, 0],
  [0.5, 0, 0.25, 1],
  [0.1, 0.2, 0.3, 0.4],
];
const layered: State = {
  samples: inputs.map((input, at) => ({
    input,
    logits: [...affine(input, weights.flat(), 1)],
    target: targets[at]!,
  })),
  weights,
  bias: [0, 0, 0, 0],
  variable: 0.5,
};

const stateOf = ({ options }: LineReading): State =>
  options.only ? plainState(workedExample.logits, workedExample.target) : layered;

/** The variables that code of a line may name, as it names them. */
function variablesOf(read: LineReading): Record<string, unknown> {
  const { samples, weights: W, bias } = stateOf(read);
  const { one, batch, counts, labelClass } = codeNames(read.options.notation);
  const [{ input, logits, target }] = samples as [State["samples"][number]];
  const classCount = bias.length;
  const losses = samples.map((sample) => softmaxCrossEntropy(sample.logits, sample.target).loss);
  const rangeOf = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    [one.input]: input,
    [one.weights]: W,
    [one.bias]: bias,
    [one.logits]: logits,
    [one.probabilities]: [...softmax(logits)],
    [one.target]: target,
    [one.loss]: losses[0],
    [one.meanLoss]: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    [batch.input]: samples.map((sample) => sample.input),
    [batch.logits]: samples.map((sample) => sample.logits),
    [batch.probabilities]: samples.map((sample) => [...softmax(sample.logits)]),
    [batch.target]: samples.map((sample) => sample.target),
    [batch.loss]: losses,
    [counts.class]: classCount,
    [counts.input]: input.length,
    [counts.sample]: samples.length,
    [labelClass]: target.indexOf(Math.max(...target)),
    classes: rangeOf(classCount),
    inputs: rangeOf(input.length),
    samples: rangeOf(samples.length),
  };
}

interface Case {
  readonly name: string;
  readonly code: string;
  readonly variables: Record<string, unknown>;
  /** What the line's values are, and 1 where it speaks of them */
  readonly values: readonly number[];
  readonly included: readonly number[];
}

const reads = (await loadDerivations()).flatMap((derivation) =>
  withJumpedOver(readLines(derivation, linesOf(derivation), texReader)).map((read) => ({
    name: `${derivation.id}, ${read.placed.line.id}`,
    read,
  })),
);

function casesIn(language: CodeLanguage): Case[] {
  return reads.flatMap(({ name, read }) => {
    const state = stateOf(read);
    const counts = {
      class: state.bias.length,
      input: state.samples[0]!.input.length,
      sample: state.samples.length,
    };
    const code = lineCode(read, counts, language);
    const layer = { inputCount: counts.input, sampleCount: counts.sample, ownSample: 1 };
    const entries = lineEntries(read, counts.class, layer);
    if (!code || !entries) return [];
    return {
      name,
      code: code.text,
      variables: variablesOf(read),
      values: [...entries.update(leavesOf([state]))],
      included: [...entries.included],
    };
  });
}

test("nearly every line that has values is code in every language", () => {
  const names = casesIn("numpy").map(({ name }) => name);
  expect(names.length).toBeGreaterThan(195);
  expect(casesIn("typescript").length).toBeGreaterThanOrEqual(names.length);
});

/** Evaluates every case and prints those whose values are not the line's. */
const program = (cases: readonly Case[], prelude: string, made: string) => `
import json
import numpy as np
${prelude}
for case in json.loads(${JSON.stringify(JSON.stringify(cases))}):
    values = {name: ${made} if isinstance(value, list) else value for name, value in case["variables"].items()}
    want = np.array(case["values"], dtype=float)
    with np.errstate(all="ignore"):
        got = np.array(eval(case["code"], globals(), values), dtype=float)
    got = got.ravel() if got.size == want.size else np.broadcast_to(got, want.shape)
    close = np.isclose(got, want, rtol=1e-9, atol=1e-12, equal_nan=True) | (np.array(case["included"]) == 0)
    if not close.all():
        print(case["name"], case["code"], got.tolist(), "instead of", want.tolist())
`;

const pythons = [
  { language: "numpy", modules: ["numpy"], prelude: "", made: "np.array(value)" },
  {
    language: "pytorch",
    modules: ["numpy", "torch"],
    prelude: "import torch",
    made: 'torch.tensor(value, dtype=torch.int64 if name in ("classes", "inputs", "samples") else torch.float64)',
  },
  {
    language: "jax",
    modules: ["numpy", "jax"],
    prelude: 'import jax; jax.config.update("jax_enable_x64", True); import jax.numpy as jnp',
    made: "jnp.array(value)",
  },
] as const;

describe("the code of a line comes to what the line comes to", () => {
  for (const { language, modules, prelude, made } of pythons) {
    const python = findPython(...modules);
    const name = python ? language : `${language} (not run: no Python here has ${modules.at(-1)})`;
    test.skipIf(!python)(
      name,
      () => expect(runPython(python!, program(casesIn(language), prelude, made))).toBe(""),
      120_000,
    );
  }

  test.each(casesIn("typescript"))("typescript: $name", ({ code, variables, values, included }) => {
    const helpers = {
      vector: (count: number, entry: (index: number) => number) =>
        Array.from({ length: count }, (_, index) => entry(index)),
      matrix: (rows: number, columns: number, entry: (row: number, column: number) => number) =>
        Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => entry(row, column)),
        ),
      sum: (count: number, entry: (index: number) => number) =>
        Array.from({ length: count }, (_, index) => entry(index)).reduce(
          (sum, one) => sum + one,
          0,
        ),
      max: (count: number, entry: (index: number) => number) =>
        Math.max(...Array.from({ length: count }, (_, index) => entry(index))),
    };
    const scope = { ...helpers, ...variables };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is what is tested
    const run = new Function(...Object.keys(scope), `return ${code};`) as (
      ...values: unknown[]
    ) => number | number[] | number[][];
    const result = [run(...Object.values(scope))].flat(2);
    const isOf = (_: unknown, index: number) => included[index] === 1;
    expect(result.filter(isOf)).toBeAllClose(values.filter(isOf), { rtol: 1e-9, atol: 1e-12 });
  });
});
