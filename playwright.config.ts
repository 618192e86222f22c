import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunchOptions, findFirefox } from "./scripts/browser.mjs";

const chromium = { launchOptions: chromiumLaunchOptions() };
const firefox = findFirefox();
const inFirefox = (executablePath: string) => ({
  browserName: "firefox" as const,
  channel: "moz-firefox",
  launchOptions: { executablePath },
});
const port = Number(process.env.E2E_PORT ?? 4174); // and the next one: two checkouts can be tested at once
const strictPort = port + 1;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 1, // a page keeps two cores busy by itself: two at once took as long, and waited for each other
  // Machines that tests run on are shared: what takes two seconds here takes ten there. Nothing is timed.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    colorScheme: "light",
    locale: "en-US",
    serviceWorkers: "block", // what a test asks of the network is not answered from a cache
  },
  webServer: [
    { directory: "dist", at: port },
    { directory: "dist-strict", at: strictPort },
  ].map(({ directory, at }) => ({
    command: `node e2e/server.mjs ${at} ${directory}`,
    url: `http://127.0.0.1:${at}/`,
    reuseExistingServer: false,
  })),
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], ...chromium },
      testIgnore: /phone|touch|strict/,
    },
    {
      name: "phone",
      use: { ...devices["Pixel 7"], ...chromium },
      testMatch: /phone|touch|reading/,
    },
    {
      name: "strict",
      testMatch: /strict/,
      use: {
        ...devices["Desktop Chrome"],
        ...chromium,
        baseURL: `http://127.0.0.1:${strictPort}/`,
      },
    },
    ...(firefox
      ? [
          {
            name: "firefox",
            testMatch: /reading|keys|picture|link|own|terms|changes|product|wrong|presenter|embed/,
            use: { ...inFirefox(firefox), viewport: { width: 1280, height: 800 } },
          },
          {
            name: "firefox-phone",
            testMatch: /phone/,
            use: { ...inFirefox(firefox), viewport: { width: 412, height: 839 } },
          },
        ]
      : []),
  ],
});
