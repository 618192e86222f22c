/**
 * What stands before the first `=` of a line: `a_i` in `a_i = \\sum_{k=1}^n b_k`.
 *
 * An `=` inside braces (a bound, an index, a condition) is not the line's own.
 *
 * @returns undefined where the line has no `=` of its own
 */
export function leftSide(tex: string): string | undefined {
  const at = ownEqualsSign(tex);
  return at === undefined ? undefined : tex.slice(0, at).trim();
}

/**
 * What stands after the first `=` of a line; the whole where the line has none of its own.
 */
export function rightSide(tex: string): string {
  const at = ownEqualsSign(tex);
  return at === undefined ? tex : tex.slice(at + 1).trim();
}

function ownEqualsSign(tex: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < tex.length; index++) {
    const character = tex[index]!;
    if (character === "{") depth++;
    else if (character === "}") depth--;
    else if (character === "=" && depth === 0) return index;
  }
  return undefined;
}
