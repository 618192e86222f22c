import * as caseSplit from "virtual:prepared/case-split";
import type { Derivation } from "../derivations";
import { workedExample } from "../derivations/workedExample";
import { recordedReader } from "../formula/read/recorded";
import type { Reader } from "../formula/read/reader";
import { labelIndexOf, type ExplorerState } from "./explorerState";

/** What the build has made of each derivation, by its id. */
const prepared = { "case-split": caseSplit };

const readers = new Map<string, Reader>(
  Object.entries(prepared).map(([id, { readings }]) => [id, recordedReader(readings)]),
);

/** What the build has typeset, by the keys of formulas. */
export const preparedFormulas = Object.values(prepared).map(({ formulas }) => formulas);

/** The lines of a derivation as they were read when the page was built. */
export function preparedReader({ id }: Derivation): Reader {
  const reader = readers.get(id);
  if (!reader) throw new RangeError(`the build has not prepared this derivation: ${id}`);
  return reader;
}

/** Whether the build has typeset what a state shows: as many classes as the worked example, one-hot. */
export const isPrepared = ({ target }: ExplorerState): boolean =>
  target.length === workedExample.target.length && labelIndexOf(target) !== undefined;
