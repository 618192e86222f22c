import { useMemo, type ReactNode } from "react";
import type { Derivation } from "../../../derivations";
import { proseFormula } from "../../../derivations/proseFormula";
import type { LineReading } from "../../../derivations/readings";
import type { NotationId } from "../../../formula/notation";
import { useDerivation } from "../../../state/chosen";
import { readerOf } from "../../../state/derivations";
import { MarkTerms } from "../../tex/markTerms";
import { marked } from "./markedFormulas";

interface Props {
  /** The line that is spoken of: its indices are those of the sentence */
  read?: LineReading;
  children: ReactNode;
}

/** Makes the formulas in the sentences inside it answer to being pointed at. */
export function ProseTerms({ read, children }: Props) {
  const derivation = useDerivation();
  const mark = useMemo(() => markerOf(derivation, read), [derivation, read]);
  return <MarkTerms value={mark}>{children}</MarkTerms>;
}

/** Marks formulas of sentences; the same formula the same way whenever it is asked. */
function markerOf(derivation: Derivation, read: LineReading | undefined) {
  const known = new Map<string, { tex: string; ref: ReturnType<typeof marked> }>();
  const { abbreviations } = derivation;
  return (tex: string, notation: NotationId) => {
    const key = `${notation} ${tex}`;
    const found = known.get(key);
    if (found) return found;
    const formula = proseFormula(tex, { notation, abbreviations }, readerOf(derivation));
    const made = { tex: formula.tex, ref: marked({ kind: "prose", formula, notation, read }) };
    known.set(key, made);
    return made;
  };
}
