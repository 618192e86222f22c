/**
 * Bounds on the rounding error of every entry, given what the entry was computed from.
 *
 * A bound of 0 says exact, Infinity that nothing is known (an overflow, an entry that is not there),
 * NaN that there is no value in exact arithmetic (a division by 0, the logarithm of 0).
 *
 * Source: the standard model of floating-point arithmetic, Higham (2002), "Accuracy and Stability of
 * Numerical Algorithms", chapters 2 and 3; exp and log are taken to be within 2 ulp.
 */
import type { Binary, Unary } from "./term";
import type { Places } from "./values";

/** Twice the unit roundoff: the other half pays for the rounding of the bounds themselves. */
const unit = 2 ** -52;
const functionUnit = 4 * unit;
/** What a product or quotient may lose where it underflows. */
const smallest = 2 ** -1074;

/** A bound that came to no number: nothing is known, unless an operand had no value. */
function settled(bound: number, left: number, right: number): number {
  if (bound === bound) return bound;
  return left === left && right === right ? Infinity : NaN;
}

/** Bounds of a function of every entry. */
export function boundUnary(
  by: Unary,
  bound: Float64Array,
  value: Float64Array,
  body: Float64Array,
  bodyBound: Float64Array,
): void {
  if (by === "negative" || by === "absolute") {
    bound.set(bodyBound);
    return;
  }
  const spread = spreads[by];
  for (let i = 0; i < bound.length; i++) {
    const y = Math.abs(value[i]!);
    bound[i] = settled(
      spread(body[i]!, bodyBound[i]!, y) + functionUnit * y + smallest,
      bodyBound[i]!,
      0,
    );
    if (isOutside(by, body[i]!, bodyBound[i]!)) bound[i] = NaN;
  }
}

/** How far a function can move when its argument moves by a; y is its magnitude. */
const spreads: Readonly<Record<Exclude<Unary, "negative" | "absolute">, Spread>> = {
  exp: (_, a, y) => y * (a < 1e-5 ? a + a * a : Math.expm1(a)),
  log: (x, a) => spreadOfLog(x, a),
  baseLog: (x, a) => spreadOfLog(x, a),
  log2: (x, a) => 1.5 * spreadOfLog(x, a),
  log10: (x, a) => 0.5 * spreadOfLog(x, a),
  sqrt: (x, a) => (a === 0 ? 0 : x - a > 0 ? a / Math.sqrt(x - a) : Math.sqrt(Math.abs(x) + a)),
};

type Spread = (x: number, a: number, y: number) => number;

/** Nothing is known where the rounding reaches to 0; where there was no value there is none. */
const spreadOfLog = (x: number, a: number) => (x - a > 0 ? a / (x - a) : a + Infinity);

/** Whether an argument lies outside of a function's domain, whatever its rounding. */
function isOutside(by: Unary, x: number, a: number): boolean {
  if (by === "exp" || by === "baseLog") return false;
  return by === "sqrt" ? x < -a : x <= -a;
}

/** Bounds of a + b, a − b, a · b, a / b; an exact 0 times what is not known is an exact 0. */
export function boundBinary(
  by: Binary,
  value: Float64Array,
  bound: Float64Array,
  left: Float64Array,
  leftBound: Float64Array,
  l: Places,
  right: Float64Array,
  rightBound: Float64Array,
  r: Places,
): void {
  const { length } = bound;
  switch (by) {
    case "plus":
    case "minus":
      for (let i = 0; i < length; i++) {
        const a = leftBound[l[i]!]!;
        const b = rightBound[r[i]!]!;
        bound[i] = settled(a + b + unit * Math.abs(value[i]!), a, b);
      }
      return;
    case "times":
      for (let i = 0; i < length; i++) {
        const a = leftBound[l[i]!]!;
        const b = rightBound[r[i]!]!;
        const x = Math.abs(left[l[i]!]!);
        const y = Math.abs(right[r[i]!]!);
        if ((x + a === 0 && b === b) || (y + b === 0 && a === a)) {
          value[i] = 0;
          bound[i] = 0;
        } else
          bound[i] = settled(x * b + y * a + a * b + unit * Math.abs(value[i]!) + smallest, a, b);
      }
      return;
    case "over":
      for (let i = 0; i < length; i++) {
        const a = leftBound[l[i]!]!;
        const b = rightBound[r[i]!]!;
        const y = Math.abs(right[r[i]!]!);
        const quotient = Math.abs(value[i]!);
        if (y + b === 0) bound[i] = NaN;
        else if (y > b && a === 0 && quotient === 0 && left[l[i]!] === 0) bound[i] = 0;
        else if (y > b)
          bound[i] = settled((a + quotient * b) / (y - b) + unit * quotient + smallest, a, b);
        else bound[i] = settled(NaN, a, b);
      }
  }
}

/**
 * xⁿ with its argument off by a: at most n (|x| + a)ⁿ⁻¹ a where n ≥ 1, n (x − a)ⁿ⁻¹ a below. Only whole
 * powers have negative arguments.
 */
export function boundPower(
  bound: Float64Array,
  value: Float64Array,
  base: Float64Array,
  baseBound: Float64Array,
  exponent: number,
): void {
  const isWhole = Number.isInteger(exponent);
  for (let i = 0; i < bound.length; i++) {
    const a = baseBound[i]!;
    const x = base[i]!;
    if (a !== a || (!isWhole && x < -a)) bound[i] = NaN;
    else if (!isWhole && a > 0 && x <= a) bound[i] = Infinity;
    else {
      const furthest = exponent < 1 ? x - a : Math.abs(x) + a;
      const spread = a === 0 || exponent === 0 ? 0 : exponent * furthest ** (exponent - 1) * a;
      const isZero = x === 0 && a === 0 && exponent > 0;
      bound[i] = isZero ? 0 : settled(spread + functionUnit * Math.abs(value[i]!) + smallest, a, a);
    }
  }
}

/** Bounds of sums and maxima; the roundings of a sum add up over its partial sums. */
export function boundReduce(
  by: "sum" | "max",
  value: Float64Array,
  bound: Float64Array,
  body: Float64Array,
  bodyBound: Float64Array,
  b: Places,
  o: Places,
  mask: Uint8Array | undefined,
): void {
  bound.fill(0);
  const partial = by === "sum" ? new Float64Array(value.length) : value;
  for (let i = 0; i < o.length; i++) {
    if (mask?.[i] === 0) continue;
    const at = o[i]!;
    const before = bound[at]!;
    const own = bodyBound[b[i]!]!;
    if (by === "sum") {
      partial[at]! += body[b[i]!]!;
      bound[at] = settled(before + own + unit * Math.abs(partial[at]!), before, own);
    } else bound[at] = before === before && own === own ? Math.max(before, own) : NaN;
  }
  // A max over nothing is no value that is there.
  if (by === "max")
    for (let i = 0; i < bound.length; i++) if (value[i] === -Infinity) bound[i] = Infinity;
}
