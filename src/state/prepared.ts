import { formulas, readings } from "virtual:prepared/case-split";
import { workedExample } from "../derivations/workedExample";
import { recordedReader } from "../formula/read/recorded";
import { labelIndexOf, type ExplorerState } from "./explorerState";

/** What the build has typeset, by the keys of formulas. */
export const preparedFormulas = formulas;

/** The lines of all derivations as they were read when the page was built. */
export const preparedReader = recordedReader(readings);

/** Whether the build has typeset what a state shows: as many classes as the worked example, one-hot. */
export const isPrepared = ({ target }: ExplorerState): boolean =>
  target.length === workedExample.target.length && labelIndexOf(target) !== undefined;
