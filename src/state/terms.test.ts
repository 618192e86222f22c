import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { withOpened, type LineReading } from "../derivations/readings";
import { termsOf } from "../derivations/terms";
import { chooseCell, chooseTarget } from "./actions/numbers";
import { chooseMistake, openLink } from "./actions/places";
import { chosenState, derivationIn } from "./chosen";
import { loadDerivation } from "./derivations";
import { currentFrame } from "./frame";
import { anyLineOf, readAll } from "./lines";
import { namesOfNumber, namesOfRef, namesOfTerm, refOfNames, shownTerm } from "./terms";
import { lineNumbers } from "../derivations/lineNumbers";

const tex = String.raw;

beforeAll(() => loadDerivation("case-split"), 60_000);
vi.stubGlobal("requestAnimationFrame", () => 0); // nothing is painted here
beforeEach(() => openLink(""));

const lineOf = (id: string): LineReading => anyLineOf(derivationIn(chosenState()), id)!;

/** The number of a line's term that is written so. */
function numberOfTerm(id: string, written: string): number {
  const read = lineOf(id);
  const number = termsOf(read).findIndex(
    ({ place }) => read.placed.line.tex.slice(place.start, place.end) === written,
  );
  if (number < 0) throw new RangeError(`no such term in ${id}: ${written}`);
  return number;
}

const names = (id: string, written: string) => namesOfTerm(lineOf(id), numberOfTerm(id, written));

const share = (one: readonly string[], other: readonly string[]) =>
  one.some((name) => other.includes(name));

const fraction = tex`\frac{\e^{\logit_{\iout}}}{\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}}`;

describe("what a term is known by", () => {
  test("what the picture shows has its name there, at the chosen cell", () => {
    expect(names("diagonal-quotient", tex`D_{\ilogit} \prob_{\iout}`)).toEqual(["jacobian-3-3"]);
    chooseCell({ output: 0, logit: 4 });
    expect(names("softmax-definition", tex`\prob_{\iout}`)).toEqual(["probability-1"]);
    expect(names("both-cases", tex`D_{\ilogit} \prob_{\iout}`)).toEqual(["jacobian-1-5"]);
  });

  test("an index that a Σ binds runs through all classes", () => {
    expect(names("softmax-definition", tex`\logit_{\isum}`)).toEqual(
      [1, 2, 3, 4, 5].map((k) => `logit-${k}`),
    );
  });

  test("a formula that a line says is a quantity is known by its name, wherever it stands", () => {
    expect(names("softmax-definition", fraction)).toContain("probability-2");
    expect(names("entry-inserted", fraction)).toContain("probability-2");
  });

  test("an abbreviation is known by what it stands for", () => {
    expect(names("sum-letter", tex`\Sigma`)).toEqual(
      names("softmax-definition", tex`\sum_{\isum=1}^{\classes} \e^{\logit_{\isum}}`),
    );
  });

  test("a whole side is known by what its chain set out from", () => {
    expect(names("off-diagonal-result", tex`-\prob_{\ilogit} \prob_{\iout}`)).toContain(
      "jacobian-2-3",
    );
  });

  test("a wrong line's side is not, and neither is what follows from it", () => {
    const mistake = derivationIn(chosenState()).mistakes[0]!;
    chooseMistake(mistake.id);
    const read = lineOf(mistake.line);
    const whole = termsOf(read).findIndex(({ equals }) => equals !== undefined);
    const own = namesOfTerm(read, whole);
    chooseMistake("none");
    const right = lineOf(mistake.line);
    const rightOnes = namesOfTerm(
      right,
      termsOf(right).findIndex(({ equals }) => equals !== undefined),
    );
    expect(rightOnes.some((name) => /^(jacobian|gradient)-/.test(name))).toBe(true);
    expect(share(own, rightOnes)).toBe(false);
  });

  test("what holds for some labels only is known for these only", () => {
    const assuming = readAll(derivationIn(chosenState())).find(
      (read) =>
        read.placed.line.assumes?.includes("sum-one") && termsOf(read).some((t) => t.equals),
    )!;
    const number = termsOf(assuming).findIndex(({ equals }) => equals !== undefined);
    const named = () => namesOfTerm(assuming, number).filter((name) => !name.includes("("));
    expect(named()).not.toEqual([]);
    chooseTarget([0.5, 0, 0, 0, 0]);
    expect(named()).toEqual([]);
  });

  test("a line on the worked example does not speak of other numbers", () => {
    const { placed } = readAll(derivationIn(chosenState())).find((read) => read.placed.line.at)!;
    expect(namesOfTerm(lineOf(placed.line.id), 0)[0]).not.toMatch(/^example/);
    openLink("logits=1,2,3");
    expect(namesOfTerm(lineOf(placed.line.id), 0)[0]).toMatch(/^example/);
  });
});

test("a number in a line is known by what stands in its place, and so can be pinned", () => {
  const read = lineOf("off-diagonal-result");
  const { cell, target } = chosenState();
  const numbers = lineNumbers(read, { cell, classCount: target.length, isOneHot: true })!;
  const known = numbers.parts.map((part) => namesOfNumber(part, read));
  expect(known.slice(0, 2)).toEqual([["probability-3"], ["probability-2"]]);
  expect(known.at(-1)).toContain("jacobian-2-3");
  expect(refOfNames(known[0]!, read)).toEqual({ kind: "entry", name: "probability-3" });
});

describe("what is said of a term", () => {
  const entriesOf = (id: string, written: string) => {
    const ref = { kind: "term", line: id, number: numberOfTerm(id, written) } as const;
    const { value } = shownTerm(ref, "a-S")!;
    return { shape: value!.shape, values: value!.values(currentFrame().leaves) };
  };

  test("its value is that of the line at the reader's numbers", () => {
    const { shape, values } = entriesOf("softmax-definition", fraction);
    expect(shape).toEqual([]);
    expect(values[0]).toBeCloseTo(0.2, 15);
  });

  test("one inside a Σ has a value for each class", () => {
    const { values } = entriesOf("softmax-definition", tex`\e^{\logit_{\isum}}`);
    expect(values.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([2, 4, 5, 8, 1]);
  });

  test.each([
    ["loss", currentValue(({ quantities }) => quantities.loss)],
    ["logit-4", currentValue(({ logits }) => logits[3]!)],
    ["target-3", currentValue(() => 1)],
    ["weight-3", currentValue(({ quantities }) => quantities.probabilityGradient[2]!)],
    ["gradient-3", currentValue(({ quantities }) => quantities.gradient[2]!)],
    ["jacobian-2-3", currentValue(({ quantities }) => quantities.jacobian[7]!)],
  ])("%s has the value that the picture shows", (name, shown) => {
    const { value } = shownTerm({ kind: "entry", name }, "a-S")!;
    expect(value!.values(currentFrame().leaves)[0]).toBeCloseTo(shown(), 12);
  });

  test("a term of a line that is gone is nothing", () => {
    expect(namesOfRef({ kind: "term", line: "no-line", number: 0 })).toEqual([]);
    expect(shownTerm({ kind: "term", line: "no-line", number: 0 }, "a-S")).toBeUndefined();
  });
});

/** A number of the present frame, read when it is asked for. */
function currentValue(read: (frame: ReturnType<typeof currentFrame>) => number): () => number {
  return () => read(currentFrame());
}

test("every line's terms are opened, too", () => {
  for (const read of withOpened(readAll(derivationIn(chosenState()))))
    termsOf(read).forEach((_, number) => {
      if (read.placed.line.where === undefined)
        expect(namesOfTerm(read, number), read.placed.line.id).not.toEqual([]);
    });
});
