import {
  batchComments,
  batchGradientComments,
  codeOf,
  comment,
  gradientComments,
  headComments,
  largestIndex,
  lineComment,
  sampleComments,
  toleranceOf,
} from "./parts";
import type { Program, ProgramBatch } from "./types";

const row = (numbers: readonly number[]) => `[${numbers.join(", ")}]`;
const rows = (matrix: readonly (readonly number[])[]) => `[${matrix.map(row).join(", ")}]`;

const helpers = `const vector = (count: number, entry: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => entry(index));
const matrix = (rows: number, columns: number, entry: (row: number, column: number) => number) =>
  vector(rows, (row) => row).map((row) => vector(columns, (column) => entry(row, column)));
const sum = (count: number, entry: (index: number) => number): number =>
  vector(count, entry).reduce((total, one) => total + one, 0);
const max = (count: number, entry: (index: number) => number): number =>
  Math.max(...vector(count, entry));`;

const agree = `function agree(what: string, ours: unknown, pages: unknown, tolerance = 1e-9): void {
  const numbers = (value: unknown): number[] =>
    Array.isArray(value) ? value.flatMap(numbers) : [value as number];
  const [all, wanted] = [numbers(ours), numbers(pages)];
  for (const [at, page] of wanted.entries()) {
    const own = all.length === 1 ? all[0]! : all[at]!;
    if (!(Math.abs(own - page) <= tolerance * (1 + Math.abs(page))) && !Number.isNaN(page))
      throw new Error(\`\${what}: \${own} instead of \${page}\`);
  }
}`;

/** The same without any library: the gradient of the loss is that of differences. */
export function typescriptProgram(program: Program): string {
  const { state, names, words } = program;
  const { one, counts, labelClass } = names;
  const { batch, line } = state;
  const say = (...texts: readonly string[]) => comment("//", ...texts);
  const gradient = codeOf(program, state.gradient, "typescript")!;
  const lineWritten = line && codeOf(program, line.read, "typescript");
  const logits = batch
    ? [
        `const ${one.input} = ${row(batch.inputs[batch.sample]!)};`,
        `const ${one.weights} = ${rows(batch.weights)};`,
        `const ${one.bias} = ${row(state.logits.map(() => 0))};`,
        `const ${one.logits} = vector(${state.logits.length}, (at) => ${one.bias}[at]! + sum(${batch.weights.length}, (from) => ${one.input}[from]! * ${one.weights}[from]![at]!));`,
      ]
    : [`const ${one.logits} = ${row(state.logits)};`];
  const differences = toleranceOf(state.page.loss, state.target);
  const text = [
    ...say(...headComments(program)),
    helpers,
    "",
    ...say(words.forward),
    "function crossEntropy(logits: readonly number[], target: readonly number[]) {",
    "  const peak = Math.max(...logits);",
    "  const shifted = logits.map((logit) => logit - peak);",
    "  const logSum = Math.log(sum(shifted.length, (at) => Math.exp(shifted[at]!)));",
    "  const probabilities = shifted.map((logit) => Math.exp(logit - logSum));",
    "  const loss = sum(target.length, (at) => target[at]! * (logSum - shifted[at]!));",
    "  return { shifted, probabilities, loss };",
    "}",
    "",
    ...say(...sampleComments(program)),
    `const ${counts.class} = ${state.logits.length};`,
    ...logits,
    `const ${one.target} = ${row(state.target)};`,
    `const ${labelClass} = ${largestIndex(state.target)};`,
    ...(batch
      ? [
          `const ${counts.input} = ${batch.weights.length};`,
          `const ${counts.sample} = ${batch.inputs.length};`,
        ]
      : []),
    `const { shifted, probabilities: ${one.probabilities}, loss: ${one.loss} } = crossEntropy(${one.logits}, ${one.target});`,
    "",
    ...say(...gradientComments(program)),
    `const gradientByHand = ${gradient.text};`,
    "",
    ...say(words.differences),
    "const step = 1e-5;",
    "const gradientByDifferences = shifted.map((logit, at) => {",
    `  const lossAt = (moved: number) => crossEntropy(shifted.with(at, moved), ${one.target}).loss;`,
    "  return (lossAt(logit + step) - lossAt(logit - step)) / (2 * step);",
    "});",
    ...(batch ? ["", ...batchText(program, batch)] : []),
    ...(line && lineWritten
      ? ["", ...say(lineComment(words, line)), `const line = ${lineWritten.text};`]
      : []),
    "",
    ...say(...words.elsewhere),
    "",
    ...say(words.page),
    agree,
    "",
    `agree("probabilities", ${one.probabilities}, ${row(state.page.probabilities)});`,
    `agree("loss", ${one.loss}, ${state.page.loss});`,
    `agree("gradient by hand", gradientByHand, ${row(state.page.gradient)});`,
    `agree("gradient by differences", gradientByDifferences, ${row(state.page.gradient)}, ${differences});`,
    ...(batch ? batchAssertions(program, batch) : []),
    ...(line && lineWritten ? [`agree("line ${line.number}", line, ${rows(line.values)});`] : []),
    `console.log("${words.agree}");`,
    "",
    "export {};",
    "",
  ];
  return text.join("\n");
}

function batchText(program: Program, batch: ProgramBatch): string[] {
  const { names, words } = program;
  const { one, batch: many, counts } = names;
  const say = (...texts: readonly string[]) => comment("//", ...texts);
  const code = codeOf(program, batch.gradient, "typescript")!;
  const isMean = batch.reduction === "mean";
  const lossName = isMean ? one.meanLoss : "totalLoss";
  return [
    ...say(...batchComments(program)),
    `const ${many.input} = ${rows(batch.inputs)};`,
    `const ${many.target} = ${rows(batch.targets)};`,
    `const ${many.logits} = ${many.input}.map((input) =>`,
    `  ${one.bias}.map((bias, column) => bias + sum(input.length, (from) => input[from]! * ${one.weights}[from]![column]!)),`,
    ");",
    `const samples = ${many.logits}.map((logits, at) => crossEntropy(logits, ${many.target}[at]!));`,
    `const ${many.probabilities} = samples.map(({ probabilities }) => probabilities);`,
    `const ${many.loss} = samples.map(({ loss }) => loss);`,
    `const ${lossName} = sum(${counts.sample}, (at) => ${many.loss}[at]!)${isMean ? ` / ${counts.sample}` : ""};`,
    "",
    ...say(...batchGradientComments(words, batch)),
    `const batchGradientByHand = ${code.text}${isMean ? "" : `.map((row) => row.map((entry) => ${counts.sample} * entry))`};`,
    "",
    ...say(words.differences),
    `const batchGradientByDifferences = matrix(${counts.input}, ${counts.class}, (row, column) => {`,
    "  const lossAt = (move: number) =>",
    `    sum(${counts.sample}, (at) => {`,
    "      const { shifted } = samples[at]!;",
    `      const moved = shifted[column]! + move * ${many.input}[at]![row]!;`,
    `      return crossEntropy(shifted.with(column, moved), ${many.target}[at]!).loss;`,
    `    })${isMean ? ` / ${counts.sample}` : ""};`,
    "  return (lossAt(step) - lossAt(-step)) / (2 * step);",
    "});",
  ];
}

function batchAssertions({ names }: Program, batch: ProgramBatch): string[] {
  const largestInput = Math.max(...batch.inputs.flat().map(Math.abs));
  const differences = toleranceOf(batch.loss, batch.targets.flat(), largestInput);
  const lossName = batch.reduction === "mean" ? names.one.meanLoss : "totalLoss";
  return [
    `agree("loss of the batch", ${lossName}, ${batch.loss});`,
    `agree("gradient of the batch by hand", batchGradientByHand, ${row(batch.weightGradient)});`,
    `agree("gradient of the batch by differences", batchGradientByDifferences, ${row(batch.weightGradient)}, ${differences});`,
  ];
}
