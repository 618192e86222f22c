/** Words of ordinary typing, as LaTeX has them. */
export const typedWords: Readonly<Record<string, string>> = {
  exp: "\\exp",
  log: "\\log",
  log2: "\\log_{2}",
  log10: "\\log_{10}",
  ln: "\\ln",
  max: "\\max",
  sum: "\\sum",
  softmax: "\\operatorname{softmax}",
  sigmoid: "\\operatorname{sigmoid}",
  logsumexp: "\\operatorname{lse}",
  lse: "\\operatorname{lse}",
  diag: "\\operatorname{diag}",
  delta: "\\delta",
  sigma: "\\sigma",
  tau: "\\tau",
  partial: "\\partial",
  nabla: "\\nabla",
  cdot: "\\cdot",
  times: "\\times",
  odot: "\\odot",
};

/** Words whose bracket is their argument, as LaTeX writes it in braces. */
export const bracedWords: Readonly<Record<string, string>> = { sqrt: "\\sqrt", hat: "\\hat" };

/** Signs of several characters, the longest first. */
export const typedSigns: readonly (readonly [string, string])[] = [
  ["<=>", "\\Leftrightarrow"],
  ["...", "\\ldots"],
  ["<=", "\\le"],
  [">=", "\\ge"],
  ["!=", "\\ne"],
  ["==", "="],
  ["~=", "\\approx"],
  ["*", "\\cdot"],
];

/** Characters that keyboards and input methods give, as LaTeX has them. */
const typedCharacters: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "﹣": "-",
  "‐": "-",
  "‑": "-",
  "⁄": "/",
  "∕": "/",
  "÷": "/",
  "·": "\\cdot",
  "・": "\\cdot",
  "•": "\\cdot",
  "∙": "\\cdot",
  "⋅": "\\cdot",
  "∗": "\\cdot",
  "×": "\\times",
  "⊙": "\\odot",
  "∑": "\\sum",
  "∂": "\\partial",
  "∇": "\\nabla",
  δ: "\\delta",
  σ: "\\sigma",
  τ: "\\tau",
  "≠": "\\ne",
  "≤": "\\le",
  "⩽": "\\le",
  "≦": "\\le",
  "≥": "\\ge",
  "⩾": "\\ge",
  "≧": "\\ge",
  "≈": "\\approx",
  "∈": "\\in",
  "⇔": "\\Leftrightarrow",
  "…": "\\ldots",
  "⋯": "\\cdots",
  ℓ: "\\ell",
  "𝟙": "\\mathbb{1}",
  "𝟏": "\\mathbf{1}",
  ℝ: "\\mathbb{R}",
  ℒ: "\\mathcal{L}",
  "⊤": "\\top",
  "、": ",",
  "。": ".",
  "【": "[",
  "】": "]",
  "〔": "(",
  "〕": ")",
  "：": ":",
  "\u3000": " ",
  "\u00a0": " ",
  "\u200b": "",
  "\ufeff": "",
};

/** What stands below or above in a character of its own: ᵢ, ₁, ², ᵀ. */
const lowered: Readonly<Record<string, string>> = fromPairs(
  "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
  "0123456789+-aehijklmnoprstuvx",
);
const raised: Readonly<Record<string, string>> = fromPairs("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀⁿⁱ", "0123456789+-Tni");

function fromPairs(from: string, to: string): Record<string, string> {
  const plain = Array.from(to);
  return Object.fromEntries(Array.from(from, (glyph, at) => [glyph, plain[at]!]));
}

export const loweredCharacter = (glyph: string): string | undefined => lowered[glyph];
export const raisedCharacter = (glyph: string): string | undefined => raised[glyph];

/** Accents that stand behind their letter, as characters of their own. */
export const accents: Readonly<Record<string, string>> = { "\u0302": "\\hat", "\u0304": "\\bar" };

/** A character as LaTeX has it: full-width and slanted ones are the plain ones. */
export function plainCharacter(glyph: string): string {
  if (Object.hasOwn(typedCharacters, glyph)) return typedCharacters[glyph]!;
  if (glyph.codePointAt(0)! < 0x80) return glyph;
  const plain = glyph.normalize("NFKC");
  return /^[ -~]$/.test(plain) ? plain : glyph;
}
