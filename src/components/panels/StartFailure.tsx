import { useWords } from "../../state/environment";
import styles from "./PanelBoundary.module.css";

/** What stands in place of a page of which a part could not be fetched. */
export function StartFailure() {
  const words = useWords().errors;
  return (
    <p className={styles.failure} role="alert">
      {words.start}
    </p>
  );
}
