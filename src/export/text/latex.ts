import { formulasOf, type ExportedLine, type ExportedText, type Piece } from "./exportedText";

/** The formula of a line by itself, for a document that is there already. */
export function latexFormula({ parts }: ExportedText): string {
  const line = parts[0]!.lines[0]!;
  // The double-struck 1 of an indicator is in no font of amssymb.
  const formulas = formulasOf(line).map((tex) => tex.replaceAll("\\mathbb{1}", "\\mathbf{1}"));
  const [begin, end] =
    formulas.length === 1 ? ["\\[", "\\]"] : ["\\begin{gather*}", "\\end{gather*}"];
  return [
    ...(line.isWrong ? [`% ${line.rule}`] : []),
    begin,
    formulas.map((tex) => `  ${tex}`).join(" \\\\\n"),
    end,
    "",
  ].join("\n");
}

/**
 * A document that compiles as it stands: by any LaTeX where it is English, by XeLaTeX or LuaLaTeX with
 * ctex where it is Chinese.
 */
export function latexDocument(text: ExportedText): string {
  const prose = new Prose(text.language);
  const [part] = text.parts;
  const isOneLine = text.parts.length === 1 && part!.lines.length === 1;
  return [
    `\\documentclass[a4paper,11pt]{article}`,
    ...preamble(text),
    "\\usepackage[margin=25mm]{geometry}",
    `\\title{${prose.of(text.title)}}`,
    "\\author{}",
    "\\date{}",
    "\\begin{document}",
    ...(isOneLine ? [] : ["\\maketitle", `\\noindent ${prose.of(text.method)}`, ""]),
    ...(text.credit === undefined || isOneLine
      ? []
      : [`\\noindent\\textit{${prose.words(text.credit)}}`, ""]),
    `\\noindent ${prose.of(text.state)}`,
    "",
    `\\noindent{\\small\\url{${text.link}}}`,
    ...text.parts.flatMap(({ title, lines }) => [
      "",
      `\\section*{${prose.of(title)}}`,
      ...lines.flatMap((line) => lineText(line, prose)),
    ]),
    "\\end{document}",
    "",
  ].join("\n");
}

/** One slide: a beamer frame of the line with its reason. */
export function latexSlide(text: ExportedText): string {
  const prose = new Prose(text.language);
  const [{ title, lines }] = text.parts as [ExportedText["parts"][number]];
  const [line] = lines as [ExportedLine];
  return [
    "\\documentclass[aspectratio=169]{beamer}",
    ...preamble(text),
    "\\setbeamertemplate{navigation symbols}{}",
    "\\begin{document}",
    `\\begin{frame}[fragile]{${prose.of(title)}} % fragile: the link may hold # and %`,
    ...displays(line),
    "",
    `\\textbf{${prose.words(line.rule)}} ${prose.of(line.why)}`,
    "",
    "\\bigskip{\\tiny",
    `\\url{${text.link}}}`,
    "\\end{frame}",
    "\\end{document}",
    "",
  ].join("\n");
}

/** What every document needs: the link, letters that LaTeX lacks, and formulas that fit their line. */
const preamble = ({ language }: ExportedText): string[] => [
  "\\usepackage{amsmath,amssymb,graphicx,url}",
  ...(language === "zh"
    ? ["\\usepackage[fontset=fandol]{ctex} % xelatex, lualatex"]
    : [
        "\\usepackage[T1]{fontenc}",
        "\\usepackage{iftex}",
        "% Chinese names need xelatex or lualatex; pdflatex leaves them out.",
        "\\ifPDFTeX \\newcommand{\\han}[1]{}",
        "\\else \\usepackage[fontset=fandol,scheme=plain]{ctex}\\newcommand{\\han}[1]{#1}\\fi",
      ]),
  "\\urlstyle{same}",
  "% The double-struck 1 of an indicator is in no font of amssymb.",
  "\\let\\amsmathbb\\mathbb",
  "\\renewcommand{\\mathbb}[1]{\\ifx1#1\\mathbf{1}\\else\\amsmathbb{#1}\\fi}",
  "% A formula that is wider than its line is made to fit it.",
  "\\newcommand{\\fitted}[1]{\\sbox0{$\\displaystyle #1$}%",
  "  \\ifdim\\wd0>\\linewidth \\resizebox{\\linewidth}{!}{\\usebox0}\\else \\usebox0\\fi}",
];

function lineText(line: ExportedLine, prose: Prose): string[] {
  return [
    "",
    `\\paragraph{${line.number}} \\textbf{${prose.words(line.rule)}} ${prose.of(line.why)}`,
    ...displays(line),
  ];
}

const displays = (line: ExportedLine): string[] =>
  formulasOf(line).map((tex) => `\\[ \\fitted{${tex}} \\]`);

/** What a document is written in decides how it has Chinese characters. */
class Prose {
  constructor(private readonly language: ExportedText["language"]) {}

  of(pieces: readonly Piece[]): string {
    return pieces
      .map(({ kind, text }) => (kind === "tex" ? `$${text}$` : this.words(text)))
      .join("");
  }

  /** Words as LaTeX: what it would take for commands, and signs that its fonts have in formulas only. */
  words(text: string): string {
    const escaped = text.replace(/[\\{}$&#^_%~−∞×·≤≥≠≈∂Σ→←±²⁰]/g, (sign) => signs[sign]!);
    return this.language === "zh"
      ? escaped
      : escaped.replace(/[\u2e80-\uffff]+/g, (characters) => `\\han{${characters}}`);
  }
}

const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  ...Object.fromEntries(Array.from("{}$&#_%", (sign) => [sign, `\\${sign}`])),
  "−": "$-$",
  "∞": "$\\infty$",
  "×": "$\\times$",
  "·": "$\\cdot$",
  "≤": "$\\le$",
  "≥": "$\\ge$",
  "≠": "$\\ne$",
  "≈": "$\\approx$",
  "∂": "$\\partial$",
  Σ: "$\\Sigma$",
  "→": "$\\to$",
  "←": "$\\gets$",
  "±": "$\\pm$",
  "²": "$^2$",
  "⁰": "$^0$",
};
