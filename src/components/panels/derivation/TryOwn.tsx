import { useLayoutEffect, useRef } from "react";
import type { LineReading } from "../../../derivations/readings";
import { useWords } from "../../../state/environment";
import { setAttempt, withholdLine } from "../../../state/actions/own";
import { useAttempt, useKnown } from "../../../state/chosen";
import { loadJudge } from "../../../state/judging";
import { Button } from "../../controls/Button";
import { loadKatex } from "../../tex/typeset";
import { fetched, lazily } from "../fetched";
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
  const isTrying = attempt?.line === id;
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);

  // What had the focus is gone: the keys that walk the lines are not to take over.
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true });
  }, [isWithheld, isTrying]);

  if (read.statements.length === 0) return null;
  const canTry = read.statements[0]?.step.left.kind === "formula";
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={styles.own}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) hadFocus.current = false;
      }}
    >
      {isWithheld ? (
        lazily(<PredictPanel key={id} read={read} canWrite={canTry} />)
      ) : (
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
      )}
    </div>
  );
}
