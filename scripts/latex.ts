import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether a LaTeX is here, with what documents ask for. */
export const findLatex = (program: "pdflatex" | "xelatex", ...files: readonly string[]): boolean =>
  files.every((file) => {
    const { status, stdout } = spawnSync("kpsewhich", [file], { encoding: "utf8" });
    return status === 0 && stdout.trim() !== "";
  }) && spawnSync(program, ["--version"]).status === 0;

/** Typesets a document; what went wrong, if something did. */
export function latexProblems(program: "pdflatex" | "xelatex", text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "latex-"));
  try {
    writeFileSync(join(folder, "document.tex"), text);
    const { status } = spawnSync(
      program,
      ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "document.tex"],
      { cwd: folder, timeout: 120_000 },
    );
    const log = readFileSync(join(folder, "document.log"), "latin1");
    if (status !== 0) return /^!.*\n(?:.*\n){0,8}/m.exec(log)?.[0] ?? `exit ${status ?? "none"}`;
    // A sign that no font has, or a formula that sticks out of its line by more than a point
    const missing = log.match(/Missing character: .*/g) ?? [];
    const wide =
      log.match(
        /Overfull \\hbox \((?:[2-9]|\d\d+)\.\d+pt too wide\) (?:detected|in paragraph).*/g,
      ) ?? [];
    return [...missing, ...wide].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
