import { Unreadable } from "./problem";

export const longestSource = 4000;

/** Beyond what can be a formula: what is longer is not even looked at, and a browser takes seconds to set it. */
export const longestTyped = 5000;
export const deepestNesting = 100;

/** Commands that would make what is read differ from what is written, or reach beyond the formula. */
const forbiddenCommand =
  /\\(?:[gex]?def|let|futurelet|(?:re|provide)?newcommand|renewcommand|global|long|expandafter|htmlData|htmlClass|htmlId|htmlStyle|href|url|includegraphics|verb|char|tag)(?![a-zA-Z])/;

/**
 * What is refused before KaTeX sees it: too long, too deep, or with commands that make what is read
 * differ from what is written.
 *
 * @throws {Unreadable} with the place
 */
export function checkSource(source: string): void {
  if (source.length > longestSource)
    throw new Unreadable(
      { code: "too-long", length: source.length, most: longestSource },
      { start: longestSource, end: source.length },
    );
  const forbidden = forbiddenCommand.exec(source);
  if (forbidden) {
    const [command] = forbidden;
    const place = { start: forbidden.index, end: forbidden.index + command.length };
    throw new Unreadable({ code: "forbidden", command }, place);
  }
  checkDepth(source);
}

/** KaTeX overflows the stack on deep nesting, so it is counted before. */
function checkDepth(source: string): void {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/\\[a-zA-Z]+|\\.|[{}()[\]^_]/gs)) {
    if (/^([{([]|\\left|\\begin)$/.test(token)) depth++;
    else if (/^([})\]]|\\right|\\end)$/.test(token)) depth = Math.max(0, depth - 1);
    if (depth > deepestNesting)
      throw new Unreadable(
        { code: "too-deep", most: deepestNesting },
        { start: index, end: index + token.length },
      );
  }
}
