/**
 * How a number stands in a formula: its text, its LaTeX, and the room that every number of its format
 * has, so that a formula keeps its shape while the numbers move.
 */
export type SlotFormat =
  /** 0 or 1, as the weights of a one-hot label are */
  | "digit"
  /** What is never negative */
  | "unsigned"
  | "signed"
  /** A signed number among terms and factors: in brackets while it is negative */
  | "operand"
  /** What a whole side comes to, with a decimal more */
  | "result";

/** All that a slot's text is made of. */
export const slotCharacters = "0123456789.e−–∞()";

/** −0.050, 12.4, 2.2e4, 5e−17; "–" where there is no value. */
export function slotText(value: number, format: SlotFormat): string {
  if (Number.isNaN(value)) return "–";
  if (value === 0) return "0";
  const magnitude = magnitudeText(Math.abs(value), format);
  if (value > 0) return magnitude;
  return format === "operand" ? `(−${magnitude})` : `−${magnitude}`;
}

function magnitudeText(magnitude: number, format: SlotFormat): string {
  if (magnitude === Infinity) return "∞";
  if (format === "digit") return String(magnitude);
  const isResult = format === "result";
  if (magnitude < (isResult ? 0.001 : 0.0005) || magnitude >= 9999.5)
    return magnitude
      .toExponential(magnitude < 1 ? (isResult ? 2 : 0) : 1)
      .replace(/e\+?/, "e")
      .replace("-", "−");
  const wholeDigits = Math.trunc(magnitude).toString().length;
  return magnitude.toFixed((isResult ? 5 : 4) - wholeDigits);
}

/** A slot with a text in it, as LaTeX: upright, without the spaces that signs would make. */
export function slotTex(number: number, format: SlotFormat, text: string): string {
  const written = Array.from(text, (character) => spacelessTex[character] ?? character).join("");
  // The braces keep the spaces around the number out of its slot.
  return `{\\vphantom{(}\\htmlData{slot=${number},format=${format}}{${written}}}`;
}

const spacelessTex: Readonly<Record<string, string>> = {
  "−": "{-}",
  "–": "{\\text{--}}",
  e: "\\mathrm{e}",
  "∞": "\\infty",
};

/** LaTeX with its numbers written into its slots, as any LaTeX reads it. */
export function filledSlots(tex: string, texts: readonly string[]): string {
  const start = /\{\\vphantom\{\(\}\\htmlData\{slot=(\d+),format=\w+\}\{/.exec(tex);
  if (!start) return tex;
  const from = start.index + start[0].length;
  let depth = 1;
  let to = from;
  while (depth > 0 && to < tex.length) {
    if (tex[to] === "{") depth++;
    if (tex[to] === "}") depth--;
    to++;
  }
  const text = Array.from(texts[Number(start[1])]!, (one) => spacelessTex[one] ?? one).join("");
  return `${tex.slice(0, start.index)}{${text}}${filledSlots(tex.slice(to + 1), texts)}`;
}
