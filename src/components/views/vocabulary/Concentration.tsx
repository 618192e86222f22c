import type { Concentration as Data } from "../../../math";
import { formatCount, formatNumber } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { bytesText } from "../bytesText";
import styles from "./Concentration.module.css";

interface Props {
  classCount: number;
  data: Data;
  words: PictureWords["vocabulary"];
}

/** How few classes hold most of the matrix, and what it would weigh to store it. */
export function Concentration({ classCount, data, words }: Props) {
  const { shares, classCounts } = data;
  return (
    <section>
      <h3 className={styles.title}>{words.matters}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.classes}</th>
            <th scope="col">{words.entries}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share, at) => (
            <tr key={share}>
              <th scope="row">{percent(share)}</th>
              <td>{formatCount(classCounts[at]!)}</td>
              <td>{percent((classCounts[at]! / classCount) ** 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.weight}>
        {words.weighs(
          formatCount(classCount ** 2),
          bytesText(4 * classCount ** 2),
          bytesText(4 * classCount),
        )}
      </p>
    </section>
  );
}

/** A share with its first digits, however small. */
function percent(share: number): string {
  const value = share * 100;
  return `${value >= 0.01 ? Number(value.toPrecision(3)) : formatNumber(value, 3)} %`;
}
