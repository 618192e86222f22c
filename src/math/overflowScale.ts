/**
 * A power of two by which `count` finite numbers can be scaled so that their sum stays finite.
 * Scaling by it is exact but for what it makes subnormal.
 */
export function overflowScale(count: number): number {
  return 2 ** -Math.ceil(Math.log2(2 * count));
}
