import { colorTable } from "../../src/components/charts/colorTable";
import { divergingScale } from "../../src/components/charts/divergingScale";
import { matrixPainter } from "../../src/components/charts/matrixPainter";
import { softmax } from "../../src/math";
import { ratiosOver, type Quartiles } from "../quartiles.mjs";

const classCounts = [10, 100, 512, 1000];
const sidePx = 800;
const rounds = 25;
const warmUpFrames = 10;
const frames = 50;

const nameOf = (classCount: number) => `d = ${classCount.toLocaleString("en")}`;

/** What a frame of the heatmap is: one logit moves, softmax, the Jacobian, its picture. */
function heatmap(classCount: number) {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = `display: block; width: ${sidePx}px; height: ${sidePx}px; image-rendering: pixelated`;
  const paint = matrixPainter(canvas, classCount, classCount);
  const colors = colorTable(divergingScale("light", 1 / 4));
  const logits = Array.from({ length: classCount }, (_, at) => 2 * Math.sin(3 * at));
  const jacobian = new Float64Array(classCount * classCount);
  let turn = 0;
  const draw = () => {
    logits[0] = 4 * Math.sin(turn++ / 10);
    jacobianInto(jacobian, softmax(logits));
    paint(jacobian, colors);
  };
  return { name: nameOf(classCount), canvas, draw };
}

/** ∂pᵢ/∂zⱼ = pᵢ (δᵢⱼ − pⱼ), row-major. */
function jacobianInto(out: Float64Array, probabilities: Float64Array): void {
  const { length } = probabilities;
  for (let row = 0; row < length; row++) {
    const p = probabilities[row]!;
    const start = row * length;
    for (let column = 0; column < length; column++)
      out[start + column] = -p * probabilities[column]!;
    out[start + row] = p * (1 - p);
  }
}

const nextFrame = () => new Promise(requestAnimationFrame);

/** The time from frame to frame, each of them a drawing. */
async function frameMs(draw: () => void): Promise<number> {
  const drawFrames = async (count: number) => {
    for (let frame = 0; frame < count; frame++) {
      draw();
      await nextFrame();
    }
  };
  await drawFrames(warmUpFrames);
  const start = performance.now();
  await drawFrames(frames);
  return (performance.now() - start) / frames;
}

export type HeatmapResult = Record<string, Quartiles>;

/** Called by the runner. */
Object.assign(window, { runBench: measureAll });

async function measureAll(): Promise<HeatmapResult> {
  const heatmaps = classCounts.map(heatmap);
  const times: Record<string, number>[] = [];
  for (let round = -1; round < rounds; round++) {
    const own: Record<string, number> = {};
    for (const { name, canvas, draw } of heatmaps) {
      document.body.replaceChildren(canvas);
      own[name] = await frameMs(draw);
    }
    if (round >= 0) times.push(own);
  }
  return ratiosOver(times);
}
