import type { Entries } from "../../../formula/entries";
import type { NotationId } from "../../../formula/notation";
import { formatNumber, type Words } from "../../../words";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import { ink } from "../../live/ink";
import { MarkedTex } from "../../tex/MarkedTex";
import styles from "./EntriesFigure.module.css";

interface Props {
  /** The formula of each entry, as LaTeX */
  formulas: readonly (readonly string[])[];
  /** Their values, where there are as many classes as they speak of */
  entries: Entries | undefined;
  notation: NotationId;
  label: string;
  words: Words["figures"];
}

/** A matrix entry by entry: each with its formula, and its number below. */
export function EntriesFigure({ formulas, entries, notation, label, words }: Props) {
  return (
    <SidewaysScroller label={label}>
      <table className={styles.entries}>
        <thead>
          <tr>
            <td />
            {formulas[0]!.map((_, column) => (
              <th key={column} scope="col">
                {words.logit(column + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {formulas.map((cells, row) => (
            <tr key={row}>
              <th scope="row">{words.output(row + 1)}</th>
              {cells.map((tex, column) => (
                <td key={column} data-diagonal={row === column || undefined}>
                  <MarkedTex tex={tex} notation={notation} />
                  {entries && (
                    <span
                      ref={ink(({ leaves }) =>
                        formatNumber(entries.update(leaves)[row * cells.length + column]!, 4),
                      )}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}
