import { useId } from "react";
import { numberOf } from "../../../derivations";
import { isComparable } from "../../../derivations/comparable";
import type { LineReading } from "../../../derivations/readings";
import { termsOf } from "../../../derivations/terms";
import { compareWith } from "../../../state/actions/places";
import { toggleListed, toggleUnfolded } from "../../../state/actions/preferences";
import { useListed, useUnfolded } from "../../../state/chosen";
import { useWords } from "../../../state/environment";
import { Button } from "../../controls/Button";
import { fetched, lazily } from "../fetched";
import styles from "./LineTools.module.css";

const CompareChoice = fetched(async () => (await import("../changes/CompareChoice")).CompareChoice);
const TermButtons = fetched(async () => (await import("../terms/TermButtons")).TermButtons);

interface Props {
  read: LineReading;
  /** Whether they show themselves only to who comes to them by keys */
  isQuiet: boolean;
  /** Whether it is the line that the reader is at: it can be compared with others */
  isCurrent: boolean;
}

/** What can be asked of a line: its quantities one by one, and what is otherwise in it than in another. */
export function LineTools({ read, isQuiet, isCurrent }: Props) {
  const words = useWords().derivation;
  const unfolded = useUnfolded();
  const number = numberOf(read.placed);
  const hasTerms = useListed().includes(number);
  const isComparing = unfolded.includes("compare");
  const id = useId();
  if (termsOf(read).length === 0) return null;
  return (
    <div className={styles.own} data-quiet={(isQuiet && !hasTerms) || undefined} data-screen-only>
      <div className={styles.tools}>
        <Button
          look="plain"
          className={styles.tool}
          aria-label={words.termsOf(number)}
          data-glyph="{x}"
          aria-expanded={hasTerms}
          aria-controls={hasTerms ? id : undefined}
          onClick={() => toggleListed(number)}
        >
          <span className={styles.word}>{words.terms}</span>
        </Button>
        {isCurrent && isComparable(read) && (
          <Button
            look="plain"
            className={styles.tool}
            aria-label={words.compare}
            data-glyph="⇄"
            aria-expanded={isComparing}
            onClick={() => {
              compareWith(undefined);
              toggleUnfolded("compare");
            }}
          >
            <span className={styles.word}>{words.compare}</span>
          </Button>
        )}
      </div>
      {hasTerms && (
        <div id={id} role="group" aria-label={words.termsOf(number)} className={styles.opened}>
          {lazily(<TermButtons read={read} />)}
        </div>
      )}
      {isCurrent && isComparing && (
        <div className={styles.opened}>{lazily(<CompareChoice read={read} />)}</div>
      )}
    </div>
  );
}
