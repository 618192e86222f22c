import { crossEntropyHessian } from "../math";
import type { MatrixId } from "./explorerState";
import type { Frame } from "./frame";
import { weightSumOf } from "./label";
import { sumsOf } from "./quantities";

/** A d×d matrix with its sums along rows and columns. */
export interface ShownMatrix {
  readonly values: Float64Array;
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
}

const hessians = new WeakMap<Frame, ShownMatrix>();

/** What the cells show at a moment; the Hessian is computed where it is asked for only. */
export function shownMatrixOf(frame: Frame, matrix: MatrixId): ShownMatrix {
  const { jacobian, rowSums, columnSums } = frame.quantities;
  if (matrix === "jacobian") return { values: jacobian, rowSums, columnSums };
  const known = hessians.get(frame) ?? hessianOf(frame);
  hessians.set(frame, known);
  return known;
}

function hessianOf({ logits, target }: Frame): ShownMatrix {
  const values = crossEntropyHessian(logits, target);
  return { values, ...sumsOf(values, logits.length) };
}

/** The largest magnitude that an entry of the Hessian can have: Σy/4, as |∂pᵢ/∂zⱼ| ≤ 1/4. */
export const largestHessianEntry = (target: readonly number[]): number =>
  (weightSumOf(target) || 1) / 4;
