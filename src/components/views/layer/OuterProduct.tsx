import type { NotationId } from "../../../formula/notation";
import type { Words } from "../../../words";
import { cellText, type CellSize } from "../../charts/cellSize";
import { signOf } from "../../charts/sign";
import { ink } from "../../live/ink";
import { Prose } from "../../tex/Prose";
import styles from "./OuterProduct.module.css";

interface Props {
  inputCount: number;
  classCount: number;
  cellSize: CellSize;
  notation: NotationId;
  words: Words["layer"];
}

/** With many classes on a phone the rows are wider than their place. */
const scroller = ({ weightGradientName }: Words["layer"]) => ({
  role: "group",
  "aria-label": weightGradientName,
  tabIndex: 0,
  "data-scrolls-sideways": true,
});

/** Below the gradient: each input times all of it, which is the gradient by the weights of that input. */
export function OuterProduct({ inputCount, classCount, cellSize, notation, words }: Props) {
  return (
    <div className={styles.product} {...(cellSize === "sign" && scroller(words))}>
      <div className={styles.name}>
        <Prose text={words.weightGradient} notation={notation} />
      </div>
      <div className={styles.rows} role="table" aria-label={words.weightGradientName}>
        {Array.from({ length: inputCount }, (_, input) => (
          <div key={input} role="row" className={styles.row}>
            {Array.from({ length: classCount }, (_, classIndex) => (
              <span
                key={classIndex}
                role="cell"
                ref={ink(
                  ({ layerQuantities }) =>
                    cellText(
                      layerQuantities?.weightGradient[input * classCount + classIndex] ?? 0,
                      cellSize === "sign" ? "short" : cellSize, // there it stands by itself
                      { signed: true },
                    ),
                  ({ layerQuantities }) =>
                    signOf(layerQuantities?.weightGradient[input * classCount + classIndex] ?? 0),
                )}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
