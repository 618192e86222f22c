import { useMemo } from "react";
import type { NotationId } from "../../formula/notation";
import {
  flowAt,
  lossOnSlice,
  sharesOf,
  sharesOfTarget,
  type Corners,
  type Shares,
} from "../../math";
import { levelStepOf } from "./levelStepOf";
import { SimplexTriangle } from "./SimplexTriangle";

interface Props {
  widthPx: number;
  corners: Corners;
  target: readonly number[];
  /** Probabilities from step to step, by the right gradient and by the shortened one */
  right: readonly ArrayLike<number>[];
  shortened: readonly ArrayLike<number>[] | undefined;
  notation: NotationId;
  label: string;
}

/** The way of the probabilities over the simplex, by either rule. */
export function DescentWay(props: Props) {
  const { widthPx, corners, target, right, shortened, notation, label } = props;
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
      levelStep={levelStepOf(target)}
      notation={notation}
      pointLabel={label}
    />
  );
}
