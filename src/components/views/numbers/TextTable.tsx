import type { ReactNode } from "react";
import { SidewaysScroller } from "../../controls/SidewaysScroller";
import styles from "./NumberTable.module.css";

interface Props {
  caption: string;
  /** What the first column is of, where that has to be said */
  corner?: string;
  columnNames: readonly string[];
  rows: readonly { readonly name: string; readonly texts: readonly ReactNode[] }[];
}

/** A table with names at its rows and columns; what is too wide scrolls. */
export function TextTable({ caption, corner, columnNames, rows }: Props) {
  return (
    <SidewaysScroller label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {corner === undefined ? <td /> : <th scope="col">{corner}</th>}
            {columnNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, texts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {texts.map((text, index) => (
                <td key={index}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroller>
  );
}
