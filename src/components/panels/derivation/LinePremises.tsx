import type { Assumption } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { useWords } from "../../../state/environment";
import { chooseLargestClasses, chooseTarget } from "../../../state/actions/numbers";
import { chosenState } from "../../../state/chosen";
import { Premises } from "../../views/derivation/Premises";
import { labelPresets } from "./figurePresets";
import { useHoldingAssumptions } from "./useHoldingAssumptions";

/** A label that is not as a line needs it, and else is: one-hot broken alone, or the sum as well. */
const breakers = { "one-hot": "twoClasses", "sum-one": "doubled" } as const;

/** What a line needs, to be broken and mended. */
export function LinePremises({ read }: { read: LineReading }) {
  const words = useWords().derivation;
  const holds = useHoldingAssumptions();
  const breakIt = (assumption: Assumption) => {
    const preset = labelPresets.find(({ id }) => id === breakers[assumption])!;
    chooseTarget(preset.weights(chosenState().target));
  };
  return (
    <Premises
      line={read.placed.line}
      stated={[...read.stated] as Assumption[]}
      holds={holds}
      words={words}
      onBreak={breakIt}
      onMend={chooseLargestClasses}
    />
  );
}
