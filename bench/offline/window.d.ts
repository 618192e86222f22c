interface Window {
  /** When the first formula is painted, from the beginning of the visit */
  firstFormulaMs: Promise<number>;
}
