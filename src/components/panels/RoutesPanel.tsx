import { Suspense, use, useMemo } from "react";
import { derivationIds, numberOf, type DerivationId } from "../../derivations";
import { inNotation } from "../../derivations/inNotation";
import { meetingsOf } from "../../derivations/meetings";
import type { LineReading } from "../../derivations/readings";
import { differenceOf } from "../../derivations/routes";
import { derivationOf, loadDerivation, titleOf } from "../../state/derivations";
import { useLanguage, useWords } from "../../state/environment";
import { setLogit } from "../../state/actions/numbers";
import { chooseBeside, chooseRoute, openDerivation } from "../../state/actions/places";
import {
  useBeside,
  useChosenNotation,
  useClassCount,
  useDerivationId,
  useHasLayer,
} from "../../state/chosen";
import { readAll } from "../../state/lines";
import { Select } from "../controls/Select";
import { LogitSliders } from "../views/jacobianTable/LogitSliders";
import { Differences } from "../views/routes/Differences";
import { RoutePair } from "../views/routes/RoutePair";
import { BesidePanel } from "./BesidePanel";
import { RouteLine } from "./RouteLine";
import styles from "./RoutesPanel.module.css";

/** Two derivations to be chosen, and side by side. */
export function RoutesPanel() {
  const leftId = useDerivationId();
  const rightId = useRightId();
  const classCount = useClassCount();
  const hasLayer = useHasLayer();
  const language = useLanguage();
  const words = useWords();
  const routes = derivationIds.map((id) => ({ value: id, text: titleOf(id)[language] }));
  return (
    <BesidePanel page="routes" title={words.routes.title}>
      <p className={styles.introduction}>{words.routes.introduction}</p>
      <div className={styles.tools}>
        <Select label={words.routes.left} options={routes} chosen={leftId} onChoose={chooseRoute} />
        <Select
          label={words.routes.right}
          options={routes.filter(({ value }) => value !== leftId)}
          chosen={rightId}
          onChoose={chooseBeside}
        />
        {!hasLayer && (
          <div
            className={styles.sliders}
            data-screen-only
            role="group"
            aria-label={words.routes.logits}
            style={{ "--class-count": classCount }}
          >
            <LogitSliders
              classCount={classCount}
              areGiven={false}
              words={words.picture}
              onLogit={setLogit}
            />
          </div>
        )}
      </div>
      <Suspense>
        <Pair leftId={leftId} rightId={rightId} />
      </Suspense>
    </BesidePanel>
  );
}

/** A route is compared with another one. */
function useRightId(): DerivationId {
  const leftId = useDerivationId();
  const chosen = useBeside();
  return chosen === leftId ? derivationIds.find((id) => id !== leftId)! : chosen;
}

/** Two derivations side by side, joined where they say the same. */
function Pair({ leftId, rightId }: { leftId: DerivationId; rightId: DerivationId }) {
  use(loadDerivation(rightId));
  const notation = useChosenNotation();
  const language = useLanguage();
  const words = useWords();
  const title = (id: DerivationId) => titleOf(id)[language];

  const { left, right, leftLines, rightLines, meetings } = useMemo(() => {
    const own = derivationOf(leftId);
    const letters = notation === "own" ? own.notation : notation;
    const one = inNotation(own, letters);
    const other = inNotation(derivationOf(rightId), letters);
    const [lines, others] = [readAll(one), readAll(other)];
    return {
      left: one,
      right: other,
      leftLines: lines,
      rightLines: others,
      meetings: meetingsOf(lines, others),
    };
  }, [leftId, rightId, notation]);

  const line = (read: LineReading, id: DerivationId) => (
    <RouteLine
      key={`${id} ${read.placed.line.id}`}
      read={read}
      label={words.routes.open(title(id), numberOf(read.placed))}
      onOpen={() => openDerivation(id, read.placed.line.id)}
    />
  );
  return (
    <>
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
    </>
  );
}
