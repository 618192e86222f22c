import { notations, type NotationId } from "../../../formula/notation";
import type { OwnWords } from "../../../words/own";

/** What a button puts into a line: LaTeX, and the part of it that is selected then. */
export interface Symbol {
  /** On the button */
  readonly text: string;
  readonly tex: string;
  readonly selected: readonly [number, number];
  readonly name: keyof OwnWords["symbolNames"] | undefined;
}

/** What stands for a part that is still to be written; it is selected when it has been put in. */
const hole = "?";

/** The symbols of a notation, its quantities first. */
export function symbolsOf(id: NotationId): readonly Symbol[] {
  const {
    logits,
    probabilities,
    target,
    outputIndex: i,
    logitIndex: j,
    sumIndex: k,
  } = notations[id];
  const { log, weights, input } = notations[id];
  const letter = (tex: string): Symbol => symbol(tex, `${tex}_${i}`, undefined);
  return [
    ...[probabilities, target, logits].map(letter),
    symbol("xᵢ", `_{?}`, "index"),
    symbol("x²", `^{?}`, "power"),
    symbol("a/b", String.raw`\frac{?}{}`, "fraction"),
    symbol("∑", String.raw`\sum_${k} `, "sum"),
    symbol("∂/∂", String.raw`\frac{\partial ?}{\partial ${logits}_${j}}`, "derivative"),
    symbol("eˣ", String.raw`e^{?}`, "exp"),
    symbol("log", `${log} `, "log"),
    symbol("1{=}", String.raw`\mathbb{1}\{${i} = ${j}\}`, "indicator"),
    symbol(
      "{ , ,",
      String.raw`\begin{cases} ? & ${i} = ${j} \\ 0 & ${i} \ne ${j} \end{cases}`,
      "cases",
    ),
    symbol("[ , ]", String.raw`[?_1, \ldots, ?_${notations[id].classCount}]`, "row"),
    symbol("⊤", String.raw`^{\top}`, "transpose"),
    symbol("≠", String.raw` \ne `, "notEqual"),
    ...[input, weights].map((tex) => symbol(tex, tex, undefined)),
  ];
}

function symbol(text: string, tex: string, name: Symbol["name"]): Symbol {
  const at = tex.indexOf(hole);
  const plain = tex.replaceAll(hole, "");
  return { text, tex: plain, selected: at < 0 ? [plain.length, plain.length] : [at, at], name };
}
