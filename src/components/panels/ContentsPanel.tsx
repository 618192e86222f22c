import { use, useEffect, useRef } from "react";
import { loadContents } from "../../state/derivations";
import { useLanguage, useTheme, useWords } from "../../state/environment";
import { addressOfDerivation } from "../../state/history";
import { openDerivation, toggleContents, useDerivationId } from "../../state/store";
import { jacobianColors } from "../charts/jacobianColors";
import { Button } from "../controls/Button";
import { ContentsList } from "../views/contents/ContentsList";
import styles from "./ContentsPanel.module.css";

/** The list of all derivations, in place of the one that is open. */
export function ContentsPanel() {
  const entries = use(loadContents());
  const current = useDerivationId();
  const language = useLanguage();
  const theme = useTheme();
  const words = useWords().contents;
  const heading = useRef<HTMLHeadingElement>(null);

  // The page has changed under the reader: what is read out begins here.
  useEffect(() => heading.current!.focus({ preventScroll: true }), []);

  return (
    <section className={styles.contents} aria-label={words.open}>
      <div className={styles.heading}>
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <Button onClick={toggleContents}>
          {words.close} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
      <p className={styles.introduction}>
        {words.introduction} {words.strip}
      </p>
      <ContentsList
        entries={entries}
        current={current}
        language={language}
        words={words}
        colors={jacobianColors(theme).table}
        addressOf={addressOfDerivation}
        onOpen={openDerivation}
      />
    </section>
  );
}
