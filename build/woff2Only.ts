import type { Plugin } from "vite";

/** Every browser this page runs in reads woff2: KaTeX's older font files stay out of the build. */
export function woff2Only(): Plugin {
  return {
    name: "woff2-only",
    enforce: "pre",
    transform(code, id) {
      if (!/katex[^/]*\.css$/.test(id.split("?", 1)[0]!)) return undefined;
      return code.replace(
        /,\s*url\([^)]*\.(woff|ttf)\)\s*format\(["']?(woff|truetype)["']?\)/g,
        "",
      );
    },
  };
}
