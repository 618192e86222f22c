import type { ExportedLine, ExportedText, Piece } from "./exportedText";

/** The formula of a line by itself. */
export const markdownFormula = ({ parts }: ExportedText): string =>
  displays(parts[0]!.lines[0]!).join("\n");

/** The same as Markdown with formulas between dollar signs, as GitHub, Jupyter and most others read it. */
export function markdownDocument(text: ExportedText): string {
  const isOneLine = text.parts.length === 1 && text.parts[0]!.lines.length === 1;
  return [
    ...(isOneLine ? [] : [`# ${prose(text.title)}`, "", prose(text.method), ""]),
    ...(text.credit === undefined || isOneLine ? [] : [`*${text.credit}*`, ""]),
    prose(text.state),
    "",
    `<${text.link}>`,
    ...text.parts.flatMap(({ title, lines }) => [
      "",
      `## ${prose(title)}`,
      ...lines.flatMap((line) => [
        "",
        `**${line.number} · ${line.rule}.** ${prose(line.why)}`,
        "",
        ...displays(line),
      ]),
    ]),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function displays({ letters, numbers, where, places }: ExportedLine): string[] {
  const withNote = (tex: string, note: string) => (note === "" ? tex : `${tex} \\qquad (${note})`);
  return [
    ...(letters === undefined ? [] : ["$$", withNote(letters, where ?? ""), "$$", ""]),
    ...(numbers === undefined ? [] : ["$$", withNote(numbers, places), "$$", ""]),
  ];
}

const prose = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) =>
      kind === "tex" ? `$${text}$` : text.replace(/[\\`*_[\]<>#]/g, "\\$&"),
    )
    .join("");
