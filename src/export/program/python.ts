import type { CodeLanguage } from "../../derivations/codeLanguages";
import { rangeNames } from "../../formula/code/arrays";
import {
  batchComments,
  batchGradientComments,
  codeOf,
  comment,
  countsOf,
  gradientComments,
  headComments,
  labelIndexOf,
  largestIndex,
  lineComment,
  sampleComments,
  toleranceOf,
} from "./parts";
import type { Program, ProgramBatch } from "./types";

/** What Python's libraries do not agree on. */
interface Dialect {
  readonly language: CodeLanguage;
  readonly imports: readonly string[];
  /** The module of exp, log and the like */
  readonly module: string;
  readonly array: (numbers: string) => string;
  readonly range: (count: string) => string;
  /** The largest of each row, as a column */
  readonly rowPeaks: (matrix: string) => string;
  readonly rowSums: (matrix: string, isColumn: boolean) => string;
  /** A gradient by the library, or by what there is in place of one */
  readonly gradient: (program: Program) => readonly string[];
  readonly batchGradient: (program: Program, batch: ProgramBatch) => readonly string[];
  /** What makes a NumPy array of one of the library's */
  readonly plain: (array: string) => string;
  /** What its gradient is called, and how near it comes */
  readonly way: "differences" | "autograd";
}

const row = (numbers: readonly number[]) => `[${numbers.map(pythonNumber).join(", ")}]`;
const rows = (matrix: readonly (readonly number[])[]) => `[${matrix.map(row).join(", ")}]`;
const pythonNumber = (value: number) =>
  Number.isNaN(value)
    ? "nan"
    : Number.isInteger(value)
      ? `${value}.0`.replace(/(e.*)\.0$/, "$1")
      : String(value);

function pythonProgram(program: Program, dialect: Dialect): string {
  const { state, names, words } = program;
  const { module, array, plain, way } = dialect;
  const { one, counts, labelClass } = names;
  const { batch, line } = state;
  const say = (...texts: readonly string[]) => comment("#", ...texts);
  const gradient = codeOf(program, state.gradient, dialect.language)!;
  const lineWritten = line && codeOf(program, line.read, dialect.language);
  const batchGradient = batch && codeOf(program, batch.gradient, dialect.language);
  const ranges = new Set(
    [gradient, lineWritten, batchGradient].flatMap((code) => code?.ranges ?? []),
  );
  const logits = batch
    ? [
        `${one.input} = ${array(row(batch.inputs[batch.sample]!))}`,
        `${one.weights} = ${array(rows(batch.weights))}`,
        `${one.bias} = ${array(row(state.logits.map(() => 0)))}`,
        `${one.logits} = ${one.input} @ ${one.weights} + ${one.bias}`,
      ]
    : [`${one.logits} = ${array(row(state.logits))}`];
  const tolerance = way === "autograd" ? "" : `, ${toleranceOf(state.page.loss, state.target)}`;
  const shifted = `${one.logits} - ${one.logits}.max()`;
  const text = [
    ...say(...headComments(program)),
    "import numpy as np",
    ...dialect.imports,
    "",
    ...say(...sampleComments(program)),
    ...logits,
    `${one.target} = ${array(row(state.target))}`,
    `${counts.class} = ${state.logits.length}`,
    `${labelClass} = ${largestIndex(state.target)}`,
    ...(batch
      ? [`${counts.input} = ${batch.weights.length}`, `${counts.sample} = ${batch.inputs.length}`]
      : []),
    ...[...ranges].map(
      (axis) => `${rangeNames[axis]} = ${dialect.range(String(countsOf(program)[axis]))}`,
    ),
    "",
    ...say(words.forward),
    `shifted = ${shifted}`,
    `log_probabilities = shifted - ${module}.log(${module}.exp(shifted).sum())`,
    `${one.probabilities} = ${module}.exp(log_probabilities)`,
    `${one.loss} = -(${one.target} * log_probabilities).sum()`,
    "",
    ...say(...gradientComments(program)),
    `gradient_by_hand = ${gradient.text}`,
    "",
    ...say(words[way === "autograd" ? "framework" : "differences"]),
    ...dialect.gradient(program),
    ...(batch ? ["", ...batchText(program, batch, dialect)] : []),
    ...(line && lineWritten
      ? ["", ...say(lineComment(words, line)), `line = ${lineWritten.text}`]
      : []),
    "",
    ...say(...words.elsewhere),
    "",
    ...say(words.page),
    'nan = float("nan")',
    "",
    "",
    "def agree(what, ours, pages, tolerance=1e-9):",
    `    ours, pages = np.asarray(${plain("ours")}, dtype=float), np.asarray(pages, dtype=float)`,
    "    ours = ours.reshape(pages.shape) if ours.size == pages.size else np.broadcast_to(ours, pages.shape)",
    "    close = np.isclose(ours, pages, rtol=tolerance, atol=tolerance) | np.isnan(pages)",
    '    assert close.all(), f"{what}: {ours} instead of {pages}"',
    "",
    "",
    `agree("probabilities", ${one.probabilities}, ${row(state.page.probabilities)})`,
    `agree("loss", ${one.loss}, ${pythonNumber(state.page.loss)})`,
    `agree("gradient by hand", gradient_by_hand, ${row(state.page.gradient)})`,
    `agree("gradient by ${way}", gradient_by_${way}, ${row(state.page.gradient)}${tolerance})`,
    ...(batch ? batchAssertions(program, batch, way) : []),
    ...(line && lineWritten ? [`agree("line ${line.number}", line, ${rows(line.values)})`] : []),
    `print("${words.agree}")`,
    "",
  ];
  return text.join("\n");
}

function batchText(program: Program, batch: ProgramBatch, dialect: Dialect): string[] {
  const { names, words } = program;
  const { one, batch: many, counts } = names;
  const { module, array, way, language } = dialect;
  const say = (...texts: readonly string[]) => comment("#", ...texts);
  const code = codeOf(program, batch.gradient, language)!;
  const total = batch.reduction === "mean" ? one.meanLoss : "total_loss";
  return [
    ...say(...batchComments(program)),
    `${many.input} = ${array(rows(batch.inputs))}`,
    `${many.target} = ${array(rows(batch.targets))}`,
    `${many.logits} = ${many.input} @ ${one.weights} + ${one.bias}`,
    `shifted = ${many.logits} - ${dialect.rowPeaks(many.logits)}`,
    `log_probabilities = shifted - ${module}.log(${dialect.rowSums(`${module}.exp(shifted)`, true)})`,
    `${many.probabilities} = ${module}.exp(log_probabilities)`,
    `${many.loss} = -${dialect.rowSums(`(${many.target} * log_probabilities)`, false)}`,
    `${total} = ${many.loss}.${batch.reduction}()`,
    "",
    ...say(...batchGradientComments(words, batch)),
    `batch_gradient_by_hand = ${code.text}`,
    ...(batch.reduction === "sum"
      ? [`batch_gradient_by_hand = ${counts.sample} * batch_gradient_by_hand`]
      : []),
    "",
    ...say(words[way === "autograd" ? "framework" : "differences"]),
    ...dialect.batchGradient(program, batch),
  ];
}

function batchAssertions({ state, names }: Program, batch: ProgramBatch, way: Dialect["way"]) {
  const classCount = state.logits.length;
  const gradient = batch.weights.map((_, input) =>
    batch.weightGradient.slice(input * classCount, (input + 1) * classCount),
  );
  const total = batch.reduction === "mean" ? names.one.meanLoss : "total_loss";
  const largestInput = Math.max(...batch.inputs.flat().map(Math.abs));
  const tolerance =
    way === "autograd" ? "" : `, ${toleranceOf(batch.loss, batch.targets.flat(), largestInput)}`;
  return [
    `agree("loss of the batch", ${total}, ${pythonNumber(batch.loss)})`,
    `agree("gradient of the batch by hand", batch_gradient_by_hand, ${rows(gradient)})`,
    `agree("gradient of the batch by ${way}", batch_gradient_by_${way}, ${rows(gradient)}${tolerance})`,
  ];
}

const numpy: Dialect = {
  language: "numpy",
  imports: [],
  module: "np",
  array: (numbers) => `np.array(${numbers})`,
  range: (count) => `np.arange(${count})`,
  rowPeaks: (matrix) => `${matrix}.max(axis=1, keepdims=True)`,
  rowSums: (matrix, isColumn) => `${matrix}.sum(axis=1${isColumn ? ", keepdims=True" : ""})`,
  gradient: ({ names: { one, counts } }) => [
    `def loss_of(${one.logits}):`,
    `    shifted = ${one.logits} - ${one.logits}.max()`,
    `    return (${one.target} * (np.log(np.exp(shifted).sum()) - shifted)).sum()`,
    "",
    "",
    "step = 1e-5",
    "gradient_by_differences = np.array(",
    `    [(loss_of(shifted + move) - loss_of(shifted - move)) / (2 * step) for move in step * np.eye(${counts.class})]`,
    ")",
  ],
  batchGradient: ({ names: { one, batch: many } }, { reduction }) => [
    `def batch_loss_of(${many.logits}):`,
    `    shifted = ${many.logits} - ${many.logits}.max(axis=1, keepdims=True)`,
    "    log_sums = np.log(np.exp(shifted).sum(axis=1, keepdims=True))",
    `    return (${many.target} * (log_sums - shifted)).sum(axis=1).${reduction}()`,
    "",
    "",
    `batch_gradient_by_differences = np.zeros_like(${one.weights})`,
    `for place in np.ndindex(${one.weights}.shape):`,
    `    move = np.zeros_like(${one.weights})`,
    "    move[place] = step",
    `    moved = ${many.input} @ move`,
    "    difference = batch_loss_of(shifted + moved) - batch_loss_of(shifted - moved)",
    "    batch_gradient_by_differences[place] = difference / (2 * step)",
  ],
  plain: (array) => array,
  way: "differences",
};

const pytorch: Dialect = {
  language: "pytorch",
  imports: ["import torch", "import torch.nn.functional as F"],
  module: "torch",
  array: (numbers) => `torch.tensor(${numbers}, dtype=torch.float64)`,
  range: (count) => `torch.arange(${count})`,
  rowPeaks: (matrix) => `${matrix}.amax(dim=1, keepdim=True)`,
  rowSums: (matrix, isColumn) => `${matrix}.sum(dim=1${isColumn ? ", keepdim=True" : ""})`,
  gradient: ({ state, names: { one } }) => {
    const labelIndex = labelIndexOf(state.target);
    const label =
      labelIndex === undefined ? `${one.target}[None]` : `torch.tensor([${labelIndex}])`;
    return [
      `leaf = ${one.logits}.clone().requires_grad_()`,
      `F.cross_entropy(leaf[None], ${label}, reduction="sum").backward()`,
      "gradient_by_autograd = leaf.grad",
    ];
  },
  batchGradient: ({ names: { one, batch: many } }, { targets, reduction }) => {
    const indices = targets.map(labelIndexOf);
    const labels = indices.includes(undefined)
      ? many.target
      : `torch.tensor([${indices.join(", ")}])`;
    return [
      `leaf = ${one.weights}.clone().requires_grad_()`,
      `F.cross_entropy(${many.input} @ leaf + ${one.bias}, ${labels}, reduction="${reduction}").backward()`,
      "batch_gradient_by_autograd = leaf.grad",
    ];
  },
  plain: (array) => `${array}.detach() if torch.is_tensor(${array}) else ${array}`,
  way: "autograd",
};

const jax: Dialect = {
  ...numpy,
  language: "jax",
  imports: [
    "import jax",
    "import jax.numpy as jnp",
    "",
    'jax.config.update("jax_enable_x64", True)',
  ],
  module: "jnp",
  array: (numbers) => `jnp.array(${numbers})`,
  range: (count) => `jnp.arange(${count})`,
  gradient: ({ names: { one } }) => [
    "gradient_by_autograd = jax.grad(",
    `    lambda ${one.logits}: -(${one.target} * jax.nn.log_softmax(${one.logits})).sum()`,
    `)(${one.logits})`,
  ],
  batchGradient: ({ names: { one, batch: many } }, { reduction }) => [
    "batch_gradient_by_autograd = jax.grad(",
    `    lambda ${one.weights}: -(${many.target} * jax.nn.log_softmax(${many.input} @ ${one.weights} + ${one.bias}, axis=1)).sum(axis=1).${reduction}()`,
    `)(${one.weights})`,
  ],
  way: "autograd",
};

export const numpyProgram = (program: Program) => pythonProgram(program, numpy);
export const pytorchProgram = (program: Program) => pythonProgram(program, pytorch);
export const jaxProgram = (program: Program) => pythonProgram(program, jax);
