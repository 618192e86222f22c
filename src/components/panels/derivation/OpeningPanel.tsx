import { opening } from "../../../derivations/opening";
import { useLanguage, useWords } from "../../../state/environment";
import { goBack, goOn, leaveOpening } from "../../../state/actions/places";
import { useCurrentLine, useDerivation, useNotation, useScene } from "../../../state/chosen";
import { readLineOf, readPart } from "../../../state/lines";
import { useVerdicts } from "../../../state/judging";
import { Button } from "../../controls/Button";
import { Prose } from "../../tex/Prose";
import { GuessPanel } from "./GuessPanel";
import { LinePanel } from "./LinePanel";
import styles from "./OpeningPanel.module.css";

/** The first three minutes: scene by scene, beside the picture that they speak of. */
export function OpeningPanel() {
  const number = useScene();
  const scene = opening[number - 1]!;
  const derivation = useDerivation();
  const { line, part } = useCurrentLine();
  const notation = useNotation();
  const language = useLanguage();
  const words = useWords().opening;
  const verdicts = useVerdicts(readPart(derivation, part), readLineOf(derivation, line.id));
  const isLast = number === opening.length;
  return (
    <section className={styles.opening} aria-label={words.region}>
      <p className={styles.place}>
        {words.title} · <span role="status">{words.sceneOf(number, opening.length)}</span>
      </p>
      <div className={styles.scene} aria-live="polite">
        <h2>
          <Prose text={scene.title[language]} notation={notation} />
        </h2>
        <p>
          <Prose text={scene.text[language]} notation={notation} />
        </p>
        {scene.asks && <GuessPanel />}
        {scene.line && (
          <ol data-ink-sheet>
            <LinePanel
              key={line.id}
              read={readLineOf(derivation, line.id)}
              isCurrent
              standsAlone
              verdicts={verdicts}
            />
          </ol>
        )}
      </div>
      <div className={styles.bar} data-screen-only>
        <Button className={styles.step} aria-disabled={number === 1} onClick={goBack}>
          {words.previous}
        </Button>
        <Button className={styles.step} look="filled" onClick={goOn}>
          {isLast ? words.finish : words.next}
        </Button>
        {!isLast && (
          <Button className={styles.leave} look="plain" onClick={leaveOpening}>
            {words.leave}
          </Button>
        )}
      </div>
    </section>
  );
}
