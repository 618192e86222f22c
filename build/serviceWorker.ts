import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build, type Plugin } from "vite";
import { singleFileName } from "../src/state/singleFile.ts";

const fileName = "sw.js";
const list = "virtual:kept-files";
const source = join(import.meta.dirname, "../src/workers/serviceWorker.ts");

/**
 * A file of the built page. Without a revision its name says which one it is; with one a host may still
 * have the older of that name, so what it must be is said, and with another one nothing is kept.
 */
type KeptFile =
  | { readonly url: string; readonly revision: null }
  | { readonly url: string; readonly revision: string; readonly integrity: string };

/**
 * Builds the worker that keeps the page for when there is no network, when all else is written: it has
 * the list of all files, `virtual:kept-files`, in it. A build that changes nothing gives the same worker.
 */
export function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      handler: ({ dir }) => buildWorker(dir!),
    },
  };
}

async function buildWorker(directory: string): Promise<void> {
  const files = await keptFiles(directory);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [keptList(files)],
    build: {
      outDir: directory,
      emptyOutDir: false,
      modulePreload: false,
      target: "es2023",
      rolldownOptions: { input: source, output: { format: "iife", entryFileNames: fileName } },
    },
  });
}

function keptList(files: readonly KeptFile[]): Plugin {
  return {
    name: "kept-files",
    resolveId: (id) => (id === list ? `\0${id}` : undefined),
    load: (id) =>
      id === `\0${list}`
        ? `export const files = ${JSON.stringify(files)};
           export const version = "${hashOf(JSON.stringify(files))}";`
        : undefined,
  };
}

/** All files of the built page; its copy in one file is a page by itself. */
async function keptFiles(directory: string): Promise<KeptFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join("/"))
    .filter((url) => url !== singleFileName && url !== fileName);
  return Promise.all(
    urls.toSorted().map(async (url) => {
      if (url.startsWith("assets/")) return { url, revision: null };
      const content = await readFile(join(directory, url));
      return { url, revision: hashOf(content), integrity: integrityOf(content) };
    }),
  );
}

const integrityOf = (content: Buffer) =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

const hashOf = (content: string | Buffer) =>
  createHash("sha256").update(content).digest("hex").slice(0, 16);
