import { readFileSync } from "node:fs";

/** Where a line of a derivation stands: file and number, as editors and terminals open it. */
export function placeOf(derivationId: string, lineId: string): string {
  const file = `src/derivations/${derivationId}.ts`;
  const source = readFileSync(new URL(`../${file}`, import.meta.url), "utf8").split("\n");
  // A part may have the id of a line in it; a line says its kind next, a mistake its line.
  const at = source.findIndex(
    (text, index) =>
      text.includes(`id: "${lineId}"`) && /^\s*(kind|line):/.test(source[index + 1] ?? ""),
  );
  return `${file}:${at + 1}`;
}
