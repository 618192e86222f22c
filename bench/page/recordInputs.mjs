/**
 * @typedef {object} PaintedInput
 * @property {number} inputMs the input event's own time stamp
 * @property {number} paintedMs when the frame that shows it had left the main thread
 */

/**
 * Runs in the page, before its own scripts: notes every input event and when it was painted, that is
 * at the first message after the animation frame that follows. A busy page is late to deliver that
 * message; a further event, which cannot come before the frame is done either, then ends the frame.
 */
export function recordInputs() {
  const channel = new MessageChannel();
  /** @type {{ inputMs: number, isDrawn: boolean }[]} */
  let inputs = [];
  /** @type {PaintedInput[]} */
  const painted = [];

  const endFrame = () => {
    const paintedMs = performance.now();
    for (const { inputMs, isDrawn } of inputs) if (isDrawn) painted.push({ inputMs, paintedMs });
    const isEnd = inputs.some(({ isDrawn }) => isDrawn);
    inputs = inputs.filter(({ isDrawn }) => !isDrawn);
    if (isEnd) window.onPainted?.("");
  };
  channel.port1.onmessage = endFrame;
  addEventListener("pointermove", endFrame, { capture: true });
  addEventListener(
    "input",
    ({ timeStamp }) => {
      const input = { inputMs: timeStamp, isDrawn: false };
      inputs.push(input);
      requestAnimationFrame(() => {
        input.isDrawn = true;
        channel.port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
  window.takePainted = () => painted.splice(0);
}
