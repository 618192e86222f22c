import { blockScale } from "../../src/components/charts/blockColors";
import { blockPainter } from "../../src/components/charts/blockPainter";
import { colorTable } from "../../src/components/charts/colorTable";
import { divergingScale } from "../../src/components/charts/divergingScale";
import {
  blockFactors,
  changeLogit,
  exponentialSums,
  pixelWindow,
  sampleLogits,
  type MatrixView,
} from "../../src/math";
import { ratiosOver, type Quartiles } from "../quartiles.mjs";

const sidePx = 800;
const rounds = 25;
const turns = 40;
const classCounts = [5000, 50_257, 500_000];

const nameOf = (classCount: number) => `d = ${classCount.toLocaleString("en")}`;

const table = colorTable(divergingScale("light", 1 / 4)).pixels;

function canvasOf(side: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = `display: block; width: ${side}px; height: ${side}px; image-rendering: pixelated`;
  return canvas;
}

/** The matrix of a size, with what a frame of it is: a view is looked at, or a logit moves. */
function matrix(classCount: number) {
  const canvas = canvasOf(sidePx);
  const paint = blockPainter(canvas);
  const sums = exponentialSums(sampleLogits("zipf", classCount, 7));
  const show = (view: MatrixView) => {
    const window = pixelWindow(view, classCount, sidePx);
    const factors = blockFactors(sums, window);
    paint(factors, window, blockScale(factors, window, "logarithmic"), table);
  };
  const middle = classCount / 2;
  const at = (turn: number, span: number): MatrixView => ({
    row: middle + 0.2 * classCount * Math.sin(turn / 9),
    column: middle + 0.2 * classCount * Math.cos(turn / 9),
    span,
  });
  return {
    canvas,
    /** One size of blocks, and every turn another place */
    pan: (turn: number) => show(at(turn, classCount * 0.6)),
    /** Every turn another size of blocks; as many of them in sight as ever */
    zoom: (turn: number) => show(at(turn, classCount * (0.6 + 0.35 * Math.sin(turn / 5)))),
    change: (turn: number) => {
      changeLogit(sums, 17, 3 * Math.sin(turn / 7));
      show(at(0, classCount * 0.6));
    },
  };
}

/** As many pixels, and nothing to compute: what a frame of that size costs anyway. */
function bare() {
  const canvas = canvasOf(sidePx);
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(sidePx, sidePx);
  const pixels = new Uint32Array(image.data.buffer).fill(0xff00ff00);
  return {
    canvas,
    draw: (turn: number) => {
      pixels[turn % pixels.length] = 0xff0000ff + turn; // a frame without a change is not drawn
      context.putImageData(image, 0, 0);
    },
  };
}

const nextFrame = () => new Promise(requestAnimationFrame);

function scriptMs(draw: (turn: number) => void): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) draw(turn);
  return performance.now() - start;
}

/** The time from frame to frame, each of them a drawing. */
async function frameMs(canvas: HTMLCanvasElement, draw: (turn: number) => void): Promise<number> {
  document.body.replaceChildren(canvas);
  const frames = async (count: number) => {
    for (let turn = 0; turn < count; turn++) {
      draw(turn);
      await nextFrame();
    }
  };
  await frames(8);
  const start = performance.now();
  await frames(turns);
  return performance.now() - start;
}

export interface VocabularyResult {
  readonly pan: Record<string, Quartiles>;
  readonly zoom: Record<string, Quartiles>;
  readonly painted: Record<string, Quartiles>;
  readonly changed: Record<string, Quartiles>;
}

/** Called by the runner. */
Object.assign(window, { runBench: measureAll });

async function measureAll(): Promise<VocabularyResult> {
  const matrices = classCounts.map((classCount) => ({
    name: nameOf(classCount),
    ...matrix(classCount),
  }));
  const empty = bare();
  const [, middle] = matrices;
  const measured = {
    pan: [] as Record<string, number>[],
    zoom: [] as Record<string, number>[],
    painted: [] as Record<string, number>[],
    changed: [] as Record<string, number>[],
  };
  for (let round = -2; round < rounds; round++) {
    const scriptOf = (what: "pan" | "zoom") =>
      Object.fromEntries(matrices.map((one) => [one.name, scriptMs(one[what])]));
    const own = {
      pan: scriptOf("pan"),
      zoom: scriptOf("zoom"),
      painted: {
        "a bare putImageData": await frameMs(empty.canvas, empty.draw),
        [`pan, ${middle!.name}`]: await frameMs(middle!.canvas, middle!.pan),
      },
      changed: {
        "a pan": scriptMs(middle!.pan),
        "a changed logit": scriptMs(middle!.change),
      },
    };
    if (round < 0) continue;
    for (const name of Object.keys(own) as (keyof typeof own)[]) measured[name].push(own[name]);
  }
  return {
    pan: ratiosOver(measured.pan),
    zoom: ratiosOver(measured.zoom),
    painted: ratiosOver(measured.painted),
    changed: ratiosOver(measured.changed),
  };
}
