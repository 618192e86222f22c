import { useEffect, useRef, type RefObject } from "react";
import { useLanguage, useTheme, useWords } from "../../state/environment";
import { openPage, toggleContents } from "../../state/actions/places";
import { chooseLanguage, chooseTheme, present } from "../../state/actions/preferences";
import { useDerivation, useIsPresenting, usePage } from "../../state/chosen";
import { languageIds, languages } from "../../words";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { CopyLink } from "./CopyLink";
import { FlowPanel } from "./FlowPanel";
import styles from "./HeaderPanel.module.css";
import { NotationPanel } from "./NotationPanel";

export function HeaderPanel() {
  const derivation = useDerivation();
  const page = usePage();
  const isBeside = page !== "derivation";
  const language = useLanguage();
  const theme = useTheme();
  const words = useWords();
  const opener = useRef<HTMLButtonElement>(null);
  const presenter = useRef<HTMLButtonElement>(null);
  const isPresenting = useIsPresenting();

  // What opens them gets the focus back when the list is closed, or the slides are left.
  useFocusBack(opener, isBeside);
  useFocusBack(presenter, isPresenting);

  if (isPresenting) return null;

  return (
    <header className={styles.header}>
      <h1>{words.pageTitle}</h1>
      <button
        ref={opener}
        type="button"
        className={styles.derivation}
        data-screen-only
        aria-pressed={isBeside}
        title={words.contents.keys}
        onClick={toggleContents}
      >
        <span className={styles.glyph} aria-hidden>
          ☰
        </span>
        <span className={styles.all}>{words.pages.contents}</span>
        <span className={styles.title}>{derivation.title[language]}</span>
      </button>
      <div className={styles.flow}>{!isBeside && <FlowPanel />}</div>
      <div className={styles.tools} data-screen-only>
        <NotationPanel />
        <Choice
          label={words.header.language}
          options={languageIds.map((value) => ({
            value,
            text: languages[value].name,
            lang: languages[value].code,
          }))}
          chosen={language}
          onChoose={chooseLanguage}
        />
        <Choice
          label={words.header.theme}
          options={[
            { value: "light", text: "☀︎", name: words.header.light },
            { value: "dark", text: "☾", name: words.header.dark },
          ]}
          chosen={theme}
          onChoose={chooseTheme}
        />
        {!isBeside && (
          <Button ref={presenter} look="plain" className={styles.present} onClick={present}>
            {words.header.present}
          </Button>
        )}
        <Button
          look="plain"
          className={styles.present}
          aria-current={page === "take" ? "page" : undefined}
          onClick={() => openPage("take")}
        >
          {words.pages.take}
        </Button>
        <CopyLink />
      </div>
    </header>
  );
}

/** Gives the focus back to what has opened something, when that is open no more. */
function useFocusBack(opener: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [opener, isOpen]);
}
