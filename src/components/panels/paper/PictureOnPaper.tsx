import { useLanguage } from "../../../state/environment";
import { currentLink } from "../../../state/history";
import { paperWords } from "../../../words/paper";
import styles from "./Handout.module.css";
import { JacobianFigure } from "./JacobianFigure";
import { NumbersOnPaper } from "./NumbersOnPaper";
import { PaperLink } from "./PaperLink";

/** What stands on paper below a page that has the picture beside it: it, its numbers, the link. */
export function PictureOnPaper() {
  const words = paperWords[useLanguage()];
  return (
    <div className={styles.handout}>
      <JacobianFigure />
      <section className={styles.section}>
        <h2>{words.numbers}</h2>
        <NumbersOnPaper />
      </section>
      <footer className={styles.foot}>
        <PaperLink address={currentLink()}>{words.link}</PaperLink>
      </footer>
    </div>
  );
}
