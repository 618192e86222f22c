import { expect, test } from "vitest";
import { bytesText } from "../views/bytesText";
import { durationText } from "./durationText";

test.each([
  [0.000054, "54 ns"],
  [0.0035, "3.5 µs"],
  [0.99999, "1 ms"],
  [12.34, "12 ms"],
  [1500, "1.5 s"],
])("%d ms is written %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test.each([
  [80, "80 B"],
  [201_028, "201 kB"],
  [65_798_406_144, "66 GB"],
  [1e12, "1 TB"],
])("%d bytes are written %s", (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
