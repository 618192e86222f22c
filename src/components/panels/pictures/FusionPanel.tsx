import { useEffect } from "react";
import { gradientRoutes, routeCosts } from "../../../math";
import { chooseSize } from "../../../state/actions/pictures";
import { useNotation, useSize } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { sizeRange } from "../../../state/explorerState";
import { cancelTimings, startTimings, useTimings } from "../../../state/timings";
import { formatCount } from "../../../words";
import { pictureWords } from "../../../words/pictures";
import type { Timing } from "../../../workers/timingMessages";
import { durationText } from "../../charts/durationText";
import { TimingChart } from "../../charts/TimingChart";
import { Button } from "../../controls/Button";
import { NumberForm } from "../../controls/NumberForm";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { bytesText } from "../../views/bytesText";
import numberTable from "../../views/numbers/NumberTable.module.css";
import styles from "./FusionPanel.module.css";
import { PictureFrame } from "./PictureFrame";
import { PictureLine } from "./PictureLine";

/** What is saved by taking softmax and cross-entropy together: counted, and measured in this browser. */
export function FusionPanel() {
  const { timings, status, share } = useTimings();
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
          <SidewaysScroller label={own.counted}>
            <table className={numberTable.table}>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{own.operations}</th>
                  <th scope="col">{own.bytes}</th>
                  <th scope="col">{own.passes}</th>
                </tr>
              </thead>
              <tbody>
                {gradientRoutes.map((route) => {
                  const { operations, bytes, passes } = routeCosts(route, size);
                  return (
                    <tr key={route}>
                      <th scope="row">{own.routeNames[route]}</th>
                      <td>{formatCount(operations)}</td>
                      <td>{bytesText(bytes)}</td>
                      <td>{formatCount(passes)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </SidewaysScroller>
          <p className={styles.quiet}>{own.underflow}</p>
        </>
      )}
      table={() => <TimingTable timings={timings} words={own} />}
    />
  );
}

type Words = (typeof pictureWords)["en"]["fusion"];

function TimingTable({ timings, words }: { timings: readonly Timing[]; words: Words }) {
  const sizes = [...new Set(timings.map(({ classCount }) => classCount))];
  if (sizes.length === 0) return <p>{words.notYet}</p>;
  const textOf = (timing: Timing | undefined) => {
    if (!timing) return "";
    if ("medianMs" in timing)
      return `${durationText(timing.medianMs)} [${durationText(timing.lowMs)}, ${durationText(timing.highMs)}]`;
    return timing.skipped === "memory"
      ? words.tooLarge
      : words.tooLong(durationText(timing.expectedMs));
  };
  return (
    <SidewaysScroller label={words.tableOf}>
      <table className={numberTable.table}>
        <caption>{words.tableOf}</caption>
        <thead>
          <tr>
            <th scope="col">{words.classes}</th>
            {gradientRoutes.map((route) => (
              <th key={route} scope="col">
                {words.routeNames[route]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map((classCount) => (
            <tr key={classCount}>
              <th scope="row">{formatCount(classCount)}</th>
              {gradientRoutes.map((route) => (
                <td key={route}>
                  {textOf(
                    timings.find((one) => one.classCount === classCount && one.route === route),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}
