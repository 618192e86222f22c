import { use, useMemo } from "react";
import { derivationIds, numberOf, type DerivationId } from "../../derivations";
import { inNotation } from "../../derivations/inNotation";
import { meetingsOf } from "../../derivations/meetings";
import type { LineReading } from "../../derivations/readings";
import { differenceOf } from "../../derivations/routes";
import { derivationOf, loadDerivation, titleOf } from "../../state/derivations";
import { useLanguage, useWords } from "../../state/environment";
import {
  chooseBeside,
  chooseRoute,
  openDerivation,
  setLogit,
  useBeside,
  useChosenNotation,
  useClassCount,
  useDerivationId,
  useHasLayer,
} from "../../state/store";
import { readAll } from "../../state/verdicts";
import { Select } from "../controls/Select";
import { LogitSliders } from "../views/jacobianTable/LogitSliders";
import { Differences } from "../views/routes/Differences";
import { RoutePair } from "../views/routes/RoutePair";
import { BesidePanel } from "./BesidePanel";
import { RouteLine } from "./RouteLine";
import styles from "./RoutesPanel.module.css";

/** Two derivations side by side, joined where they say the same. */
export function RoutesPanel() {
  const leftId = useDerivationId();
  const chosen = useBeside();
  // A route is compared with another one.
  const rightId = chosen === leftId ? derivationIds.find((id) => id !== leftId)! : chosen;
  use(loadDerivation(rightId));
  const notation = useChosenNotation();
  const classCount = useClassCount();
  const hasLayer = useHasLayer();
  const language = useLanguage();
  const words = useWords();
  const title = (id: DerivationId) => titleOf(id)[language];

  const { left, right, leftLines, rightLines, meetings } = useMemo(() => {
    const own = derivationOf(leftId);
    const letters = notation === "own" ? own.notation : notation;
    const [one, other] = [own, derivationOf(rightId)].map((derivation) =>
      inNotation(derivation, letters),
    ) as [typeof own, typeof own];
    const [lines, others] = [readAll(one), readAll(other)];
    return {
      left: one,
      right: other,
      leftLines: lines,
      rightLines: others,
      meetings: meetingsOf(lines, others),
    };
  }, [leftId, rightId, notation]);

  const routes = derivationIds.map((id) => ({ value: id, text: title(id) }));
  const line = (read: LineReading, id: DerivationId) => (
    <RouteLine
      key={`${id} ${read.placed.line.id}`}
      read={read}
      label={words.routes.open(title(id), numberOf(read.placed))}
      onOpen={() => openDerivation(id, read.placed.line.id)}
    />
  );

  return (
    <BesidePanel page="routes" title={words.routes.title}>
      <p className={styles.introduction}>{words.routes.introduction}</p>
      <div className={styles.tools}>
        <Select label={words.routes.left} options={routes} chosen={leftId} onChoose={chooseRoute} />
        <Select
          label={words.routes.right}
          options={routes}
          chosen={rightId}
          onChoose={chooseBeside}
        />
        <div
          className={styles.sliders}
          role="group"
          aria-label={words.routes.logits}
          style={{ "--class-count": classCount }}
        >
          <LogitSliders
            classCount={classCount}
            areGiven={hasLayer}
            words={words.picture}
            onLogit={setLogit}
          />
        </div>
      </div>
      <Differences
        difference={differenceOf(left, right)}
        leftTitle={title(leftId)}
        rightTitle={title(rightId)}
        words={words}
      />
      {meetings.length === 0 && <p className={styles.introduction}>{words.routes.noMeeting}</p>}
      <RoutePair
        left={leftLines.map((read) => line(read, leftId))}
        right={rightLines.map((read) => line(read, rightId))}
        meetings={meetings}
        leftLabel={words.routes.lines(title(leftId))}
        rightLabel={words.routes.lines(title(rightId))}
        meetingLabel={({ left: one, right: other }) =>
          words.routes.meeting(
            numberOf(leftLines[one]!.placed),
            numberOf(rightLines[other]!.placed),
          )
        }
      />
    </BesidePanel>
  );
}
