import type { Condition } from "../formula/expression";

/** The number of classes that conditions speak of alone: 4 where it says d = 4. */
export function classCountIn(where: readonly Condition[] = []): number | undefined {
  const sides = where
    .filter(({ relation }) => relation === "=")
    .map(({ left, right }) => [left.base, right.base])
    .find(([left]) => left!.kind === "last" && left!.of === "class");
  const right = sides?.[1];
  return right?.kind === "number" ? right.value : undefined;
}
