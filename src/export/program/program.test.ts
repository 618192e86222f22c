import ts from "typescript";
import { describe, expect, test } from "vitest";
import { findPython, runPython } from "../../../scripts/python";
import { linesOf, loadDerivations, type Derivation } from "../../derivations";
import { codeLanguages, type CodeLanguage } from "../../derivations/codeLanguages";
import { inNotation } from "../../derivations/inNotation";
import { readLines, type LineReading } from "../../derivations/readings";
import { workedExample } from "../../derivations/workedExample";
import { readableNotations, type NotationId } from "../../formula/notation";
import { texReader } from "../../formula/read/lines";
import { affine } from "../../math";
import { programWords } from "../../words/program";
import { programText } from "./program";
import { programState } from "./programState";

const derivations = await loadDerivations();
const chainRule = derivations.find(({ id }) => id === "chain-rule")!;

interface Numbers {
  readonly logits: readonly number[];
  readonly target: readonly number[];
}

const plain: Record<string, Numbers> = {
  "the worked example": workedExample,
  "two classes": { logits: [0.5, -0.25], target: [0, 1] },
  "a soft label": { logits: [1, 0, -2, 0.125], target: [0.5, 0.25, 0.25, 0] },
  "weights that do not sum to 1": { logits: [0.1, 2, -1], target: [0.5, 2, 0.25] },
  "no weight at all": { logits: [0, 1, 2], target: [0, 0, 0] },
  "large logits": { logits: [0, 800, -800, 3], target: [1, 0, 0, 0] },
  "logits in which a step is lost": { logits: [1e4, 10_000.5, 0], target: [1, 0, 0] },
  "ties far from 0": { logits: [1e9, 1e9, 0], target: [1, 0, 0] },
  "twelve classes": {
    logits: Array.from({ length: 12 }, (_, at) => at / 4),
    target: Array.from({ length: 12 }, (_, at) => (at === 11 ? 1 : 0)),
  },
};

const inputs = [
  [1, 0.5],
  [-1, 2],
  [0.25, 0.75],
];
const weights = [
  [0.5, -1, 2, 0],
  [1, 0.25, -0.5, 1.5],
];
const layerWith = (
  targets: readonly (readonly number[])[],
  sample: number,
  reduction: "mean" | "sum",
) => ({
  inputs,
  weights,
  samples: inputs.map((input, at) => ({
    logits: [...affine(input, weights.flat(), 1)],
    target: targets[at]!,
  })),
  sample,
  reduction,
});
const oneHot = [
  [0, 0, 1, 0],
  [1, 0, 0, 0],
  [0, 0, 1, 0],
];
const layers = {
  "a batch, mean": layerWith(oneHot, 1, "mean"),
  "a batch, sum": layerWith(oneHot, 0, "sum"),
  "a batch with soft labels, sum": layerWith(
    [
      [0.5, 0, 0.25, 1],
      [0.1, 0.2, 0.3, 0.4],
      [0, 0, 0, 2],
    ],
    2,
    "sum",
  ),
  "a batch of one": {
    ...layerWith(oneHot, 0, "mean"),
    inputs: [inputs[0]!],
    samples: [{ logits: [...affine(inputs[0]!, weights.flat(), 1)], target: oneHot[0]! }],
  },
};

const known = new WeakMap<Derivation, LineReading[]>();
function read(derivation: Derivation): LineReading[] {
  const lines = known.get(derivation) ?? readLines(derivation, linesOf(derivation), texReader);
  known.set(derivation, lines);
  return lines;
}

const batchGradientIn = (notation: NotationId) =>
  read(inNotation(chainRule, notation)).find(({ placed }) => placed.line.id === "batch-weights")!;

const title = "title";
const link = "https://example.org/#step=2";

type Layered = ReturnType<typeof layerWith>;

/** A program of some numbers, or of a batch, with the page open at one of the lines. */
function programOf(
  derivation: Derivation,
  language: CodeLanguage,
  numbers: Numbers | Layered,
  number: number,
): string {
  const lines = read(derivation);
  const current = lines[number % lines.length]!;
  const result = lines.find(({ placed }) => placed.line.id === derivation.result)!;
  const { notation } = result.options;
  const common = { title, link, result, current };
  const state = programState(
    "samples" in numbers
      ? {
          ...common,
          ...numbers.samples[numbers.sample]!,
          layer: {
            ...numbers,
            gradient: batchGradientIn(notation),
            gradientTitle: "The chain rule",
          },
        }
      : { ...common, ...numbers, layer: undefined },
  );
  return programText(state, language, programWords[number % 2 === 0 ? "en" : "zh"]);
}

/** Programs of every state, each with the page open at another line. */
const programsOf = (derivation: Derivation, language: CodeLanguage): [string, string][] =>
  Object.entries({ ...plain, ...layers }).map(([name, numbers], number) => [
    name,
    programOf(derivation, language, numbers, number * 5),
  ]);

const runAll = (programs: readonly [string, string][]) => `
import contextlib, io, json
for name, text in json.loads(${JSON.stringify(JSON.stringify(programs))}):
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            exec(compile(text, name, "exec"), {})
        if said.getvalue() not in ("all agree\\n", "全部一致\\n"):
            print(name, "said", said.getvalue())
    except Exception as error:
        print(name, type(error).__name__, error)
`;

const modules = { numpy: ["numpy"], pytorch: ["numpy", "torch"], jax: ["numpy", "jax"] } as const;

describe.each(derivations.map((derivation) => [derivation.id, derivation] as const))(
  "the programs of %s run, and what they compute is the page’s",
  (_, derivation) => {
    for (const [language, needed] of Object.entries(modules)) {
      const python = findPython(...needed);
      const name = python
        ? language
        : `${language} (not run: no Python here has ${needed.at(-1)!})`;
      test.skipIf(!python)(
        name,
        () => {
          const programs = programsOf(derivation, language as CodeLanguage);
          expect(runPython(python!, runAll(programs))).toBe("");
        },
        120_000,
      );
    }

    test("typescript", () => {
      for (const [name, text] of programsOf(derivation, "typescript")) {
        const said: string[] = [];
        const { outputText } = ts.transpileModule(text.replace("export {};", ""), {
          compilerOptions: { target: ts.ScriptTarget.ES2023 },
        });
        try {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the program is what is tested
          const run = new Function("console", outputText) as (console: object) => void;
          run({ log: (text_: string) => said.push(text_) });
        } catch (error) {
          throw new Error(`${name}: ${String(error)}`, { cause: error });
        }
        expect(said.join()).toMatch(/^(all agree|全部一致)$/);
      }
    });
  },
);

test("a program in TypeScript is right in its types, too", { timeout: 60_000 }, () => {
  const file = "program.ts";
  const texts = [
    programOf(derivations[0]!, "typescript", workedExample, 11),
    programOf(chainRule, "typescript", layers["a batch, sum"], 12),
  ];
  for (const text of texts) {
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const getSourceFile = host.getSourceFile.bind(host);
    host.getSourceFile = (name, target) =>
      name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target);
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
    expect(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ).toEqual([]);
  }
});

test.each(codeLanguages)(
  "a program in %s says what it is made of, and how it counts",
  (language) => {
    const text = programOf(derivations[0]!, language, workedExample, 0);
    expect(text).toContain(link);
    expect(text).toContain("class 2 here, class 3 on the page");
    expect(text).toContain("softmax · Σ weights − label");
    const batch = programOf(chainRule, language, layers["a batch, sum"], 0).replace(
      /\n(#|\/\/) /g,
      " ",
    );
    expect(batch).toContain("torch.nn.Linear keeps the transpose of W");
    expect(batch).toContain("Reduction: the sum");
    expect(batch).toMatch(/as line \d+ of the derivation “The chain rule” has it/);
    expect(batch).toContain("The classes are the last axis, 1 when counted from 0.");
  },
);

test.each(readableNotations)("in the letters of %s no name means two things", (notation) => {
  const own = inNotation(derivations[0]!, notation);
  const text = programOf(own, "numpy", layers["a batch with soft labels, sum"], 1);
  const python = findPython("numpy");
  if (python) expect(runPython(python, text)).toBe("全部一致\n");
  expect(text).not.toContain("undefined");
});
