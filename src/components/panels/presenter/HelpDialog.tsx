import type { PresenterWords } from "../../../words/presenter";
import { Button } from "../../controls/Button";
import { Dialog } from "../../controls/Dialog";
import styles from "./HelpDialog.module.css";

interface Props {
  words: PresenterWords;
  /** Whether single letters are keys */
  areLettersKeys: boolean;
  onLetterKeys: (areKeys: boolean) => void;
  onClose: () => void;
}

/** What each key does; the letters can be switched off, for who speaks to the computer or mistypes. */
export function HelpDialog({ words, areLettersKeys, onLetterKeys, onClose }: Props) {
  return (
    <Dialog className={styles.help} aria-label={words.help} onClose={onClose}>
      <dl>
        {words.keys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.letters}>
        <input
          type="checkbox"
          role="switch"
          checked={areLettersKeys}
          onChange={({ currentTarget }) => onLetterKeys(currentTarget.checked)}
        />
        {words.letterKeys}
      </label>
      <form method="dialog">
        <Button type="submit">{words.close}</Button>
      </form>
    </Dialog>
  );
}
