import { largestClassCount } from "./points";
import { classCountOf, isOneHot, sumsToOne } from "./state";
import type { Line } from "./line";
import type { Outcomes } from "./trial";
import type { Assumption } from "./verdict";

/** What a line may turn out to need, the weakest first: of the label, of two indices, of the size. */
export function candidatesOf(line: Line): Assumption[] {
  const named = line.free.filter(({ name }) => name !== "");
  const pairs = named.flatMap((one, at) =>
    named
      .slice(at + 1)
      .filter(({ axis }) => axis === one.axis)
      .map((other) => [one.name, other.name] as const),
  );
  const isOpen = !line.sizes.has("class");
  const sizes = isOpen ? Array.from({ length: largestClassCount - 1 }, (_, at) => at + 2) : [];
  return [
    ...(isOpen ? [{ kind: "at-least", of: "class", count: 2 } as const] : []),
    { kind: "sum-one" },
    { kind: "one-hot" },
    ...pairs.map((indices) => ({ kind: "distinct" as const, indices })),
    ...pairs.map((indices) => ({ kind: "same" as const, indices })),
    ...sizes.map((count) => ({ kind: "size" as const, of: "class" as const, count })),
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
      return classCountOf(state) === assumption.count;
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
