import { useMemo } from "react";
import { notations } from "../../../formula/notation";
import { descendLogits, descendWeights, type DescentStep, type GradientRule } from "../../../math";
import {
  chooseTarget,
  openLayer,
  setLogits,
  startHalfWeight,
} from "../../../state/actions/numbers";
import { chooseCorners, chooseDescent } from "../../../state/actions/pictures";
import { chosenState, useCorners, useDescent, useNotation } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { weightsSumToOne, weightSumOf } from "../../../state/label";
import { formatNumber } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { DescentChart } from "../../charts/DescentChart";
import { DescentWay } from "../../charts/DescentWay";
import { letterText } from "../../charts/letterText";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { Prose } from "../../tex/Prose";
import { NumberTable } from "../../views/numbers/NumberTable";
import { cornersWithin } from "./cornersWithin";
import styles from "./DescentPanel.module.css";
import { DescentSteps } from "./DescentSteps";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";
import { SampleControls } from "./SampleControls";
import { StepSizePanel } from "./StepSizePanel";

/** Gradient descent from the reader's logits, or from the weights of the layer before them. */
export function DescentPanel() {
  const frame = useMovingFrame();
  const { logits, target, layer } = frame;
  const { stepSize, stepCount, on } = useDescent();
  const isOnWeights = on === "weights" && layer !== undefined;
  const notation = useNotation();
  const words = pictureWords[useLanguage()];
  const own = words.descent;
  const chosenCorners = useCorners();
  const letters = notations[notation];

  const run = useMemo(() => {
    const by = (rule: GradientRule): DescentStep[] =>
      isOnWeights
        ? descendWeights(
            layer.weights.flat(),
            { ...layer, inputs: layer.inputs.flat() },
            stepSize,
            stepCount,
            rule,
          )
        : descendLogits(logits, target, stepSize, stepCount, rule);
    const targets = isOnWeights ? layer.targets : [target];
    const isShortened = !targets.every(weightsSumToOne);
    return { right: by("right"), shortened: isShortened ? by("shortened") : undefined };
  }, [isOnWeights, layer, logits, target, stepSize, stepCount]);

  const sample = isOnWeights ? layer.sample : 0;
  const at = ({ samples }: DescentStep) => samples[sample]!;
  const now = at(run.right.at(-1)!);
  const shortenedNow = run.shortened && at(run.shortened.at(-1)!);
  const hasEnded = run.right.length <= stepCount;
  const losses = run.right.map(({ loss }) => loss);
  const largestGradient = Math.max(
    ...run.right.map((step) => at(step).gradient.reduce((a, b) => Math.max(a, Math.abs(b)), 0)),
  );
  const weightSum = weightSumOf(target);
  const drift = (stepSize * (weightSum - 1)) / logits.length;
  return (
    <PictureFrame
      label={own.figure}
      fileName="gradient-descent"
      introduction={own.introduction}
      isWide
      figure={(widthPx) => (
        <div className={styles.figures}>
          <DescentChart
            widthPx={widthPx < 560 ? widthPx : Math.floor(widthPx * 0.56)}
            losses={losses}
            shortenedLosses={run.shortened?.map(({ loss }) => loss)}
            step={stepCount}
            gradient={now.gradient}
            largestGradient={largestGradient}
            notation={notation}
            words={own}
          />
          {logits.length > 2 && (
            <DescentWay
              widthPx={widthPx < 560 ? widthPx : Math.floor(widthPx * 0.44)}
              corners={cornersWithin(chosenCorners, logits.length)}
              target={target}
              right={run.right.map((step) => at(step).probabilities)}
              shortened={run.shortened?.map((step) => at(step).probabilities)}
              notation={notation}
              label={own.way}
            />
          )}
        </div>
      )}
      tools={
        <>
          <DescentSteps key={stepSize} {...{ stepCount, hasEnded }} words={own} />
          <span>{own.legend}</span>
        </>
      }
      side={() => (
        <>
          <StepSizePanel stepSize={stepSize} words={own} />
          <p className={styles.row}>
            {own.on}
            <Choice
              label={own.on}
              options={[
                { value: "logits", text: own.onLogits },
                { value: "weights", text: own.onWeights },
              ]}
              chosen={isOnWeights ? "weights" : "logits"}
              onChoose={(chosen) => {
                if (chosen === "weights") openLayer();
                chooseDescent({ on: chosen, stepCount: 0 });
              }}
            />
          </p>
          <SampleControls />
          <PictureLine id="gradient" notation={notation} />
          <p role="status">
            {own.reached(String(run.right.length - 1), formatNumber(losses.at(-1)!, 4))}
            {hasEnded && ` ${own.calledOff}`}
          </p>
          {stepSize * weightSum > 4 && <p>{own.tooLarge(formatNumber(4 / weightSum, 2))}</p>}
          {shortenedNow ? (
            <p>
              <Prose
                text={own.shortened(
                  formatNumber(weightSum, 3),
                  formatNumber(drift, 4),
                  list(shortenedNow.probabilities),
                  list(now.probabilities),
                )}
                notation={notation}
              />
            </p>
          ) : (
            <p>
              <Prose text={own.sumsToOne} notation={notation} />{" "}
              <Button look="plain" onClick={startHalfWeight}>
                {own.halfWeight}
              </Button>{" "}
              <Button look="plain" onClick={overshoot}>
                {own.overshoot}
              </Button>
            </p>
          )}
          {!isOnWeights && !layer && run.right.length > 1 && (
            <p>
              <Button
                onClick={() => {
                  setLogits([...run.right.at(-1)!.parameters]);
                  chooseDescent({ stepCount: 0 });
                }}
              >
                {own.takeOver}
              </Button>
            </p>
          )}
        </>
      )}
      table={() => {
        const listed = [
          ...new Set([0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, losses.length - 1]),
        ]
          .filter((step) => step < losses.length)
          .toSorted((one, other) => one - other);
        const row = (name: string, valueOf: (step: number) => number) => ({
          name,
          values: listed.map(valueOf),
        });
        return (
          <NumberTable
            caption={own.tableOf}
            columnNames={listed.map((step) => `${own.step} ${step}`)}
            rows={[
              row(own.loss, (step) => losses[step]!),
              ...logits.map((_, index) =>
                row(
                  `${letterText(letters.probabilities)}${index + 1}`,
                  (step) => at(run.right[step]!).probabilities[index]!,
                ),
              ),
              ...logits.map((_, index) =>
                row(
                  `∂${letterText(letters.loss)}/∂${letterText(letters.logits)}${index + 1}`,
                  (step) => at(run.right[step]!).gradient[index]!,
                ),
              ),
            ]}
          />
        );
      }}
    />
  );
}

/** Half a weight at each of two classes, and a step with which the probabilities jump to and fro. */
function overshoot(): void {
  const { length } = chosenState().target;
  chooseTarget(chosenState().target.map((_, index) => (index < length - 2 ? 0 : 0.5)));
  if (length > 2) chooseCorners([length - 2, length - 1, length - 3]);
  chooseDescent({ stepSize: 12, stepCount: 20, on: "logits" });
}

/** Probabilities in a sentence. */
const list = (values: ArrayLike<number>) =>
  Array.from(values, (value) => formatNumber(value, 3)).join(", ");
