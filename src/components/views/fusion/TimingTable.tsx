import { gradientRoutes } from "../../../math";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import type { Timing } from "../../../workers/timingMessages";
import { durationText } from "../../charts/durationText";
import { TextTable } from "../numbers/TextTable";

interface Props {
  timings: readonly Timing[];
  words: PictureWords["fusion"];
}

/** How long each route took, and which were not run. */
export function TimingTable({ timings, words }: Props) {
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
    <TextTable
      caption={words.tableOf}
      corner={words.classes}
      columnNames={gradientRoutes.map((route) => words.routeNames[route])}
      rows={sizes.map((classCount) => ({
        name: formatCount(classCount),
        texts: gradientRoutes.map((route) =>
          textOf(timings.find((one) => one.classCount === classCount && one.route === route)),
        ),
      }))}
    />
  );
}
