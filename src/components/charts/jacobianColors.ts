import { largestJacobianEntry } from "../../derivations/lineEntries";
import type { Theme } from "../../state/explorerState";
import { largestHessianEntry } from "../../state/shownMatrix";
import { colorTable, type ColorTable } from "./colorTable";
import { divergingScale, type DivergingScale } from "./divergingScale";

interface JacobianColors {
  readonly scale: DivergingScale;
  /** The same as pixels */
  readonly table: ColorTable;
}

const made = new Map<string, JacobianColors>();

function colorsOf(theme: Theme, bound: number): JacobianColors {
  const key = `${theme} ${bound}`;
  const known = made.get(key);
  if (known) return known;
  const scale = divergingScale(theme, bound);
  const colors = { scale, table: colorTable(scale) };
  if (made.size > mostKept) made.clear();
  made.set(key, colors);
  return colors;
}

/** Weights that are dragged have a range of their own in every frame. */
const mostKept = 20;

/** The colours of every Jacobian of softmax: one range at all times, so that it fades as it saturates. */
export const jacobianColors = (theme: Theme): JacobianColors =>
  colorsOf(theme, largestJacobianEntry);

/** The colours of the Hessian of the loss: as far as its entries can reach with such weights. */
export const hessianColors = (theme: Theme, target: readonly number[]): JacobianColors =>
  colorsOf(theme, largestHessianEntry(target));
