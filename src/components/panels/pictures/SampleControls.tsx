import { chooseLabel, setLogit, showWorkedExample } from "../../../state/actions/numbers";
import { useClassCount, useHasLayer, useLabelIndex, useTarget } from "../../../state/chosen";
import { useLanguage, useWords } from "../../../state/environment";
import { pictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { LogitSliders } from "../../views/jacobianTable/LogitSliders";
import styles from "./SampleControls.module.css";

/** Logits and label of the sample at hand, to be moved where a picture stands alone. */
export function SampleControls() {
  const classCount = useClassCount();
  const hasLayer = useHasLayer();
  const labelIndex = useLabelIndex();
  const target = useTarget();
  const { picture } = useWords();
  const words = pictureWords[useLanguage()];
  return (
    <section className={styles.sample} aria-label={words.sample}>
      {!hasLayer && (
        <div
          className={styles.sliders}
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
        {words.label}
        <Choice
          label={words.label}
          options={target.map((_, index) => ({
            value: String(index + 1),
            text: index + 1,
            name: words.classNumber(index + 1),
          }))}
          chosen={labelIndex === undefined ? "" : String(labelIndex + 1)}
          onChoose={(classNumber) => chooseLabel(Number(classNumber) - 1)}
        />
        <Button look="plain" onClick={showWorkedExample}>
          {picture.workedExample}
        </Button>
      </p>
      {labelIndex === undefined && <p className={styles.quiet}>{words.weights}</p>}
    </section>
  );
}
