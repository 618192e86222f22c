import type { ComponentType } from "react";
import { chooseTakeAway } from "../../../state/actions/preferences";
import { useTakeAway } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { takeSections, type TakeSection } from "../../../state/takeAway";
import { takeWords } from "../../../words/take";
import { Choice } from "../../controls/Choice";
import { BesidePanel } from "../BesidePanel";
import { fetched, lazily } from "../fetched";
import { LinkPanel } from "./LinkPanel";
import styles from "./TakePanel.module.css";

const panels: Readonly<Record<TakeSection, ComponentType<object>>> = {
  link: LinkPanel,
  code: fetched(async () => (await import("./CodePanel")).CodePanel),
  latex: fetched(async () => (await import("./TextPanel")).TextPanel),
  numbers: fetched(async () => (await import("./NumbersAsTextPanel")).NumbersAsTextPanel),
  figure: fetched(async () => (await import("./FigurePanel")).FigurePanel),
  paper: fetched(async () => (await import("./PaperPanel")).PaperPanel),
  offline: fetched(async () => (await import("./OfflinePanel")).OfflinePanel),
  embed: fetched(async () => (await import("./EmbedPanel")).EmbedPanel),
};

/** What is in sight as something to take away: each way is fetched when it is chosen. */
export function TakePanel() {
  const { section } = useTakeAway();
  const words = takeWords[useLanguage()];
  const Panel = panels[section];
  return (
    <BesidePanel page="take" title={words.title} picture="wide" introduction={words.introduction}>
      <div className={styles.sections}>
        <Choice
          label={words.sections}
          options={takeSections.map((value) => ({ value, text: words.section[value] }))}
          chosen={section}
          onChoose={(next) => chooseTakeAway({ section: next })}
        />
      </div>
      <section aria-label={words.section[section]} className={styles.section}>
        {lazily(<Panel key={section} />)}
      </section>
    </BesidePanel>
  );
}
