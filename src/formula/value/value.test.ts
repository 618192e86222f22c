import fc from "fast-check";
import { describe, expect, test } from "vitest";
import cases from "../../../fixtures/math.json";
import {
  crossEntropyGradient,
  crossEntropyHessian,
  probabilityGradient,
  seededRandom,
  softmax,
  softmaxJacobian,
} from "../../math";
import { leavesOf, plainState, type State } from "../judge/state";
import { readFormula } from "../read/lines";
import { lowerSide } from "./lower";
import { Lowering } from "./lowering";
import { Plan } from "./plan";
import { at } from "./tensor";
import { type Position, type Term } from "./term";
import { Terms } from "./terms";

const tex = String.raw;

/** Every entry of a formula at one state, in the order of its free indices. */
function valuesOf(source: string, state: State): Float64Array {
  const lowering = new Lowering("z-p");
  const tensor = lowerSide(lowering, readFormula(source, { notation: "z-p" }));
  const entries = tensor.lengths.map((length) =>
    length === "one"
      ? ({ kind: "number", value: 1 } as const)
      : at(lowering.terms.running("", length)),
  );
  const [sample] = state.samples;
  const plan = new Plan(
    {
      state: 1,
      class: sample!.logits.length,
      input: sample!.input.length,
      sample: state.samples.length,
    },
    true,
  );
  const node = plan.add(tensor.at(entries));
  plan.run(leavesOf([state]));
  return node.value;
}

const random = seededRandom(7);
const states = Array.from({ length: 20 }, (_, n) => {
  const classCount = 1 + (n % 6);
  const entries = (scale: number) =>
    Array.from({ length: classCount }, () => scale * (random() - 0.5));
  return plainState(entries(8), entries(2).map(Math.abs));
});

describe("∂ agrees with the numeric core", () => {
  const tolerance = { rtol: 1e-11, atol: 1e-13 };
  test.each(states)("at $samples.0.logits", (state) => {
    const { logits, target } = state.samples[0]!;
    expect(valuesOf(tex`\frac{\partial p}{\partial z}`, state)).toBeAllClose(
      softmaxJacobian(logits),
      tolerance,
    );
    expect(valuesOf(tex`\frac{\partial p_i}{\partial z_j}`, state)).toBeAllClose(
      softmaxJacobian(logits),
      tolerance,
    );
    expect(valuesOf(tex`\frac{\partial l}{\partial z}`, state)).toBeAllClose(
      crossEntropyGradient(logits, target),
      tolerance,
    );
    expect(valuesOf(tex`\frac{\partial l}{\partial p}`, state)).toBeAllClose(
      probabilityGradient(softmax(logits), target),
      tolerance,
    );
    expect(valuesOf(tex`\frac{\partial^2 l}{\partial z_i \partial z_j}`, state)).toBeAllClose(
      crossEntropyHessian(logits, target),
      tolerance,
    );
  });
});

/** A fraction, exactly. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A double as the fraction that it is. */
function exactly(value: number): Fraction {
  let scaled = value;
  let under = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    under *= 2n;
  }
  return { over: BigInt(scaled), under };
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** A term with its value in exact arithmetic; none where it divides by 0. */
interface Known {
  readonly term: Term;
  readonly exact: Fraction | undefined;
}

const logits = [0.1, -3.7, 12.25, 1e-3, -0.3];

/** A random formula of the four operations and whole powers on logits and decimals. */
function arithmetic(terms: Terms): fc.Arbitrary<Known> {
  const leaf = fc.integer({ min: 0, max: 4 }).map((index): Known => {
    const position: Position = { kind: "number", value: index + 1 };
    const one: Position = { kind: "number", value: 1 };
    return { term: terms.leaf("logits", [one, position]), exact: exactly(logits[index]!) };
  });
  const number = fc.integer({ min: -999, max: 999 }).map((hundredths): Known => {
    const text = (Math.abs(hundredths) / 100).toFixed(2);
    const exact = { over: BigInt(Math.abs(hundredths)), under: 100n };
    return { term: terms.number(text), exact };
  });
  const { tree } = fc.letrec<{ tree: Known; binary: Known; power: Known }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5 }, leaf, number, tie("binary"), tie("power")),
    binary: fc
      .tuple(fc.constantFrom("plus", "minus", "times", "over"), tie("tree"), tie("tree"))
      .map(([by, left, right]) => ({
        term: terms.binary(by, left.term, right.term),
        exact: left.exact && right.exact && combined(by, left.exact, right.exact),
      })),
    power: fc.tuple(tie("tree"), fc.integer({ min: 1, max: 3 })).map(([base, exponent]) => ({
      term: terms.power(base.term, exponent),
      exact: base.exact && {
        over: base.exact.over ** BigInt(exponent),
        under: base.exact.under ** BigInt(exponent),
      },
    })),
  }));
  return tree;
}

function combined(by: string, left: Fraction, right: Fraction): Fraction | undefined {
  if (by === "times") return { over: left.over * right.over, under: left.under * right.under };
  if (by === "over")
    return right.over === 0n
      ? undefined
      : { over: left.over * right.under, under: left.under * right.over };
  const sign = by === "plus" ? 1n : -1n;
  return {
    over: left.over * right.under + sign * right.over * left.under,
    under: left.under * right.under,
  };
}

describe("the bound on the rounding error", () => {
  test("holds for the four operations and powers, against exact fractions", () => {
    const terms = new Terms();
    let compared = 0;
    fc.assert(
      fc.property(arithmetic(terms), ({ term, exact }) => {
        const plan = new Plan({ state: 1, class: 5, input: 1, sample: 1 }, true);
        const node = plan.add(term);
        plan.run(leavesOf([plainState(logits, [1, 0, 0, 0, 0])]));
        const [value, bound] = [node.value[0]!, node.bound[0]!];
        if (!Number.isFinite(value) || !Number.isFinite(bound)) return;
        expect(exact, "a value without one in exact arithmetic").toBeDefined();
        const [x, e] = [exactly(value), exactly(bound)];
        const difference = magnitude(x.over * exact!.under - exact!.over * x.under);
        const allowed = e.over * magnitude(exact!.under) * x.under;
        expect(difference * e.under <= allowed).toBe(true);
        compared++;
      }),
      { numRuns: 1500, seed: 20 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test("holds for exp and log, against series in 300 binary digits", () => {
    const terms = new Terms();
    const one: Position = { kind: "number", value: 1 };
    const leaf = terms.leaf("logits", [one, one]);
    const [exponential, logarithm] = [terms.unary("exp", leaf), terms.unary("log", leaf)];
    for (let n = 0; n < 300; n++) {
      const x = (random() - 0.4) * 2 ** Math.floor(random() * 9);
      const plan = new Plan({ state: 1, class: 1, input: 1, sample: 1 }, true);
      const [up, down] = [plan.add(exponential), plan.add(logarithm)];
      plan.run(leavesOf([plainState([x], [1])]));
      expect(Math.abs(relativeToExp(up.value[0]!, x))).toBeLessThanOrEqual(
        up.bound[0]! / up.value[0]!,
      );
      // log x = y where e^y = x
      if (x > 0)
        expect(Math.abs(relativeToExp(x, down.value[0]!))).toBeLessThanOrEqual(down.bound[0]!);
      else expect(down.bound[0]).toBeNaN();
    }
  });

  test("carries on an error that was made before, through every function", () => {
    const terms = new Terms();
    const entry = (index: number) =>
      terms.leaf("logits", [
        { kind: "number", value: 1 },
        { kind: "number", value: index },
      ]);
    // (12.25 + 0.001) − 12.25 has lost four digits; times 1000 it is about 1.
    const off = terms.binary(
      "times",
      terms.binary("minus", terms.binary("plus", entry(3), entry(4)), entry(3)),
      terms.number(1000),
    );
    const exact = 1;
    const functions = [
      [terms.unary("exp", off), Math.exp(exact)],
      [terms.unary("log", terms.binary("plus", off, terms.number(1))), Math.log(2)],
      [terms.unary("log2", terms.binary("plus", off, terms.number(1))), 1],
      [terms.unary("log10", terms.binary("plus", off, terms.number(9))), 1],
      [terms.unary("sqrt", off), 1],
      [terms.power(off, 3), 1],
      [terms.power(off, 0.5), 1],
      [terms.power(off, 2.5), 1],
      [terms.binary("over", terms.number(1), off), 1],
    ] as const;
    const plan = new Plan({ state: 1, class: 5, input: 1, sample: 1 }, true);
    const nodes = functions.map(([term]) => plan.add(term));
    plan.run(leavesOf([plainState(logits, [1, 0, 0, 0, 0])]));
    nodes.forEach(({ value, bound }, at) => {
      const error = Math.abs(value[0]! - functions[at]![1]);
      expect(error).toBeGreaterThan(1e-14); // or there was nothing to bound
      expect(bound[0]).toBeGreaterThanOrEqual(error);
      expect(bound[0]).toBeLessThan(1e-10);
    });
  });

  test("is 0 for what is exact, and stays so through an exact 0", () => {
    const terms = new Terms();
    const [zero, huge] = [terms.number(0), terms.unary("exp", terms.number(1000))];
    const plan = new Plan({ state: 1, class: 1, input: 1, sample: 1 }, true);
    const [product, overflow] = [plan.add(terms.binary("times", zero, huge)), plan.add(huge)];
    plan.run(leavesOf([plainState([0], [1])]));
    expect([product.value[0], product.bound[0]]).toEqual([0, 0]);
    expect(overflow.bound[0]).toBe(Infinity);
  });

  test("is not a number where there is no value in exact arithmetic", () => {
    const terms = new Terms();
    const [zero, one] = [terms.number(0), terms.number(1)];
    const plan = new Plan({ state: 1, class: 1, input: 1, sample: 1 }, true);
    const nodes = [
      terms.binary("over", one, zero),
      terms.binary("over", zero, zero),
      terms.unary("log", zero),
      terms.unary("sqrt", terms.unary("negative", one)),
      terms.binary("times", zero, terms.unary("log", zero)),
    ].map((term) => plan.add(term));
    plan.run(leavesOf([plainState([0], [1])]));
    for (const node of nodes) expect(node.bound[0]).toBeNaN();
  });
});

/** (value − eˣ)/eˣ, from the series of e^(x/2¹²) squared twelve times, in fixed point. */
function relativeToExp(value: number, x: number): number {
  const digits = 300n;
  const { over, under } = exactly(x);
  const argument = ((over << digits) / under) >> 12n;
  let term = 1n << digits;
  let sum = term;
  for (let n = 1n; n < 60n; n++) {
    term = (term * argument) / (n << digits);
    sum += term;
  }
  for (let squaring = 0; squaring < 12; squaring++) sum = (sum * sum) >> digits;
  const given = exactly(value);
  const difference = ((given.over << digits) / given.under - sum) << 60n;
  return Number(difference / sum) / 2 ** 60;
}

test("the bounds on softmax and cross-entropy hold against values at 60 digits", () => {
  for (const { logits, target, probabilities, loss } of cases) {
    if (logits.length > 2000) continue;
    const { values, bounds } = leavesOf([plainState(logits, target)]);
    probabilities.forEach((expected, at) => {
      // The expected value is itself rounded to a double.
      const allowed = bounds.probabilities![at]! + 2 ** -53 * expected;
      expect(Math.abs(values.probabilities[at]! - expected)).toBeLessThanOrEqual(allowed);
    });
    if (loss > 1e300) continue;
    expect(Math.abs(values.loss[0]! - loss)).toBeLessThanOrEqual(
      bounds.loss![0]! + 2 ** -53 * loss,
    );
  }
});

test("a plan follows its leaves without being made again", () => {
  const lowering = new Lowering("z-p");
  const term = lowerSide(lowering, readFormula("p_i", { notation: "z-p" })).at([]);
  const plan = new Plan({ state: 1, class: 2, input: 1, sample: 1 }, false);
  const node = plan.add(term);
  for (const given of [
    [0, 0],
    [1, -1],
  ]) {
    plan.run(leavesOf([plainState(given, [1, 0])]));
    expect(node.value).toBeAllClose(softmax(given), { rtol: 0 });
  }
});
