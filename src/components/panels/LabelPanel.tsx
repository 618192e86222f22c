import { useState } from "react";
import { smoothedLabel, smoothingOf, type SmoothingConvention } from "../../math";
import { largestWeightIn } from "../../state/label";
import { useWords } from "../../state/environment";
import { chooseTarget, scaleWeights, setWeight } from "../../state/actions/numbers";
import { useNotation, useSample, useTarget } from "../../state/chosen";
import { LabelWeights } from "../views/label/LabelWeights";
import { Smoothing } from "../views/label/Smoothing";
import { labelPresets } from "./derivation/figurePresets";

/** The label as weights: each to be moved, and the usual ways to make one. */
export function LabelPanel() {
  const target = useTarget();
  const sample = useSample();
  const notation = useNotation();
  const { label: words, figures } = useWords();
  // On the way through a label that is the same for all, its class is the one that it was.
  const [last, setLast] = useState<{ target: readonly number[]; classNumber: number }>();
  const smoothing = smoothingOf(target, last?.target === target ? last.classNumber : undefined);

  const smooth = (epsilon: number, convention: SmoothingConvention) => {
    const classNumber = smoothing?.classNumber ?? largestWeightIn(target) + 1;
    const smoothed = [...smoothedLabel(classNumber, target.length, epsilon, convention)];
    setLast({ target: smoothed, classNumber });
    chooseTarget(smoothed);
  };

  return (
    <>
      <LabelWeights
        key={`${sample} ${target.length}`} // what was half typed belongs to another label
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
