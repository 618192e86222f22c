import { useWords } from "../../state/environment";
import { defaultTarget } from "../../state/explorerState";
import { labelIndexOf } from "../../state/label";
import type { Layer } from "../../state/layer";
import { parseLayer } from "../../state/link/values";
import { inLinkForm, matrixText } from "../../state/matrixText";
import type { Notice } from "../../state/notice";
import {
  addSample,
  chooseInputCount,
  chooseReduction,
  chooseSample,
  closeLayer,
  removeSample,
  replaceLayer,
  setInput,
  setLayerWeight,
} from "../../state/actions/numbers";
import { toggleUnfolded } from "../../state/actions/preferences";
import {
  useClassCount,
  useInputCount,
  useLayer,
  useNotation,
  useUnfolded,
} from "../../state/chosen";
import type { Words } from "../../words";
import type { CellSize } from "../charts/cellSize";
import { Batch } from "../views/layer/Batch";
import { LayerText, type LayerTexts } from "../views/layer/LayerText";
import { LayerWeights } from "../views/layer/LayerWeights";
import { OuterProduct } from "../views/layer/OuterProduct";
import { isOfLayer, layerSentence } from "../../state/layerSentence";

/** The layer's inputs and weights, over the logits that they give. */
export function LayerWeightsPanel() {
  const layer = useLayer();
  const notation = useNotation();
  const words = useWords().layer;
  if (!layer) return null;
  return (
    <LayerWeights
      key={`${layer.sample} ${layer.weights.length} ${layer.weights[0]!.length}`} // half typed of another
      layer={layer}
      notation={notation}
      words={words}
      onInput={setInput}
      onWeight={setLayerWeight}
    />
  );
}

/** The gradient by the weights, below that by the logits. */
export function OuterProductPanel({ cellSize }: { cellSize: CellSize }) {
  const inputCount = useInputCount();
  const classCount = useClassCount();
  const notation = useNotation();
  const words = useWords().layer;
  return (
    <OuterProduct
      key={`${inputCount} ${classCount} ${cellSize}`}
      inputCount={inputCount}
      classCount={classCount}
      cellSize={cellSize}
      notation={notation}
      words={words}
    />
  );
}

/** All samples, and what comes of them together. */
export function BatchPanel() {
  const layer = useLayer();
  const notation = useNotation();
  const { layer: words, notices, sentenceGap } = useWords();
  const unfolded = useUnfolded();
  if (!layer) return null;
  return (
    <Batch
      text={
        <LayerText
          texts={textsOf(layer)}
          words={words.text}
          isOpen={unfolded.includes("matrices")}
          onToggle={() => toggleUnfolded("matrices")}
          onUse={(texts) => takeTexts(texts, layer, notices, sentenceGap)}
        />
      }
      layer={layer}
      notation={notation}
      isTransposed={unfolded.includes("framework-layout")}
      words={words}
      onSample={chooseSample}
      onAddSample={addSample}
      onRemoveSample={removeSample}
      onInputCount={chooseInputCount}
      onReduction={chooseReduction}
      onLayout={() => toggleUnfolded("framework-layout")}
      onClose={closeLayer}
    />
  );
}

const textsOf = ({ inputs, weights, targets }: Layer): LayerTexts => ({
  x: matrixText(inputs),
  W: matrixText(weights),
  batch: targets
    .map((target) => {
      const labelIndex = labelIndexOf(target);
      return labelIndex === undefined ? target.join(", ") : String(labelIndex + 1);
    })
    .join("\n"),
});

/** Puts what was typed in place of a layer; says what is wrong where something is. */
function takeTexts(
  { x, W, batch }: LayerTexts,
  { sample, reduction }: Layer,
  words: Words["notices"],
  gap: string,
): readonly string[] {
  const notices: Notice[] = [];
  const typed = { x: inLinkForm(x), W: inLinkForm(W), batch: inLinkForm(batch) };
  const parsed = parseLayer(
    { ...typed, sample: undefined, reduction: undefined },
    defaultTarget,
    (notice) => notices.push(notice),
  );
  if (parsed && notices.length === 0)
    replaceLayer({ ...parsed, sample: Math.min(sample, parsed.inputs.length - 1), reduction });
  return notices
    .filter(isOfLayer)
    .map((notice) => layerSentence(notice, words) + gap + words.layerStays);
}
