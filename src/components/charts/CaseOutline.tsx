import { useId, type ReactNode } from "react";
import type { CaseMask } from "../../derivations/caseMask";
import { edgePath } from "./caseEdges";
import styles from "./CaseOutline.module.css";

interface Props {
  mask: CaseMask;
  classCount: number;
}

/** The cells that a line does not speak of, washed out and hatched; it lies under their numbers. */
export function CaseWash({ mask: { inside }, classCount }: Props) {
  const hatching = useId();
  const others = cellsOutside(inside, classCount);
  return (
    <Overlay classCount={classCount}>
      <defs>
        <pattern id={hatching} width="0.2" height="0.2" patternUnits="userSpaceOnUse">
          <path className={styles.hatch} d="M0 0.2 L0.2 0" />
        </pattern>
      </defs>
      <path className={styles.wash} d={others} />
      <path fill={`url(#${hatching})`} d={others} />
    </Overlay>
  );
}

/** The line around the cells of one case. */
export function CaseOutline({ mask: { inside }, classCount }: Props) {
  return (
    <Overlay classCount={classCount}>
      <path className={styles.edge} d={edgePath(inside, classCount)} />
    </Overlay>
  );
}

function Overlay({ classCount, children }: { classCount: number; children: ReactNode }) {
  return (
    <svg
      className={styles.overlay}
      viewBox={`0 0 ${classCount} ${classCount}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {children}
    </svg>
  );
}

function cellsOutside(inside: Uint8Array, classCount: number): string {
  return [...inside]
    .map((is, index) =>
      is ? "" : `M${index % classCount} ${Math.trunc(index / classCount)}h1v1h-1z`,
    )
    .join("");
}
