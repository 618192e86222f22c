import type { Place, Problem } from "./problem";

/**
 * What KaTeX cannot parse, as a problem that has words in every language; what has none keeps KaTeX's
 * own.
 *
 * @param message KaTeX's, without the place
 */
export function syntaxProblem(message: string, source: string, { start, end }: Place): Problem {
  for (const [pattern, problem] of problems) {
    const match = pattern.exec(message);
    if (match) return problem(match.slice(1), source, source.slice(start, end));
  }
  return { code: "syntax", message };
}

const problems: readonly (readonly [
  RegExp,
  (found: readonly string[], source: string, written: string) => Problem,
])[] = [
  [
    /^Undefined control sequence: (.+)$/,
    ([command]) => ({ code: "no-command", command: command! }),
  ],
  [/^Double subscript$/, () => ({ code: "two-scripts", script: "subscript" })],
  [/^Double superscript$/, () => ({ code: "two-scripts", script: "superscript" })],
  [/^No such environment: (.+)$/, ([name]) => ({ code: "no-environment", name: name! })],
  [
    /^Mismatch: (\\begin\{.+\}) matched by (\\end\{.+\})$/,
    ([begin, end]) => ({ code: "environments-differ", begin: begin!, end: end! }),
  ],
  [/^Expected & or .* or \\end$/, () => ({ code: "unclosed", bracket: "\\begin" })],
  [/^Expected '\\right', got 'EOF'$/, () => ({ code: "unclosed", bracket: "\\left" })],
  [/^Expected '\}', got 'EOF'$/, () => ({ code: "unclosed", bracket: "{" })],
  [/expected ']'$/, () => ({ code: "unclosed", bracket: "[" })],
  [
    /^Unexpected end of input in a macro argument, expected '\}'$/,
    (_, source) =>
      hasOpenBrace(source)
        ? { code: "unclosed", bracket: "{" }
        : { code: "nothing", after: lastCommand(source) },
  ],
  [
    /^Expected 'EOF', got '(\}|\\right|\\end)'$/,
    ([bracket]) => ({ code: "unopened", bracket: bracket! }),
  ],
  [
    /^Expected group (?:after|as argument to) '(.+)'$/,
    ([after]) => ({ code: "nothing", after: after! }),
  ],
  [
    /^Invalid delimiter '(.+)' after '(.+)'$/,
    ([written, after]) => ({ code: "bad-delimiter", written: written!, after: after! }),
  ],
  [
    /^Expected 'EOF', got|in math mode$|\[(?:unicodeTextInMathMode|unknownSymbol)\]$|^Unexpected character/,
    (_found, _source, written) => ({ code: "not-here", written }),
  ],
  [/\[commentAtEnd\]$/, () => ({ code: "not-here", written: "%" })],
];

const hasOpenBrace = (source: string) => {
  const unescaped = source.replace(/\\./gs, "");
  return unescaped.split("{").length > unescaped.split("}").length;
};

/** The last command, with the arguments that it has. */
const lastCommand = (source: string) => source.slice(Math.max(source.lastIndexOf("\\"), 0));
