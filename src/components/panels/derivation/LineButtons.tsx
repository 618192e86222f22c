import { numberOf } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { goToStep } from "../../../state/actions/places";
import { useWords } from "../../../state/environment";
import { Button } from "../../controls/Button";

/** The numbers of lines; each goes to its line. */
export function LineButtons({ lines }: { lines: readonly LineReading[] }) {
  const words = useWords().derivation;
  return lines.map(({ placed }) => (
    <Button
      key={placed.line.id}
      aria-label={words.line(numberOf(placed))}
      onClick={() => goToStep(placed.step)}
    >
      {numberOf(placed)}
    </Button>
  ));
}
