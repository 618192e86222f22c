import { useWords } from "../../../state/environment";
import { goToScene } from "../../../state/actions/places";
import { useIsBare } from "../../../state/chosen";
import { Button } from "../../controls/Button";
import styles from "./Invitation.module.css";

/** The way into the opening, for whoever comes by a link that says nothing of where to go. */
export function Invitation() {
  const isBare = useIsBare();
  const words = useWords().opening;
  if (!isBare) return null;
  return (
    <p className={styles.invitation} data-screen-only>
      <span>{words.invitation}</span> <Button onClick={() => goToScene(1)}>{words.start}</Button>
    </p>
  );
}
