import type { Corners } from "../../math";
import { choose } from "../store";

/** Which classes are at the corners of the triangle, 0-based. */
export const chooseCorners = (corners: Corners) => choose({ corners });
