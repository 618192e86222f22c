import AxeBuilder from "@axe-core/playwright";
import { expect, open, test } from "./explorer";

const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

for (const lang of ["en", "zh"])
  for (const theme of ["light", "dark"])
    for (const size of sizes)
      test(`axe finds nothing: ${lang}, ${theme}, ${size.width} px`, async ({ page }) => {
        await page.setViewportSize(size);
        for (const fragment of [
          "step=1&label=99",
          "step=12",
          "step=25&target=1,1,0,0,0",
          "step=40",
        ]) {
          await open(page, `${fragment}&lang=${lang}&theme=${theme}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
            [],
          );
        }
      });
