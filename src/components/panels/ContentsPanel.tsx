import { use } from "react";
import { loadContents } from "../../state/derivations";
import { useLanguage, useTheme, useWords } from "../../state/environment";
import { addressOfDerivation } from "../../state/history";
import { openDerivation } from "../../state/actions/places";
import { useChosenNotation, useDerivationId } from "../../state/chosen";
import { jacobianColors } from "../charts/jacobianColors";
import { ContentsList } from "../views/contents/ContentsList";
import { BesidePanel } from "./BesidePanel";
import styles from "./ContentsPanel.module.css";

/** The list of all derivations, in place of the one that is open. */
export function ContentsPanel() {
  const entries = use(loadContents());
  const current = useDerivationId();
  const notation = useChosenNotation();
  const language = useLanguage();
  const theme = useTheme();
  const words = useWords().contents;

  return (
    <BesidePanel page="contents" title={words.title}>
      <p className={styles.introduction}>
        {words.introduction} {words.strip}
      </p>
      <ContentsList
        entries={entries}
        current={current}
        notation={notation}
        language={language}
        words={words}
        colors={jacobianColors(theme).table}
        addressOf={addressOfDerivation}
        onOpen={openDerivation}
      />
    </BesidePanel>
  );
}
