import { use, useMemo, useState, Suspense } from "react";
import { numberOf, type DerivationId } from "../../../derivations";
import { inNotation } from "../../../derivations/inNotation";
import type { LinesBetween } from "../../../derivations/linesBetween";
import { withJumpedOver } from "../../../derivations/readings";
import { afterLeft } from "../../../derivations/statements";
import type { NotationId } from "../../../formula/notation";
import { derivationOf, load, titleOf } from "../../../state/derivations";
import { useLanguage } from "../../../state/environment";
import { readAll, useVerdicts } from "../../../state/verdicts";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { Tex } from "../../tex/Tex";
import { JudgedLine } from "../derivation/JudgedLine";
import styles from "./LinesBetweenPanel.module.css";

interface Props {
  found: LinesBetween;
  notation: NotationId;
}

/** What a line of one's own jumps over, shown when it is asked for. */
export function LinesBetweenPanel({ found, notation }: Props) {
  const words = ownWords[useLanguage()];
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.between}>
      <Button look="plain" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? words.hideBetween : words.linesBetween(found.lines.length)}
      </Button>
      {isOpen && (
        <Suspense>
          <Lines found={found} notation={notation} />
        </Suspense>
      )}
    </div>
  );
}

const loading = new Map<string, Promise<void>>();

/** The same promise whenever it is asked for. */
function loaded(derivation: DerivationId): Promise<void> {
  const known = loading.get(derivation) ?? load({ derivation, notation: "own" });
  loading.set(derivation, known);
  return known;
}

function Lines({ found, notation }: Props) {
  const language = useLanguage();
  const words = ownWords[language];
  const id = found.derivation as DerivationId; // out of the list itself
  use(loaded(id));
  const lines = useMemo(() => {
    const read = withJumpedOver(readAll(inNotation(derivationOf(id), notation)));
    return found.lines.flatMap((lineId) => {
      const line = read.find(({ placed }) => placed.line.id === lineId);
      return line ? [line] : [];
    });
  }, [found, id, notation]);
  const verdicts = useVerdicts(lines, lines[0]);
  return (
    <>
      <p>{words.between(titleOf(id)[language])}</p>
      <ol className={styles.lines}>
        {lines.map((read) => (
          <li key={read.placed.line.id} className={styles.line}>
            <span className={styles.number}>{numberOf(read.placed)}</span>
            <SidewaysScroller label={numberOf(read.placed)}>
              <Tex
                tex={`${read.parted.left} ${afterLeft(read.parted)}`}
                notation={read.options.notation}
                texStyle="display"
              />
            </SidewaysScroller>
            <JudgedLine read={read} isWhole={false} verdicts={verdicts} canGoThere={false} />
          </li>
        ))}
      </ol>
    </>
  );
}
