/** A sentence for every code; each is given what came with the code. */
type Sentences<Code extends string> = Readonly<Record<Code, (parameters: never) => string>>;

/** The sentence for something that is known by a code with parameters. */
export function say<Code extends string>(
  sentences: Sentences<Code>,
  coded: { readonly code: Code },
): string {
  return sentences[coded.code](coded as never);
}
