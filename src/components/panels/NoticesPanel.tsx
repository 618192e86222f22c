import { useWords } from "../../state/environment";
import { classCountRange, largestMagnitude } from "../../state/explorerState";
import { layerRange } from "../../state/layer";
import type { Notice } from "../../state/notice";
import { dismissNotices, useNotices } from "../../state/store";
import { formatNumber, type Words } from "../../words";
import { Button } from "../controls/Button";
import styles from "./NoticesPanel.module.css";

const mostShown = 5;

/** What was wrong with the link that was opened, until it is dismissed. */
export function NoticesPanel() {
  const notices = useNotices();
  const words = useWords().notices;
  return (
    <div role="status">
      {notices.length > 0 && (
        <div className={styles.notice}>
          <div>
            <h2>{notices.some(isAbsence) ? words.absent : words.title}</h2>
            <ul>
              {notices.slice(0, mostShown).map((notice, index) => (
                <li key={index}>{sentence(notice, words)}</li>
              ))}
              {notices.length > mostShown && <li>{words.more(notices.length - mostShown)}</li>}
            </ul>
          </div>
          <Button onClick={dismissNotices}>{words.dismiss}</Button>
        </div>
      )}
    </div>
  );
}

const isAbsence = ({ code }: Notice) => code.endsWith("not-loaded");

const sizeRanges = {
  inputs: [layerRange.fewest, layerRange.mostInputs],
  samples: [layerRange.fewest, layerRange.mostSamples],
  classes: [classCountRange.fewest, classCountRange.most],
} as const;

function sentence(notice: Notice, words: Words["notices"]): string {
  switch (notice.code) {
    case "unknown-key":
      return words.unknownKey(notice.key);
    case "duplicate":
      return words.duplicate(notice.key);
    case "bad-encoding":
      return words.badEncoding(notice.key);
    case "unknown-derivation":
      return words.unknownDerivation(notice.value, notice.known);
    case "step":
      return words.step(notice.value, notice.lineCount);
    case "open":
      return words.open(notice.value, notice.openable);
    case "opening":
      return words.opening(notice.value, notice.sceneCount);
    case "not-a-number":
      return words.notANumber(notice.key, notice.value, notice.position);
    case "too-large":
      return words.tooLarge(
        notice.key,
        notice.value,
        notice.position,
        formatNumber(largestMagnitude, 0),
      );
    case "empty-row":
      return words.emptyRow(notice.key, notice.row);
    case "matrix-entry":
      return words.matrixEntry(notice.key, notice.value, notice.row, notice.column);
    case "matrix-entry-large":
      return words.matrixEntryLarge(
        notice.key,
        notice.value,
        notice.row,
        notice.column,
        formatNumber(largestMagnitude, 0),
      );
    case "row-length":
      return words.rowLength(notice.key, notice.row, notice.count, notice.first);
    case "layer-shapes":
      return words.layerShapes(notice.inputCount, notice.weightRows);
    case "layer-half":
      return words.layerHalf(notice.key, notice.missing);
    case "layer-size": {
      const [fewest, most] = sizeRanges[notice.of];
      return words.layerSize[notice.of](notice.key, notice.count, fewest, most);
    }
    case "batch-count":
      return words.batchCount(notice.count, notice.sampleCount);
    case "batch-label":
      return words.batchLabel(notice.row, notice.value, notice.classCount);
    case "sample":
      return words.sample(notice.value, notice.sampleCount);
    case "without-layer":
      return words.withoutLayer(notice.key);
    case "negative-weight":
      return words.negativeWeight(notice.value, notice.position);
    case "class-count":
      return words.classCount(notice.count, classCountRange.fewest, classCountRange.most);
    case "target-length":
      return words.targetLength(notice.count, notice.classCount);
    case "label":
      return words.label(notice.value, notice.classCount);
    case "focus":
      return words.focus(notice.value, notice.classCount);
    case "choice":
      return words.choice(notice.key, notice.value, notice.choices);
    case "not-loaded":
      return words.notLoaded(notice.derivation);
    case "letters-not-loaded":
      return words.lettersNotLoaded;
    case "language-not-loaded":
      return words.languageNotLoaded;
    case "version":
      return words.version(notice.value);
  }
}
