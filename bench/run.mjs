/**
 * Runs the benchmarks in headless Chromium and prints ratios with quartiles:
 *
 *     npm run bench            all of them
 *     npm run bench -- judge   one
 *
 * A ratio compares two things measured in the same run, interleaved. Exit 1 where a goal is missed.
 */
import { reportHeatmap } from "./heatmap/report.mjs";
import { reportJudge } from "./judge/report.mjs";
import { reportKernel } from "./kernel/report.mjs";
import { uncapped } from "./launch.mjs";
import { reportLink } from "./link/report.mjs";
import { benchLoad } from "./load/bench.mjs";
import { benchOffline } from "./offline/bench.mjs";
import { benchPage } from "./page/bench.mjs";
import { runScript } from "./runScript.mjs";
import { reportFusion } from "./fusion/report.mjs";
import { benchVocabularyInPage } from "./vocabulary/inPage.mjs";
import { reportVocabulary } from "./vocabulary/report.mjs";
import { benchTyping } from "./typing/bench.mjs";

/** @type {Record<string, () => Promise<boolean>>} */
const benchmarks = {
  kernel: async () => reportKernel(await runScript("kernel")),
  judge: async () => reportJudge(await runScript("judge")),
  heatmap: async () => reportHeatmap(await runScript("heatmap", { flags: uncapped })),
  fusion: async () => reportFusion(await runScript("fusion")),
  vocabulary: async () => {
    const isScriptMet = reportVocabulary(await runScript("vocabulary", { flags: uncapped }));
    return (await benchVocabularyInPage()) && isScriptMet;
  },
  link: async () => reportLink(await runScript("link", { isOfPage: true })),
  page: benchPage,
  typing: benchTyping,
  load: benchLoad,
  offline: benchOffline,
};

const asked = process.argv.slice(2);
let areMet = true;
for (const [name, bench] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  areMet = (await bench()) && areMet;
}
process.exit(areMet ? 0 : 1);
