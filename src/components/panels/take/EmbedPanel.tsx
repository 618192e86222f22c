import { frameHtml, heightScript } from "../../../export/embed";
import { chooseTakeAway } from "../../../state/actions/preferences";
import { useChosen, useTakeAway } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { addressEmbedded } from "../../../state/history";
import { embeddedParts, type EmbeddedPart } from "../../../state/takeAway";
import { embedWords } from "../../../words/embed";
import { takeWords } from "../../../words/take";
import { Choice } from "../../controls/Choice";
import { TakenText } from "../../controls/TakenText";
import { EmbedPreview } from "./EmbedPreview";
import styles from "./TakePanel.module.css";

/** About as high as a part is in a column of text, so that little moves when its own height is told. */
const heights: Readonly<Record<EmbeddedPart, number>> = {
  derivation: 640,
  picture: 920,
  line: 300,
};

/** A part of the page to be put into another one: as HTML, with the script that sets its height. */
export function EmbedPanel() {
  useChosen(); // whatever is chosen stands in the address
  const { part } = useTakeAway();
  const language = useLanguage();
  const { pageTitle } = useWords();
  const words = embedWords[language];
  const taken = takeWords[language];
  const frame = {
    address: addressEmbedded(part),
    title: words.title(pageTitle, words.parts[part]),
    height: heights[part],
  };
  return (
    <>
      <Choice
        label={words.choose}
        options={embeddedParts.map((value) => ({ value, text: words.parts[value] }))}
        chosen={part}
        onChoose={(next) => chooseTakeAway({ part: next })}
      />
      <p className={styles.note}>{words.notes[part]}</p>
      <TakenText label={words.code} text={frameHtml(frame)} words={taken} />
      <p className={styles.note}>{words.scriptNote}</p>
      <TakenText label={words.script} text={heightScript} words={taken} />
      {canPreview() && <EmbedPreview key={part} {...frame} title={words.preview} />}
    </>
  );
}

/** Whether the page may stand in itself: its policy forbids that where it is one file, and there is none to ask from a disk. */
const canPreview = () => import.meta.env.MODE !== "single";
