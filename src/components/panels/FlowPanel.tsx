import { subjectOf } from "../../derivations/subject";
import { useWords } from "../../state/environment";
import { useCurrentLine, useClassCount, useDerivation, useNotation } from "../../state/chosen";
import { readLineOf } from "../../state/lines";
import { Flow } from "../views/flow/Flow";

/** The way from logits to loss and back, with the step that the current line is about. */
export function FlowPanel() {
  const derivation = useDerivation();
  const { line } = useCurrentLine();
  const classCount = useClassCount();
  const notation = useNotation();
  const words = useWords().flow;
  return (
    <Flow
      classCount={classCount}
      subject={subjectOf(readLineOf(derivation, line.id))}
      notation={notation}
      words={words}
    />
  );
}
