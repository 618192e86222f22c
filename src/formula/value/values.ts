import type { Binary, Unary } from "./term";

/** Where in an operand each entry of the result finds its own. */
export type Places = Int32Array;

/** The functions of one argument, by name. */
const functions: Readonly<Record<Unary, (x: number) => number>> = {
  negative: (x) => -x,
  absolute: Math.abs,
  exp: Math.exp,
  log: Math.log,
  baseLog: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
};

/** A function of every entry. */
export function applyUnary(by: Unary, out: Float64Array, body: Float64Array): void {
  switch (by) {
    case "negative":
      for (let i = 0; i < out.length; i++) out[i] = -body[i]!;
      return;
    case "exp":
      for (let i = 0; i < out.length; i++) out[i] = Math.exp(body[i]!);
      return;
    default: {
      const apply = functions[by];
      for (let i = 0; i < out.length; i++) out[i] = apply(body[i]!);
    }
  }
}

/** One entry of either operand for each of the result. */
export function applyBinary(
  by: Binary,
  out: Float64Array,
  left: Float64Array,
  l: Places,
  right: Float64Array,
  r: Places,
): void {
  if (right.length === 1) {
    applyToScalar(by, out, left, l, right[0]!);
    return;
  }
  const { length } = out;
  switch (by) {
    case "plus":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! + right[r[i]!]!;
      return;
    case "minus":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! - right[r[i]!]!;
      return;
    case "times":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! * right[r[i]!]!;
      return;
    case "over":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! / right[r[i]!]!;
  }
}

function applyToScalar(
  by: Binary,
  out: Float64Array,
  left: Float64Array,
  l: Places,
  right: number,
): void {
  const { length } = out;
  switch (by) {
    case "plus":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! + right;
      return;
    case "minus":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! - right;
      return;
    case "times":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! * right;
      return;
    case "over":
      for (let i = 0; i < length; i++) out[i] = left[l[i]!]! / right;
  }
}

/** A power of every entry. */
export function applyPower(out: Float64Array, base: Float64Array, exponent: number): void {
  if (exponent === 2) for (let i = 0; i < out.length; i++) out[i] = base[i]! * base[i]!;
  else for (let i = 0; i < out.length; i++) out[i] = base[i]! ** exponent;
}

/** Sums or maximises each entry of `body` into the place that `o` names, where the mask lets it. */
export function applyReduce(
  by: "sum" | "max",
  out: Float64Array,
  body: Float64Array,
  b: Places,
  o: Places,
  mask: Uint8Array | undefined,
): void {
  out.fill(by === "sum" ? 0 : -Infinity);
  for (let i = 0; i < o.length; i++) {
    if (mask?.[i] === 0) continue;
    const at = o[i]!;
    const entry = body[b[i]!]!;
    if (by === "sum") out[at]! += entry;
    else if (entry > out[at]!) out[at] = entry;
  }
}
