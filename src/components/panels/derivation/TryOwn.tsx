import { Suspense, type ReactNode } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useWords } from "../../../state/environment";
import { setAttempt, useAttempt, useKnown, withholdLine } from "../../../state/store";
import { loadJudge } from "../../../state/verdicts";
import { Button } from "../../controls/Button";
import { loadKatex } from "../../tex/typeset";
import { fetched } from "../fetched";
import { PanelBoundary } from "../PanelBoundary";
import styles from "./CurrentPart.module.css";

const AttemptPanel = fetched(async () => {
  const [{ AttemptPanel: Panel }] = await Promise.all([
    import("../own/AttemptPanel"),
    loadKatex(),
    loadJudge(),
  ]);
  return Panel;
});

const PredictPanel = fetched(async () => {
  const [{ PredictPanel: Panel }] = await Promise.all([
    import("../own/PredictPanel"),
    loadKatex(),
    loadJudge(),
  ]);
  return Panel;
});

/** The ways to a line of one's own in place of the one that is read, and to have that withheld. */
export function TryOwn({ read }: { read: LineReading }) {
  const words = useWords().derivation;
  const attempt = useAttempt();
  const { id } = read.placed.line;
  const isWithheld = useKnown() < read.placed.step;
  if (read.statements.length === 0) return null;
  if (isWithheld) return lazily(<PredictPanel key={id} read={read} />);
  const canTry = read.statements[0]?.step.left.kind === "formula";
  const isTrying = attempt?.line === id;
  return (
    <>
      <p className={styles.ways} data-screen-only>
        {canTry && !isTrying && (
          <Button look="plain" className={styles.tryOwn} onClick={() => setAttempt(id, "")}>
            {words.tryOwn}
          </Button>
        )}
        <Button look="plain" className={styles.tryOwn} onClick={withholdLine}>
          {words.withhold}
        </Button>
      </p>
      {isTrying && lazily(<AttemptPanel key={id} read={read} text={attempt.text} />)}
    </>
  );
}

const lazily = (panel: ReactNode) => (
  <PanelBoundary>
    <Suspense>{panel}</Suspense>
  </PanelBoundary>
);
