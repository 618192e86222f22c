import { useEffect, useState } from "react";
import { chooseDescent } from "../../../state/actions/pictures";
import { descentRange } from "../../../state/descent";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import styles from "./DescentSteps.module.css";

interface Props {
  stepCount: number;
  /** Whether descent was called off by now */
  hasEnded: boolean;
  words: PictureWords["descent"];
}

/** How long a step takes while descent runs. */
const stepMs = 50;

/** One step, run and pause, back. */
export function DescentSteps({ stepCount, hasEnded, words }: Props) {
  const [isRunning, setIsRunning] = useState(false);
  const { mostSteps } = descentRange;
  const isAtEnd = stepCount >= mostSteps || hasEnded;
  const runs = isRunning && !isAtEnd;

  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => chooseDescent({ stepCount: stepCount + 1 }), stepMs);
    return () => clearTimeout(timer);
  }, [runs, stepCount]);

  return (
    <span className={styles.steps}>
      <Button
        aria-disabled={isAtEnd}
        onClick={() => !isAtEnd && chooseDescent({ stepCount: stepCount + 1 })}
      >
        {words.oneStep}
      </Button>
      <Button aria-pressed={runs} aria-disabled={isAtEnd} onClick={() => setIsRunning(!runs)}>
        {runs ? words.pause : words.run}
      </Button>
      <Button
        aria-disabled={stepCount === 0}
        onClick={() => {
          setIsRunning(false);
          if (stepCount > 0) chooseDescent({ stepCount: stepCount - 1 });
        }}
      >
        {words.back}
      </Button>
      <Button
        aria-disabled={stepCount === 0}
        onClick={() => {
          setIsRunning(false);
          chooseDescent({ stepCount: 0 });
        }}
      >
        {words.restart}
      </Button>
    </span>
  );
}
