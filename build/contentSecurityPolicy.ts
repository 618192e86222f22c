import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * What the built page may do: load itself, and nothing else. Inline style attributes are KaTeX's,
 * which places every glyph by them.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'", // the preview of what is embedded in another page is the page itself
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const metaOf = (content: string) => ({ "http-equiv": "Content-Security-Policy", content });

/** Puts the policy into the built page; the development server needs inline scripts of its own. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs: metaOf(policy), injectTo: "head-prepend" }],
  };
}

/**
 * What the page in one file may do: run the very scripts and styles that stand in it, known by their
 * hashes, start workers from text of its own, and ask nobody for anything.
 */
const policyOfOneFile = (hashes: Readonly<Record<"script" | "style", string>>) =>
  [
    "default-src 'none'",
    `script-src ${hashes.script}`,
    `style-src ${hashes.style}`,
    "style-src-attr 'unsafe-inline'",
    "font-src data:",
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Puts that policy into a page that is in one file. */
export function withPolicyOfOneFile(html: string): string {
  const inside = Array.from(html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs));
  const hashesOf = (tag: string) =>
    inside.filter(([, own]) => own === tag).map(([, , text]) => hashOf(text!));
  const content = policyOfOneFile({
    script: hashesOf("script").join(" "),
    style: hashesOf("style").join(" "),
  });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
  return html.replace("<head>", () => `<head>\n    ${meta}`);
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
