/** What a derivative says of direction; pictures and numbers colour by it. */
export type Sign = "positive" | "negative" | "none";

export function signOf(value: number): Sign {
  if (value > 0) return "positive";
  return value < 0 ? "negative" : "none";
}
