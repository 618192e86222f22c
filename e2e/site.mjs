/** A static host: a folder at the root and below a deep sub-path, read anew at every request. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/**
 * @param {string} folder
 * @param {string} [subPath] with slashes at both ends
 */
export const site = (folder, subPath = "/courses/2026/softmax/") =>
  createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(subPath) ? path.slice(subPath.length - 1) : path;
    const file = join(folder, normalize(inside.endsWith("/") ? `${inside}index.html` : inside));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const extension = /** @type {keyof typeof types} */ (extname(file));
    response.writeHead(200, {
      "content-type": types[extension] ?? "application/octet-stream",
      vary: "Origin", // as Vite's preview and many hosts say
      "access-control-allow-origin": "*", // as GitHub Pages does: a sandboxed frame is of no origin
    });
    createReadStream(file).pipe(response);
  });
