import type { ReactNode } from "react";
import styles from "./Choice.module.css";

interface Props<T extends string> {
  /** What is chosen, for those who do not see the row of buttons */
  label: string;
  options: readonly {
    readonly value: T;
    readonly text: ReactNode;
    readonly name?: string;
    readonly lang?: string;
  }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** One of a few, all in sight: a row of quiet buttons. */
export function Choice<T extends string>({ label, options, chosen, onChoose }: Props<T>) {
  return (
    <div className={styles.choice} role="group" aria-label={label}>
      {options.map(({ value, text, name, lang }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          aria-label={name}
          title={name}
          lang={lang}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
      <span data-paper-only>{options.find(({ value }) => value === chosen)?.text}</span>
    </div>
  );
}
