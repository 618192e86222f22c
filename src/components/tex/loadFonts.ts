/** The sizes of signs that come later on the page, so that paper has them at once. */
const laterFonts = ["KaTeX_Size1", "KaTeX_Size2", "KaTeX_Size3", "KaTeX_Size4"];

const delayMs = 3000;

/** Loads, once the page has settled, the fonts that later lines need. */
export function loadLaterFonts(): void {
  setTimeout(() => {
    for (const font of laterFonts) void document.fonts.load(`1em ${font}`);
  }, delayMs);
}
