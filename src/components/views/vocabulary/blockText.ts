import type { JacobianBlock } from "../../../math";
import { formatPower } from "../../../words";

/** The magnitude of a block with four digits, however small. */
export const magnitudeText = ({ logMagnitude }: JacobianBlock): string =>
  formatPower(logMagnitude / Math.LN10, 4);
