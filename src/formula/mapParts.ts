/** A part of a formula, an array or an object, with something else in the place of each of its parts. */
export function mapParts<Part extends object>(
  part: Part,
  change: (inner: unknown) => unknown,
): Part {
  if (Array.isArray(part)) return part.map((inner: unknown) => change(inner)) as unknown as Part;
  const parts = Object.entries(part).map(([key, inner]: [string, unknown]) => [key, change(inner)]);
  return Object.fromEntries(parts) as Part;
}
