import { chooseLabel, setLogit, showWorkedExample } from "../../../state/actions/numbers";
import { useClassCount, useHasLayer, useLabelIndex } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { pictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { LogitSliders } from "../../views/jacobianTable/LogitSliders";
import { ClassChoice } from "./ClassChoice";
import styles from "./SampleControls.module.css";

/** Logits and label of the sample at hand, to be moved where a picture stands alone. */
export function SampleControls() {
  const classCount = useClassCount();
  const hasLayer = useHasLayer();
  const labelIndex = useLabelIndex();
  const { picture } = useWords();
  const words = pictureWords[useLanguage()];
  return (
    <section className={styles.sample} aria-label={words.sample}>
      {!hasLayer && (
        <div
          className={styles.sliders}
          data-screen-only
          role="group"
          aria-label={words.logits}
          style={{ "--class-count": classCount }}
        >
          <LogitSliders
            classCount={classCount}
            areGiven={false}
            words={picture}
            onLogit={setLogit}
          />
        </div>
      )}
      <p className={styles.row}>
        <ClassChoice
          label={words.label}
          classCount={classCount}
          chosen={labelIndex}
          onChoose={chooseLabel}
        />
        <Button look="plain" onClick={showWorkedExample}>
          {picture.workedExample}
        </Button>
      </p>
      {labelIndex === undefined && <p className={styles.quiet}>{words.weights}</p>}
    </section>
  );
}
