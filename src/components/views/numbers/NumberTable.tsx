import { formatNumber } from "../../../words";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import styles from "./NumberTable.module.css";

interface Props {
  caption: string;
  columnNames: readonly string[];
  rows: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
}

/** What a picture shows, as a table of numbers. */
export function NumberTable({ caption, columnNames, rows }: Props) {
  return (
    <SidewaysScroller label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columnNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {Array.from(values, (value, index) => (
                <td key={index}>{formatNumber(value, 4)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}
