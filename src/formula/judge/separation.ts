import { atOnce } from "../pausing";
import { Unreadable } from "../problem";
import { Evidence } from "./evidence";
import type { JudgeOptions } from "./judge";
import { lineOf, type Line } from "./line";
import type { State } from "./state";
import type { Counterexample } from "./verdict";
import type { Statement } from "../expression";

const lines = new WeakMap<Statement, Line>();

/**
 * Where one state separates the sides of a statement, if it does; of a statement that cannot be told,
 * nothing is said. It is brought down to terms once, whatever the states that it is asked for.
 */
export function separatesAt(
  statement: Statement,
  { notation, where }: JudgeOptions,
  state: State,
): Counterexample | undefined {
  try {
    const line = lines.get(statement) ?? lineOf(statement, notation, where);
    lines.set(statement, line);
    const evidence = new Evidence(line);
    atOnce(evidence.add([state]));
    return evidence.firstSeparating();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
