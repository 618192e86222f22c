import { runnerImport } from "vite";

type Preparation = typeof import("./prepare.ts");

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
