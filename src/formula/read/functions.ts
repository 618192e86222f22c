import type { Expression, FunctionName } from "../expression";
import type { TexNode } from "../katex";
import { Unreadable } from "../problem";
import { readBracketed, readFenced } from "./brackets";
import { isOpening, rowOf, type Cursor } from "./cursor";
import { lettersIn, meaningOf } from "./letters";
import { writtenAt, type Reading } from "./reading";
import { isReduction } from "./reductions";
import { scripted, withoutSub } from "./scripts";

const names: Readonly<Record<string, FunctionName>> = {
  "\\exp": "exp",
  "\\log": "log",
  "\\ln": "log",
  "\\max": "max",
  "\\sigma": "sigmoid",
  sigmoid: "sigmoid",
  softmax: "softmax",
  lse: "logSumExp",
  LSE: "logSumExp",
  logsumexp: "logSumExp",
  LogSumExp: "logSumExp",
  diag: "diag",
  exp: "exp",
  log: "log",
  ln: "log",
  max: "max",
};

/** The function of a name, however the name was set. */
const functionNamed = (name: string): FunctionName | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

/**
 * A function with what it acts on: a bracket, or else one factor with its indices and powers, or
 * one Σ with its body. A power on the name is a power of the value.
 */
export function readFunction(cursor: Cursor, reading: Reading): Expression | undefined {
  const node = cursor.peek()!;
  const base = node.type === "scripted" ? node.base : node;
  const name = base && nameOf(base, reading);
  if (!name || isReduction(node)) return undefined;
  const scripts = node.type === "scripted" ? node : undefined;
  cursor.skip();
  const withBase = name === "log" && scripts?.sub ? baseOfLog(scripts.sub, reading) : name;
  const argument = readArgument(cursor, reading);
  const place = { start: node.place.start, end: argument.body.place.end };
  const value = { kind: "function", name: withBase, body: argument.body, place } as const;
  const after = argument.end ? scripted(value, argument.end, cursor, reading) : value;
  if (!scripts) return after;
  return scripted(after, name === "log" ? withoutSub(scripts) : scripts, cursor, reading);
}

function nameOf(node: TexNode, reading: Reading): FunctionName | undefined {
  const name = node.type === "operator" ? node.name : lettersIn(node);
  if (meaningOf(node, reading.letters)) return undefined;
  if (node.type === "operator" && node.name !== "\\sum")
    return functionNamed(name) ?? functionNamed(name.replace("\\", "")) ?? unknownFunction(node);
  if (name.length === 1) return undefined;
  return functionNamed(name) ?? functionNamed(name.toLowerCase());
}

function unknownFunction(node: TexNode): never {
  const name = node.type === "operator" ? node.name : lettersIn(node);
  throw new Unreadable({ code: "unknown-function", name }, node.place);
}

function baseOfLog(sub: TexNode, reading: Reading): FunctionName {
  const written = rowOf(sub).map(lettersIn).join("");
  if (written === "2") return "log2";
  if (written === "10") return "log10";
  if (written === "e" || written === "\\mathrm{e}") return "log";
  throw new Unreadable({ code: "log-base", written: writtenAt(reading, sub.place) }, sub.place);
}

interface Argument {
  readonly body: Expression;
  /** The closing bracket, whose scripts go to the value */
  readonly end?: TexNode;
}

function readArgument(cursor: Cursor, reading: Reading): Argument {
  const node = cursor.peek();
  if (isOpening(node)) {
    const { place } = cursor;
    const bracketed = cursor.takeBracketed();
    if (!bracketed)
      throw new Unreadable({ code: "unclosed", bracket: writtenAt(reading, place) }, place);
    const body = readBracketed(lettersIn(node!), bracketed.body, place, reading);
    return { body, end: bracketed.end };
  }
  const base = node?.type === "scripted" ? node.base : node;
  if (base?.type === "fenced" && base.body[0]?.type !== "array") {
    cursor.skip();
    return { body: readFenced(base, reading), end: node! };
  }
  return { body: reading.factor(cursor, reading) };
}
