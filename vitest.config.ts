import { defineConfig } from "vitest/config";
import { prepared } from "./build/prepared.ts";

export default defineConfig({
  plugins: [prepared()],
  test: {
    include: ["{src,cli,build,scripts}/**/*.test.{ts,tsx}"],
    setupFiles: ["./scripts/vitest-matchers.ts"],
  },
});
