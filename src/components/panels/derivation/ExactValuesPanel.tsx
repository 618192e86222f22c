import type { LineReading } from "../../../derivations/readings";
import { useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { toggleUnfolded } from "../../../state/actions/preferences";
import { useNotationOf, useReading, useUnfolded } from "../../../state/chosen";
import { placesText } from "../../placesText";
import { ExactValues } from "../../views/derivation/ExactValues";
import { useLineNumbers } from "./useLineNumbers";

/** The numbers of the current line to their last digit, where it shows any. */
export function ExactValuesPanel({ read }: { read: LineReading }) {
  const words = useWords().derivation;
  const notation = useNotationOf(read.placed.part);
  const reading = useReading();
  const isOpen = useUnfolded().includes("digits");
  const atRest = useRestingFrame();
  const { numbers, fixedLeaves } = useLineNumbers(read);
  if (!numbers || reading === "letters") return null;
  return (
    <ExactValues
      values={() => numbers.exact(fixedLeaves ?? atRest.leaves)}
      notation={notation}
      label={words.allDigits(placesText(numbers.indices))}
      isOpen={isOpen}
      onToggle={() => toggleUnfolded("digits")}
    />
  );
}
