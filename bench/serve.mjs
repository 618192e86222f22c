/** Serves a built page as a static host does: text by brotli, fonts as they are. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync } from "node:zlib"; // at level 11, unless told otherwise
import { fineClock } from "./fineClock.mjs";

/** @type {Record<string, { type: string, isText: boolean }>} */
const kinds = {
  ".html": { type: "text/html; charset=utf-8", isText: true },
  ".js": { type: "text/javascript", isText: true },
  ".css": { type: "text/css", isText: true },
  ".svg": { type: "image/svg+xml", isText: true },
  ".webmanifest": { type: "application/manifest+json", isText: true },
  ".json": { type: "application/json", isText: true },
  ".wasm": { type: "application/wasm", isText: true },
  ".woff2": { type: "font/woff2", isText: false },
};

/**
 * @typedef {object} Site
 * @property {string} address
 * @property {() => number} bytesSent of all bodies so far, headers left out
 * @property {(url: string) => number} bytesOf one body
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} folder
 * @returns {Promise<Site>}
 */
export async function serve(folder) {
  const files = readSite(folder);
  /** @param {string} url */
  const fileAt = (url) => {
    const { pathname } = new URL(url, "http://localhost");
    return files.get(pathname === "/" ? "/index.html" : decodeURIComponent(pathname));
  };
  let bytesSent = 0;
  const server = createServer((request, response) => {
    const file = fileAt(request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    bytesSent += file.body.length;
    response.writeHead(200, file.headers).end(file.body);
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  );
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    bytesSent: () => bytesSent,
    bytesOf: (url) => fileAt(url)?.body.length ?? 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Every file of a folder, by its path in the address.
 *
 * @param {string} folder
 */
function readSite(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const { type, isText } = kinds[extname(path)] ?? {
          type: "application/octet-stream",
          isText: false,
        };
        const content = readFileSync(path);
        return [
          `/${relative(folder, path).split(sep).join("/")}`,
          {
            body: isText ? brotliCompressSync(content) : content,
            headers: {
              "content-type": type,
              "cache-control": "max-age=600",
              ...fineClock,
              ...(isText && { "content-encoding": "br" }),
            },
          },
        ];
      }),
  );
}
