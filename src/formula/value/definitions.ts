import type { LeafName, Position, Term } from "./term";
import type { Terms } from "./terms";

/** What each quantity is computed from. */
const ingredients: Readonly<Partial<Record<LeafName, readonly LeafName[]>>> = {
  logits: ["input", "weights", "bias"],
  probabilities: ["logits"],
  loss: ["probabilities", "target"],
  meanLoss: ["loss"],
};

/** Whether a quantity is another or is computed from it. */
export function isUpstream(of: LeafName, name: LeafName): boolean {
  return name === of || (ingredients[name] ?? []).some((ingredient) => isUpstream(of, ingredient));
}

/**
 * An entry written out by its definition, one layer deep: z = xW + b, p = softmax(z),
 * l = −Σ y log p, L = (1/N) Σ l. Of one sample at a time, whose place is the first.
 */
export function definitionOf(name: LeafName, at: readonly Position[], terms: Terms): Term {
  return terms.once(name, at, () => write(name, at, terms));
}

function write(name: LeafName, at: readonly Position[], terms: Terms): Term {
  const running = (axis: "class" | "input" | "sample") => {
    const index = terms.running("", axis);
    return { index, position: { kind: "running", index, offset: 0 } as const };
  };
  const [sample, entry] = at;
  switch (name) {
    case "logits": {
      const { index, position } = running("input");
      const product = terms.binary(
        "times",
        terms.leaf("input", [sample!, position]),
        terms.leaf("weights", [position, entry!]),
      );
      const sum = terms.reduce("sum", index, [], product);
      return terms.binary("plus", sum, terms.leaf("bias", [entry!]));
    }
    case "probabilities": {
      // Less max z, which changes nothing in exact arithmetic and keeps e^z finite.
      const exponential = (position: Position) =>
        terms.unary(
          "exp",
          terms.binary(
            "minus",
            terms.leaf("logits", [sample!, position]),
            terms.leaf("peak", [sample!]),
          ),
        );
      const sum = terms.once("Σ e^z", [sample!], () => {
        const { index, position } = running("class");
        return terms.reduce("sum", index, [], exponential(position));
      });
      return terms.binary("over", exponential(entry!), sum);
    }
    case "loss": {
      const { index, position } = running("class");
      const logarithm = terms.unary("log", terms.leaf("probabilities", [sample!, position]));
      const product = terms.binary("times", terms.leaf("target", [sample!, position]), logarithm);
      return terms.unary("negative", terms.reduce("sum", index, [], product));
    }
    case "meanLoss": {
      const { index, position } = running("sample");
      const sum = terms.reduce("sum", index, [], terms.leaf("loss", [position]));
      return terms.binary("over", sum, terms.count("sample"));
    }
    default:
      throw new RangeError(`has no definition: ${name}`);
  }
}
