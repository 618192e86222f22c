import { runnerImport } from "vite";
import type * as prepare from "./prepare.ts";

export type Preparation = Pick<
  typeof prepare,
  | "coded"
  | "derivationIds"
  | "prepareById"
  | "prepareContents"
  | "ownFontsOf"
  | "shippedCharacters"
  | "titles"
>;

const file = `${import.meta.dirname}/prepare.ts`;

let latest: Promise<{ module: Preparation; files: readonly string[] }> | undefined;

/** What the page is prepared by, made of its own source, and the files that it is made of. */
export const preparation = () =>
  (latest ??= runnerImport<Preparation>(file).then(({ module, dependencies }) => ({
    module,
    files: [file, ...dependencies],
  })));

/** Has the page prepared anew: its source has changed. */
export function forgetPreparation(): void {
  latest = undefined;
}
