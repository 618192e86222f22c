import { derivationOfLetters } from "../../derivations/dictionary";
import { derivationIds } from "../../derivations";
import { mainLetters, readableNotations, type NotationChoice } from "../../formula/notation";
import { titleOf } from "../../state/derivations";
import { loadReader } from "../../state/lettersReader";
import { useLanguage, useWords } from "../../state/environment";
import { useChosenNotation, useNotation, usePage } from "../../state/chosen";
import { Tex } from "../tex/Tex";
import { flowFormulas } from "../views/flow/flowFormulas";
import { chooseLetters } from "./chooseLetters";
import styles from "./NotationPanel.module.css";

/** The letters of all formulas: as they are now, and a list over them to choose others from. */
export function NotationPanel() {
  const chosen = useChosenNotation();
  const present = useNotation();
  const page = usePage();
  const language = useLanguage();
  const words = useWords().letters;
  const prepare = () => void loadReader().catch(() => undefined);
  return (
    <span className={styles.notation}>
      <span className={styles.present} aria-hidden>
        <Tex tex={flowFormulas.logits} notation={present} />
        <Tex tex={flowFormulas.probabilities} notation={present} />
        <Tex tex={flowFormulas.target} notation={present} />
      </span>
      <select
        aria-label={words.notation}
        title={words.notation}
        value={chosen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onChange={({ currentTarget }) => void chooseLetters(currentTarget.value as NotationChoice)}
      >
        {page !== "own" && <option value="own">{words.own}</option>}
        {inReadingOrder.map((id) => (
          <option key={id} value={id}>
            {mainLetters(id)} · {titleOf(derivationOfLetters[id])[language]}
          </option>
        ))}
      </select>
    </span>
  );
}

const inReadingOrder = derivationIds.flatMap((id) =>
  readableNotations.filter((notation) => derivationOfLetters[notation] === id),
);
