import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { useWords } from "../../../state/environment";
import { usePinned } from "../../../state/chosen";
import { onPointed, pointedAt } from "../../../state/pointed";
import { isSameTerm } from "../../../state/termRef";
import { fetched, lazily } from "../fetched";
import styles from "./TermCardPanel.module.css";

const TermCard = fetched(async () => (await import("./TermCard")).TermCard);

/** What is said of the term that is pointed at, or pinned; how to point at one until then. */
export function TermCardPanel() {
  const pinned = usePinned();
  // What is lit comes first, what is said of it in a moment: that is most of the work.
  const pointed = useDeferredValue(useSyncExternalStore(onPointed, pointedAt));
  const words = useWords().derivation;
  const term = pointed?.ref ?? pinned;
  const isPinned = isSameTerm(term, pinned);
  const card = useMemo(
    () => term && lazily(<TermCard term={term} isPinned={isPinned} />),
    [term, isPinned],
  );
  return (
    <div className={styles.panel} data-screen-only>
      {card ?? <p className={styles.hint}>{words.pointHint}</p>}
    </div>
  );
}
