import { spawnSync } from "node:child_process";

/** Where a Python may be: the first on the path may be another one than the system's own. */
const candidates = ["python3", "/usr/bin/python3", "python"];

/** A Python that has some modules, or undefined where there is none. */
export const findPython = (...modules: readonly string[]): string | undefined =>
  candidates.find(
    (python) =>
      spawnSync(python, ["-c", `import ${modules.join(", ")}`], { timeout: 60_000 }).status === 0,
  );

/**
 * Runs a Python program.
 *
 * @throws {Error} with what it said if it fails
 */
export function runPython(python: string, program: string): string {
  const { status, stdout, stderr } = spawnSync(python, ["-"], {
    input: program,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
