import { largestJacobianEntry } from "../../derivations/lineEntries";
import type { Theme } from "../../state/explorerState";
import { colorTable, type ColorTable } from "./colorTable";
import { divergingScale, type DivergingScale } from "./divergingScale";

interface JacobianColors {
  readonly scale: DivergingScale;
  /** The same as pixels */
  readonly table: ColorTable;
}

const made: Partial<Record<Theme, JacobianColors>> = {};

/** The colours of every Jacobian of softmax: one range at all times, so that it fades as it saturates. */
export function jacobianColors(theme: Theme): JacobianColors {
  const known = made[theme];
  if (known) return known;
  const scale = divergingScale(theme, largestJacobianEntry);
  return (made[theme] = { scale, table: colorTable(scale) });
}
