/** A table of numbers with a name: a number, a row or a matrix. */
export interface NumberTable {
  /** As an identifier of any language */
  readonly name: string;
  readonly values: number | readonly number[] | readonly (readonly number[])[];
  /** Whether it is the number of a row, from 0 */
  readonly isIndex?: boolean;
}

/** One line a row: the name, the row's number from 1, and its entries. */
export const csvText = (tables: readonly NumberTable[]): string =>
  tables
    .flatMap(({ name, values, isIndex }) =>
      rowsOf(values).map((row, at) =>
        [name, at + 1, ...row.map(isIndex ? String : plain)].join(","),
      ),
    )
    .join("\n")
    .concat("\n");

/** An object of names; what JSON has no number for is null. */
export function jsonText(tables: readonly NumberTable[], link: string): string {
  const entries = tables.map(
    ({ name, values }) => `  ${JSON.stringify(name)}: ${JSON.stringify(values)}`,
  );
  return `{\n${[`  "link": ${JSON.stringify(link)}`, ...entries].join(",\n")}\n}\n`;
}

/** Tensors of PyTorch in float64. */
export const tensorText = (tables: readonly NumberTable[]): string =>
  [
    "import torch",
    "from torch import inf, nan, tensor",
    "",
    ...tables.map(({ name, values, isIndex }) =>
      isIndex
        ? `${name} = ${JSON.stringify(values)}`
        : `${name} = tensor(${pythonText(values)}, dtype=torch.float64)`,
    ),
    "",
  ].join("\n");

const rowsOf = (values: NumberTable["values"]): readonly (readonly number[])[] =>
  typeof values === "number" ? [[values]] : isMatrix(values) ? values : [values];

const isMatrix = (
  values: readonly number[] | readonly (readonly number[])[],
): values is readonly (readonly number[])[] => Array.isArray(values[0]);

const pythonText = (values: NumberTable["values"]): string =>
  typeof values === "number"
    ? plain(values)
    : `[${values.map((value: number | readonly number[]) => pythonText(value)).join(", ")}]`;

/** A number that every program reads: with a point or an exponent where Python would take it for whole. */
const plain = (value: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
};
