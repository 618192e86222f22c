import { preparedFormulas } from "../../state/derivations";
import type { NotationChoice } from "../../formula/notation";
import { decoded } from "./codedHtml";
import { formulaKey, type Formula, type Typeset } from "./formula";

const typesetFormulas = new Map<string, Typeset>();
const listeners = new Set<() => void>();

let typesetAnew: ((formula: Formula) => Typeset) | undefined;
let loading: Promise<void> | undefined;

/**
 * A formula as HTML: as the build has typeset it, or else by KaTeX, once. Undefined while KaTeX is on
 * its way; the same object whenever it is asked for. Nothing here depends on the logits.
 */
export function typeset(formula: Formula): Typeset | undefined {
  const key = formulaKey(formula);
  const known = typesetFormulas.get(key);
  if (known) return known;
  const prepared = preparedHtml(key);
  const result = prepared === undefined ? typesetAnew?.(formula) : { html: prepared };
  if (result) typesetFormulas.set(key, result);
  else void loadKatex();
  return result;
}

function preparedHtml(key: string): string | undefined {
  for (const formulas of preparedFormulas) {
    const html = decoded(formulas, key);
    if (html !== undefined) return html;
  }
  return undefined;
}

/** Loads KaTeX, which typesets what the build has not; without it a formula shows its source. */
export function loadKatex(): Promise<void> {
  loading ??= import("./katexHtml")
    .then(
      ({ katexHtml }) => katexHtml,
      () => () => ({ reason: "KaTeX did not load; open the page again." }),
    )
    .then((loaded) => {
      typesetAnew = loaded;
      for (const listener of listeners) listener();
    });
  return loading;
}

/** What formulas in some letters are typeset by: KaTeX, and where they are not their own the glyphs of all. */
export async function loadTypesetter(notation: NotationChoice): Promise<void> {
  await Promise.all([loadKatex(), notation !== "own" && loadGlyphs()]);
}

/** Without these sheets each glyph is fetched when it is shown. */
const loadGlyphs = () =>
  Promise.allSettled([import("virtual:font/others.css"), import("virtual:font/mathcal.css")]);

/** Whether any formula can be typeset now. */
export const hasKatex = (): boolean => typesetAnew !== undefined;

/** Calls back when formulas that were waited for can be typeset. */
export function onKatex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
