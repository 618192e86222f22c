import { useLanguage } from "../../state/environment";
import { openNewer, putNewerAway } from "../../state/versions";
import { newVersionWords } from "../../words/newVersion";
import { Button } from "../controls/Button";
import { focusMain } from "../controls/focusMain";
import styles from "./NewVersionPanel.module.css";

/** That a newer version waits. It lies over the page's edge, so that nothing moves when it comes. */
export function NewVersionPanel() {
  const words = newVersionWords[useLanguage()];
  return (
    <div className={styles.notice}>
      <p>{words.isHere}</p>
      <Button onClick={() => void openNewer()}>{words.load}</Button>
      <Button
        look="plain"
        onClick={() => {
          focusMain();
          putNewerAway();
        }}
      >
        {words.later}
      </Button>
    </div>
  );
}
