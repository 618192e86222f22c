import { use, useMemo, useState } from "react";
import { numberOf, type DerivationId } from "../../../derivations";
import { inNotation } from "../../../derivations/inNotation";
import type { LinesBetween } from "../../../derivations/linesBetween";
import { withJumpedOver } from "../../../derivations/readings";
import { afterLeft } from "../../../derivations/statements";
import type { NotationId } from "../../../formula/notation";
import { derivationOf, loadDerivation, titleOf } from "../../../state/derivations";
import { useLanguage } from "../../../state/environment";
import { readAll } from "../../../state/lines";
import { useVerdicts } from "../../../state/judging";
import { ownWords } from "../../../words/own";
import { Button } from "../../controls/Button";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { Tex } from "../../tex/Tex";
import { lazily } from "../fetched";
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
      {isOpen && lazily(<Lines found={found} notation={notation} />)}
    </div>
  );
}

function Lines({ found, notation }: Props) {
  const language = useLanguage();
  const words = ownWords[language];
  const id = found.derivation as DerivationId; // out of the list itself
  use(loadDerivation(id));
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
