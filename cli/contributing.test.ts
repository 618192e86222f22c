import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { derivationFileOfOwn } from "../src/export/ownDerivation";
import { ownDerivation } from "../src/export/ownDerivations.fixture";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..");
const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** The blocks of code of one language in the guide, in their order. */
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "gm"))].map(
    ([, code]) => code!,
  );

const [derivation, entry] = blocks("ts") as [string, string];
const [verdicts, ...reports] = blocks("text") as [string, ...string[]];
const faults = blocks("diff").map((diff) => {
  const lines = diff.split("\n").filter(Boolean);
  const marked = (mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  return { from: marked("-").join("\n"), to: marked("+").join("\n") };
});

/** A copy of the sources, with what the guide tells an author to write. */
const copy = mkdtempSync(join(tmpdir(), "contributing-"));
for (const part of ["src", "cli", "build", "public", "index.html", "package.json"])
  cpSync(join(root, part), join(copy, part), { recursive: true });
for (const config of ["tsconfig.json", "vite.config.ts"])
  cpSync(join(root, config), join(copy, config));
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
afterAll(() => rmSync(copy, { recursive: true }));

const file = join(copy, "src/derivations/temperature.ts");
const index = join(copy, "src/derivations/index.ts");
const list = readFileSync(index, "utf8");
writeFileSync(file, derivation);
writeFileSync(index, list.replace(/^\] as const satisfies/m, `${entry}$&`));

/** What the judge says, and whether it is content. */
async function judged(): Promise<{ isFine: boolean; report: string }> {
  const judge = [join(copy, "node_modules/tsx/dist/cli.mjs"), "cli/judge.ts"];
  try {
    const { stdout } = await run(process.execPath, judge, { cwd: copy });
    return { isFine: true, report: stdout };
  } catch (error) {
    return { isFine: false, report: (error as { stdout: string }).stdout };
  }
}

const timeout = 120_000; // each starts a process or two on a machine that may be busy

test(
  "the derivation of the guide stands, line by line, as the guide says",
  { timeout },
  async () => {
    const { isFine, report } = await judged();
    expect(isFine).toBe(true);
    for (const line of verdicts.trimEnd().split("\n")) expect(report).toContain(line);
  },
);

test("the page is built with it", { timeout }, async () => {
  const vite = [join(copy, "node_modules/vite/bin/vite.js"), "build", "--outDir", "built"];
  const { stdout } = await run(process.execPath, vite, { cwd: copy });
  expect(stdout.match(/temperature-.*\.js/g)).toHaveLength(3); // its data, for the page and for its worker, and what the build makes of it
});

test("the guide shows a report for each of four faults", () => {
  expect(faults).toHaveLength(4);
  expect(reports).toHaveLength(faults.length);
});

test.each(faults.map((fault, at) => ({ ...fault, report: reports[at]! })))(
  "a fault is reported as the guide says: $report",
  { timeout },
  async ({ from, to, report: expected }) => {
    expect(derivation).toContain(from);
    writeFileSync(
      file,
      derivation.replace(from, () => to),
    );
    const { isFine, report } = await judged();
    expect(isFine).toBe(false);
    expect(report).toContain(expected.trimEnd());
  },
);

test(
  "a derivation that a reader has written on the page is a file that it takes",
  { timeout },
  async () => {
    const own = ownDerivation("dl/dz_i", "z-s", [
      "-sum_k y_k/s_k ds_k/dz_i",
      "= -sum_k y_k (1{k=i} - s_i)",
      "s_i sum_k y_k - y_i",
      "= s_i - y_i",
      "s_i = softmax(z)_i",
    ]);
    writeFileSync(join(copy, "src/derivations/own-derivation.ts"), derivationFileOfOwn(own));
    const ownEntry =
      '  { id: "own-derivation", load: async () => (await import("./own-derivation")).ownDerivation },\n';
    writeFileSync(index, list.replace(/^\] as const satisfies/m, `${ownEntry}$&`));
    const { isFine, report } = await judged();
    expect(report).toMatch(/own-derivation\n( +\d {2}line-\d +equal.*\n){5}/);
    expect(isFine).toBe(true);
    const config = join(copy, "tsconfig.own.json");
    const include = ["src/derivations/own-derivation.ts"];
    writeFileSync(config, JSON.stringify({ extends: "./tsconfig.json", include }));
    const tsc = join(copy, "node_modules/typescript/bin/tsc");
    await run(process.execPath, [tsc, "-p", config], { cwd: copy });
  },
);
