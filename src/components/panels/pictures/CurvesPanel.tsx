import { alongLogit } from "../../../math";
import { chooseCell, setLogit } from "../../../state/actions/numbers";
import { useCell, useHasLayer, useNotation } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { logitRange } from "../../../state/logitStep";
import { formatNumber } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { LossCurves } from "../../charts/LossCurves";
import { signOf } from "../../charts/sign";
import { NumberTable } from "../../views/numbers/NumberTable";
import { ClassChoice } from "./ClassChoice";
import styles from "./CurvesPanel.module.css";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";
import { SampleControls } from "./SampleControls";

/** How finely the curves are drawn, and how finely they stand in the table. */
const steps = { drawn: 160, listed: 10 } as const;

/** Loss and gradient against one logit, the others held. */
export function CurvesPanel() {
  const { logits, target, quantities } = useMovingFrame();
  const cell = useCell();
  const hasLayer = useHasLayer();
  const notation = useNotation();
  const words = pictureWords[useLanguage()];
  const own = words.curves;
  const at = Math.min(cell.logit, logits.length - 1);
  const logit = logits[at]!;
  const { min, max } = logitRange(logit);
  const spread = (count: number) =>
    Array.from({ length: count + 1 }, (_, step) => min + (step / count) * (max - min));
  const values = spread(steps.drawn);
  const slope = quantities.gradient[at]!;
  return (
    <PictureFrame
      label={own.figure}
      fileName={`loss-along-logit-${at + 1}`}
      introduction={own.introduction}
      figure={(widthPx) => (
        <LossCurves
          widthPx={widthPx}
          values={values}
          curves={alongLogit(logits, target, at, values)}
          here={{ logit, loss: quantities.loss, slope }}
          classNumber={at + 1}
          notation={notation}
          words={own}
          onLogit={(value) => !hasLayer && setLogit(at, value)}
        />
      )}
      tools={
        <>
          <ClassChoice
            label={own.along}
            classCount={logits.length}
            chosen={at}
            onChoose={(logit) => chooseCell({ ...cell, logit })}
          />
          <span>{own.legend}</span>
        </>
      }
      side={() => (
        <>
          <SampleControls />
          <PictureLine id="loss" notation={notation} />
          <PictureLine id="gradient" notation={notation} />
          <dl className={styles.numbers}>
            <div>
              <dt>{own.loss}</dt>
              <dd>
                <output>{formatNumber(quantities.loss, 4)}</output>
              </dd>
            </div>
            <div>
              <dt>{own.slope}</dt>
              <dd>
                <output data-sign={signOf(slope)}>
                  {formatNumber(slope, 4, { signed: true })}
                </output>
              </dd>
            </div>
          </dl>
        </>
      )}
      table={() => {
        const listed = spread(steps.listed);
        const { losses, slopes } = alongLogit(logits, target, at, listed);
        return (
          <NumberTable
            caption={own.tableOf}
            columnNames={listed.map((value) => formatNumber(value, 1))}
            rows={[
              { name: own.loss, values: losses },
              { name: own.gradient, values: slopes },
            ]}
          />
        );
      }}
    />
  );
}
