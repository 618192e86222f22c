import { Suspense } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useWords } from "../../../state/environment";
import { setAttempt, useAttempt } from "../../../state/store";
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

/** The way to a line of one's own in place of the one that is read, and that line. */
export function TryOwn({ read }: { read: LineReading }) {
  const words = useWords().derivation;
  const attempt = useAttempt();
  const { id } = read.placed.line;
  if (read.statements[0]?.step.left.kind !== "formula") return null;
  if (attempt?.line !== id)
    return (
      <Button look="plain" className={styles.tryOwn} onClick={() => setAttempt(id, "")}>
        {words.tryOwn}
      </Button>
    );
  return (
    <PanelBoundary>
      <Suspense>
        <AttemptPanel key={id} read={read} text={attempt.text} />
      </Suspense>
    </PanelBoundary>
  );
}
