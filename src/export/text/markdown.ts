import { markdownTex } from "../markdownTex";
import { formulasOf, type ExportedLine, type ExportedText, type Piece } from "./exportedText";

/** The formula of a line by itself. */
export function markdownFormula({ parts }: ExportedText): string {
  const line = parts[0]!.lines[0]!;
  return [...(line.isWrong ? [`<!-- ${line.rule} -->`] : []), ...displays(line)].join("\n");
}

/** The same as Markdown, with formulas between dollar signs. */
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

const displays = (line: ExportedLine): string[] =>
  formulasOf(line).flatMap((tex) => ["$$", markdownTex(tex), "$$", ""]);

const prose = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) =>
      kind === "tex" ? `$${markdownTex(text)}$` : text.replace(/[\\`*_[\]<>#]/g, "\\$&"),
    )
    .join("");
