/** One line of the derivation, the same statement twice: in letters and with the numbers put in. */
export interface Line {
  readonly letters: string;
  readonly numbers: string;
}

interface Values {
  /** p, shape [d] */
  readonly probabilities: readonly number[];
  /** y, shape [d] */
  readonly target: readonly number[];
  /** The output k whose cell is shown, 0-based */
  readonly output: number;
  /** The logit i with respect to which is differentiated, 0-based */
  readonly logit: number;
}

const tex = String.raw;
const inTex = (value: number) => value.toFixed(4);
const signed = (value: number) => (value < 0 ? `(${inTex(value)})` : inTex(value));
const sumOf = (terms: readonly string[]) => terms.join(" + ");

/** The lines that lead from the loss to its gradient, and the cell that is chosen. */
export function derivationOf({ probabilities, target, output, logit }: Values): Line[] {
  const classes = target.map((_, index) => index);
  const others = classes.filter((index) => index !== logit);
  const y = (index: number) => inTex(target[index]!);
  const p = (index: number) => inTex(probabilities[index]!);
  const entry = (row: number) =>
    signed(probabilities[row]! * ((row === logit ? 1 : 0) - probabilities[logit]!));
  const logEntry = (row: number) => signed((row === logit ? 1 : 0) - probabilities[logit]!);
  return [
    {
      letters: tex`L = -\sum_k y_k \ln p_k`,
      numbers: tex`= -(${sumOf(classes.map((k) => tex`${y(k)} \ln ${p(k)}`))})`,
    },
    {
      letters: tex`\frac{\partial L}{\partial x_i} = -\sum_k y_k \frac{\partial \ln p_k}{\partial x_i}`,
      numbers: tex`= -(${sumOf(classes.map((k) => tex`${y(k)} \cdot ${logEntry(k)}`))})`,
    },
    {
      letters: tex`= -\sum_k \frac{y_k}{p_k} \frac{\partial p_k}{\partial x_i}`,
      numbers: tex`= -(${sumOf(classes.map((k) => tex`\frac{${y(k)}}{${p(k)}} \cdot ${entry(k)}`))})`,
    },
    {
      letters: tex`= -y_i (1 - p_i) - \sum_{k \ne i} \frac{y_k}{p_k} (-p_k p_i)`,
      numbers: tex`= -${y(logit)} (1 - ${p(logit)}) - (${sumOf(others.map((k) => tex`\frac{${y(k)}}{${p(k)}} (-${p(k)} \cdot ${p(logit)})`))})`,
    },
    {
      letters: tex`= -y_i (1 - p_i) + \sum_{k \ne i} y_k p_i`,
      numbers: tex`= -${y(logit)} (1 - ${p(logit)}) + ${sumOf(others.map((k) => tex`${y(k)} \cdot ${p(logit)}`))}`,
    },
    {
      letters: tex`= -y_i + y_i p_i + \sum_{k \ne i} y_k p_i`,
      numbers: tex`= -${y(logit)} + ${sumOf([logit, ...others].map((k) => tex`${y(k)} \cdot ${p(logit)}`))}`,
    },
    {
      letters: tex`= p_i \sum_k y_k - y_i`,
      numbers: tex`= ${p(logit)} (${sumOf(classes.map(y))}) - ${y(logit)}`,
    },
    {
      letters: tex`= p_i - y_i`,
      numbers: tex`= ${p(logit)} - ${y(logit)}`,
    },
    {
      letters: tex`\frac{\partial p_k}{\partial x_i} = -p_k p_i`,
      numbers: tex`= -${p(output)} \cdot ${p(logit)}`,
    },
  ];
}
