import type { ReactNode } from "react";
import styles from "./Switch.module.css";

interface Props {
  isOn: boolean;
  onToggle: () => void;
  /** Whether it stands back while it is off */
  isQuiet?: boolean;
  children: ReactNode;
}

/** Switches something wrong on, and off again. */
export function Switch({ isOn, onToggle, isQuiet = false, children }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      data-quiet={isQuiet || undefined}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
