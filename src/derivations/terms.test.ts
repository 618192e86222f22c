import { describe, expect, test } from "vitest";
import type { Expression } from "../formula/expression";
import type { NotationId } from "../formula/notation";
import { texReader } from "../formula/read/lines";
import { typesetTex } from "../formula/typeset";
import { linesOf, loadDerivations } from ".";
import { canonical } from "./canonical";
import { readLines, withOpened } from "./readings";
import { afterLeft, readingOptionsOf } from "./statements";
import { markedTexOf, termsOf } from "./terms";

describe.each(await loadDerivations())("derivation $id", (derivation) => {
  const lines = withOpened(readLines(derivation, linesOf(derivation), texReader));

  test("what is marked as a term is that term", () => {
    for (const read of lines) {
      const { line, part } = read.placed;
      const options = readingOptionsOf(derivation, part);
      for (const { expression, bound, place } of termsOf(read)) {
        const tex = line.tex.slice(place.start, place.end);
        const indexLetters = bound.map(({ name }) => name);
        const side = texReader.line(`${tex} = 0`, { ...options, indexLetters }).sides[0]!;
        if (side.kind !== "formula") throw new Error(tex);
        expect(canonical(withoutPower(side.expression), new Map()), `${line.id}: ${tex}`).toBe(
          canonical(expression, new Map()),
        );
      }
    }
  });

  test("marks change nothing but themselves", () => {
    for (const read of lines) {
      const { notation } = read.options;
      const { left, right } = markedTexOf(read);
      const { parted } = read;
      for (const [marked, plain] of [
        [left, parted.left],
        [right, afterLeft(parted)],
      ] as const)
        if (plain !== "")
          expect(withoutTerms(seen(marked, notation)), plain).toBe(
            withoutTerms(seen(plain, notation)),
          );
    }
  });
});

/** A formula as it is seen. */
const seen = (tex: string, notation: NotationId) =>
  typesetTex(tex, { notation, isDisplay: true, isSilent: true });

/** HTML without the elements around terms, and without the bases in which KaTeX may break a line. */
function withoutTerms(html: string): string {
  const isTerm: boolean[] = [];
  const bare = html.replace(
    /<(\/?)([a-z]+)([^>]*)>/g,
    (tag, slash: string, name: string, rest: string) => {
      if (rest.endsWith("/")) return tag;
      if (slash === "") isTerm.push(/data-(term|part)|katex-(base|strut)/.test(rest));
      const isOwn = slash === "" ? isTerm.at(-1) : isTerm.pop();
      return name === "span" && isOwn ? "" : tag;
    },
  );
  // KaTeX joins characters of one kind that stand side by side.
  return bare.replaceAll('</span><span class="mclose">', "");
}

/** p of p²: a letter cannot be marked without its power. */
const withoutPower = (expression: Expression): Expression =>
  expression.kind === "power" ? expression.base : expression;
