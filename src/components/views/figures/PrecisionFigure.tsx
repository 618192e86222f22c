import { Fragment } from "react";
import type { Entries } from "../../../formula/entries";
import type { NotationId } from "../../../formula/notation";
import { precisions, type Precision } from "../../../math";
import { formatNumber, type Words } from "../../../words";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { ink } from "../../live/ink";
import { live } from "../../live/live";
import { MarkedTex } from "../../tex/MarkedTex";
import { figureTexStyle } from "./figureTexStyle";
import tableStyles from "./Figure.module.css";
import styles from "./PrecisionFigure.module.css";

interface Props {
  formulas: readonly {
    readonly title: string;
    readonly tex: string;
    readonly entries: Readonly<Record<Precision, Entries>>;
  }[];
  classCount: number;
  notation: NotationId;
  label: string;
  words: Words["figures"];
}

/** Formulas that are equal on paper, valued in each format; what is no number stands out. */
export function PrecisionFigure({ formulas, classCount, notation, label, words }: Props) {
  const classes = Array.from({ length: classCount }, (_, index) => index);
  const text = (value: number) => (Number.isNaN(value) ? "NaN" : formatNumber(value, 4));
  const faults = (entries: Entries, classIndex: number) =>
    live<HTMLElement>((element, { leaves }) => {
      const isFault = !Number.isFinite(entries.update(leaves)[classIndex]!);
      if (isFault !== element.hasAttribute("data-fault")) element.toggleAttribute("data-fault");
    });
  return (
    <SidewaysScroller label={label}>
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <td />
            {classes.map((index) => (
              <th key={index} scope="col">
                {words.output(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {formulas.map(({ title, tex, entries }) => (
            <Fragment key={tex}>
              <tr>
                <th scope="rowgroup" className={styles.formula} colSpan={classCount + 1}>
                  <span>
                    <MarkedTex tex={tex} notation={notation} texStyle={figureTexStyle.precision} />
                    {title}
                  </span>
                </th>
              </tr>
              {precisions.map((precision) => (
                <tr key={precision}>
                  <th scope="row">{precision}</th>
                  {classes.map((index) => (
                    <td
                      key={index}
                      ref={faults(entries[precision], index)}
                      className={styles.value}
                    >
                      <span
                        ref={ink(({ leaves }) => text(entries[precision].update(leaves)[index]!))}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}
