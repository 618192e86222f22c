import { languageIds, languages } from "../../words";
import { notFetched } from "../../words/notFetched";
import styles from "./PanelBoundary.module.css";

/** What stands in place of a page of which a part could not be fetched, in every language. */
export function StartFailure() {
  return (
    <div className={styles.failure} role="alert">
      {languageIds.map((language) => (
        <p key={language} lang={languages[language].code}>
          {notFetched[language]}
        </p>
      ))}
    </div>
  );
}
