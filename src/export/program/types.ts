import type { LineReading } from "../../derivations/readings";
import type { CodeNames } from "../../formula/code/names";
import type { NotationId } from "../../formula/notation";
import type { ProgramWords } from "./words";

/** One sample: its logits and the weights of its label, shape [d] each. */
interface Sample {
  readonly logits: readonly number[];
  readonly target: readonly number[];
}

/** The layer before the logits, and the batch that goes through it. */
export interface ProgramBatch {
  /** X, shape [N, d_in] */
  readonly inputs: readonly (readonly number[])[];
  /** W, shape [d_in, d] */
  readonly weights: readonly (readonly number[])[];
  /** Shape [N, d] */
  readonly targets: readonly (readonly number[])[];
  /** The sample that is looked at, 0-based */
  readonly sample: number;
  readonly reduction: "mean" | "sum";
  /** The line that says ∂L/∂W for such labels, and the title of the derivation that it stands in */
  readonly gradient: LineReading;
  readonly gradientTitle: string;
  /** Whether it stands in for one that needs weights that sum to 1 */
  readonly isOtherwise: boolean;
  /** The page's loss of the batch, and its gradient by W, row by row */
  readonly loss: number;
  readonly weightGradient: readonly number[];
}

/** The state that a program is made of. */
export interface ProgramState extends Sample {
  readonly title: string;
  /** The address of the state */
  readonly link: string;
  readonly notation: NotationId;
  /** The line that says ∂l/∂z for such a label */
  readonly gradient: LineReading;
  /** Whether it stands in for one that needs weights that sum to 1 */
  readonly isOtherwise: boolean;
  /** The line that the page is open at, where its letters are those of the gradient */
  readonly line: ProgramLine | undefined;
  readonly batch: ProgramBatch | undefined;
  /** The page's own numbers */
  readonly page: {
    readonly loss: number;
    readonly probabilities: readonly number[];
    readonly gradient: readonly number[];
  };
}

export interface ProgramLine {
  readonly read: LineReading;
  readonly number: string;
  /** What the page says that it comes to, row by row; NaN where the line does not speak of it */
  readonly values: readonly (readonly number[])[];
}

/** All that a program says of itself, in its own names. */
export interface Program {
  readonly state: ProgramState;
  readonly names: CodeNames;
  readonly words: ProgramWords;
}
