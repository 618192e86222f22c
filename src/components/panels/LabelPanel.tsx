import { useState } from "react";
import { smoothedLabel, smoothingOf, type SmoothingConvention } from "../../math";
import { largestWeightIn } from "../../state/explorerState";
import { useWords } from "../../state/environment";
import { chooseTarget, scaleWeights, setWeight, useNotation, useTarget } from "../../state/store";
import { LabelWeights } from "../views/label/LabelWeights";
import { Smoothing } from "../views/label/Smoothing";
import { labelPresets } from "./derivation/figurePresets";

/** The label as weights: each to be moved, and the usual ways to make one. */
export function LabelPanel() {
  const target = useTarget();
  const notation = useNotation();
  const { label: words, figures } = useWords();
  // On the way through a label that is the same for all, its class is the one that it was.
  const [lastClass, setLastClass] = useState<number>();
  const smoothing = smoothingOf(target, lastClass);

  const smooth = (epsilon: number, convention: SmoothingConvention) => {
    const classNumber = smoothing?.classNumber ?? largestWeightIn(target) + 1;
    setLastClass(classNumber);
    chooseTarget([...smoothedLabel(classNumber, target.length, epsilon, convention)]);
  };

  return (
    <>
      <LabelWeights
        key={target.length} // what was half typed belongs to a class that may be gone
        classCount={target.length}
        notation={notation}
        words={words}
        onWeight={setWeight}
      />
      <Smoothing
        smoothing={smoothing}
        notation={notation}
        words={words}
        onSmooth={smooth}
        actions={[
          ...labelPresets.map(({ id, weights }) => ({
            name: figures.labels[id],
            onClick: () => chooseTarget(weights(target)),
          })),
          { name: words.scale, onClick: scaleWeights },
        ]}
      />
    </>
  );
}
