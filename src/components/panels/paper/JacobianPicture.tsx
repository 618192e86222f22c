import { useMemo } from "react";
import { caseMask } from "../../../derivations/caseMask";
import type { LineReading } from "../../../derivations/readings";
import { clampCell } from "../../../state/explorerState";
import { useCell, useMatrix, useNotation, useTarget } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { paperWords } from "../../../words/paper";
import { hessianColors, jacobianColors } from "../../charts/jacobianColors";
import { JacobianOnPaper } from "../../charts/JacobianOnPaper";

/** The matrix that is chosen, at the reader's numbers; beside a line with the case that it speaks of. */
export function JacobianPicture({ read }: { read?: LineReading }) {
  const frame = useMovingFrame();
  const matrix = useMatrix();
  const target = useTarget();
  const cell = clampCell(useCell(), target.length);
  const own = useNotation();
  const words = paperWords[useLanguage()].picture;
  const mask = useMemo(() => read && caseMask(read, target.length), [read, target.length]);
  const colors = matrix === "hessian" ? hessianColors("light", target) : jacobianColors("light");
  return (
    <JacobianOnPaper
      frame={frame}
      matrix={matrix}
      scale={colors.scale}
      cell={cell}
      mask={mask}
      notation={read?.options.notation ?? own}
      label={words[matrix]}
    />
  );
}
