import type { Figure } from "../../../derivations/types";
import type { TexStyle } from "../../tex/formula";

/** How the formulas of a figure are set: fractions in full size where there is height for them. */
export const figureTexStyle: Readonly<Record<Figure["kind"], TexStyle>> = {
  product: "inline",
  "weighted-rows": "inline",
  columns: "display",
  entries: "inline",
  detour: "display",
  precision: "display",
  loop: "inline",
};
