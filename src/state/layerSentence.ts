import { classCountRange, largestMagnitude } from "./explorerState";
import { layerRange } from "./layer";
import type { Notice } from "./notice";
import { formatShort, type Words } from "../words";

/** The notices that are about a layer. */
const codes = [
  "empty-row",
  "matrix-entry",
  "matrix-entry-large",
  "row-length",
  "layer-shapes",
  "layer-half",
  "layer-size",
  "batch-count",
  "batch-label",
] as const satisfies readonly Notice["code"][];

type LayerNotice = Extract<Notice, { code: (typeof codes)[number] }>;

/** What is wrong with the matrices of a layer, or with the labels of its batch. */
export function layerSentence(notice: LayerNotice, words: Words["notices"]): string {
  switch (notice.code) {
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
        formatShort(largestMagnitude, 0),
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
  }
}

/** Whether a notice is about a layer. */
export const isOfLayer = (notice: Notice): notice is LayerNotice =>
  codes.some((code) => code === notice.code);

const sizeRanges = {
  inputs: [layerRange.fewest, layerRange.mostInputs],
  samples: [layerRange.fewest, layerRange.mostSamples],
  classes: [classCountRange.fewest, classCountRange.most],
} as const;
