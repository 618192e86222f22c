import {
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";
import { divergingScale } from "./divergingScale";

const oklab = converter("oklab");
const distance = differenceEuclidean("oklab");
const inks = { light: "#1d1f24", dark: "#e9e6df" } as const;
const magnitudes = Array.from({ length: 50 }, (_, index) => (0.25 * (index + 1)) / 50);

describe.each(["light", "dark"] as const)("the diverging scale, %s", (theme) => {
  const scale = divergingScale(theme, 0.25);

  test("carries text at 4.5 : 1 everywhere", () => {
    for (const magnitude of [0, ...magnitudes])
      for (const value of [magnitude, -magnitude])
        expect(wcagContrast(scale(value), inks[theme]), String(value)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["normal", (colour: string) => oklab(parse(colour))],
    ["protan", (colour: string) => oklab(filterDeficiencyProt(1)(parse(colour)!))],
    ["deutan", (colour: string) => oklab(filterDeficiencyDeuter(1)(parse(colour)!))],
    ["tritan", (colour: string) => oklab(filterDeficiencyTrit(1)(parse(colour)!))],
  ])("tells + from − in %s vision", (_, seen) => {
    for (const magnitude of magnitudes)
      expect(
        distance(seen(scale(magnitude))!, seen(scale(-magnitude))!),
        String(magnitude),
      ).toBeGreaterThan(magnitude < 0.02 ? 0.01 : 0.04);
  });

  test("is paper at 0 and grows away from it", () => {
    const paper = oklab(parse(scale(0)))!;
    for (const sign of [1, -1]) {
      const steps = magnitudes.map((magnitude) =>
        distance(oklab(parse(scale(sign * magnitude)))!, paper),
      );
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }
  });

  test("beyond its domain keeps its end colour", () => {
    expect(scale(3)).toBe(scale(0.25));
    expect(scale(-Infinity)).toBe(scale(-0.25));
  });
});
