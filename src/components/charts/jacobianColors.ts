import { largestJacobianEntry } from "../../derivations/lineEntries";
import type { Theme } from "../../state/explorerState";
import { colorTable } from "./colorTable";
import { divergingScale } from "./divergingScale";

/** The scale of every Jacobian of softmax: the same range at all times, so that it fades as it saturates. */
export const jacobianScale = (theme: Theme) => divergingScale(theme, largestJacobianEntry);

/** Its colours as pixels. */
export const jacobianColors = (theme: Theme) => colorTable(jacobianScale(theme));
