import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,cli,build,scripts}/**/*.test.{ts,tsx}"],
    setupFiles: ["./scripts/vitest-matchers.ts"],
  },
});
