import { formatNumber } from "../../../words";
import { TextTable } from "./TextTable";

interface Props {
  caption: string;
  columnNames: readonly string[];
  rows: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
}

/** What a picture shows, as a table of numbers. */
export function NumberTable({ rows, ...others }: Props) {
  return (
    <TextTable
      {...others}
      rows={rows.map(({ name, values }) => ({
        name,
        texts: Array.from(values, (value) => formatNumber(value, 4)),
      }))}
    />
  );
}
