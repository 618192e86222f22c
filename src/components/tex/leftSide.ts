/**
 * What stands before the first relation of a line: `a_i` in `a_i = \sum_{k=1}^n b_k`.
 *
 * An `=` inside braces (a bound, an index, a condition) is no relation of the line.
 *
 * @returns undefined where the line has no `=` of its own
 */
export function leftSide(tex: string): string | undefined {
  let depth = 0;
  for (let index = 0; index < tex.length; index++) {
    const character = tex[index]!;
    if (character === "{") depth++;
    else if (character === "}") depth--;
    else if (character === "=" && depth === 0) return tex.slice(0, index).trim();
  }
  return undefined;
}
