import type { Plugin } from "vite";
import { forgetPreparation, preparation } from "./preparation.ts";

const prefix = "virtual:prepared/";

/**
 * `virtual:prepared/ID`: a derivation's lines as they are read, and its formulas typeset, by the same
 * reader and the same KaTeX that the page has for what a reader writes or changes.
 */
export function prepared(): Plugin {
  return {
    name: "prepared",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    watchChange: forgetPreparation,
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const { module, files } = await preparation();
      for (const file of files) this.addWatchFile(file);
      const { formulas, readings } = module.prepareById(id.slice(prefix.length + 1));
      return Object.entries({ formulas: module.coded(formulas), readings })
        .map(([name, value]) => `export const ${name} = JSON.parse(${literal(value)});`)
        .join("\n");
    },
  };
}

/** Browsers parse JSON in a string faster than an object literal. */
const literal = (value: unknown) => JSON.stringify(JSON.stringify(value));
