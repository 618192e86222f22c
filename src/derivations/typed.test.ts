import { expect, test } from "vitest";
import { linesOf, loadDerivations, withBetween } from ".";
import { roleMacros } from "../formula/macros";
import { typed } from "../formula/typed/typed";

test("LaTeX stays LaTeX: every line of every derivation, in its letters", async () => {
  for (const derivation of await loadDerivations())
    for (const { line } of linesOf(derivation))
      for (const { tex: formula } of withBetween(line)) {
        const letters = inLetters(formula, roleMacros(derivation.notation));
        expect(typed(letters).tex).toBe(letters);
      }
});

/** A formula with the macros that take no argument written out. */
function inLetters(formula: string, macros: Readonly<Record<string, string>>): string {
  return formula.replace(/\\[a-z]+/g, (macro) => {
    const body = Object.hasOwn(macros, macro) ? macros[macro]! : undefined;
    return body === undefined || body.includes("#")
      ? macro
      : `{${body.replace(/^\\htmlData\{\w+=\w+\}/, "")}}`;
  });
}
