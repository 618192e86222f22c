import { choosePicture } from "../../../state/actions/places";
import { usePicture } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { pictureIds } from "../../../state/explorerState";
import { pictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { BesidePanel } from "../BesidePanel";
import { lazily } from "../fetched";
import { pictures } from "./pictures";
import styles from "./PicturesPanel.module.css";

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
