import { choosePicture } from "../../../state/actions/places";
import { usePicture } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { pictureIds, type PictureId } from "../../../state/explorerState";
import { connectVocabulary } from "../../../state/vocabularyLogits";
import { pictureWords } from "../../../words/pictures";
import { Choice } from "../../controls/Choice";
import { BesidePanel } from "../BesidePanel";
import { fetched, lazily } from "../fetched";
import styles from "./PicturesPanel.module.css";

const pictures: Readonly<Record<PictureId, ReturnType<typeof fetched<object>>>> = {
  vocabulary: fetched(async () => {
    const { VocabularyPanel } = await import("./VocabularyPanel");
    connectVocabulary();
    return VocabularyPanel;
  }),
  simplex: fetched(async () => (await import("./SimplexPanel")).SimplexPanel),
  descent: fetched(async () => (await import("./DescentPanel")).DescentPanel),
  fusion: fetched(async () => (await import("./FusionPanel")).FusionPanel),
  curves: fetched(async () => (await import("./CurvesPanel")).CurvesPanel),
};

/** The pictures that have a page of their own, one of them in sight. */
export function PicturesPanel() {
  const picture = usePicture();
  const words = pictureWords[useLanguage()];
  const Picture = pictures[picture];
  return (
    <BesidePanel page="pictures" title={words.title}>
      <div className={styles.choice}>
        <Choice
          label={words.choose}
          options={pictureIds.map((value) => ({ value, text: words.names[value] }))}
          chosen={picture}
          onChoose={choosePicture}
        />
      </div>
      {lazily(<Picture key={picture} />)}
    </BesidePanel>
  );
}
