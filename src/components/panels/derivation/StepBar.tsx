import { linesOf } from "../../../derivations";
import { useWords } from "../../../state/environment";
import { readings } from "../../../state/explorerState";
import { goOn, goBack } from "../../../state/actions/places";
import { chooseReading, chooseView } from "../../../state/actions/preferences";
import { useCurrentLine, useDerivation, useReading, useView } from "../../../state/chosen";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import styles from "./StepBar.module.css";

/** The way through the lines, and how they are shown. */
export function StepBar() {
  const lineCount = linesOf(useDerivation()).length;
  const { step } = useCurrentLine();
  const reading = useReading();
  const view = useView();
  const words = useWords().derivation;
  return (
    <div className={styles.steps} data-screen-only>
      <Button
        className={`${styles.step} ${styles.previous}`}
        aria-disabled={step === 1}
        onClick={goBack}
      >
        <span className={styles.name}>{words.previous}</span>
      </Button>
      <Button
        look="filled"
        className={`${styles.step} ${styles.next}`}
        aria-disabled={step === lineCount}
        onClick={goOn}
      >
        <span className={styles.name}>{words.next}</span>
      </Button>
      <span role="status">{words.lineOf(step, lineCount)}</span>
      <div className={styles.ways}>
        <Button
          look="plain"
          className={styles.all}
          aria-pressed={view === "all"}
          onClick={() => chooseView(view === "all" ? "line" : "all")}
        >
          <span className={styles.name}>{words.allLines}</span>
        </Button>
        <Choice
          label={words.reading}
          options={readings.map((value) => ({
            value,
            text: <Way glyph={glyphs[value]} word={words.readings[value]} />,
            name: words.readings[value],
          }))}
          chosen={reading}
          onChoose={chooseReading}
        />
      </div>
      <span className={styles.keys} title={words.keys}>
        <kbd>←</kbd> <kbd>→</kbd>
      </span>
    </div>
  );
}

/** What stands for a way to read a line where there is no room for its word. */
const glyphs = { both: "x 1", letters: "x", numbers: "1" } as const;

function Way({ glyph, word }: { glyph: string; word: string }) {
  return (
    <>
      <span className={styles.glyph}>{glyph}</span>
      <span className={styles.word}>{word}</span>
    </>
  );
}
