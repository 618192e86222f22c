import type { Patched } from "../stands/patched/main";
import type { Hover } from "./hover.mjs";
import type { PaintedInput } from "./recordInputs.mjs";

declare global {
  interface Window {
    /** What `recordInputs` noted since it was last asked */
    takePainted: () => PaintedInput[];
    /** Tells the runner that a frame with inputs was painted, where it listens */
    onPainted?: (payload: string) => void;
    /** How long each hover took to be painted, where they are noted */
    hovers: Hover[];
    /** The sum of the layout shifts so far, where they are observed */
    layoutShift: number;
    /** The stand of that name */
    patched: Patched;
  }
}
