import { derivationIds } from "../../derivations";
import { derivationOfLetters } from "../../derivations/dictionary";
import {
  mainLetters,
  notationIds,
  readableNotations,
  type NotationId,
} from "../../formula/notation";
import { titleOf } from "../../state/derivations";
import { useLanguage, useWords } from "../../state/environment";
import { useChosenNotation } from "../../state/chosen";
import { Button } from "../controls/Button";
import { SidewaysScroller } from "../controls/SidewaysScroller";
import { LettersTable } from "../views/letters/LettersTable";
import { BesidePanel } from "./BesidePanel";
import { chooseLetters } from "./chooseLetters";
import { CopiedAnswerPanel } from "./CopiedAnswerPanel";
import styles from "./LettersPanel.module.css";

const inReadingOrder = derivationIds.flatMap((id) =>
  notationIds.filter((notation) => derivationOfLetters[notation] === id),
);

/** Who calls what how, and what becomes of an answer that is copied from one text into another. */
export function LettersPanel() {
  const chosen = useChosenNotation();
  const language = useLanguage();
  const words = useWords().letters;
  const columns = inReadingOrder.map((id) => {
    const title = titleOf(derivationOfLetters[id])[language];
    const isReadable = (readableNotations as readonly NotationId[]).includes(id);
    return { id, title, choice: isReadable ? words.useOf(mainLetters(id), title) : undefined };
  });
  return (
    <BesidePanel page="letters" title={words.title}>
      <p className={styles.introduction}>{words.introduction}</p>
      <p className={styles.own}>
        <Button aria-pressed={chosen === "own"} onClick={() => void chooseLetters("own")}>
          {words.own}
        </Button>
      </p>
      <SidewaysScroller label={words.caption}>
        <LettersTable
          columns={columns}
          chosen={chosen}
          words={words}
          onChoose={(id) => {
            const readable = readableNotations.find((known) => known === id);
            if (readable) void chooseLetters(readable);
          }}
        />
      </SidewaysScroller>
      <CopiedAnswerPanel />
    </BesidePanel>
  );
}
