import { useEffect, useId, useInsertionEffect, useRef, type ComponentType } from "react";
import { usePage } from "../../../state/chosen";
import { obeyHost, reportHeight } from "../../../state/embedding";
import { useLanguage, useWords } from "../../../state/environment";
import type { EmbeddedPart } from "../../../state/takeAway";
import { embedWords } from "../../../words/embed";
import { loadKatex } from "../../tex/typeset";
import { loadReader } from "../../../state/lettersReader";
import { DerivationPanel } from "../derivation/DerivationPanel";
import { fetched, lazily } from "../fetched";
import { NoticesPanel } from "../NoticesPanel";
import { PicturePanel } from "../PicturePanel";
import { EmbeddedLine } from "./EmbeddedLine";
import styles from "./EmbeddedPage.module.css";
import { WholePageLink } from "./WholePageLink";

const PictureAlone = fetched(async () => {
  const [{ PictureAlone: Panel }] = await Promise.all([
    import("./PictureAlone"),
    loadReader(),
    loadKatex(),
  ]);
  return Panel;
});

const EmbeddedPicture = () => (usePage() === "pictures" ? <PictureAlone /> : <PicturePanel />);

const parts: Readonly<Record<EmbeddedPart, ComponentType<object>>> = {
  derivation: DerivationPanel,
  picture: EmbeddedPicture,
  line: EmbeddedLine,
};

/** A part of the page in another one: as high as it is, and nothing around it but the way to the whole. */
export function EmbeddedPage({ part }: { part: EmbeddedPart }) {
  const language = useLanguage();
  const { pageTitle } = useWords();
  const words = embedWords[language];
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const Part = parts[part];

  // Before anything is measured: nothing may hang on the height of the window, which is ours to tell.
  useInsertionEffect(() => {
    document.documentElement.setAttribute("data-embedded", "");
    return () => document.documentElement.removeAttribute("data-embedded");
  }, []);

  // It hears before it is heard: who waits for a height may ask at once.
  useEffect(() => {
    const stopObeying = obeyHost();
    const stopReporting = reportHeight(box.current!);
    return () => {
      stopObeying();
      stopReporting();
    };
  }, []);

  return (
    <main ref={box} className={styles.page} aria-labelledby={titleId}>
      <h1 id={titleId} data-spoken-only>
        {words.title(pageTitle, words.parts[part])}
      </h1>
      <NoticesPanel />
      {lazily(<Part key={part} />)}
      <WholePageLink text={words.wholePage} />
    </main>
  );
}
