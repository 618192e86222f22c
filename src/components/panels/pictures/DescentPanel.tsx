import { useEffect, useMemo, useState } from "react";
import {
  descendLogits,
  descendWeights,
  sharesOf,
  sharesOfTarget,
  lossOnSlice,
  flowAt,
  type DescentStep,
  type GradientRule,
  type Shares,
} from "../../../math";
import {
  chooseTarget,
  openLayer,
  setLogits,
  startHalfWeight,
} from "../../../state/actions/numbers";
import { chooseCorners, chooseDescent } from "../../../state/actions/pictures";
import { chosenState, useCorners, useDescent, useNotation } from "../../../state/chosen";
import { descentRange, isStepSize } from "../../../state/descent";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { weightsSumToOne, weightSumOf } from "../../../state/label";
import { formatNumber } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { DescentChart } from "../../charts/DescentChart";
import { SimplexTriangle } from "../../charts/SimplexTriangle";
import { Button } from "../../controls/Button";
import { Choice } from "../../controls/Choice";
import { NumberField } from "../../controls/NumberField";
import { useRejections } from "../../controls/useRejections";
import { Prose } from "../../tex/Prose";
import { NumberTable } from "../../views/numbers/NumberTable";
import { cornersWithin } from "./cornersWithin";
import styles from "./DescentPanel.module.css";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";
import { SampleControls } from "./SampleControls";

/** How long a step takes while descent runs. */
const stepMs = 50;

/** Steps that are tried: small, ordinary, at the edge, far too large. */
const presets = [0.1, 1, 4, 40] as const;

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
            <Way
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
      tools={<Steps key={stepSize} {...{ stepCount, hasEnded, own }} />}
      side={() => (
        <>
          <StepSize stepSize={stepSize} own={own} />
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
                row(`p${index + 1}`, (step) => at(run.right[step]!).probabilities[index]!),
              ),
              ...logits.map((_, index) =>
                row(`∂l/∂z${index + 1}`, (step) => at(run.right[step]!).gradient[index]!),
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

/** One step, run and pause, back. */
function Steps({
  stepCount,
  hasEnded,
  own,
}: {
  stepCount: number;
  hasEnded: boolean;
  own: (typeof pictureWords)["en"]["descent"];
}) {
  const [isRunning, setIsRunning] = useState(false);
  const { mostSteps } = descentRange;
  const isAtEnd = stepCount >= mostSteps || hasEnded;
  const runs = isRunning && !isAtEnd;

  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => chooseDescent({ stepCount: stepCount + 1 }), stepMs);
    return () => clearTimeout(timer);
  }, [runs, stepCount]);

  return (
    <span className={styles.steps}>
      <Button
        aria-disabled={isAtEnd}
        onClick={() => !isAtEnd && chooseDescent({ stepCount: stepCount + 1 })}
      >
        {own.oneStep}
      </Button>
      <Button aria-pressed={runs} aria-disabled={isAtEnd} onClick={() => setIsRunning(!runs)}>
        {runs ? own.pause : own.run}
      </Button>
      <Button
        aria-disabled={stepCount === 0}
        onClick={() => {
          setIsRunning(false);
          if (stepCount > 0) chooseDescent({ stepCount: stepCount - 1 });
        }}
      >
        {own.back}
      </Button>
      <Button
        aria-disabled={stepCount === 0}
        onClick={() => {
          setIsRunning(false);
          chooseDescent({ stepCount: 0 });
        }}
      >
        {own.restart}
      </Button>
    </span>
  );
}

function StepSize({
  stepSize,
  own,
}: {
  stepSize: number;
  own: (typeof pictureWords)["en"]["descent"];
}) {
  const { standing, reject, accept } = useRejections([stepSize]);
  return (
    <div className={styles.row} role="group" aria-label={own.stepSize}>
      <span>
        {own.stepSize} <i>η</i>
      </span>
      <span className={styles.field}>
        <NumberField
          label={own.stepSize}
          value={stepSize}
          accepts={isStepSize}
          stepped={(value, step) => Number(Math.max(value + step, 0.01).toFixed(4))}
          decimals={4}
          errorId={standing.length > 0 ? "step-size-error" : undefined}
          onChange={(value) => chooseDescent({ stepSize: value })}
          onReject={(text, kept) => reject(0, text, kept)}
          onAccept={() => accept(0)}
        />
      </span>
      <Choice
        label={own.presets}
        options={presets.map((value) => ({ value: String(value), text: value }))}
        chosen={String(stepSize)}
        onChoose={(value) => chooseDescent({ stepSize: Number(value) })}
      />
      <span id="step-size-error" role="alert" className={styles.error}>
        {standing.map(({ text }) => own.badStepSize(text, String(descentRange.largestStepSize)))}
      </span>
    </div>
  );
}

interface WayProps {
  widthPx: number;
  corners: readonly [number, number, number];
  target: readonly number[];
  right: readonly ArrayLike<number>[];
  shortened: readonly ArrayLike<number>[] | undefined;
  notation: ReturnType<typeof useNotation>;
  label: string;
}

/** The way of the probabilities over the simplex, by either rule. */
function Way({ widthPx, corners, target, right, shortened, notation, label }: WayProps) {
  const now = right.at(-1)!;
  const drawn = useMemo(
    () => ({
      lossAt: lossOnSlice(now, target, corners),
      flowAt: (shares: Shares) => flowAt(now, target, corners, shares),
    }),
    [now, target, corners],
  );
  const shares = (way: readonly ArrayLike<number>[]) => way.map((p) => sharesOf(p, corners));
  return (
    <SimplexTriangle
      widthPx={widthPx}
      classNumbers={corners.map((corner) => corner + 1) as unknown as [number, number, number]}
      point={sharesOf(now, corners)}
      label={sharesOfTarget(target, corners)}
      {...drawn}
      paths={[
        ...(shortened ? [{ shares: shares(shortened), look: "shortened" as const }] : []),
        { shares: shares(right), look: "right" },
      ]}
      levelStep={0.25 * (weightSumOf(target) || 1)}
      notation={notation}
      pointLabel={label}
    />
  );
}
