/** The formulas between the dollar signs of a text. */
export const formulasIn = (text: string) => text.split("$").filter((_, index) => index % 2 === 1);

/** Every string of a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
