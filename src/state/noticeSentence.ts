import { classCountRange, largestMagnitude } from "./explorerState";
import type { Notice } from "./notice";
import { vocabularyRange } from "./vocabulary";
import { formatCount, formatNumber, type Words } from "../words";
import { layerSentence } from "./layerSentence";

/** What was wrong with a link, or is not here: which key, why, and what to write instead. */
export function noticeSentence(notice: Notice, words: Words["notices"], gap: string): string {
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
    case "against":
      return words.against(notice.value, notice.lineCount);
    case "known":
      return words.known(notice.value, notice.lineCount);
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
    case "matrix-entry":
    case "matrix-entry-large":
    case "row-length":
    case "layer-shapes":
    case "layer-half":
    case "layer-size":
      return layerSentence(notice, words) + gap + words.layerLeftOut;
    case "batch-count":
    case "batch-label":
      return layerSentence(notice, words) + gap + words.sameLabel;
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
    case "no-line":
      return words.noLine(notice.value);
    case "line-length":
      return words.lineLength(notice.key, formatNumber(notice.most, 0));
    case "line-count":
      return words.lineCount(notice.count, notice.most);
    case "not-loaded":
      return words.notLoaded(notice.derivation);
    case "letters-not-loaded":
      return words.lettersNotLoaded;
    case "language-not-loaded":
      return words.languageNotLoaded;
    case "form":
      return words.form(notice.key, notice.value, notice.form);
    case "vocabulary":
      return words.vocabulary(notice.value);
    case "vocabulary-size":
      return words.vocabularySize(
        notice.count,
        vocabularyRange.fewest,
        formatCount(vocabularyRange.most),
      );
    case "vocabulary-pasted":
      return words.vocabularyPasted(notice.count);
    case "packed-length":
      return words.packedLength(formatCount(notice.most));
    case "part-count":
      return words.partCount(formatCount(notice.most));
    case "value-length":
      return words.valueLength(notice.key, formatCount(notice.most));
    case "packing-not-loaded":
      return words.packingNotLoaded;
    case "version":
      return words.version(notice.value);
  }
}
