/**
 * The slider's thumb dragged up and down by real mouse events.
 *
 * @typedef {import("./openPages.mjs").OpenPage} OpenPage
 * @typedef {import("./recordInputs.mjs").PaintedInput} PaintedInput
 */

const [lowest, highest, legMoves] = [0.2, 0.8, 30];

/**
 * Where the pointer is after so many moves: up and down between two points, by equal steps.
 *
 * @param {number} move
 */
function heightAt(move) {
  const turn = move % (2 * legMoves);
  const fraction = Math.min(turn, 2 * legMoves - turn) / legMoves;
  return lowest + fraction * (highest - lowest);
}

/**
 * @param {OpenPage} open
 * @param {"mousePressed" | "mouseMoved" | "mouseReleased"} type
 * @param {number} move
 */
const mouse = ({ devTools, pointOnSlider }, type, move) =>
  devTools.send("Input.dispatchMouseEvent", {
    type,
    ...pointOnSlider(heightAt(move)),
    button: "left",
    buttons: type === "mouseReleased" ? 0 : 1,
    clickCount: type === "mouseMoved" ? 0 : 1,
  });

/**
 * Takes the thumb, moves it about and lets it go.
 *
 * @param {OpenPage} open
 * @param {(moveTo: (move: number) => Promise<unknown>) => Promise<void>} moveAbout
 * @returns {Promise<PaintedInput[]>} what was painted meanwhile
 */
async function drag(open, moveAbout) {
  await mouse(open, "mousePressed", 0);
  await paintedByNow(open.page); // the press has moved the thumb as well
  await moveAbout((move) => mouse(open, "mouseMoved", move));
  const painted = await paintedByNow(open.page);
  await mouse(open, "mouseReleased", 0);
  return painted;
}

/**
 * What was painted since it was last asked, when the page has nothing more to do.
 *
 * @param {import("playwright-core").Page} page
 * @returns {Promise<PaintedInput[]>}
 */
function paintedByNow(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    return window.takePainted();
  });
}

/**
 * Every move waits until the one before is painted; the first few are not counted.
 *
 * @param {OpenPage} open
 * @param {number} moves
 */
export async function dragByPaints(open, moves) {
  const warmUpMoves = 10;
  const { devTools } = open;
  let onPainted = () => {};
  const hear = () => onPainted();
  await devTools.send("Runtime.enable");
  await devTools.send("Runtime.addBinding", { name: "onPainted" });
  devTools.on("Runtime.bindingCalled", hear);
  const painted = await drag(open, async (moveTo) => {
    for (let move = 1; move <= warmUpMoves + moves; move++) {
      const isPainted = /** @type {Promise<void>} */ (
        new Promise((resolve) => {
          onPainted = resolve;
        })
      );
      await moveTo(move);
      await isPainted;
    }
  });
  devTools.off("Runtime.bindingCalled", hear);
  await devTools.send("Runtime.removeBinding", { name: "onPainted" });
  if (painted.length !== warmUpMoves + moves)
    throw new Error(`${warmUpMoves + moves} moves, but ${painted.length} inputs`);
  return painted.slice(warmUpMoves);
}

/**
 * A move every 16 ms, however far behind the page is.
 *
 * @param {OpenPage} open
 * @param {number} durationMs
 */
export function dragByClock(open, durationMs) {
  return drag(open, async (moveTo) => {
    const start = performance.now();
    const moved = [];
    for (let move = 1; 16 * move <= durationMs; move++) {
      const waitMs = start + 16 * move - performance.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      moved.push(moveTo(move));
    }
    await Promise.all(moved);
  });
}
