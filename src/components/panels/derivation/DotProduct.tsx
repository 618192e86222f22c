import { useLayoutEffect, useMemo } from "react";
import type { Part } from "../../../derivations";
import { dotLine } from "../../../derivations/figures";
import type { Figure } from "../../../derivations/types";
import { markedTexOf } from "../../../derivations/terms";
import { useDerivation, useReading } from "../../../state/chosen";
import { readerOf } from "../../../state/derivations";
import { useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { usePaper } from "../../../state/paper";
import { judgeAtOnce, useVerdicts } from "../../../state/judging";
import { placesText } from "../../placesText";
import { LineFormula } from "../../views/derivation/LineFormula";
import { marked } from "../terms/markedFormulas";
import { JudgedLine } from "./JudgedLine";
import styles from "./DotProduct.module.css";
import { useLineNumbers } from "./useLineNumbers";

interface Props {
  part: Part;
  figure: Extract<Figure, { kind: "product" }>;
}

/** An entry of a product, term by term with its numbers, judged like any other line. */
export function DotProduct({ part, figure }: Props) {
  const derivation = useDerivation();
  const read = useMemo(
    () => dotLine(derivation, part, figure, readerOf(derivation)),
    [derivation, part, figure],
  );
  const words = useWords();
  const reading = useReading();
  const atRest = useRestingFrame();
  const { numbers } = useLineNumbers(read);
  const lines = useMemo(() => [read], [read]);
  const verdicts = useVerdicts(lines, undefined);
  const isOnPaper = usePaper() !== undefined;
  useLayoutEffect(() => {
    if (isOnPaper) judgeAtOnce(lines);
  }, [isOnPaper, lines]);
  const lettersRef = useMemo(() => marked({ kind: "line", read }), [read]);
  const numbersRef = useMemo(
    () => (numbers ? marked({ kind: "numbers", read, parts: numbers.parts }) : undefined),
    [read, numbers],
  );
  const name = words.figures.entryFormula;
  const value = numbers?.value(atRest.leaves);
  return (
    <div className={styles.dot}>
      <LineFormula
        letters={{ ...markedTexOf(read), chainLeft: read.parted.chainLeft }}
        lettersRef={lettersRef}
        numbersRef={numbersRef}
        numbers={numbers}
        reading={reading === "letters" ? "both" : reading}
        fixedLeaves={undefined}
        notation={read.options.notation}
        label={name}
        numbersLabel={[name, placesText(numbers?.indices ?? {}), value].filter(Boolean).join(" ")}
      />
      <JudgedLine read={read} isWhole={false} verdicts={verdicts} canGoThere={false} />
    </div>
  );
}
