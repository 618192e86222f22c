/** A cell of a matrix: the class of its row and of its column, 0-based. */
export interface Cell {
  readonly output: number;
  readonly logit: number;
}
