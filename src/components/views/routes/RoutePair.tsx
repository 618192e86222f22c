import type { ReactNode } from "react";
import type { Meeting } from "../../../derivations/meetings";
import styles from "./RoutePair.module.css";

interface Props {
  /** The lines of either route, from the first to the last */
  left: readonly ReactNode[];
  right: readonly ReactNode[];
  meetings: readonly Meeting[];
  leftLabel: string;
  rightLabel: string;
  meetingLabel: (meeting: Meeting) => string;
}

/**
 * Two routes downwards: each by itself between two meetings, and where they meet beside each other,
 * joined.
 */
export function RoutePair(props: Props) {
  const { left, right, meetings, leftLabel, rightLabel, meetingLabel } = props;
  const ends: readonly Meeting[] = [...meetings, { left: left.length, right: right.length }];
  return (
    <div className={styles.pair} data-ink-sheet>
      {ends.map((end, at) => {
        const start = meetings[at - 1] ?? { left: -1, right: -1 };
        const isMeeting = at < meetings.length;
        return (
          <div key={`${end.left} ${end.right}`} className={styles.stretch}>
            <Way label={leftLabel} lines={left.slice(start.left + 1, end.left)} />
            <Way label={rightLabel} lines={right.slice(start.right + 1, end.right)} />
            {isMeeting && (
              <div className={styles.meeting} role="group" aria-label={meetingLabel(end)}>
                {left[end.left]}
                <span className={styles.join} title={meetingLabel(end)} aria-hidden>
                  =
                </span>
                {right[end.right]}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Way({ label, lines }: { label: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return <div />; // its column stays
  return (
    <div className={styles.way} role="group" aria-label={label}>
      {lines}
    </div>
  );
}
