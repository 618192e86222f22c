import { useWords } from "../../state/environment";
import {
  addSample,
  chooseInputCount,
  chooseReduction,
  chooseSample,
  closeLayer,
  removeSample,
  setInput,
  setLayerWeight,
  useClassCount,
  useInputCount,
  useLayer,
  useNotation,
} from "../../state/store";
import type { CellSize } from "../charts/cellSize";
import { Batch } from "../views/layer/Batch";
import { LayerWeights } from "../views/layer/LayerWeights";
import { OuterProduct } from "../views/layer/OuterProduct";

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
  const words = useWords().layer;
  if (!layer) return null;
  return (
    <Batch
      layer={layer}
      notation={notation}
      words={words}
      onSample={chooseSample}
      onAddSample={addSample}
      onRemoveSample={removeSample}
      onInputCount={chooseInputCount}
      onReduction={chooseReduction}
      onClose={closeLayer}
    />
  );
}
