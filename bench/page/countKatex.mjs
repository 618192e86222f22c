const counted = "\0counted-katex";

const countingModule = `
  import katex from "katex";
  globalThis.katexCalls = 0;
  const counting = { ...katex };
  for (const name of ["render", "renderToString", "__parse", "__renderToDomTree", "__renderToHTMLTree"])
    counting[name] = (...parameters) => {
      globalThis.katexCalls++;
      return katex[name](...parameters);
    };
  export default counting;
`;

/**
 * Puts a KaTeX that counts its calls in the place of KaTeX, in whatever page is built.
 *
 * @returns {import("vite").Plugin}
 */
export function countKatex() {
  return {
    name: "count-katex",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "katex" && importer !== counted ? counted : undefined,
    load: (id) => (id === counted ? countingModule : undefined),
  };
}

/**
 * How often KaTeX was called so far, in the page and in its workers.
 *
 * @param {import("playwright-core").Page} page
 */
export async function katexCalls(page) {
  const count = () => Number(/** @type {any} */ (globalThis).katexCalls ?? 0);
  const counts = await Promise.all([
    page.evaluate(count),
    ...page.workers().map((worker) => worker.evaluate(count)),
  ]);
  return counts.reduce((sum, calls) => sum + calls, 0);
}
