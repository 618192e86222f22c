import { choosePicture } from "../../../state/actions/places";
import { usePicture } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { pictureIds, type PictureId } from "../../../state/explorerState";
import { connectVocabulary } from "../../../state/vocabularyLogits";
import { pictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
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
  precision: fetched(async () => (await import("./PrecisionPanel")).PrecisionPanel),
  curves: fetched(async () => (await import("./CurvesPanel")).CurvesPanel),
};

/** The pictures that have a page of their own, one of them in sight. */
export function PicturesPanel() {
  const picture = usePicture();
  const words = pictureWords[useLanguage()];
  const Picture = pictures[picture];
  return (
    <BesidePanel page="pictures" title={words.title}>
      <nav className={styles.pictures} data-screen-only aria-label={words.choose}>
        {pictureIds.map((id) => (
          <Button
            key={id}
            look="plain"
            aria-current={id === picture ? "page" : undefined}
            onClick={() => choosePicture(id)}
          >
            {words.names[id]}
          </Button>
        ))}
      </nav>
      {lazily(<Picture key={picture} />)}
    </BesidePanel>
  );
}
