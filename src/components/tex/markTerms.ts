import { createContext, type RefCallback } from "react";
import type { NotationId } from "../../formula/notation";

/** A formula in a sentence with its terms marked, and what finds them when it is there. */
interface MarkedProse {
  readonly tex: string;
  readonly ref?: RefCallback<HTMLElement>;
}

/** How the formulas of sentences get their marks; without it they stand as they are. */
export const MarkTerms = createContext<(tex: string, notation: NotationId) => MarkedProse>(
  (tex) => ({ tex }),
);
