/**
 * Serves a built page at the root and below a deep sub-path, as static hosts do.
 *
 *     node e2e/server.mjs 4174 dist
 */
import { fileURLToPath } from "node:url";
import { site } from "./site.mjs";

const dist = fileURLToPath(new URL(`../${process.argv[3] ?? "dist"}`, import.meta.url));
site(dist).listen(Number(process.argv[2]), "127.0.0.1");
