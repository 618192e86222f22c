import { Unreadable } from "../problem";
import type { Verdict } from "./verdict";

/** What an error of reading says as a verdict; any other error is a fault of the judge. */
export function cannotTell(error: unknown): Verdict {
  if (!(error instanceof Unreadable)) throw error;
  return { verdict: "cannot-tell", points: 0, problem: error.problem, place: error.place };
}
