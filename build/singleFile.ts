import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type PluginOption, type Plugin, type Rolldown } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { singleFileName } from "../src/state/singleFile.ts";
import { withPolicyOfOneFile } from "./contentSecurityPolicy.ts";

/**
 * The page once more, in one file that opens from a disk: all derivations and languages, fonts, and the
 * workers as text. It is built beside the page, of what was prepared for that.
 *
 * @param pagePlugins what the page is made by, anew
 */
export function singleFile(pagePlugins: () => PluginOption[]): Plugin {
  return {
    name: "single-file",
    apply: "build",
    writeBundle: {
      sequential: true,
      async handler({ dir }) {
        await writeFile(join(dir!, singleFileName), await builtInOne(pagePlugins()));
      },
    },
  };
}

async function builtInOne(pagePlugins: PluginOption[]): Promise<string> {
  const inOne = { output: { codeSplitting: false } };
  const built = (await build({
    configFile: false,
    mode: "single",
    logLevel: "warn",
    publicDir: false,
    plugins: [...pagePlugins, workersInside(), iconInside(), viteSingleFile()],
    worker: { format: "iife", rolldownOptions: inOne }, // from a disk no worker may be a module
    build: { target: "es2023", write: false, modulePreload: false },
  })) as Rolldown.RolldownOutput;
  const [page, ...others] = built.output as (Rolldown.OutputAsset | Rolldown.OutputChunk)[];
  if (page?.type !== "asset" || others.length > 0)
    throw new Error(`not in one file: ${built.output.map(({ fileName }) => fileName).join()}`);
  return withPolicyOfOneFile(String(page.source));
}

const startOfWorker =
  /new Worker\(\s*new URL\(("[^"]+"), import\.meta\.url\),\s*\{\s*type: "module",?\s*\},?\s*\)/g;

/** A page from a disk may start no worker from beside it, but from text of its own. */
function workersInside(): Plugin {
  return {
    name: "workers-inside",
    enforce: "pre",
    transform(code, id) {
      if (!code.includes("new Worker(") || !/\/src\/.*\.tsx?$/.test(id)) return undefined;
      const imports: string[] = [];
      const changed = code.replace(startOfWorker, (_, path: string) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from ${path.replace(/"$/, '?worker&inline"')};`);
        return `new ${name}()`;
      });
      if (changed.includes("new Worker(")) this.error(`${id}: a worker that is started otherwise`);
      return `${imports.join("\n")}\n${changed}`;
    },
  };
}

/** The icon as text, and no manifest: a file is not installed. */
function iconInside(): Plugin {
  return {
    name: "icon-inside",
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        const icon = await readFile(join(import.meta.dirname, "../public/icon.svg"), "base64");
        return html
          .replace("./icon.svg", `data:image/svg+xml;base64,${icon}`)
          .replace(/ *<link rel="(manifest|apple-touch-icon)"[^>]*>\n/g, "");
      },
    },
  };
}
