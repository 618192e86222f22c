import { isSymbol, type TexNode } from "../katex";
import type { Place } from "../problem";

const opening: Readonly<Record<string, string>> = { "(": ")", "[": "]", "\\{": "\\}" };
const closing: ReadonlySet<string> = new Set(Object.values(opening));

/** Walks along the nodes of one row of a formula. */
export class Cursor {
  private at = 0;

  constructor(
    readonly nodes: readonly TexNode[],
    /** Where the row stands in the source, for a problem at its end */
    readonly row: Place,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.nodes.length;
  }

  peek(ahead = 0): TexNode | undefined {
    return this.nodes[this.at + ahead];
  }

  next(): TexNode {
    return this.nodes[this.at++]!;
  }

  skip(count = 1): void {
    this.at += count;
  }

  /** Steps over a symbol if it is there. */
  take(text: string): boolean {
    const isThere = isSymbol(this.peek(), text);
    if (isThere) this.at++;
    return isThere;
  }

  /** Where reading has come to. */
  get place(): Place {
    return this.peek()?.place ?? { start: this.row.end, end: this.row.end };
  }

  /** What stands between an opening bracket here and its partner, which is stepped over. */
  takeBracketed(): { readonly body: readonly TexNode[]; readonly end: TexNode } | undefined {
    const start = this.at;
    let depth = 0;
    for (let index = start; index < this.nodes.length; index++) {
      const node = this.nodes[index]!;
      if (isOpening(node)) depth++;
      else if (isClosing(node) && --depth === 0) {
        if (!areCounterparts(this.nodes[start]!, node)) return undefined;
        this.at = index + 1;
        return { body: this.nodes.slice(start + 1, index), end: node };
      }
    }
    return undefined;
  }

  /** A place to come back to. */
  mark(): number {
    return this.at;
  }

  backTo(mark: number): void {
    this.at = mark;
  }
}

export const isOpening = (node: TexNode | undefined) =>
  node?.type === "symbol" && node.text in opening;

/** A closing bracket may carry the scripts of all that it closes. */
export function isClosing(node: TexNode | undefined): boolean {
  if (node?.type === "scripted") return node.base?.type === "symbol" && closing.has(node.base.text);
  return node?.type === "symbol" && closing.has(node.text);
}

function areCounterparts(left: TexNode, right: TexNode): boolean {
  const closer = right.type === "scripted" ? right.base : right;
  return left.type === "symbol" && closer?.type === "symbol" && opening[left.text] === closer.text;
}

/** Splits a row at the symbols that stand in no bracket of it. */
export function splitAt(
  nodes: readonly TexNode[],
  isSeparator: (node: TexNode) => boolean,
): { readonly parts: readonly (readonly TexNode[])[]; readonly separators: readonly TexNode[] } {
  const parts: TexNode[][] = [[]];
  const separators: TexNode[] = [];
  let depth = 0;
  for (const node of nodes) {
    if (isOpening(node)) depth++;
    else if (isClosing(node)) depth--;
    if (depth === 0 && isSeparator(node)) {
      separators.push(node);
      parts.push([]);
    } else parts.at(-1)!.push(node);
  }
  return { parts, separators };
}

/** The span of a row of nodes; where there are none, the place after what came before. */
export function placeOf(nodes: readonly TexNode[], otherwise: Place): Place {
  const first = nodes[0];
  if (!first) return otherwise;
  return { start: first.place.start, end: nodes.at(-1)!.place.end };
}

/** The nodes of a script or a cell: of a group, what it groups. */
export function rowOf(node: TexNode): readonly TexNode[] {
  return node.type === "group" ? node.body : [node];
}
