/** Whether a part of a formula, however deep, passes a test. */
export function isAnywhere(part: unknown, test: (node: object) => boolean): boolean {
  if (typeof part !== "object" || part === null) return false;
  return test(part) || Object.values(part).some((inner) => isAnywhere(inner, test));
}
