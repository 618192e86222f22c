import { useSyncExternalStore } from "react";
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
  const pointed = useSyncExternalStore(onPointed, pointedAt);
  const words = useWords().derivation;
  const term = pointed?.ref ?? pinned;
  return (
    <div className={styles.panel} data-screen-only>
      {term ? (
        lazily(<TermCard term={term} isPinned={isSameTerm(term, pinned)} />)
      ) : (
        <p className={styles.hint}>{words.pointHint}</p>
      )}
    </div>
  );
}
