/**
 * The judge in a terminal:
 *
 *     npm run -s judge               every relation of every derivation; its last line is their count
 *     npm run -s judge -- --stdin    one JSON question a line in, one answer a line out
 *     npm run -s judge -- --mutate   every line with one thing wrong: is it noticed?
 */
import { answerLines } from "./answers.ts";
import { reportMutants } from "./mutants.ts";
import { reportDerivations } from "./report.ts";

const [mode] = process.argv.slice(2);
if (mode === "--stdin") await answerLines(process.stdin);
else if (mode === "--mutate") process.exitCode = (await reportMutants()) ? 0 : 1;
else if (mode === undefined) process.exitCode = (await reportDerivations()) ? 0 : 1;
else {
  console.error(`no such option: ${mode}; use --stdin or --mutate, or none`);
  process.exitCode = 2;
}
