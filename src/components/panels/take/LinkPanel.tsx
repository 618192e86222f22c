import { useChosen } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { addressOfReading, readableAddressOfReading } from "../../../state/history";
import { longestSafeLink } from "../../../state/link/packing";
import { formatCount } from "../../../words";
import { takeWords } from "../../../words/take";
import { TakenText } from "../../controls/TakenText";
import styles from "./TakePanel.module.css";

/** The address of the state, what it holds, and whether it is longer than some programs take. */
export function LinkPanel() {
  useChosen(); // whatever is chosen stands in it
  const words = takeWords[useLanguage()];
  const { sentenceGap } = useWords();
  const link = addressOfReading();
  const readable = readableAddressOfReading();
  return (
    <>
      <TakenText label={words.link.field} text={link} words={words} />
      <p className={styles.note}>
        {words.link.length(formatCount(link.length))}
        {link.length > longestSafeLink &&
          sentenceGap + words.link.tooLong(formatCount(longestSafeLink))}
      </p>
      {readable !== link && (
        <>
          <p className={styles.note}>{words.link.packed}</p>
          <TakenText label={words.link.readable} text={readable} words={words} />
        </>
      )}
      <p className={styles.note}>{words.link.holds}</p>
    </>
  );
}
