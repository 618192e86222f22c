/**
 * LaTeX between dollar signs, as GitHub, Jupyter and most others read it: commands by letters alone.
 * GitHub takes a backslash before any other sign away before it reads the formula, and with it the
 * braces of sets and the rows of matrices (github/markup#1577).
 */
export const markdownTex = (tex: string): string =>
  tex.replace(/\\([^A-Za-z\s])/g, (command, sign: string) =>
    sign in names ? `\\${names[sign]!} ` : command,
  );

const names: Readonly<Record<string, string>> = {
  "{": "lbrace",
  "}": "rbrace",
  "\\": "cr",
  "|": "Vert",
  ",": "thinspace",
  ":": "medspace",
  ">": "medspace",
  ";": "thickspace",
  "!": "negthinspace",
};
