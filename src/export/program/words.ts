/** What a program says in its comments. */
export interface ProgramWords {
  readonly title: (derivation: string) => string;
  readonly madeOf: string;
  readonly counting: string;
  readonly sample: (logits: string, target: string, count: string) => string;
  readonly oneHot: (classIndex: number, classNumber: number) => string;
  readonly weights: (sum: string) => string;
  readonly forward: string;
  readonly byHand: (line: string, tex: string) => string;
  readonly batchByHand: (derivation: string, line: string, tex: string) => string;
  readonly otherwise: string;
  readonly lineAtHand: (line: string, tex: string) => string;
  readonly wrongLineAtHand: (line: string, tex: string) => string;
  readonly differences: string;
  readonly framework: string;
  readonly batch: (names: {
    readonly input: string;
    readonly weights: string;
    readonly logits: string;
    readonly sampleCount: string;
    readonly inputCount: string;
    readonly classCount: string;
  }) => string;
  readonly layout: (weights: string) => string;
  readonly reductions: Readonly<Record<"mean" | "sum", (sampleCount: string) => string>>;
  readonly elsewhere: readonly string[];
  readonly page: string;
  readonly agree: string;
}
