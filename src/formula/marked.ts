import { parseTex, type TexNode } from "./katex";
import { markOf, roleMacros } from "./macros";
import type { NotationId } from "./notation";
import { lettersOf, meaningOf } from "./read/letters";
import { withMarks, type Mark } from "./withMarks";

/**
 * LaTeX in the letters of a notation with its quantities marked, as role macros mark them: so that they
 * have their colours in what a reader has written, too.
 *
 * @throws {Unreadable} with the place that cannot be parsed
 */
export function marked(tex: string, notation: NotationId): string {
  const letters = lettersOf(notation);
  const found: Mark[] = [];
  const visit = (node: TexNode) => {
    const meaning = meaningOf(node, letters);
    const isWritten = tex.slice(node.place.start, node.place.end).length > 0;
    if (meaning?.kind === "quantity" && isWritten && isOwnPlace(node, tex))
      found.push({
        place: node.place,
        before: `{\\htmlData{quantity=${markOf[meaning.name]}}{`,
        after: "}}",
      });
    else childrenOf(node).forEach(visit);
  };
  parseTex(tex, roleMacros(notation)).forEach(visit);
  return withMarks(tex, found);
}

/** Whether a letter stands as itself in the source, and not as a macro that has its own mark. */
const isOwnPlace = ({ type, place }: TexNode, tex: string) =>
  (type === "symbol" || type === "accent" || type === "font") &&
  /^[a-zA-Z]$/.test(tex.slice(place.start, place.end));

function childrenOf(node: TexNode): readonly TexNode[] {
  switch (node.type) {
    case "group":
    case "font":
    case "fenced":
      return node.body;
    case "accent":
      return [];
    case "root":
      return node.body;
    case "scripted":
      return [node.base, node.sub, node.sup].filter((part) => part !== undefined);
    case "fraction":
      return [...node.over, ...node.under];
    case "array":
      return node.rows.flat(2);
    default:
      return [];
  }
}
