import type { Plugin } from "vite";
import { fontModule } from "./katexFonts.ts";
import { forgetPreparation, preparation, type Preparation } from "./preparation.ts";

const list = "virtual:prepared";
const contents = "virtual:contents";
const prefix = `${list}/`;

/**
 * `virtual:prepared`: how to fetch what the build makes of each derivation. `virtual:prepared/ID`: its
 * lines as they are read, and its formulas typeset, by the same reader and the same KaTeX that the
 * page has for what a reader writes or changes. `virtual:contents`: what the list of all shows.
 */
export function prepared(): Plugin {
  return {
    name: "prepared",
    resolveId: (id) =>
      id === list || id === contents || id.startsWith(prefix) ? `\0${id}` : undefined,
    watchChange: forgetPreparation,
    async load(id) {
      if (!id.startsWith("\0virtual:")) return undefined;
      const { module, files } = await preparation();
      for (const file of files) this.addWatchFile(file);
      return sourceOf(id.slice(1), module);
    },
  };
}

/** The source of a module that the build makes. */
function sourceOf(id: string, module: Preparation): string {
  if (id === list)
    return `${loadersOf(module.derivationIds)}\n${constants({ titles: module.titles })}`;
  const { formulas, ...others } =
    id === contents ? module.prepareContents() : module.prepareById(id.slice(prefix.length));
  const imports = module.ownFontsOf(formulas).map((font) => `import "${fontModule(font)}";\n`);
  return imports.join("") + constants({ formulas: module.coded(formulas), ...others });
}

function loadersOf(ids: readonly string[]): string {
  const entries = ids.map((id) => `"${id}": () => import("${prefix}${id}")`);
  return `export const prepared = { ${entries.join(", ")} };`;
}

/** Browsers parse JSON in a string faster than an object literal. */
const constants = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
    )
    .join("\n");
