import { usePicture } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { pictureWords } from "../../../words/pictures";
import { pictures } from "../pictures/pictures";
import styles from "./EmbeddedPage.module.css";

/** A picture that stands alone on the page, and so in another one. */
export function PictureAlone() {
  const picture = usePicture();
  const words = pictureWords[useLanguage()];
  const Picture = pictures[picture];
  return (
    <section aria-label={words.names[picture]}>
      <h2 className={styles.place}>{words.names[picture]}</h2>
      <Picture key={picture} />
    </section>
  );
}
