import { useEffect } from "react";
import { gradientRoutes, routeCosts } from "../../../math";
import { chooseSize } from "../../../state/actions/pictures";
import { useNotation, useSize } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { sizeRange } from "../../../state/explorerState";
import { cancelTimings, startTimings, useTimings } from "../../../state/timings";
import { formatCount } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import { TimingChart } from "../../charts/TimingChart";
import { Button } from "../../controls/Button";
import { NumberForm } from "../../controls/NumberForm";
import { bytesText } from "../../views/bytesText";
import { TextTable } from "../../views/numbers/TextTable";
import { TimingTable } from "../../views/fusion/TimingTable";
import styles from "./FusionPanel.module.css";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";

/** What is saved by taking softmax and cross-entropy together: counted, and measured in this browser. */
export function FusionPanel() {
  const { timings, status, share } = useTimings((all) => all);
  const size = useSize();
  const notation = useNotation();
  const words = pictureWords[useLanguage()];
  const own = words.fusion;
  const isRunning = status === "running";
  const limit = timings.find(
    (timing) => "skipped" in timing && timing.skipped === "memory",
  )?.classCount;

  useEffect(() => cancelTimings, []); // nobody is there to see it

  return (
    <PictureFrame
      label={own.figure}
      fileName="routes-to-the-gradient"
      introduction={own.introduction}
      figure={(widthPx) => <TimingChart {...{ widthPx, timings, limit }} words={own} />}
      tools={
        <span className={styles.measure}>
          <Button onClick={isRunning ? cancelTimings : startTimings}>
            {isRunning ? own.cancel : own.measure}
          </Button>
          {isRunning && <progress aria-label={own.progress} value={share} />}
          <span role="status">{status === "none" ? own.notYet : own.statuses[status]}</span>
        </span>
      }
      side={() => (
        <>
          <p>{own.fromSource}</p>
          <div className={styles.lines}>
            <h3>
              {own.routeNames.stored}, {own.routeNames.rows}
            </h3>
            <PictureLine id="productGradient" notation={notation} />
            <h3>{own.routeNames.structured}</h3>
            <PictureLine id="structuredGradient" notation={notation} />
            <h3>{own.routeNames.fused}</h3>
            <PictureLine id="gradient" notation={notation} />
          </div>
          <NumberForm
            key={size}
            label={own.counted}
            fields={[
              { label: own.classes, value: size, least: sizeRange.fewest, most: sizeRange.most },
            ]}
            submit={own.count}
            rejection={(text, { least, most }) =>
              words.vocabulary.notANumber(text, formatCount(least), formatCount(most))
            }
            onSubmit={([classCount]) => chooseSize(classCount!)}
          />
          <TextTable
            caption={own.countedFor(formatCount(size))}
            columnNames={[own.operations, own.bytes, own.passes]}
            rows={gradientRoutes.map((route) => {
              const { operations, bytes, passes } = routeCosts(route, size);
              return {
                name: own.routeNames[route],
                texts: [formatCount(operations), bytesText(bytes), formatCount(passes)],
              };
            })}
          />
          <p className={styles.quiet}>{own.underflow}</p>
        </>
      )}
      table={() => <TimingTable timings={timings} words={own} />}
    />
  );
}
