import type { ReactNode } from "react";
import styles from "./PaperLink.module.css";

/** An address that can be pressed in a file and typed from a sheet: all of it, in as many rows as it takes. */
export function PaperLink({ address, children }: { address: string; children: ReactNode }) {
  return (
    <p className={styles.link}>
      {children} <a href={address}>{address}</a>
    </p>
  );
}
