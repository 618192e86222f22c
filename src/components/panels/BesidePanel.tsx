import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../../state/environment";
import { pagesBeside, type PageBeside } from "../../state/explorerState";
import { openPage, toggleContents } from "../../state/actions/places";
import { Button } from "../controls/Button";
import styles from "./BesidePanel.module.css";

interface Props {
  page: PageBeside;
  title: string;
  /** Where the picture stays in sight: always, or beside it alone, where the window is wide */
  picture?: "always" | "wide";
  /** What it is for, in a sentence or two */
  introduction?: string;
  children: ReactNode;
}

/** What stands beside the derivations, in place of the one that is open, and the way to the rest of it. */
export function BesidePanel({ page, title, picture, introduction, children }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);

  // The page has changed under the reader: what is read out begins here.
  useEffect(() => heading.current!.focus({ preventScroll: true }), []);

  return (
    <section className={styles.beside} data-picture={picture} aria-label={words.pages[page]}>
      <div className={styles.heading}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <nav className={styles.pages} data-screen-only aria-label={words.pages.label}>
          {pagesBeside.map((other) => (
            <Button
              key={other}
              look="plain"
              aria-current={other === page ? "page" : undefined}
              onClick={() => openPage(other)}
            >
              {words.pages[other]}
            </Button>
          ))}
        </nav>
        <Button className={styles.close} data-screen-only onClick={toggleContents}>
          {words.pages.close} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
      {introduction !== undefined && (
        <p className={styles.introduction} data-screen-only>
          {introduction}
        </p>
      )}
      {children}
    </section>
  );
}
