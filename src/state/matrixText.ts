/**
 * A matrix as a person writes or pastes it, in the form that a link has: rows on lines of their own,
 * after semicolons or in brackets; numbers after commas, spaces or tabs. What is no number stays, and
 * so does a row that is empty.
 */
export const inLinkForm = (text: string): string =>
  text
    .replace(/\b(?:np|numpy|torch)\.(?=array|tensor)|\b(?:array|tensor)(?=\s*\()/g, "")
    .replace(/\][\s,]*\[/g, ";")
    .replace(/[[\](){}]/g, " ")
    .trim()
    .replace(/[^\S\n]*\n[^\S\n]*/g, ";")
    .replace(/\s*,?\s*;\s*/g, ";")
    .replace(/,\s*$/, "")
    .replace(/\s*,\s*|\s+/g, ",");

/** A matrix to be edited: a row a line. */
export const matrixText = (rows: readonly (readonly number[])[]): string =>
  rows.map((row) => row.join(", ")).join("\n");
