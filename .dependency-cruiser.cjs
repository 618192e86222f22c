/**
 * The arrows between the folders of src/, as ARCHITECTURE.md draws them:
 * math ← formula ← derivations ← export, workers ← state ← components ← App; words imports nothing.
 */

/** Each folder, and what it may import besides itself. */
const mayImport = {
  math: [],
  words: [],
  formula: ["math"],
  derivations: ["math", "formula"],
  export: ["math", "formula", "derivations"],
  workers: ["math", "formula", "derivations"],
  state: ["math", "formula", "derivations", "words", "workers"],
  components: ["math", "formula", "derivations", "words", "export", "workers", "state", "styles"],
};

/** Packages, and the one place of each. */
const homeOf = {
  katex: "^src/(components/tex/|formula/(katex|typeset)[.]ts$)",
  d3: "^src/components/charts/",
  zustand: "^src/state/",
  "react(-dom)?": "^src/(components|state)/|^src/(App|main)",
};

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(mayImport).map(([folder, others]) => ({
      name: `arrows-of-${folder}`,
      severity: "error",
      from: { path: `^src/${folder}/`, pathNot: "[.]test[.]tsx?$" },
      to: { path: "^src/", pathNot: `^src/(${[folder, ...others].join("|")})/` },
    })),
    ...Object.entries(homeOf).map(([name, home]) => ({
      name: `home-of-${name.replace(/\W.*/, "")}`,
      severity: "error",
      from: { path: "^src/", pathNot: `${home}|[.]test[.]tsx?$` },
      to: { path: `node_modules/(@types/)?${name}(/|$)` },
    })),
    {
      name: "only-panels-know-the-store",
      severity: "error",
      from: { path: "^src/components/", pathNot: "^src/components/panels/|[.]test[.]tsx?$" },
      to: { path: "^src/state/(chosen|actions|environment|history)" },
    },
    {
      name: "only-actions-write-the-store",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/state/" },
      to: { path: "^src/state/store" },
    },
    {
      name: "pure-folders-import-no-package",
      severity: "error",
      from: { path: "^src/(math|words|derivations)/", pathNot: "[.]test[.]tsx?$" },
      to: { path: "node_modules" },
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" } },
};
