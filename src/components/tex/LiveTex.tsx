import type { NotationId } from "../../formula/notation";
import type { Leaves } from "../../formula/value/leaves";
import { ink } from "../live/ink";
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
 * written, each in a box of the width that its format has, so that nothing around it moves.
 */
export function LiveTex({ tex, notation, texts, fixedLeaves }: Props) {
  const followSlots = (formula: HTMLSpanElement | null) => {
    const slots = [...(formula?.querySelectorAll<HTMLElement>("[data-slot]") ?? [])];
    const stops = slots.map((slot) => {
      const number = Number(slot.dataset.slot);
      return ink(({ leaves }) => texts(fixedLeaves ?? leaves)[number]!)(slot);
    });
    return () => stops.forEach((stop) => stop?.());
  };
  return <Tex ref={followSlots} tex={tex} notation={notation} texStyle="numbers" />;
}
