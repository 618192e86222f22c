/**
 * The one place that knows KaTeX's parse tree, which KaTeX does not promise to keep: its version is
 * pinned, and `katex.test.ts` holds the trees that this file relies on. Everything else reads
 * `TexNode`.
 */
import katex, { type KatexOptions } from "katex";
import { Unreadable, type Place } from "./problem";
import { checkSource, deepestNesting } from "./source";
import { spelledOut, type SpelledOut } from "./spelledOut";
import { syntaxProblem } from "./syntax";

/** A formula as it was written, macros expanded, spacing and sizes left out. */
export type TexNode = { readonly place: Place } & (
  | { readonly type: "symbol"; readonly text: string }
  | { readonly type: "operator"; readonly name: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "group"; readonly body: readonly TexNode[] }
  | { readonly type: "mark"; readonly quantity: string; readonly body: readonly TexNode[] }
  | { readonly type: "font"; readonly font: string; readonly body: readonly TexNode[] }
  | { readonly type: "accent"; readonly accent: string; readonly body: readonly TexNode[] }
  | {
      readonly type: "root";
      readonly body: readonly TexNode[];
      readonly degree: TexNode | undefined;
    }
  | {
      readonly type: "scripted";
      readonly base: TexNode | undefined;
      readonly sub: TexNode | undefined;
      readonly sup: TexNode | undefined;
    }
  | {
      readonly type: "fraction";
      readonly over: readonly TexNode[];
      readonly under: readonly TexNode[];
    }
  | {
      readonly type: "fenced";
      readonly left: string;
      readonly right: string;
      readonly body: readonly TexNode[];
    }
  | { readonly type: "array"; readonly rows: readonly (readonly (readonly TexNode[])[])[] }
);

export type TexNodeOf<Type extends TexNode["type"]> = Extract<TexNode, { type: Type }>;

/** How every formula is parsed and typeset: no trust but in the marks of our own macros. */
export function katexOptions(macros: Record<string, string>): KatexOptions {
  return {
    displayMode: true,
    macros: { ...macros },
    trust: ({ command }) => command === "\\htmlData",
    strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
    maxExpand: 500,
    maxSize: 20,
  };
}

/**
 * Parses LaTeX, with the macros given, by KaTeX's own parser.
 *
 * @throws {Unreadable} with the place in `source` that cannot be parsed
 */
export function parseTex(source: string, macros: Record<string, string>): TexNode[] {
  checkSource(source);
  const written = spelledOut(source, macros);
  let tree: readonly KatexNode[];
  try {
    tree = parser.__parse(written.text, katexOptions(macros));
  } catch (error) {
    if (error instanceof RangeError)
      throw new Unreadable({ code: "too-deep", most: deepestNesting });
    if (!(error instanceof katex.ParseError)) throw error;
    const place = written.placeOf(placeWithin(written.text, error.position, error.length));
    throw new Unreadable(syntaxProblem(error.rawMessage, source, place), place);
  }
  return new Converter(source, written).all(tree);
}

const parser = katex as unknown as {
  __parse: (source: string, options: KatexOptions) => readonly KatexNode[];
};

function placeWithin(source: string, start = source.length, length = 1): Place {
  const from = Math.min(start, source.length);
  return { start: from, end: from + source.slice(from, from + length).trimEnd().length };
}

/** As much of KaTeX's nodes as is used here. */
interface KatexNode {
  readonly type: string;
  readonly loc?: {
    readonly start: number;
    readonly end: number;
    readonly lexer: { input: string };
  };
  readonly text?: string;
  readonly name?: string;
  readonly label?: string;
  readonly font?: string;
  readonly delim?: string;
  readonly left?: string;
  readonly right?: string;
  readonly hasBarLine?: boolean;
  readonly width?: { readonly number: number };
  readonly dimension?: { readonly number: number; readonly unit: string };
  readonly attributes?: Readonly<Record<string, string>>;
  readonly body?: KatexNode | readonly KatexNode[] | readonly (readonly KatexNode[])[];
  readonly base?: KatexNode | null;
  readonly sub?: KatexNode | null;
  readonly sup?: KatexNode | null;
  readonly index?: KatexNode | null;
  readonly numer?: KatexNode;
  readonly denom?: KatexNode;
  readonly mathml?: readonly KatexNode[];
}

const canonical: Readonly<Record<string, string>> = {
  "\\@cdots": "\\cdots",
  "\\dots": "\\ldots",
  "\\varvdots": "\\vdots",
  "≠": "\\ne",
  "\\neq": "\\ne",
  "\\leq": "\\le",
  "\\geq": "\\ge",
  "\\lt": "<",
  "\\gt": ">",
  "\\lbrace": "\\{",
  "\\rbrace": "\\}",
  "\\lbrack": "[",
  "\\rbrack": "]",
  "\\ast": "*",
  "\\div": "/",
  "\\colon": ":",
  "\\Longleftrightarrow": "\\Leftrightarrow",
};

/** Negation, which KaTeX sets as a slash laid over the sign that follows. */
const notSlash = "\u0338";

class Converter {
  /** Where the last token of the text ended: what KaTeX does not place stands behind it. */
  private position = 0;

  constructor(
    private readonly source: string,
    private readonly written: SpelledOut,
  ) {}

  all(nodes: readonly KatexNode[]): TexNode[] {
    const converted = nodes.flatMap((node) => this.convert(node));
    return converted.flatMap((node, index) => {
      if (isSymbol(node, notSlash)) return [];
      const negated = index > 0 && isSymbol(converted[index - 1], notSlash);
      if (!negated) return [node];
      if (!isSymbol(node, "="))
        throw new Unreadable({ code: "unsupported", what: "\\not" }, node.place);
      return [{ ...node, text: "\\ne" } as TexNode];
    });
  }

  private convert(node: KatexNode): TexNode[] {
    if (node.type === "ordgroup") return [this.group(node)];
    const place = this.placeOf(node);
    const symbol = (text: string): TexNode[] => [
      { type: "symbol", text: canonical[text] ?? text, place },
    ];
    switch (node.type) {
      case "mathord":
      case "textord":
      case "atom":
        return symbol(node.text!);
      case "delimsizing":
        return symbol(node.delim!);
      case "htmlmathml":
        return node
          .mathml!.flatMap((twin) => this.convert(twin))
          .map((inner) => ({ ...inner, place }));
      case "mclass":
      case "styling":
        return this.all(bodyOf(node));
      case "spacing":
        return [];
      case "sizing":
        return this.all(bodyOf(node));
      case "kern":
        return this.space(node, place);
      case "rule":
        if (node.width?.number !== 0)
          throw new Unreadable({ code: "unsupported", what: "\\rule" }, place);
        return [];
      case "html": {
        const quantity = node.attributes?.["data-quantity"] ?? "";
        const body = this.all(bodyOf(node)).flatMap(ungrouped);
        return [{ type: "mark", quantity, body, place: spanOf(body, place) }];
      }
      case "font": {
        const body = this.all(bodyOf(node)).flatMap(ungrouped);
        return [{ type: "font", font: node.font!, body, place: spanOf(body, place) }];
      }
      case "accent": {
        const body = this.all([node.base!]).flatMap(ungrouped);
        return [{ type: "accent", accent: node.label!, body, place: spanOf(body, place) }];
      }
      case "sqrt":
        return [
          {
            type: "root",
            body: this.all(bodyOf(node)).flatMap(ungrouped),
            degree: this.script(node.index),
            place,
          },
        ];
      case "op":
      case "operatorname":
        return [{ type: "operator", name: node.name ?? `\\${this.letters(node)}`, place }];
      case "text":
        return this.textAndFormulas(bodyOf(node), place);
      case "supsub":
        return [this.scripted(node)];
      case "genfrac": {
        if (!node.hasBarLine) throw new Unreadable({ code: "unsupported", what: "\\binom" }, place);
        const over = this.all([node.numer!]).flatMap(ungrouped);
        const under = this.all([node.denom!]).flatMap(ungrouped);
        return [{ type: "fraction", over, under, place: spanOf([...over, ...under], place) }];
      }
      case "leftright": {
        const body = this.all(bodyOf(node));
        const [left, right] = [node.left!, node.right!];
        return [{ type: "fenced", left, right, body, place: spanOf(body, place) }];
      }
      case "array": {
        const rows = (node.body as readonly (readonly KatexNode[])[]).map((row) =>
          row.map((cell) => this.all([cell]).flatMap(ungrouped)),
        );
        return [{ type: "array", rows, place: spanOf(rows.flat(2), place) }];
      }
      default:
        throw new Unreadable({ code: "unsupported", what: this.nameOf(node, place) }, place);
    }
  }

  private group(node: KatexNode): TexNode {
    const before = this.position;
    const place = this.placeOf(node);
    const after = this.position;
    this.position = before; // what stands in it is not behind it
    const body = this.all(bodyOf(node));
    this.position = Math.max(this.position, after);
    return { type: "group", body, place };
  }

  /** Words, and the formulas between them: `\text{if $i = j$}`. */
  private textAndFormulas(nodes: readonly KatexNode[], place: Place): TexNode[] {
    const found: TexNode[] = [];
    for (const node of nodes) {
      const last = found.at(-1);
      if (node.type === "spacing") continue;
      if (node.type !== "textord") found.push(...this.all([node]));
      else if (last?.type === "text")
        found[found.length - 1] = { ...last, text: last.text + node.text! };
      else found.push({ type: "text", text: node.text!, place });
    }
    return found.length > 0 ? found : [{ type: "text", text: "", place }];
  }

  /** Thin spaces are nothing; wide ones part what stands on either side; wide steps back hide it. */
  private space({ dimension }: KatexNode, place: Place): TexNode[] {
    const { number, unit } = dimension!;
    const widthEm = unit === "mu" ? number / 18 : number;
    if (widthEm < -0.2) throw new Unreadable({ code: "unsupported", what: "\\kern" }, place);
    return widthEm < 1 ? [] : [{ type: "symbol", text: "\\quad", place }];
  }

  private scripted(node: KatexNode): TexNode {
    const base = node.base ? one(this.all([node.base])) : undefined;
    // The scripts in the order of their places, so that each is placed after what stands before it.
    const sub = this.script(node.sub);
    const sup = this.script(node.sup);
    const parts = [base, sub, sup].filter((part) => part !== undefined);
    return { type: "scripted", base, sub, sup, place: spanOf(parts, this.placeOf(node)) };
  }

  private script(node: KatexNode | null | undefined): TexNode | undefined {
    return node ? one(this.all([node])) : undefined;
  }

  private letters(node: KatexNode): string {
    return this.all(bodyOf(node))
      .map((letter) => (letter.type === "symbol" ? letter.text : ""))
      .join("");
  }

  /** KaTeX's name of a node's type says little; the command at its place says what was written. */
  private nameOf(node: KatexNode, { start }: Place): string {
    return /^\\[a-zA-Z]+/.exec(this.source.slice(start))?.[0] ?? node.type;
  }

  private placeOf({ loc, type, name }: KatexNode): Place {
    const { text, placeOf } = this.written;
    if (loc?.lexer.input === text) {
      // KaTeX counts the spaces behind a command to it.
      const end = loc.start + text.slice(loc.start, loc.end).trimEnd().length;
      this.position = end;
      return placeOf({ start: loc.start, end });
    }
    // KaTeX does not place an operator; what it is called stands behind what was placed last.
    const command = type === "operatorname" ? "\\operatorname" : name;
    const found = command === undefined ? -1 : text.indexOf(command, this.position);
    if (found >= 0) {
      this.position = found + command!.length;
      return placeOf({ start: found, end: this.position });
    }
    const [, spaces, macro] = /^([\s{}^_]*)(\\[a-zA-Z]+|\S?)/.exec(text.slice(this.position))!;
    const start = this.position + spaces!.length;
    return placeOf({ start, end: start + macro!.length });
  }
}

function bodyOf({ body }: KatexNode): readonly KatexNode[] {
  return (Array.isArray(body) ? body : [body]) as readonly KatexNode[];
}

const ungrouped = (node: TexNode): readonly TexNode[] =>
  node.type === "group" ? node.body : [node];

function one(nodes: readonly TexNode[]): TexNode | undefined {
  return nodes.length === 1 ? nodes[0] : { type: "group", body: nodes, place: spanOf(nodes) };
}

function spanOf(nodes: readonly TexNode[], otherwise: Place = { start: 0, end: 0 }): Place {
  const placed = nodes.map(({ place }) => place).filter(({ start, end }) => end > start);
  if (placed.length === 0) return otherwise;
  return {
    start: Math.min(...placed.map(({ start }) => start)),
    end: Math.max(...placed.map(({ end }) => end)),
  };
}

/** Whether a node is this one glyph. */
export function isSymbol(node: TexNode | undefined, text: string): boolean {
  return node?.type === "symbol" && node.text === text;
}
