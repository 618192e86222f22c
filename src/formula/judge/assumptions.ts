import { classCountOf, isOneHot, sumsToOne } from "./state";
import { sizesOf, type Line } from "./line";
import type { Outcomes } from "./trial";
import type { Assumption } from "./verdict";

/** What a line may turn out to need, the weakest first: of the label, of two indices, of a size. */
export function candidatesOf({ free, sizes, needs }: Line): Assumption[] {
  const named = free
    .filter(({ name }) => name !== "")
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const pairs = named.flatMap((one, at) =>
    named
      .slice(at + 1)
      .filter(({ axis }) => axis === one.axis)
      .map((other) => [one.name, other.name] as const),
  );
  const sizeOf = (of: "class" | "input" | "sample", counts: readonly number[]): Assumption[] =>
    sizes.has(of) ? [] : counts.map((count) => ({ kind: "size", of, count }));
  return [
    ...(sizes.has("class") ? [] : [{ kind: "at-least", of: "class", count: 2 } as const]),
    { kind: "sum-one" },
    { kind: "one-hot" },
    ...pairs.map((indices) => ({ kind: "distinct" as const, indices })),
    ...pairs.map((indices) => ({ kind: "same" as const, indices })),
    ...(needs.samples ? sizeOf("sample", [2, 3, 4]) : []),
    ...(needs.layer ? sizeOf("input", [1, 2, 3, 4]) : []),
    ...sizeOf("class", [2, 3, 4, 5, 6, 7, 8]),
  ];
}

/** Whether an assumption holds at a point. */
export function holdsAt(
  assumption: Assumption,
  line: Line,
  { states, pointsPerState, indexAt }: Outcomes,
  point: number,
): boolean {
  const state = states[Math.trunc(point / pointsPerState)]!;
  switch (assumption.kind) {
    case "sum-one":
      return sumsToOne(state);
    case "one-hot":
      return isOneHot(state);
    case "at-least":
      return classCountOf(state) >= assumption.count;
    case "size":
      return sizesOf([state])[assumption.of] === assumption.count;
    default: {
      const [one, other] = assumption.indices.map((name) =>
        indexAt(
          line.free.find((index) => index.name === name)!,
          point,
        ),
      );
      return (one === other) === (assumption.kind === "same");
    }
  }
}
