import { Suspense, useInsertionEffect } from "react";
import styles from "./App.module.css";
import { DerivationPanel } from "./components/panels/derivation/DerivationPanel";
import { fetched } from "./components/panels/fetched";
import { HeaderPanel } from "./components/panels/HeaderPanel";
import { NoticesPanel } from "./components/panels/NoticesPanel";
import { NumbersPanel } from "./components/panels/NumbersPanel";
import { PanelBoundary } from "./components/panels/PanelBoundary";
import { PicturePanel } from "./components/panels/PicturePanel";
import { useStepKeys } from "./components/panels/useStepKeys";
import { loadContents } from "./state/derivations";
import { useLanguage, useTheme, useWords } from "./state/environment";
import { useIsContents } from "./state/store";
import { languages } from "./words";

const ContentsPanel = fetched(async () => {
  const [{ ContentsPanel: Panel }] = await Promise.all([
    import("./components/panels/ContentsPanel"),
    loadContents(),
  ]);
  return Panel;
});

export function App() {
  const theme = useTheme();
  const language = useLanguage();
  const words = useWords();
  const isContents = useIsContents();
  useStepKeys();
  // Before anything is measured or painted: all styles hang on it.
  useInsertionEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = languages[language].code;
    document.title = words.pageTitle;
  }, [theme, language, words]);

  return (
    <>
      <div className={styles.stage}>
        <div>
          <PanelBoundary>
            <HeaderPanel />
          </PanelBoundary>
          <PanelBoundary>
            <NoticesPanel />
          </PanelBoundary>
        </div>
        <main className={styles.main}>
          {isContents ? (
            <PanelBoundary>
              <Suspense>
                <ContentsPanel />
              </Suspense>
            </PanelBoundary>
          ) : (
            <>
              <PanelBoundary>
                <DerivationPanel />
              </PanelBoundary>
              <PanelBoundary>
                <PicturePanel />
              </PanelBoundary>
            </>
          )}
        </main>
      </div>
      {!isContents && (
        <PanelBoundary>
          <NumbersPanel />
        </PanelBoundary>
      )}
    </>
  );
}
