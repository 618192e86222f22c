/**
 * Serves a built page at the root and below a deep sub-path, as static hosts do.
 *
 *     node e2e/server.mjs 4174 dist
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL(`../${process.argv[3] ?? "dist"}`, import.meta.url));
const subPath = "/courses/2026/softmax/";
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const inside = path.startsWith(subPath) ? path.slice(subPath.length - 1) : path;
  const file = join(dist, normalize(inside.endsWith("/") ? `${inside}index.html` : inside));
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const extension = /** @type {keyof typeof types} */ (extname(file));
  response.writeHead(200, { "content-type": types[extension] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}).listen(Number(process.argv[2]), "127.0.0.1");
