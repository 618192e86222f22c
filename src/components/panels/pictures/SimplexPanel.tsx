import { useMemo } from "react";
import {
  flowAt,
  logitsAt,
  lossOnSlice,
  sharesOf,
  sharesOfTarget,
  type Corners,
  type Shares,
} from "../../../math";
import { chooseClassCount, setLogits } from "../../../state/actions/numbers";
import { chooseCorners } from "../../../state/actions/pictures";
import { useCorners, useHasLayer, useNotation } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { formatNumber } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { levelStepOf } from "../../charts/levelStepOf";
import { SimplexTriangle } from "../../charts/SimplexTriangle";
import { Button } from "../../controls/Button";
import { Select } from "../../controls/Select";
import { Prose } from "../../tex/Prose";
import { NumberTable } from "../../views/numbers/NumberTable";
import { cornersWithin } from "./cornersWithin";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";
import { SampleControls } from "./SampleControls";
import styles from "./SimplexPanel.module.css";

/** Three probabilities as a point in a triangle, with the loss and its flow. */
export function SimplexPanel() {
  const { logits } = useMovingFrame();
  const words = pictureWords[useLanguage()];
  const own = words.simplex;
  return logits.length < 3 ? (
    <p>
      {own.needsThree} <Button onClick={() => chooseClassCount(3)}>{own.showThree}</Button>
    </p>
  ) : (
    <Triangle />
  );
}

function Triangle() {
  const { logits, target, quantities } = useMovingFrame();
  const { probabilities } = quantities;
  const classCount = logits.length;
  const chosen = useCorners();
  const corners = useMemo(() => cornersWithin(chosen, classCount), [chosen, classCount]);
  const hasLayer = useHasLayer();
  const notation = useNotation();
  const words = pictureWords[useLanguage()];
  const own = words.simplex;
  const point = sharesOf(probabilities, corners);
  const label = sharesOfTarget(target, corners);
  const rest = 1 - corners.reduce((sum, corner) => sum + probabilities[corner]!, 0);
  const step = levelStepOf(target);

  // Lines and arrows do not hang on where the point is, as long as the other classes keep theirs.
  const others = probabilities
    .map((probability, at) => (corners.includes(at) ? 0 : Number(probability.toPrecision(9))))
    .join();
  const drawn = useMemo(() => {
    const spread = others.split(",").map(Number);
    const free = (1 - spread.reduce((a, b) => a + b)) / 3;
    for (const corner of corners) spread[corner] = free;
    return {
      lossAt: lossOnSlice(spread, target, corners),
      flowAt: (shares: Shares) => flowAt(spread, target, corners, shares),
    };
  }, [others, target, corners]);

  const flow = drawn.flowAt(point);
  const classNumbers = corners.map((corner) => corner + 1) as unknown as [number, number, number];
  return (
    <PictureFrame
      label={own.figure}
      fileName="simplex"
      introduction={own.introduction}
      figure={(widthPx) => (
        <SimplexTriangle
          widthPx={widthPx}
          {...{ classNumbers, point, label, notation }}
          {...drawn}
          levelStep={step}
          pointLabel={own.point}
          onMove={hasLayer ? undefined : (shares) => setLogits(logitsAt(logits, corners, shares))}
        />
      )}
      tools={
        <span>
          <Prose text={own.legend(formatNumber(step, 2))} notation={notation} />
        </span>
      }
      side={() => (
        <>
          <SampleControls />
          {classCount > 3 && (
            <div className={styles.corners} role="group" aria-label={own.corners}>
              {corners.map((corner, at) => (
                <Select
                  key={at}
                  label={own.corner(at + 1)}
                  options={logits.map((_, index) => ({
                    value: String(index),
                    text: words.classNumber(index + 1),
                  }))}
                  chosen={String(corner)}
                  onChoose={(index) => chooseCorners(exchanged(corners, at, Number(index)))}
                />
              ))}
            </div>
          )}
          {classCount > 3 && <p>{own.rest(`${formatNumber(rest * 100, 1)} %`, classCount - 3)}</p>}
          {!label && <p>{own.labelOutside}</p>}
          <PictureLine id="carriedGradient" notation={notation} />
        </>
      )}
      table={() => (
        <NumberTable
          caption={own.tableOf}
          columnNames={classNumbers.map((classNumber) => words.classNumber(classNumber))}
          rows={[
            { name: own.share, values: point },
            ...(label ? [{ name: words.label, values: label }] : []),
            { name: own.direction, values: flow },
          ]}
        />
      )}
    />
  );
}

/** Another class at a corner; where it was at another one, the two change places. */
function exchanged(corners: Corners, at: number, classIndex: number): Corners {
  const before = corners[at]!;
  return corners.map((corner, index) =>
    index === at ? classIndex : corner === classIndex ? before : corner,
  ) as unknown as Corners;
}
