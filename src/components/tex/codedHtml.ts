/** HTML with a single character for each of its tags: KaTeX's are long, and few. */
export interface CodedHtml {
  readonly tags: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

/** The first character that stands for a tag; Unicode leaves the range to private use. */
const firstCode = 0xe100;
const lastCode = 0xf8ff;
const codes = /[\ue100-\uf8ff]/g;

/**
 * Codes texts of HTML.
 *
 * @throws {RangeError} if they hold more tags than there are characters, or one of these characters
 */
export function coded(texts: Readonly<Record<string, string>>): CodedHtml {
  const numberOf = new Map<string, number>();
  const codeOf = (tag: string) => {
    const code = firstCode + (numberOf.get(tag) ?? numberOf.size);
    if (code > lastCode) throw new RangeError("too many different tags to code");
    numberOf.set(tag, code - firstCode);
    return String.fromCharCode(code);
  };
  const entries = Object.entries(texts).map(([key, html]) => {
    if (html.search(codes) >= 0) throw new RangeError(`this cannot be coded: ${html}`);
    return [key, html.replace(/<[^>]*>/g, codeOf)] as const;
  });
  return { tags: [...numberOf.keys()], texts: Object.fromEntries(entries) };
}

/** One of the texts as HTML again; undefined if it is not among them. */
export function decoded({ tags, texts }: CodedHtml, key: string): string | undefined {
  return texts[key]?.replace(codes, (code) => tags[code.charCodeAt(0) - firstCode]!);
}
