/** What code can be written in. */
export const codeLanguages = ["numpy", "pytorch", "jax", "typescript"] as const;
export type CodeLanguage = (typeof codeLanguages)[number];
