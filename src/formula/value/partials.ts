import type { ExpressionOf } from "../expression";
import { latexOf } from "../print";
import { Unreadable } from "../problem";
import { isUpstream } from "./definitions";
import type { Scope, Side } from "./lowering";
import { axesOfEntry, placeOf } from "./quantities";
import { tangentOf } from "./tangent";
import { first, mapped, shaped, type Tensor } from "./tensor";
import { leafNames, type LeafName, type Position, type Term } from "./term";

/** ∂A/∂B, of the shape of A, then of B; by several B one after the other. */
export function partialOf(side: Side, partial: ExpressionOf<"partial">, scope: Scope): Tensor {
  const tensor = side.lower(partial.of, scope);
  const entry = tensor.at(tensor.lengths.map(() => first));
  for (const by of partial.by) checkUpstream(side, partial, entry, by);
  return partial.by.reduce((inner, by) => derivativeOf(side, inner, by, scope), tensor);
}

type By = ExpressionOf<"partial">["by"][number];

const nameOf = (by: By): LeafName => (by.kind === "variable" ? "variable" : by.name);

function derivativeOf(side: Side, of: Tensor, by: By, scope: Scope): Tensor {
  const { terms } = side.line;
  const name = nameOf(by);
  const tangent = (entry: Term, at: readonly Position[]) =>
    tangentOf(terms, entry, { name, at }) ?? terms.number(0);
  if (by.kind === "variable") return mapped(of, (entry) => tangent(entry, []));
  const own = placeOf(side, by, scope);
  const axes = axesOfEntry(by);
  if (by.indices.length === axes.length) return mapped(of, (entry) => tangent(entry, own));
  // By a whole quantity: its axes come after those of what is differentiated.
  const ofAxes = of.lengths.filter((length) => length !== "one");
  return shaped([...ofAxes, ...axes], (positions) => {
    let next = 0;
    const entry = of.at(
      of.lengths.map((length) => (length === "one" ? first : positions[next++]!)),
    );
    return tangent(entry, [...own, ...positions.slice(ofAxes.length)]);
  });
}

/** ∂A/∂B is never taken to be 0 for want of a B in A, but where that is known: ∂y/∂z. */
function checkUpstream(
  { line: { notation } }: Side,
  { of, place }: ExpressionOf<"partial">,
  entry: Term,
  by: By,
): void {
  const names = [...leafNames(entry)];
  const isFixed = nameOf(by) === "logits" && names.length === 1 && names[0] === "target";
  if (isFixed || names.some((name) => isUpstream(nameOf(by), name))) return;
  throw new Unreadable(
    { code: "not-upstream", of: latexOf(of, notation), by: latexOf(by, notation) },
    place,
  );
}
