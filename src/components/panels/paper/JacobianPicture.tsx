import { useMemo } from "react";
import { caseMask } from "../../../derivations/caseMask";
import type { LineReading } from "../../../derivations/readings";
import { clampCell, type Theme } from "../../../state/explorerState";
import { useCell, useMatrix, useNotation, useTarget } from "../../../state/chosen";
import { useLanguage } from "../../../state/environment";
import { useMovingFrame } from "../../../state/frame";
import { paperWords } from "../../../words/paper";
import { hessianColors, jacobianColors } from "../../charts/jacobianColors";
import { JacobianOnPaper } from "../../charts/JacobianOnPaper";

interface Props {
  /** The line that it stands beside, if it stands beside one: it outlines the case that it speaks of */
  read?: LineReading;
  /** Paper is always light */
  theme?: Theme;
}

/** The matrix that is chosen, at the reader's numbers. */
export function JacobianPicture({ read, theme = "light" }: Props) {
  const frame = useMovingFrame();
  const matrix = useMatrix();
  const target = useTarget();
  const cell = clampCell(useCell(), target.length);
  const own = useNotation();
  const words = paperWords[useLanguage()].picture;
  const mask = useMemo(() => read && caseMask(read, target.length), [read, target.length]);
  const colors = matrix === "hessian" ? hessianColors(theme, target) : jacobianColors(theme);
  return (
    <JacobianOnPaper
      frame={frame}
      matrix={matrix}
      scale={colors.scale}
      cell={cell}
      mask={mask}
      notation={read?.options.notation ?? own}
      cellSize={read && target.length > mostInFull ? "short" : "full"}
      label={words[matrix]}
    />
  );
}

/** Beside a line there is half of the width. */
const mostInFull = 8;
