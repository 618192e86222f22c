import { useDeferredValue } from "react";
import { useChosen } from "../../../state/chosen";
import { addressEmbedded } from "../../../state/history";
import styles from "./EmbeddedPage.module.css";

/** The way from a part in another page to the same state, whole and by itself. */
export function WholePageLink({ text }: { text: string }) {
  useDeferredValue(useChosen()); // a logit that moves comes first
  return (
    <p className={styles.whole} data-screen-only>
      <a href={addressEmbedded(undefined)} target="_blank" rel="noopener">
        {text}
      </a>
    </p>
  );
}
