import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunchOptions, findFirefox } from "./scripts/browser.mjs";

const chromium = { launchOptions: chromiumLaunchOptions() };
const firefox = findFirefox();
const port = 4174;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  reporter: [["list"]],
  use: { baseURL: `http://127.0.0.1:${port}/`, colorScheme: "light", locale: "en-US" },
  webServer: {
    command: `node e2e/server.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], ...chromium }, testIgnore: /phone/ },
    {
      name: "phone",
      use: { ...devices["Pixel 7"], ...chromium },
      testMatch: /phone|reading/,
    },
    ...(firefox
      ? [
          {
            name: "firefox",
            testMatch: /reading|keys|picture|link/,
            use: {
              browserName: "firefox" as const,
              channel: "moz-firefox",
              viewport: { width: 1280, height: 800 },
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
});
