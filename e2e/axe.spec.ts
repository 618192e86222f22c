import { expectAccessible, open, test } from "./explorer";

/** Every two of a size, a theme and a language meet. */
const pages = [
  { width: 1440, height: 900, theme: "light", lang: "en" },
  { width: 1440, height: 900, theme: "dark", lang: "zh" },
  { width: 768, height: 1024, theme: "dark", lang: "en" },
  { width: 768, height: 1024, theme: "light", lang: "zh" },
  { width: 360, height: 740, theme: "dark", lang: "en" },
  { width: 360, height: 740, theme: "light", lang: "zh" },
];

for (const { width, height, theme, lang } of pages)
  test(`axe finds nothing: ${lang}, ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const fragment of ["step=1&label=99", "step=12", "step=25&target=1,1,0,0,0", "step=40"]) {
      await open(page, `${fragment}&lang=${lang}&theme=${theme}`);
      await expectAccessible(page);
    }
  });
