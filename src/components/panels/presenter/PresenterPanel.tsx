import { useEffect, useMemo, useRef, useState } from "react";
import { linesOf, numberOf } from "../../../derivations";
import { freePinned } from "../../../state/actions/terms";
import { goBack, goOn, goToStep } from "../../../state/actions/places";
import { chooseLetterKeys, leavePresenter } from "../../../state/actions/preferences";
import { chosenState, useCurrentLine, useDerivation, useLetterKeys } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { readAll, readLineOf } from "../../../state/lines";
import { useVerdicts } from "../../../state/judging";
import { presenterWords } from "../../../words/presenter";
import { Button } from "../../controls/Button";
import { InOtherLanguages } from "../../views/derivation/InOtherLanguages";
import { LinePanel } from "../derivation/LinePanel";
import { Reason } from "../derivation/Reason";
import { useShownLines } from "../derivation/shownLines";
import { TermCardPanel } from "../terms/TermCardPanel";
import { HelpDialog } from "./HelpDialog";
import { OverviewDialog } from "./OverviewDialog";
import styles from "./PresenterPanel.module.css";
import { SpokenLine } from "./SpokenLine";
import { usePresenterKeys, type PresenterCommand } from "./usePresenterKeys";

type Opened = "overview" | "help" | "black" | undefined;

/** One slide: a line with the one before it, its reason, and the next one covered. */
export function PresenterPanel() {
  const derivation = useDerivation();
  const { line, part, partIndex, step } = useCurrentLine();
  const language = useLanguage();
  const words = presenterWords[language];
  const lines = linesOf(derivation);
  const read = readLineOf(derivation, line.id);
  const all = readAll(derivation);
  const before = all.find(({ placed }) => placed.step === step - 1 && placed.part === part);
  const shown = useShownLines(useMemo(() => (before ? [before, read] : [read]), [before, read]));
  const verdicts = useVerdicts(shown, read);
  const areLettersKeys = useLetterKeys();
  const [opened, setOpened] = useState<Opened>();
  const slide = useRef<HTMLElement>(null);
  const onSlide = useRef<HTMLDivElement>(null);
  const isLast = step === lines.length;
  const number = numberOf(read.placed);

  useEffect(() => {
    document.documentElement.setAttribute("data-presenting", "");
    slide.current!.focus({ preventScroll: true }); // what was pressed is gone
    return () => document.documentElement.removeAttribute("data-presenting");
  }, []);

  // What is read is in sight from its beginning.
  useEffect(() => {
    slide.current!.querySelector('[aria-current="step"]')?.scrollIntoView({ block: "nearest" });
  }, [line]);

  const toggle = (what: Opened) => setOpened((present) => (present === what ? undefined : what));
  const actions: Readonly<Record<PresenterCommand, () => void>> = {
    next: goOn,
    previous: goBack,
    down: () => scrollOn(onSlide.current!, 1) || goOn(),
    up: () => scrollOn(onSlide.current!, -1) || goBack(),
    first: () => goToStep(1),
    last: () => goToStep(lines.length),
    "full-screen": toggleFullScreen,
    overview: () => toggle("overview"),
    black: () => toggle("black"),
    help: () => toggle("help"),
    leave: () => (chosenState().pinned ? freePinned() : leavePresenter()),
  };
  const run = (command: PresenterCommand) =>
    opened === "black" ? setOpened(undefined) : actions[command]();
  usePresenterKeys(run, areLettersKeys);

  return (
    <section
      ref={slide}
      tabIndex={-1}
      className={styles.slide}
      aria-label={words.slide(number, lines.length)}
      aria-roledescription="slide"
    >
      <p className={styles.place}>
        {derivation.title[language]} ·{" "}
        {words.place(partIndex + 1, derivation.parts.length, number, lines.length)}
      </p>
      <h1 className={styles.title}>
        {part.title[language]}{" "}
        <InOtherLanguages
          textIn={(other) => part.title[other]}
          language={language}
          className={styles.other!}
        />
      </h1>
      <div ref={onSlide} className={styles.lines}>
        <div aria-live="polite">
          <SpokenLine read={read} number={number} />
        </div>
        <ol data-ink-sheet>
          {shown.map((one) => (
            <LinePanel
              key={one.placed.line.id}
              read={one}
              isCurrent={one.placed.line === line}
              verdicts={verdicts}
            />
          ))}
        </ol>
        <Reason read={read} inBoth />
        {isLast ? (
          <p className={styles.end}>{words.atEnd}</p>
        ) : (
          <button type="button" className={styles.covered} onClick={goOn}>
            <span data-spoken-only>{words.covered}</span> {words.uncover}
          </button>
        )}
      </div>
      <TermCardPanel />
      <div className={styles.bar} role="group" aria-label={words.controls}>
        <Button aria-label={words.previous} aria-disabled={step === 1} onClick={goBack}>
          ←
        </Button>
        <Button look="filled" aria-label={words.next} aria-disabled={isLast} onClick={goOn}>
          →
        </Button>
        <span className={styles.gap} />
        {(["overview", "black", "help"] as const).map((what) => (
          <Button key={what} look="plain" className={styles.tool} onClick={() => toggle(what)}>
            {words[what]}
          </Button>
        ))}
        <Button look="plain" className={styles.tool} onClick={toggleFullScreen}>
          {words.fullScreen}
        </Button>
        <Button look="plain" className={styles.tool} onClick={leavePresenter}>
          {words.leave}
        </Button>
      </div>
      {opened === "overview" && (
        <OverviewDialog
          lines={all}
          current={step}
          words={words}
          onChoose={(chosen) => {
            goToStep(chosen);
            setOpened(undefined);
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened === "help" && (
        <HelpDialog
          words={words}
          areLettersKeys={areLettersKeys}
          onLetterKeys={chooseLetterKeys}
          onClose={() => setOpened(undefined)}
        />
      )}
      {opened === "black" && (
        <button
          type="button"
          className={styles.black}
          aria-label={words.isBlack}
          ref={(element) => element?.focus()}
          onClick={() => setOpened(undefined)}
          onKeyDown={(event) => !isModifier(event.key) && setOpened(undefined)}
        />
      )}
    </section>
  );
}

const isModifier = (key: string) => ["Alt", "Control", "Meta", "Shift"].includes(key);

/** Brings what is cut off into sight; says whether there was something. */
function scrollOn(element: HTMLElement, way: 1 | -1): boolean {
  const { scrollTop, clientHeight, scrollHeight } = element;
  const cutOff = way === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (cutOff <= 1) return false;
  element.scrollBy({ top: 0.8 * way * clientHeight });
  return true;
}

/** A browser may refuse, or have none; the slide is there all the same. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}
