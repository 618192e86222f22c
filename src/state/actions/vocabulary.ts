import type { MatrixView } from "../../math";
import { chosenState } from "../chosen";
import type { Cell } from "../explorerState";
import { rememberPasted } from "../lastPasted";
import { choose } from "../store";
import {
  clampView,
  countOf,
  isGenerated,
  mostMoved,
  vocabularyOf,
  type LogitSource,
  type Vocabulary,
} from "../vocabulary";

const change = (changed: Partial<Vocabulary>) =>
  choose({ vocabulary: { ...chosenState().vocabulary, ...changed } });

/** Other logits; all of them are in sight then, in the same colours as before. */
export function chooseSource(source: LogitSource): void {
  if (!isGenerated(source)) rememberPasted(source);
  const { scale } = chosenState().vocabulary;
  choose({ vocabulary: { ...vocabularyOf(source), scale } });
}

/** Moves one logit; of too many the one goes back that was moved first. */
export function moveVocabularyLogit(classIndex: number, logit: number): void {
  const { moved } = chosenState().vocabulary;
  const others = moved.filter((one) => one.classIndex !== classIndex);
  change({ moved: [...others, { classIndex, logit }].slice(-mostMoved) });
}

/** All logits as they came. */
export const restoreVocabulary = () => change({ moved: [] });

export const chooseVocabularyLabel = (labelIndex: number) => change({ labelIndex });

export const chooseVocabularyScale = (scale: Vocabulary["scale"]) => change({ scale });

export function chooseVocabularyCell(cell: Cell): void {
  const { output, logit } = chosenState().vocabulary.cell;
  if (cell.output !== output || cell.logit !== logit) change({ cell });
}

/** Pans and zooms. */
export function lookAt(view: MatrixView): void {
  const { source } = chosenState().vocabulary;
  change({ view: clampView(view, countOf(source)) });
}

/** Brings a cell into the middle. */
export function goToCell(cell: Cell): void {
  const { view, source } = chosenState().vocabulary;
  const middle = { ...view, row: cell.output, column: cell.logit };
  change({ cell, view: clampView(middle, countOf(source)) });
}
