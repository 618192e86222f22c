import type { Valued } from "../../../derivations/figures";
import type { Entries } from "../../../formula/entries";
import type { NotationId } from "../../../formula/notation";
import type { Cell } from "../../../state/explorerState";
import { formatNumber } from "../../../words";
import { ink } from "../../live/ink";
import { Prose } from "../../tex/Prose";
import { MarkedTex } from "../../tex/MarkedTex";
import { figureTexStyle } from "./figureTexStyle";
import styles from "./DetourFigure.module.css";

interface Props {
  nodes: readonly Valued[];
  /** What is done from one to the next, in the reader's language */
  steps: readonly string[];
  direct: string;
  cell: Cell;
  notation: NotationId;
}

/** From the first quantity to the last: the way round in steps, above the one step that it avoids. */
export function DetourFigure({ nodes, steps, direct, cell, notation }: Props) {
  return (
    <div className={styles.detour}>
      <ol className={styles.way} style={{ "--count": nodes.length }}>
        {nodes.map(({ tex, entries }, at) => (
          <li key={tex}>
            {at > 0 && (
              <span className={styles.step}>
                <Prose text={steps[at - 1]!} notation={notation} />
              </span>
            )}
            <span className={styles.node}>
              <MarkedTex tex={tex} notation={notation} texStyle={figureTexStyle.detour} />
              <span ref={ink(({ leaves }) => formatNumber(valueAt(entries, leaves, cell), 4))} />
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.direct}>
        <span>{direct}</span>
      </p>
    </div>
  );
}

/** The value at a cell; of what has one entry an output, at its row. */
function valueAt(entries: Entries, leaves: Parameters<Entries["update"]>[0], cell: Cell): number {
  const { columnCount, update } = entries;
  return update(leaves)[columnCount === 1 ? cell.output : cell.output * columnCount + cell.logit]!;
}
