import { useMemo, useState } from "react";
import { linesOf, type Derivation } from "../../derivations";
import { crossEntropy } from "../../math";
import { useTheme, useWords } from "../../state/environment";
import { clampCell, type Cell } from "../../state/explorerState";
import {
  addClass,
  chooseCell,
  chooseLabel,
  removeClass,
  reset,
  setLogit,
  showWorkedExample,
  useCell,
  useDerivation,
  useLogits,
  useNotation,
  useTarget,
} from "../../state/store";
import { formatNumber } from "../../words";
import { ColorLegend } from "../charts/ColorLegend";
import { divergingScale } from "../charts/divergingScale";
import { Prose } from "../tex/Prose";
import { CellCard } from "../views/jacobianTable/CellCard";
import { JacobianTable } from "../views/jacobianTable/JacobianTable";
import { Nudge } from "../views/jacobianTable/Nudge";
import styles from "./PicturePanel.module.css";
import { useForward } from "./useForward";

/** p(1 − p) and p q are at most 1/4: the range of colours is that of every Jacobian of softmax. */
const largestEntry = 1 / 4;
const nudgeStep = 0.1;

/** The Jacobian table with what belongs to it: the chosen cell, the loss, the nudge. */
export function PicturePanel() {
  const logits = useLogits();
  const target = useTarget();
  const cell = useCell();
  const derivation = useDerivation();
  const notation = useNotation();
  const theme = useTheme();
  const words = useWords();
  const { forward, jacobian, rowWeights } = useForward();
  const [hovered, setHovered] = useState<Cell>();
  const [fresh, setFresh] = useState(0); // another number: a table without half-typed fields
  const scale = useMemo(() => divergingScale(theme, largestEntry), [theme]);
  const classCount = logits.length;
  const shownCell = clampCell(hovered ?? cell, classCount);
  const nudged = logits.with(cell.logit, logits[cell.logit]! + nudgeStep);

  const startOver = (action: () => void) => {
    action();
    setFresh(fresh + 1);
  };

  return (
    <section className={styles.panel} aria-label={words.picture.region}>
      <JacobianTable
        key={fresh}
        logits={logits}
        target={target}
        forward={forward}
        rowWeights={rowWeights}
        jacobian={jacobian}
        scale={scale}
        cell={cell}
        notation={notation}
        words={words}
        onLogit={setLogit}
        onLabel={chooseLabel}
        onAddClass={addClass}
        onRemoveClass={removeClass}
        onCell={chooseCell}
        onHover={setHovered}
      />
      <CellCard
        cell={shownCell}
        tex={cellFormula(derivation, shownCell)}
        probabilities={forward.probabilities}
        entry={jacobian[shownCell.output * classCount + shownCell.logit]!}
        notation={notation}
        words={words}
      />
      <div className={styles.experiment}>
        <p className={styles.loss}>
          <Prose text={words.picture.loss} notation={notation} />{" "}
          <output>{formatNumber(forward.loss, 4)}</output>
        </p>
        <Nudge
          classCount={classCount}
          logitIndex={cell.logit}
          stepSize={nudgeStep}
          predicted={forward.gradient[cell.logit]! * nudgeStep}
          measured={crossEntropy(nudged, target) - forward.loss}
          words={words}
          onChoose={(logit) => chooseCell({ ...cell, logit })}
          onNudge={() => setLogit(cell.logit, nudged[cell.logit]!)}
        />
      </div>
      <div className={styles.tools}>
        <button type="button" onClick={() => startOver(showWorkedExample)}>
          {words.picture.workedExample}
        </button>
        <button type="button" onClick={() => startOver(reset)}>
          {words.picture.reset}
        </button>
        <p className={styles.axes}>
          <Prose text={words.picture.axes} notation={notation} />
        </p>
        <ColorLegend label={words.picture.legend} scale={scale} />
      </div>
    </section>
  );
}

/** The right side of the line that says what this cell is. */
function cellFormula(derivation: Derivation, { output, logit }: Cell): string {
  const id = output === logit ? derivation.cell.diagonal : derivation.cell.offDiagonal;
  const { line } = linesOf(derivation).find((placed) => placed.line.id === id)!;
  return line.tex.replace(/^=\s*/, "");
}
