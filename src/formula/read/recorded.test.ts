import { expect, test } from "vitest";
import { texReader } from "./lines";
import { recordedReader, recordingReader, type Readings } from "./recorded";

const tex = String.raw;
const options = {
  notation: "a-S",
  abbreviations: { [tex`\Sigma`]: tex`\sum_{k} \e^{\logit_k}` },
} as const;
const lines = [
  tex`\prob_{\iout} = \frac{\e^{\logit_{\iout}}}{\Sigma}`,
  tex`= \begin{cases} \prob_{\iout}(1-\prob_{\iout}) & \iout = \ilogit \\ 0 & \text{otherwise} \end{cases}`,
  tex`\prob \in \mathbb{R}^{1 \times \classes}`,
  tex`\logit_1 = 0 \Leftrightarrow \e^{\logit_1} = 1`,
];

test("what was read is the same after JSON has kept it", () => {
  const { reader, readings } = recordingReader(texReader);
  for (const line of lines)
    expect(reader.line(line, options)).toEqual(texReader.line(line, options));
  reader.where(tex`\iout \ne \ilogit`, options);

  const kept = recordedReader(JSON.parse(JSON.stringify(readings)) as Readings);
  for (const line of lines) expect(kept.line(line, options)).toEqual(texReader.line(line, options));
  expect(kept.where(tex`\iout \ne \ilogit`, options)).toEqual(
    texReader.where(tex`\iout \ne \ilogit`, options),
  );
});

test("what was never read, or in other letters, is not made up", () => {
  const { reader, readings } = recordingReader(texReader);
  reader.line(tex`\prob_1 = 1`, options);
  const kept = recordedReader(readings);
  expect(() => kept.line(tex`\prob_1 = 2`, options)).toThrow(tex`\prob_1 = 2`);
  expect(() => kept.line(tex`\prob_1 = 1`, { notation: "z-p" })).toThrow(RangeError);
  expect(() => kept.where(tex`\iout = 1`, options)).toThrow(RangeError);
});
