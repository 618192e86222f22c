import type { Corners } from "../../math";
import { chosenState } from "../chosen";
import type { Descent } from "../descent";
import { choose } from "../store";
import type { Stretch } from "../stretch";

/** Which classes are at the corners of the triangle, 0-based. */
export const chooseCorners = (corners: Corners) => choose({ corners });

/** Other steps of gradient descent, or more of them. */
export const chooseDescent = (changed: Partial<Descent>) =>
  choose({ descent: { ...chosenState().descent, ...changed } });

/** For how many classes the cost of the gradient is counted. */
export const chooseSize = (size: number) => choose({ size });

/** What is done to the logits before narrow formats compute with them. */
export const chooseStretch = (stretch: Stretch) => choose({ stretch });
