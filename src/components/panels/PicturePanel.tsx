import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Derivation } from "../../derivations";
import { pictureLines } from "../../derivations/pictureLines";
import { opening } from "../../derivations/opening";
import { picturedMistakeOf } from "../../derivations/mistakes/pictured";
import { caseMask } from "../../derivations/caseMask";
import { useTheme, useWords } from "../../state/environment";
import { clampCell, type Cell } from "../../state/explorerState";
import { largestWeightIn } from "../../state/label";
import {
  addClass,
  chooseCell,
  chooseLabel,
  closeLayer,
  openLayer,
  removeClass,
  nudgeLogit,
  setLogit,
  showWorkedExample,
} from "../../state/actions/numbers";
import { chooseMatrix, drawWrong, reset } from "../../state/actions/places";
import { toggleUnfolded } from "../../state/actions/preferences";
import {
  chosenState,
  useCell,
  useCurrentLine,
  useDerivation,
  useNotation,
  useScene,
  useClassCount,
  useLabelIndex,
  useMatrix,
  useTarget,
  useUnfolded,
  useHasLayer,
  useWeightsSumToOne,
  useWrong,
} from "../../state/chosen";
import { readLineOf } from "../../state/lines";
import { loadJudge } from "../../state/judging";
import { formatNumber } from "../../words";
import { ColorLegend } from "../charts/ColorLegend";
import { hessianColors, jacobianColors } from "../charts/jacobianColors";
import { SidewaysScroller } from "../controls/SidewaysScroller";
import { ink } from "../live/ink";
import { Prose } from "../tex/Prose";
import { CellCard } from "../views/jacobianTable/CellCard";
import { JacobianTable } from "../views/jacobianTable/JacobianTable";
import { Nudge } from "../views/jacobianTable/Nudge";
import { LabelChoice, type LabelKind } from "../views/label/LabelChoice";
import { fetched, lazily } from "./fetched";
import { FlowPanel } from "./FlowPanel";
import styles from "./PicturePanel.module.css";

const LabelPanel = fetched(async () => (await import("./LabelPanel")).LabelPanel);
const LayerWeightsPanel = fetched(async () => (await import("./LayerPanels")).LayerWeightsPanel);
const OuterProductPanel = fetched(async () => (await import("./LayerPanels")).OuterProductPanel);
const WrongPanel = fetched(async () => {
  const [{ WrongPanel: Panel }] = await Promise.all([import("./wrong/WrongPanel"), loadJudge()]);
  return Panel;
});
const WrongNote = fetched(async () => (await import("./wrong/WrongPanel")).WrongNote);
const BatchPanel = fetched(async () => (await import("./LayerPanels")).BatchPanel);

/** The Jacobian table with what belongs to it: the chosen cell, the loss, the nudge. */
export function PicturePanel() {
  const classCount = useClassCount();
  const labelIndex = useLabelIndex();
  const cell = useCell();
  const derivation = useDerivation();
  const notation = useNotation();
  const theme = useTheme();
  const {
    picture: words,
    label: labelWords,
    layer: layerWords,
    wrong: wrongWords,
    flow: flowWords,
  } = useWords();
  const wrong = useWrong();
  const matrix = useMatrix();
  const target = useTarget();
  const unfolded = useUnfolded();
  const isWrongShown = unfolded.includes("wrong");
  const [isWrongAskedFor, setWrongAskedFor] = useState(false);
  const hasLayer = useHasLayer();
  const labelKind = unfolded.includes("weights") ? "weights" : "class";
  const [hovered, setHovered] = useState<Cell>();
  const panel = useRef<HTMLElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const spotlight = opening[useScene() - 1]?.spotlight;
  const { scale, table: colors } =
    matrix === "hessian" ? hessianColors(theme, target) : jacobianColors(theme);
  const { line } = useCurrentLine();
  const mask = useMemo(
    () => caseMask(readLineOf(derivation, line.id), classCount),
    [derivation, line, classCount],
  );
  const shownCell = clampCell(useDeferredValue(hovered ?? cell), classCount);

  // What a scene of the opening points at is in sight.
  useEffect(() => {
    const piece = spotlight && panel.current!.querySelector(`[data-piece="${spotlight}"]`);
    if (piece) piece.scrollIntoView({ block: "nearest" }); // a browser may give a promise of it
  }, [spotlight]);

  const chooseKind = (kind: LabelKind) => {
    if (kind === "class") chooseLabel(largestWeightIn(chosenState().target));
    if (kind !== labelKind) toggleUnfolded("weights");
  };

  const handleCell = (next: Cell) => {
    setHovered(undefined);
    chooseCell(next);
    card.current!.scrollIntoView({ block: "nearest" });
  };

  return (
    <section
      ref={panel}
      className={styles.panel}
      data-not-beside-paper
      aria-label={words.region}
      data-spotlight={spotlight}
      data-wrong={wrong === "none" ? undefined : picturedMistakeOf(wrong).of}
      data-ink-sheet
    >
      <div className={styles.table}>
        <JacobianTable
          classCount={classCount}
          labelIndex={labelIndex}
          weightsSumToOne={useWeightsSumToOne()}
          label={
            <LabelChoice
              kind={labelKind}
              notation={notation}
              words={labelWords}
              onChoose={chooseKind}
            />
          }
          inPlaceOfGap={wrong === "none" ? undefined : lazily(<WrongNote />)}
          labelWeights={labelKind === "weights" && lazily(<LabelPanel />)}
          layer={
            hasLayer
              ? {
                  above: lazily(<LayerWeightsPanel />),
                  below: (cellSize) => lazily(<OuterProductPanel cellSize={cellSize} />),
                }
              : undefined
          }
          colors={colors}
          matrix={matrix}
          cell={cell}
          mask={mask}
          notation={notation}
          words={words}
          onLogit={setLogit}
          onLabel={chooseLabel}
          onAddClass={addClass}
          onRemoveClass={removeClass}
          onCell={handleCell}
          onHover={setHovered}
        />
      </div>
      <div ref={card} className={styles.card}>
        <CellCard
          cell={shownCell}
          classCount={classCount}
          matrix={matrix}
          tex={
            matrix === "hessian"
              ? hessianFormula(shownCell)
              : wrong === "none"
                ? cellFormula(derivation, shownCell)
                : undefined
          }
          notation={notation}
          words={words}
        />
      </div>
      <div className={styles.experiment}>
        <p className={styles.loss} data-entry="loss">
          <Prose text={words.loss} notation={notation} />{" "}
          <output
            aria-label={words.lossName}
            ref={ink(({ quantities }) => formatNumber(quantities.loss, 4))}
          />
        </p>
        <Nudge
          classCount={classCount}
          logitIndex={cell.logit}
          words={words}
          onChoose={(logit) => chooseCell({ ...cell, logit })}
          onNudge={() => nudgeLogit(cell.logit)}
          disagreement={wrongWords.disagree}
        />
      </div>
      <div className={styles.tools}>
        <button type="button" data-screen-only onClick={showWorkedExample}>
          {words.workedExample}
        </button>
        <button type="button" data-screen-only onClick={reset}>
          {words.reset}
        </button>
        <button
          type="button"
          data-screen-only
          aria-pressed={hasLayer}
          aria-label={layerWords.openName}
          onClick={hasLayer ? closeLayer : openLayer}
        >
          {layerWords.open}
        </button>
        <button
          type="button"
          data-screen-only
          aria-pressed={matrix === "hessian"}
          onClick={() => chooseMatrix(matrix === "hessian" ? "jacobian" : "hessian")}
        >
          {words.hessian}
        </button>
        <button
          type="button"
          data-screen-only
          aria-expanded={isWrongShown}
          onClick={() => {
            drawWrong("none");
            setWrongAskedFor(!isWrongShown);
            toggleUnfolded("wrong");
          }}
        >
          {wrongWords.open}
        </button>
        <p className={styles.axes}>
          <Prose text={matrix === "hessian" ? words.hessianAxes : words.axes} notation={notation} />
        </p>
        <ColorLegend label={words.legend} scale={scale} />
      </div>
      {isWrongShown && lazily(<WrongPanel isAskedFor={isWrongAskedFor} />)}
      {hasLayer && lazily(<BatchPanel />)}
      <div className={styles.flow}>
        <SidewaysScroller label={flowWords.region}>
          <FlowPanel />
        </SidewaysScroller>
      </div>
    </section>
  );
}

/** The right side of the line that says what this cell of the Hessian is. */
function hessianFormula({ output, logit }: Cell): string {
  const line = output === logit ? "hessianDiagonal" : "hessianOffDiagonal";
  return afterEquals(pictureLines[line].tex);
}

const afterEquals = (tex: string) => tex.slice(tex.indexOf("=") + 1).trim();

/** The right side of the line that says what this cell is, if the derivation has one. */
function cellFormula(derivation: Derivation, { output, logit }: Cell): string | undefined {
  const { cell } = derivation;
  if (!cell) return undefined;
  const id = output === logit ? cell.diagonal : cell.offDiagonal;
  return readLineOf(derivation, id).parted.right;
}
