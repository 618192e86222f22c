/** The edges between cells inside and cells outside, the rim of the matrix counting as outside; a cell is 1 × 1. */
export function edgePath(inside: Uint8Array, classCount: number): string {
  const isInside = (row: number, column: number) =>
    row >= 0 && row < classCount && column >= 0 && column < classCount
      ? inside[row * classCount + column] === 1
      : false;
  const edges: string[] = [];
  for (let row = 0; row <= classCount; row++)
    for (let column = 0; column <= classCount; column++) {
      if (isInside(row, column) !== isInside(row - 1, column)) edges.push(`M${column} ${row}h1`);
      if (isInside(row, column) !== isInside(row, column - 1)) edges.push(`M${column} ${row}v1`);
    }
  return edges.join("");
}
