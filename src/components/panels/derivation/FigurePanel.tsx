import { useId, useMemo, type ReactNode } from "react";
import type { Part } from "../../../derivations";
import { drawnOf, type Valued } from "../../../derivations/figures";
import { proseFormula } from "../../../derivations/proseFormula";
import type { Figure } from "../../../derivations/types";
import { workedExample } from "../../../derivations/workedExample";
import { readerOf } from "../../../state/derivations";
import { useLanguage, useTheme, useWords } from "../../../state/environment";
import { clampCell } from "../../../state/explorerState";
import { useRestingFrame, workedExampleLeaves } from "../../../state/frame";
import {
  chooseCell,
  chooseClassCount,
  chooseTarget,
  shiftLogits,
} from "../../../state/actions/numbers";
import {
  chosenState,
  useCell,
  useClassCount,
  useDerivation,
  useNotationOf,
} from "../../../state/chosen";
import { namesInProse } from "../../../state/terms";
import { jacobianColors } from "../../charts/jacobianColors";
import { Button } from "../../controls/Button";
import { Prose } from "../../tex/Prose";
import { ColumnsFigure } from "../../views/figures/ColumnsFigure";
import { DetourFigure } from "../../views/figures/DetourFigure";
import { EntriesFigure } from "../../views/figures/EntriesFigure";
import styles from "../../views/figures/Figure.module.css";
import { LoopFigure } from "../../views/figures/LoopFigure";
import { PrecisionFigure } from "../../views/figures/PrecisionFigure";
import { ProductFigure } from "../../views/figures/ProductFigure";
import { WeightedRowsFigure } from "../../views/figures/WeightedRowsFigure";
import { DotProduct } from "./DotProduct";
import { labelPresets, shiftPresets } from "./figurePresets";
import { useLayerSize } from "./useLayerSize";

interface Props {
  part: Part;
  figure: Figure;
}

/** What is drawn beside the lines of a part, at the reader's numbers. */
export function FigurePanel({ part, figure }: Props) {
  const language = useLanguage();
  const notation = useNotationOf(part);
  const title = useId();
  return (
    <figure className={styles.figure} aria-labelledby={title} data-ink-sheet>
      <figcaption>
        <p id={title} className={styles.title}>
          {figure.title[language]}
        </p>
        <p>
          <Prose text={figure.note[language]} notation={notation} />
        </p>
      </figcaption>
      <Actions figure={figure} />
      <Drawing part={part} figure={figure} />
    </figure>
  );
}

function Drawing({ part, figure }: Props) {
  const derivation = useDerivation();
  const classCount = useClassCount();
  const language = useLanguage();
  const notation = useNotationOf(part);
  const { table: colors } = jacobianColors(useTheme());
  const cell = clampCell(useCell(), classCount);
  const words = useWords().figures;
  const { leaves } = useRestingFrame();
  const layer = useLayerSize();
  const label = figure.title[language];
  const drawn = useMemo(
    () => drawnOf(derivation, part, figure, readerOf(derivation), classCount, layer),
    [derivation, part, figure, classCount, layer],
  );
  const { valued } = drawn;
  /** What the entries of a row or a matrix are called in formulas. */
  const namesOfEntries = (tex: string, { rowCount, columnCount }: Valued["entries"]) => {
    const { abbreviations } = derivation;
    const [whole] = proseFormula(tex, { notation, abbreviations }, readerOf(derivation)).terms;
    const names = whole ? namesInProse(whole, notation, undefined) : [];
    return names.length === rowCount * columnCount ? names : undefined;
  };
  /** Whether the first formula, what the rows are weighed by, is 0 at one. */
  const isUnweighted = (row: number) => valued[0]!.entries.update(leaves)[row] === 0;
  switch (figure.kind) {
    case "product": {
      const [row, matrix, result] = (valued as [Valued, Valued, Valued]).map((one) => ({
        ...one,
        names: namesOfEntries(one.tex, one.entries),
      })) as [NamedValued, NamedValued, NamedValued];
      return (
        <ProductFigure
          {...{ row, matrix, result, isUnweighted, notation, colors, words }}
          chosen={cell.logit}
          onChoose={(logit) => chooseCell({ ...cell, logit })}
        >
          <DotProduct part={part} figure={figure} />
        </ProductFigure>
      );
    }
    case "weighted-rows": {
      const [weights, rows, total] = valued as [Valued, Valued, Valued];
      return (
        <WeightedRowsFigure {...{ weights, rows, total, isUnweighted, notation, colors, words }} />
      );
    }
    case "columns":
      return (
        <ColumnsFigure
          columns={figure.columns.map(({ name, hasSum = false }, at) => ({
            ...valued[at]!,
            name: name[language],
            hasSum,
          }))}
          classCount={figure.at ? workedExample.logits.length : classCount}
          fixedLeaves={figure.at && workedExampleLeaves()}
          {...{ notation, label, words }}
        />
      );
    case "entries":
      return (
        <EntriesFigure
          formulas={drawn.formulas}
          entries={valued[0]?.entries}
          {...{ notation, label, words }}
        />
      );
    case "detour":
      return (
        <DetourFigure
          nodes={valued}
          steps={figure.steps.map((step) => step[language])}
          direct={figure.direct[language]}
          {...{ cell, notation }}
        />
      );
    case "precision":
      return (
        <PrecisionFigure
          formulas={figure.formulas.map(({ title, tex }, at) => ({
            title: title[language],
            tex,
            entries: drawn.rounded[at]!,
          }))}
          {...{ classCount, notation, label, words }}
        />
      );
    case "loop":
      return (
        <LoopFigure
          steps={figure.steps.map(({ title, tex }) => ({ title: title[language], tex }))}
          notation={notation}
        />
      );
  }
}

interface NamedValued extends Valued {
  readonly names: readonly string[] | undefined;
}

/** What can be tried at a figure: each puts the page into another state. */
function Actions({ figure }: { figure: Figure }): ReactNode {
  const words = useWords().figures;
  const classCount = useClassCount();
  const button = (name: string, onClick: () => void) => (
    <Button key={name} onClick={onClick}>
      {name}
    </Button>
  );
  if (figure.kind === "entries")
    return (
      <div className={styles.actions}>
        <Button
          aria-disabled={figure.classCount === classCount}
          onClick={() => chooseClassCount(figure.classCount)}
        >
          {words.classes(figure.classCount)}
        </Button>
      </div>
    );
  if (figure.kind === "precision")
    return (
      <div className={styles.actions}>
        {shiftPresets.map((shift) => button(words.addToAll(shift), () => shiftLogits(shift)))}
        {button(words.subtractLargest, () => shiftLogits(-Math.max(...chosenState().logits)))}
      </div>
    );
  if (figure.kind === "weighted-rows")
    return (
      <div className={styles.actions}>
        {labelPresets.map(({ id, weights }) =>
          button(words.labels[id], () => chooseTarget(weights(chosenState().target))),
        )}
      </div>
    );
  return null;
}
