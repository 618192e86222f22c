import { linesOf } from "../../../derivations";
import { useLanguage, usePrinting, useWords } from "../../../state/environment";
import { goToStep } from "../../../state/actions/places";
import { useCurrentLine, useDerivation, useScene, useView } from "../../../state/chosen";
import { PartList } from "../../views/derivation/PartList";
import { usePaperPages } from "../paper/loadPaper";
import { TermCardPanel } from "../terms/TermCardPanel";
import { AllLines } from "./AllLines";
import { CurrentPart } from "./CurrentPart";
import styles from "./DerivationPanel.module.css";
import { OpeningPanel } from "./OpeningPanel";
import { StepBar } from "./StepBar";
import { TurnedLines } from "./TurnedLines";

/** The derivation: the part that is read, line by line, or all of its lines. */
export function DerivationPanel() {
  const derivation = useDerivation();
  const { partIndex } = useCurrentLine();
  const language = useLanguage();
  const words = useWords().derivation;
  const hasHandout = usePaperPages() !== undefined;
  // Where the handout is not here yet, paper has the lines as the page shows them.
  const isPrinting = usePrinting() && !hasHandout;
  const view = useView();
  const lines = linesOf(derivation);
  if (useScene() > 0) return <OpeningPanel />;
  return (
    <section className={styles.panel} aria-label={words.region}>
      <PartList
        parts={derivation.parts}
        currentIndex={partIndex}
        language={language}
        words={words}
        onChoose={(index) => goToStep(lines.find((placed) => placed.partIndex === index)!.step)}
      />
      <TurnedLines />
      {view === "all" || isPrinting ? <AllLines withReasons={isPrinting} /> : <CurrentPart />}
      <TermCardPanel />
      <StepBar />
    </section>
  );
}
