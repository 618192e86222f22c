import { useEffect } from "react";
import styles from "./App.module.css";
import { DerivationPanel } from "./components/panels/DerivationPanel";
import { HeaderPanel } from "./components/panels/HeaderPanel";
import { NoticesPanel } from "./components/panels/NoticesPanel";
import { NumbersPanel } from "./components/panels/NumbersPanel";
import { PanelBoundary } from "./components/panels/PanelBoundary";
import { PicturePanel } from "./components/panels/PicturePanel";
import { useStepKeys } from "./components/panels/useStepKeys";
import { useTheme, useWords } from "./state/environment";
import { useChosen } from "./state/store";

export function App() {
  const theme = useTheme();
  const words = useWords();
  useStepKeys();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = words.languageCode;
    document.title = words.pageTitle;
  }, [theme, words]);

  const boundary = {
    message: words.errors.panel,
    resetLabel: words.picture.reset,
    occasion: useChosen(),
  };
  return (
    <>
      <div className={styles.stage}>
        <div>
          <PanelBoundary {...boundary}>
            <HeaderPanel />
          </PanelBoundary>
          <PanelBoundary {...boundary}>
            <NoticesPanel />
          </PanelBoundary>
        </div>
        <main className={styles.main}>
          <PanelBoundary {...boundary}>
            <DerivationPanel />
          </PanelBoundary>
          <PanelBoundary {...boundary}>
            <PicturePanel />
          </PanelBoundary>
        </main>
      </div>
      <PanelBoundary {...boundary}>
        <NumbersPanel />
      </PanelBoundary>
    </>
  );
}
