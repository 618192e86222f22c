import { notations, type NotationId } from "../notation";
import type { Axis } from "../expression";
import type { LeafName } from "../value/term";

/** What code calls the quantities, the counts and the label's class, after the letters of a notation. */
export interface CodeNames {
  /** Of one sample */
  readonly one: Readonly<Record<Exclude<LeafName, "peak" | "variable">, string>>;
  /** Of a batch, one row a sample; its losses in a row */
  readonly batch: Readonly<
    Record<"input" | "logits" | "probabilities" | "target" | "loss", string>
  >;
  readonly counts: Readonly<Record<Axis, string>>;
  readonly labelClass: string;
  /** Letters for what a loop runs over, the likeliest first */
  readonly indices: Readonly<Record<Axis, readonly string[]>>;
}

/** Letters as identifiers: ŷ is y_hat. No two quantities of a notation share one. */
export function codeNames(notation: NotationId): CodeNames {
  const letters = notations[notation];
  const one = {
    input: identifier(letters.input),
    weights: identifier(letters.weights),
    bias: identifier(letters.bias),
    logits: identifier(letters.logits),
    probabilities: identifier(letters.probabilities),
    target: identifier(letters.target),
    loss: identifier(letters.loss),
    meanLoss: identifier(letters.meanLoss),
  };
  const counts = {
    class: letters.classCount,
    input: "d_in",
    sample: letters.sampleCount,
  };
  const batchOf = (name: "Input" | "Logits" | "Probabilities" | "Target") => {
    const text = identifier(letters[`batch${name}`]);
    return Object.values(one).includes(text) ? `${text}_batch` : text; // 𝒮 beside S
  };
  const { outputIndex, logitIndex, sumIndex, inputIndex, sampleIndex } = letters;
  return {
    one,
    batch: {
      input: batchOf("Input"),
      logits: batchOf("Logits"),
      probabilities: batchOf("Probabilities"),
      target: batchOf("Target"),
      loss: "losses",
    },
    counts,
    labelClass: letters.labelClass,
    indices: {
      class: [sumIndex, logitIndex, outputIndex],
      input: [inputIndex],
      sample: [sampleIndex],
    },
  };
}

const accents = { hat: "_hat", bar: "_bar", mathcal: "" };

function identifier(tex: string): string {
  const [, command, base] = /^\\(hat|bar|mathcal)\{(.*)\}$/.exec(tex) ?? [];
  return command === undefined ? tex : identifier(base!) + accents[command as keyof typeof accents];
}
