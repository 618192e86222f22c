interface Props {
  caption: string;
  rows: readonly (readonly number[])[];
}

export function NumberTable({ caption, rows }: Props) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((value, column) => (
              <td key={column}>{value.toFixed(4)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
