/** What KaTeX makes of a letter's commands, as plain characters: for texts inside of SVG. */
const marks: readonly (readonly [RegExp, (letter: string) => string])[] = [
  [/^\\hat\{(.)\}$/, (letter) => `${letter}\u0302`],
  [/^\\bar\{(.+)\}$/, (letter) => `${letterText(letter)}\u0304`],
  [/^\\mathcal\{L\}$/, () => "ℒ"],
];

/** A letter of a notation as characters: ŷ for `\hat{y}`. */
export function letterText(tex: string): string {
  for (const [pattern, write] of marks) {
    const match = pattern.exec(tex);
    if (match) return write(match[1] ?? "").normalize("NFC");
  }
  return tex;
}
