import type { Plugin } from "vite";
import { forgetPreparation, preparation } from "./preparation.ts";

const list = "virtual:prepared";
const prefix = `${list}/`;

/**
 * `virtual:prepared`: how to fetch what the build makes of each derivation. `virtual:prepared/ID`: its
 * lines as they are read, and its formulas typeset, by the same reader and the same KaTeX that the
 * page has for what a reader writes or changes.
 */
export function prepared(): Plugin {
  return {
    name: "prepared",
    resolveId: (id) => (id === list || id.startsWith(prefix) ? `\0${id}` : undefined),
    watchChange: forgetPreparation,
    async load(id) {
      const isList = id === `\0${list}`;
      if (!isList && !id.startsWith(`\0${prefix}`)) return undefined;
      const { module, files } = await preparation();
      for (const file of files) this.addWatchFile(file);
      if (isList) return listOf(module.derivationIds);
      const { formulas, readings } = module.prepareById(id.slice(prefix.length + 1));
      return Object.entries({ formulas: module.coded(formulas), readings })
        .map(([name, value]) => `export const ${name} = JSON.parse(${literal(value)});`)
        .join("\n");
    },
  };
}

function listOf(ids: readonly string[]): string {
  const entries = ids.map((id) => `"${id}": () => import("${prefix}${id}")`);
  return `export const prepared = { ${entries.join(", ")} };`;
}

/** Browsers parse JSON in a string faster than an object literal. */
const literal = (value: unknown) => JSON.stringify(JSON.stringify(value));
