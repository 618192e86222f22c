import { Suspense, useInsertionEffect } from "react";
import styles from "./App.module.css";
import { DerivationPanel } from "./components/panels/derivation/DerivationPanel";
import { fetched, lazily } from "./components/panels/fetched";
import { loadKatex } from "./components/tex/typeset";
import { HeaderPanel } from "./components/panels/HeaderPanel";
import { NoticesPanel } from "./components/panels/NoticesPanel";
import { NumbersPanel } from "./components/panels/NumbersPanel";
import { PanelBoundary } from "./components/panels/PanelBoundary";
import { PrintedPages } from "./components/panels/paper/PrintedPages";
import { PicturePanel } from "./components/panels/PicturePanel";
import { ProseTerms } from "./components/panels/terms/ProseTerms";
import { usePointing } from "./components/panels/terms/usePointing";
import { useStepKeys } from "./components/panels/useStepKeys";
import { loadContents } from "./state/derivations";
import { loadReader } from "./state/lettersReader";
import { useOffline } from "./state/offline";
import { useLanguage, useTheme, useWords } from "./state/environment";
import { useEmbed, useIsPresenting, usePage } from "./state/chosen";
import { loadJudge } from "./state/judging";
import { loadWords } from "./state/language";
import { loadPacking } from "./state/link/packing";
import { languageIds, languages } from "./words";

const ContentsPanel = fetched(async () => {
  const [{ ContentsPanel: Panel }] = await Promise.all([
    import("./components/panels/ContentsPanel"),
    loadContents(),
  ]);
  return Panel;
});

const LettersPanel = fetched(async () => {
  const [{ LettersPanel: Panel }] = await Promise.all([
    import("./components/panels/LettersPanel"),
    loadReader(),
  ]);
  return Panel;
});

const RoutesPanel = fetched(async () => {
  const [{ RoutesPanel: Panel }] = await Promise.all([
    import("./components/panels/RoutesPanel"),
    loadReader(),
    loadKatex(),
  ]);
  return Panel;
});

const OwnPanel = fetched(async () => {
  const [{ OwnPanel: Panel }, { connectKeptSheets }] = await Promise.all([
    import("./components/panels/own/OwnPanel"),
    import("./state/keptSheets"),
    loadKatex(),
    loadJudge(),
  ]);
  connectKeptSheets();
  return Panel;
});

const PicturesPanel = fetched(async () => {
  const [{ PicturesPanel: Panel }] = await Promise.all([
    import("./components/panels/pictures/PicturesPanel"),
    loadReader(),
    loadKatex(),
  ]);
  return Panel;
});

const PresenterPanel = fetched(async () => {
  const [{ PresenterPanel: Panel }] = await Promise.all([
    import("./components/panels/presenter/PresenterPanel"),
    loadJudge(),
    ...languageIds.map(loadWords),
  ]);
  return Panel;
});

const TakePanel = fetched(async () => {
  const [{ TakePanel: Panel }] = await Promise.all([
    import("./components/panels/take/TakePanel"),
    loadReader(),
    loadPacking(), // a long link is shown as it will be
  ]);
  return Panel;
});

const EmbeddedPage = fetched(
  async () => (await import("./components/panels/embed/EmbeddedPage")).EmbeddedPage,
);

const NewVersionPanel = fetched(
  async () => (await import("./components/panels/NewVersionPanel")).NewVersionPanel,
);

const panelsBeside = {
  own: OwnPanel,
  routes: RoutesPanel,
  contents: ContentsPanel,
  letters: LettersPanel,
  pictures: PicturesPanel,
  take: TakePanel,
};

export function App() {
  const theme = useTheme();
  const language = useLanguage();
  const words = useWords();
  const page = usePage();
  const embed = useEmbed();
  const isPresenting = useIsPresenting();
  const isNewerHere = useOffline((offline) => offline.isNewerHere);
  const PanelBeside = page === "derivation" ? undefined : panelsBeside[page];
  const hasPicture = page === "derivation" || page === "own" || page === "take";
  useStepKeys();
  usePointing();
  // Before anything is measured or painted: all styles hang on it.
  useInsertionEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = languages[language].code;
    document.title = words.pageTitle;
  }, [theme, language, words]);

  if (embed) return <ProseTerms>{lazily(<EmbeddedPage part={embed} />)}</ProseTerms>;
  return (
    <ProseTerms>
      <div className={styles.stage}>
        <div>
          <PanelBoundary>
            <HeaderPanel />
          </PanelBoundary>
          <PanelBoundary>
            <NoticesPanel />
          </PanelBoundary>
        </div>
        <main className={styles.main} tabIndex={-1}>
          {PanelBeside ? (
            <PanelBoundary key={page}>
              <Suspense>
                <PanelBeside />
              </Suspense>
            </PanelBoundary>
          ) : (
            <PanelBoundary key={isPresenting ? "slides" : "derivation"}>
              {isPresenting ? (
                <Suspense>
                  <PresenterPanel />
                </Suspense>
              ) : (
                <DerivationPanel />
              )}
            </PanelBoundary>
          )}
          {hasPicture && (
            <PanelBoundary>
              <PicturePanel />
            </PanelBoundary>
          )}
        </main>
      </div>
      {hasPicture && !isPresenting && (
        <PanelBoundary>
          <NumbersPanel />
        </PanelBoundary>
      )}
      <div role="status" data-screen-only>
        {isNewerHere && !isPresenting && lazily(<NewVersionPanel />)}
      </div>
      <PrintedPages />
    </ProseTerms>
  );
}
