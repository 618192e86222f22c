import { checkVector } from "./checks";

/**
 * Σ exp(zᵢ) over any range of classes, as a tree of sums of pairs: a range costs O(log d), and so does
 * a logit that changes. Nothing is ever subtracted, so a range of tiny terms is as exact as any other.
 */
export interface ExponentialSums {
  /** z, shape [d]; to be changed by `changeLogit` only */
  readonly logits: Float64Array;
  /** What every exponent is taken relative to: the largest logit when the tree was made */
  readonly reference: number;
  /** Σ exp(zᵢ − reference) = mantissa · 2^(−256 · scale), node by node, the leaves first */
  readonly mantissas: Float64Array;
  readonly scales: Float64Array;
  /** Where each level begins; node k of level n sums the classes from k · 2ⁿ to (k + 1) · 2ⁿ − 1 */
  readonly levelStarts: readonly number[];
}

/** A number ≥ 0 that may lie far outside of float64: mantissa · 2^(−256 · scale). */
export interface Scaled {
  readonly mantissa: number;
  readonly scale: number;
}

const zero: Scaled = { mantissa: 0, scale: 0 };

/** 256 ln 2, in two parts: the first has 32 bits, so that a small multiple of it is exact. */
const logOfScale = 256 * Math.LN2;
const logOfScaleHigh = Math.floor(logOfScale * 2 ** 24) / 2 ** 24;
/** ln 2 is larger than the float64 next to it by this. */
const restOfLn2 = 2.3190468138462996e-17;
const logOfScaleLow = logOfScale - logOfScaleHigh + 256 * restOfLn2;
/** Beyond so many scales only the logarithm of a sum can be told. */
const mostExactScales = 2 ** 20;

/**
 * Makes the tree of a vector of logits, in O(d).
 *
 * @param logits z, shape [d], d ≥ 1, finite; kept, not copied
 * @throws {RangeError} if `logits` is empty or holds a non-finite value
 */
export function exponentialSums(logits: Float64Array): ExponentialSums {
  checkVector("logits", logits);
  const levelStarts = [0];
  let nodeCount = logits.length;
  for (let size = logits.length; size > 1;) {
    levelStarts.push(nodeCount);
    size = Math.ceil(size / 2);
    nodeCount += size;
  }
  let reference = -Infinity;
  for (const logit of logits) if (logit > reference) reference = logit;
  const sums: ExponentialSums = {
    logits,
    reference,
    mantissas: new Float64Array(nodeCount),
    scales: new Float64Array(nodeCount),
    levelStarts,
  };
  for (let index = 0; index < logits.length; index++) fillLeaf(sums, index);
  for (let level = 1; level < levelStarts.length; level++) {
    const count = (levelStarts[level + 1] ?? nodeCount) - levelStarts[level]!;
    for (let node = 0; node < count; node++) fillNode(sums, level, node);
  }
  return sums;
}

/**
 * Changes one logit and the sums above it, in O(log d).
 *
 * @throws {RangeError} if there is no such class, or the logit is not finite
 */
export function changeLogit(sums: ExponentialSums, classIndex: number, logit: number): void {
  const { logits, levelStarts } = sums;
  if (!(classIndex in logits))
    throw new RangeError(`classIndex not in [0, ${logits.length}): ${classIndex}`);
  if (!Number.isFinite(logit)) throw new RangeError(`logit must be finite: ${logit}`);
  logits[classIndex] = logit;
  fillLeaf(sums, classIndex);
  for (let level = 1, node = classIndex; level < levelStarts.length; level++) {
    node >>= 1;
    fillNode(sums, level, node);
  }
}

/**
 * exp(z − reference), right to its last digits also where z − reference is rounded: what is lost there
 * comes back as a factor, and so does what a multiple of 256 ln 2 leaves.
 */
function fillLeaf({ logits, reference, mantissas, scales }: ExponentialSums, index: number): void {
  const logit = logits[index]!;
  const exponent = logit - reference;
  const recovered = exponent - logit;
  const lost = logit - (exponent - recovered) - (reference + recovered);
  const scale = Math.floor(-exponent / logOfScale);
  scales[index] = scale;
  if (scale === 0) {
    const exponential = Math.exp(exponent);
    mantissas[index] = exponential + exponential * lost;
  } else if (Math.abs(scale) < mostExactScales) {
    const exponential = Math.exp(exponent + scale * logOfScaleHigh);
    mantissas[index] = exponential + exponential * Math.expm1(scale * logOfScaleLow + lost);
  } else {
    const rest = exponent + scale * logOfScale;
    mantissas[index] = Math.exp(Math.min(Math.max(rest, -logOfScale), 0));
  }
}

function fillNode(sums: ExponentialSums, level: number, node: number): void {
  const { mantissas, scales, levelStarts } = sums;
  const below = levelStarts[level - 1]!;
  const at = levelStarts[level]! + node;
  const left = below + 2 * node;
  const right = left + 1;
  if (right >= levelStarts[level]!) {
    mantissas[at] = mantissas[left]!;
    scales[at] = scales[left]!;
  } else if (scales[left] === scales[right]) {
    mantissas[at] = mantissas[left]! + mantissas[right]!;
    scales[at] = scales[left]!;
  } else {
    const { mantissa, scale } = added(
      { mantissa: mantissas[left]!, scale: scales[left]! },
      { mantissa: mantissas[right]!, scale: scales[right]! },
    );
    mantissas[at] = mantissa;
    scales[at] = scale;
  }
}

/** The sum of two; each scale is a factor of 2⁻²⁵⁶, so beyond one the smaller is below the last digit. */
function added(one: Scaled, other: Scaled): Scaled {
  if (one.mantissa === 0) return other;
  if (other.mantissa === 0) return one;
  const [larger, smaller] = one.scale <= other.scale ? [one, other] : [other, one];
  const shift = 2 ** (-256 * (smaller.scale - larger.scale));
  return { mantissa: larger.mantissa + smaller.mantissa * shift, scale: larger.scale };
}

/**
 * Σ exp(zᵢ − reference) over the classes from … to − 1.
 *
 * @param level of the nodes to begin with: `from` must be a multiple of 2^level, `to` too or d
 */
export function sumOver(sums: ExponentialSums, from: number, to: number, level = 0): Scaled {
  const { mantissas, scales, levelStarts } = sums;
  const step = 2 ** level;
  let low = from / step;
  let high = Math.ceil(to / step);
  // Nearly always all nodes have one scale: then they are added as they are.
  let mantissa = 0;
  let scale = NaN;
  for (let at = level; low < high; at++) {
    const start = levelStarts[at]!;
    for (let end = 0; end < 2; end++) {
      if ((end === 0 ? low : high) % 2 === 0) continue;
      const node = start + (end === 0 ? low++ : --high);
      if (scales[node] === scale) mantissa += mantissas[node]!;
      else if (mantissa === 0) {
        mantissa = mantissas[node]!;
        scale = scales[node]!;
      } else {
        const sum = added(
          { mantissa, scale },
          { mantissa: mantissas[node]!, scale: scales[node]! },
        );
        mantissa = sum.mantissa;
        scale = sum.scale;
      }
    }
    low /= 2;
    high /= 2;
  }
  return mantissa === 0 ? zero : { mantissa, scale };
}

/** Σ exp(zᵢ − reference) over all classes but those from … to − 1, summed as such. */
export const sumOutside = (sums: ExponentialSums, from: number, to: number): Scaled =>
  added(sumOver(sums, 0, from), sumOver(sums, to, sums.logits.length));

/** The quotient of two as a float64: 0 where it is too small for one. */
export function quotient(one: Scaled, other: Scaled): number {
  const ratio = one.mantissa / other.mantissa;
  return one.scale === other.scale ? ratio : ratio * 2 ** (-256 * (one.scale - other.scale));
}

/** Its logarithm, in nats: −Infinity of 0. */
export const logOf = ({ mantissa, scale }: Scaled): number =>
  Math.log(mantissa) - scale * logOfScale;
