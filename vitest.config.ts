import { defineConfig } from "vitest/config";
import { katexFonts } from "./build/katexFonts.ts";
import { prepared } from "./build/prepared.ts";

export default defineConfig({
  plugins: [katexFonts(), prepared()],
  test: {
    include: ["{src,cli,build,scripts}/**/*.test.{ts,tsx}"],
    setupFiles: ["./scripts/vitest-matchers.ts"],
    maxWorkers: "100%", // by default one of two cores is left idle
  },
});
