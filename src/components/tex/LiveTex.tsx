import type { NotationId } from "../../formula/notation";
import type { Leaves } from "../../formula/value/leaves";
import { livePrepared, setText } from "../live/live";
import { Tex } from "./Tex";

interface Props {
  /** LaTeX with slots for numbers */
  tex: string;
  notation: NotationId;
  /** What stands in each slot */
  texts: (leaves: Leaves) => readonly string[];
  /** The numbers to show instead of the reader's, where a line speaks of one state only */
  fixedLeaves?: Leaves | undefined;
}

/**
 * A formula whose numbers move. It is typeset once; after that only the texts of its slots are
 * written, each in a box as wide as any number of its format, so that nothing around it moves.
 */
export function LiveTex({ tex, notation, texts, fixedLeaves }: Props) {
  const writeSlots = livePrepared<HTMLSpanElement>((formula) => {
    const slots = [...formula.querySelectorAll<HTMLElement>("[data-slot]")];
    return ({ leaves }) => {
      const present = texts(fixedLeaves ?? leaves);
      for (const slot of slots) setText(slot, present[Number(slot.dataset.slot)]!);
    };
  });
  return <Tex ref={writeSlots} tex={tex} notation={notation} texStyle="numbers" />;
}
