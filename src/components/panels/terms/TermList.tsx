import { useId, useState, type ReactNode } from "react";
import { numberOf } from "../../../derivations";
import type { LineReading } from "../../../derivations/readings";
import { termsOf } from "../../../derivations/terms";
import { usePinned } from "../../../state/chosen";
import { useWords } from "../../../state/environment";
import { Button } from "../../controls/Button";
import { fetched, lazily } from "../fetched";
import styles from "./TermList.module.css";

const TermButtons = fetched(async () => (await import("./TermButtons")).TermButtons);

interface Props {
  read: LineReading;
  /** Whether it shows itself only to who comes to it by keys */
  isQuiet: boolean;
  /** What else can be asked of the line */
  children?: ReactNode;
}

/** The quantities of a line as buttons, for those who do not point at its formula. */
export function TermList({ read, isQuiet, children }: Props) {
  const words = useWords().derivation;
  const pinned = usePinned();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (termsOf(read).length === 0) return null;
  const number = numberOf(read.placed);
  return (
    <div className={styles.list} data-quiet={(isQuiet && !isOpen) || undefined} data-screen-only>
      <Button
        look="plain"
        className={styles.opener}
        aria-label={words.termsOf(number)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {words.terms}
      </Button>
      {children}
      {isOpen && (
        <div id={id} role="group" aria-label={words.termsOf(number)} className={styles.terms}>
          {lazily(<TermButtons read={read} pinned={pinned} />)}
        </div>
      )}
    </div>
  );
}
