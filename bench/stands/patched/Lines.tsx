import { LiveTex } from "../../../src/components/tex/LiveTex";
import { Tex } from "../../../src/components/tex/Tex";
import { linesOf } from "../../../src/derivations";
import { caseSplit } from "../../../src/derivations/case-split";
import { lineNumbers } from "../../../src/derivations/lineNumbers";
import { readLines } from "../../../src/derivations/readings";
import { slotTex, type SlotFormat } from "../../../src/formula/slots";
import { type Cell } from "../../../src/state/explorerState";
import { labelIndexOf } from "../../../src/state/label";
import type { Frame } from "../../../src/state/frame";
import { texReader } from "../../../src/formula/read/lines";

const lines = readLines(caseSplit, linesOf(caseSplit), texReader);

/** How numbers come into a formula: written into what was typeset, or typeset with it. */
export type Way = "patched" | "fresh";

interface Props {
  way: Way;
  cell: Cell;
  frame: Frame;
}

/** Every line of the derivation in numbers. */
export function Lines({ way, cell, frame: { logits, target, leaves } }: Props) {
  const isOneHot = labelIndexOf(target) !== undefined;
  return lines.map((read) => {
    const numbers = lineNumbers(read, { cell, classCount: logits.length, isOneHot });
    if (!numbers || read.placed.line.at) return null; // a line of the worked example does not move
    const { notation } = read.options;
    const parts = [numbers.left, numbers.right, numbers.result].filter((tex) => tex !== undefined);
    return (
      <p key={read.placed.line.id} style={{ whiteSpace: "nowrap" }} data-ink-sheet>
        {parts.map((tex, at) =>
          way === "patched" ? (
            <LiveTex key={at} tex={tex} notation={notation} texts={numbers.texts} />
          ) : (
            <Tex
              key={at}
              tex={withTexts(tex, numbers.texts(leaves))}
              notation={notation}
              texStyle="numbers"
            />
          ),
        )}
      </p>
    );
  });
}

/** A formula with texts in its slots from the beginning. */
const withTexts = (tex: string, texts: readonly string[]) =>
  tex.replace(
    /\{\\vphantom\{\(\}\\htmlData\{slot=(\d+),format=(\w+)\}\{0\}\}/g,
    (_, slot: string, format: SlotFormat) => slotTex(Number(slot), format, texts[Number(slot)]!),
  );
