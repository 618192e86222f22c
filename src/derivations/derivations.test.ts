import { describe, expect, test } from "vitest";
import { derivationIds, derivations, linesOf, loadDerivations, withBetween, type Line } from ".";
import { withMistake } from "./withMistake";
import { formulasIn, stringsIn } from "./prose";

/** What is no letter of a quantity: commands with the names that they take. */
const commands =
  /\\(begin|end)\{\w+\}|\\operatorname\{\w+\}|\\mathbb\{R\}|\\text\{\w+ ?\}|\\[a-zA-Z]+|\\./g;

const chainOf = (line: Line) => (line.kind === "show" ? undefined : line.chain);

test("each derivation is found by its own id", async () => {
  for (const { id, load } of derivations) expect((await load()).id).toBe(id);
  expect(new Set(derivationIds).size).toBe(derivationIds.length);
});

const all = await loadDerivations();

describe.each(all)("$id", (derivation) => {
  const lines = linesOf(derivation);
  const everyLine = lines.flatMap(({ line }) => withBetween(line));

  test("counts its lines from 1, through all parts", () => {
    expect(lines.map(({ step }) => step)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.map(({ line }) => line)).toEqual(derivation.parts.flatMap((part) => part.lines));
  });

  test("gives every line and part an id of its own", () => {
    for (const ids of [everyLine.map(({ id }) => id), derivation.parts.map(({ id }) => id)])
      expect(new Set(ids).size).toBe(ids.length);
  });

  test("opens every chain with a define or a claim, and continues it without a gap", () => {
    const open = new Set<string>();
    let previous: string | undefined;
    for (const { line } of lines) {
      const chain = chainOf(line);
      if (line.kind === "define" || line.kind === "claim") {
        expect(open.has(chain!), line.id).toBe(false);
        open.add(chain!);
      } else if (line.kind !== "show") {
        expect(chain, line.id).toBe(previous);
      }
      previous = chain;
    }
  });

  test("begins exactly the continuing lines with their relation", () => {
    for (const line of everyLine)
      expect(/^(=|\\approx)/.test(line.tex), line.id).toBe(
        line.kind === "continue" || line.kind === "relation",
      );
  });

  test("keeps the condition of a chain in every line of it", () => {
    for (const { line } of lines) {
      const head = lines.find((other) => chainOf(line) && chainOf(other.line) === chainOf(line));
      if (head) expect([line.where, line.at], line.id).toEqual([head.line.where, head.line.at]);
    }
  });

  test("leads from the line before to a line that jumps, or proves what it needs", () => {
    for (const { line } of lines) {
      const open = new Set([chainOf(line)]);
      for (const sub of line.between ?? []) {
        expect([sub.origin, sub.between], sub.id).toEqual(["ours", undefined]);
        const isLemma = sub.kind === "claim";
        expect(open.has(chainOf(sub)), sub.id).toBe(!isLemma);
        if (isLemma) open.add(chainOf(sub));
        else if (chainOf(sub) === chainOf(line)) expect(sub.where, sub.id).toBe(line.where);
      }
    }
  });

  test("points at lines that are there", () => {
    const places = lines.flatMap(({ line }) => line.derivedIn ?? []);
    for (const place of places) {
      const other = all.find(({ id }) => id === place.derivation);
      expect(linesOf(other!).map(({ line }) => line.id)).toContain(place.line);
    }
    for (const { to } of derivation.relations) expect(derivationIds).toContain(to);
    for (const { url } of derivation.references) expect(url).toMatch(/^https:/);
    expect(lines.map(({ line }) => line.id)).toContain(derivation.result);
  });

  test("writes roles, never letters but those that it introduces", () => {
    const introduced = Object.keys(derivation.abbreviations).join(" ").replace(commands, "");
    for (const line of everyLine)
      for (const [letter] of line.tex.replace(commands, "").matchAll(/[a-zA-Z]/g))
        expect(introduced, line.id).toContain(letter);
  });

  test("keeps its titles plain: they are also names of controls", () => {
    for (const { title, short } of derivation.parts)
      for (const text of [title, short, derivation.title].flatMap(({ en, zh }) => [en, zh]))
        expect(text).not.toContain("$");
  });

  test("says why for every line, in both languages", () => {
    for (const line of everyLine)
      for (const { en, zh } of [line.why, line.onLetters ?? line.why]) {
        expect(en, line.id).toMatch(/[.”)]$/);
        expect(zh, line.id).toMatch(/[。）]$/);
        expect(zh, line.id).not.toMatch(/[,;:!?！]|您|显然|容易看出|众所周知/);
      }
  });

  test("says why in roles, not in letters: it is read in any notation", () => {
    const introduced = Object.keys(derivation.abbreviations).join("");
    for (const line of everyLine)
      for (const tex of stringsIn(line.why).flatMap(formulasIn))
        for (const [letter] of tex.replace(commands, "").matchAll(/[a-zA-Z]/g))
          expect(introduced, `${line.id}: ${tex}`).toContain(letter);
  });

  test("puts its mistakes in place of lines, which they continue alike", () => {
    for (const mistake of derivation.mistakes) {
      const replaced = lines.find(({ line }) => line.id === mistake.line)!.line;
      const wrong = linesOf(withMistake(derivation, mistake.id));
      expect(wrong.map(({ line }) => line.id)).toEqual(lines.map(({ line }) => line.id));
      expect(
        wrong.filter(({ line }) => line.rule === "mistake").map(({ line }) => line.tex),
      ).toEqual([mistake.tex]);
      expect(mistake.tex.startsWith("=")).toBe(replaced.tex.startsWith("="));
      expect(mistake.why.en).toMatch(/\.$/);
      expect(mistake.why.zh).toMatch(/。$/);
    }
    expect(withMistake(derivation, "none")).toBe(derivation);
  });

  test("names lines of its own for the cells of the Jacobian", () => {
    const ids = lines.map(({ line }) => line.id);
    for (const id of Object.values(derivation.cell ?? {})) expect(ids).toContain(id);
  });
});
