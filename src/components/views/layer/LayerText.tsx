import { useId, useState } from "react";
import type { Words } from "../../../words";
import { Button } from "../../controls/Button";
import { Disclosure } from "../../controls/Disclosure";
import styles from "./LayerText.module.css";

/** Inputs, weights and labels as they are typed. */
export interface LayerTexts {
  readonly x: string;
  readonly W: string;
  readonly batch: string;
}

interface Props {
  /** What is there now */
  texts: LayerTexts;
  words: Words["layer"]["text"];
  isOpen: boolean;
  onToggle: () => void;
  /** Takes what was typed, or says what is wrong with it */
  onUse: (texts: LayerTexts) => readonly string[];
}

/** The layer and its batch as text: what was typed stays until it is taken. */
export function LayerText({ texts, words, isOpen, onToggle, onUse }: Props) {
  const [edits, setEdits] = useState<Partial<LayerTexts>>({});
  const [problems, setProblems] = useState<readonly string[]>([]);
  const errorId = useId();
  const typed = { ...texts, ...edits };
  const names = { x: words.inputs, W: words.weights, batch: words.labels };

  const handleUse = () => {
    const found = onUse(typed);
    setProblems(found);
    if (found.length === 0) setEdits({});
  };

  return (
    <Disclosure
      summary={words.open}
      className={styles.text}
      isOpen={isOpen}
      onToggle={onToggle}
      isScreenOnly
    >
      <p className={styles.hint}>{words.hint}</p>
      {(["x", "W", "batch"] as const).map((key) => (
        <label key={key} className={styles.field}>
          {names[key]}
          <textarea
            rows={Math.min(Math.max(typed[key].split("\n").length, 2), 8)}
            spellCheck={false}
            aria-describedby={problems.length > 0 ? errorId : undefined}
            value={typed[key]}
            onChange={({ currentTarget }) => setEdits({ ...edits, [key]: currentTarget.value })}
          />
        </label>
      ))}
      <div className={styles.error} id={errorId} role="alert">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      <Button onClick={handleUse}>{words.use}</Button>
    </Disclosure>
  );
}
