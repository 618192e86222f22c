import type { Expression, QuantityEntry } from "../expression";
import { isSymbol, type TexNode } from "../katex";
import { Unreadable } from "../problem";
import { axesOf, isPerSample } from "../quantityAxes";
import { rowOf, type Cursor } from "./cursor";
import { readIndex, readIndices } from "./indices";
import type { Meaning } from "./letters";
import { writtenAt, type Reading } from "./reading";
import { sampleNodes, scripted, withoutSub } from "./scripts";

/** An entry of a quantity or all of it, of the sample that its superscript names. */
export function readQuantity(
  { name, isBatch }: Extract<Meaning, { kind: "quantity" }>,
  base: TexNode,
  node: TexNode,
  cursor: Cursor,
  reading: Reading,
): Expression {
  const scripts = node.type === "scripted" && base !== node ? node : undefined;
  const indices = scripts?.sub ? readIndices(scripts.sub, reading) : [];
  const takes = axesOf[name].length + (isBatch ? 1 : 0);
  const { place } = node;
  if (indices.length > 0 && indices.length !== takes)
    throw new Unreadable(
      { code: "index-count", of: writtenAt(reading, base.place), takes, found: indices.length },
      place,
    );
  const zeroth = indices.find(({ base: at }) => at.kind === "number" && at.value === 0);
  if (zeroth)
    throw new Unreadable({ code: "class-from-one", written: writtenAt(reading, place) }, place);
  const sup = scripts?.sup;
  const row = sup ? rowOf(sup) : [];
  // x^{(m)\top} is the transpose of a sample's x.
  const isTransposed = row.length > 1 && isSymbol(row.at(-1), "\\top");
  const inside =
    sup && sampleNodes(isTransposed ? { ...sup, type: "group", body: row.slice(0, -1) } : sup);
  const quantity: QuantityEntry = {
    kind: "quantity",
    name,
    isBatch,
    sample: inside && readIndex(inside, reading, place),
    indices,
    place,
  };
  if (inside) {
    if (!isPerSample(name) || isBatch)
      throw new Unreadable(
        { code: "not-here", written: writtenAt(reading, scripts.sup.place) },
        place,
      );
    return isTransposed ? { kind: "transpose", body: quantity, place } : quantity;
  }
  return scripted(quantity, scripts ? withoutSub(scripts) : node, cursor, reading);
}
