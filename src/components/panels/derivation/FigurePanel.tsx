import { useId, useMemo, type ReactNode } from "react";
import type { Derivation, Part } from "../../../derivations";
import {
  entryFormulas,
  figureValues,
  valuedFormulas,
  type FigureOf,
} from "../../../derivations/figures";
import type { Figure } from "../../../derivations/types";
import { workedExample } from "../../../derivations/workedExample";
import type { Entries } from "../../../formula/entries";
import { precisions, type Precision } from "../../../math";
import { readerOf } from "../../../state/derivations";
import { useLanguage, useTheme, useWords } from "../../../state/environment";
import { clampCell } from "../../../state/explorerState";
import { useRestingFrame, workedExampleLeaves } from "../../../state/frame";
import {
  chooseTarget,
  chooseLogits,
  useCell,
  useDerivation,
  useNotationOf,
  useTarget,
} from "../../../state/store";
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
import { labelPresets, shiftPresets } from "./figurePresets";

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
        <h3 id={title}>{figure.title[language]}</h3>
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
  const classCount = useTarget().length;
  const language = useLanguage();
  const notation = useNotationOf(part);
  const { table: colors } = jacobianColors(useTheme());
  const cell = clampCell(useCell(), classCount);
  const words = useWords().figures;
  const { leaves } = useRestingFrame();
  const label = figure.title[language];
  const drawn = useMemo(
    () => valuesOf(derivation, part, figure, classCount),
    [derivation, part, figure, classCount],
  );
  const { valued } = drawn;
  switch (figure.kind) {
    case "product": {
      const [row, matrix, result] = valued as [Valued, Valued, Valued];
      const isUnweighted = (at: number) => row.entries.update(leaves)[at] === 0;
      return <ProductFigure {...{ row, matrix, result, isUnweighted, notation, colors, words }} />;
    }
    case "weighted-rows": {
      const [weights, rows, total] = valued as [Valued, Valued, Valued];
      const isUnweighted = (at: number) => weights.entries.update(leaves)[at] === 0;
      return (
        <WeightedRowsFigure {...{ weights, rows, total, isUnweighted, notation, colors, words }} />
      );
    }
    case "columns":
      return (
        <ColumnsFigure
          columns={figure.columns.map(({ tex, hasSum = false }, at) => ({
            tex,
            entries: valued[at]!.entries,
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

interface Valued {
  readonly tex: string;
  readonly entries: Entries;
}

interface Drawn {
  readonly valued: readonly Valued[];
  /** Of a matrix that is written out: the formula in each place */
  readonly formulas: readonly (readonly string[])[];
  /** Of formulas in several formats: the values in each */
  readonly rounded: readonly Readonly<Record<Precision, Entries>>[];
}

/** What a figure draws, made ready for as many classes as there are. */
function valuesOf(derivation: Derivation, part: Part, figure: Figure, classCount: number): Drawn {
  const reader = readerOf(derivation);
  const none: Drawn = { valued: [], formulas: [], rounded: [] };
  const valued = (at: Omit<Parameters<typeof figureValues>[4], "classCount">, count = classCount) =>
    valuedFormulas(figure).map((tex) => ({
      tex,
      entries: figureValues(derivation, part, tex, reader, { classCount: count, ...at }),
    }));
  switch (figure.kind) {
    case "product":
      return { ...none, valued: valued({}) };
    case "weighted-rows":
      return { ...none, valued: valued({ row: figure.index }) };
    case "columns":
      return {
        ...none,
        valued: valued({ row: figure.index }, figure.at && workedExample.logits.length),
      };
    case "entries":
      return {
        ...none,
        formulas: entryFormulas(figure),
        valued: figure.classCount === classCount ? valued({}) : [],
      };
    case "detour":
      return { ...none, valued: valued({ row: "outputIndex", column: "logitIndex" }) };
    case "precision":
      return { ...none, rounded: roundedOf(derivation, part, figure, classCount) };
    case "loop":
      return none;
  }
}

function roundedOf(
  derivation: Derivation,
  part: Part,
  { formulas, index }: FigureOf<"precision">,
  classCount: number,
): Drawn["rounded"] {
  const reader = readerOf(derivation);
  return formulas.map(({ tex }) => {
    const at = (precision: Precision) =>
      figureValues(derivation, part, tex, reader, { classCount, row: index, precision });
    const entries = precisions.map((precision) => [precision, at(precision)] as const);
    return Object.fromEntries(entries) as Record<Precision, Entries>;
  });
}

/** What can be tried at a figure: each puts the page into another state. */
function Actions({ figure }: { figure: Figure }): ReactNode {
  const words = useWords().figures;
  const { logits, target } = useRestingFrame();
  const button = (name: string, onClick: () => void) => (
    <Button key={name} onClick={onClick}>
      {name}
    </Button>
  );
  if (figure.kind === "entries" && figure.classCount !== logits.length)
    return (
      <div className={styles.actions}>
        {button(words.classes(figure.classCount), () =>
          chooseLogits(Array.from({ length: figure.classCount }, (_, index) => logits[index] ?? 0)),
        )}
      </div>
    );
  if (figure.kind === "precision")
    return (
      <div className={styles.actions}>
        {shiftPresets.map((shift) =>
          button(words.addToAll(shift), () => chooseLogits(logits.map((logit) => logit + shift))),
        )}
        {button(words.subtractLargest, () =>
          chooseLogits(logits.map((logit) => logit - Math.max(...logits))),
        )}
      </div>
    );
  if (figure.kind === "weighted-rows")
    return (
      <div className={styles.actions}>
        {labelPresets.map(({ id, weights }) =>
          button(words.labels[id], () => chooseTarget(weights(target))),
        )}
      </div>
    );
  return null;
}
