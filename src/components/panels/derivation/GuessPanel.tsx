import { guessClass } from "../../../state/actions/preferences";
import { useGuess } from "../../../state/chosen";
import { useWords } from "../../../state/environment";
import { useRestingFrame } from "../../../state/frame";
import { Button } from "../../controls/Button";
import styles from "./GuessPanel.module.css";

/** Which logits should rise: the reader's guess, and what the gradient says of it. */
export function GuessPanel() {
  const words = useWords().opening;
  const { gradient } = useRestingFrame().quantities;
  const guess = useGuess();
  const rising = [...gradient].flatMap((entry, index) => (entry < 0 ? [index] : []));
  const answer =
    rising.length === 0
      ? words.risingNone
      : words.rising(rising.map((index) => index + 1).join(", "));
  return (
    <div>
      <div className={styles.guess} role="group" aria-label={words.guess}>
        {Array.from(gradient, (_, index) => (
          <Button key={index} aria-pressed={guess === index} onClick={() => guessClass(index)}>
            {index + 1}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.answer}>
        {guess !== undefined &&
          `${rising.includes(guess) ? words.right : words.wrong(guess + 1)} ${answer}`}
      </p>
    </div>
  );
}
