/** The side of the squares that are compared, pixels */
const side = 4;

/** How far the mean of a square may be off, of the whole way from black to white */
const tolerance = 0.1;

/**
 * Where two screenshots of one size are not the same picture, in pixels; nowhere if they are. Browsers
 * place a glyph to a fraction of a pixel, by what stands with it in one run of text: so it is not pixels
 * that are compared, but squares of them. Another digit, or a shift by a pixel, is far beyond that.
 *
 * @param {import("playwright-core").Page} page any page that may load images from data
 * @param {Buffer} one
 * @param {Buffer} other
 * @returns {Promise<{ x: number, y: number }[]>}
 */
export function differencesOf(page, one, other) {
  const sources = [one, other].map((image) => `data:image/png;base64,${image.toString("base64")}`);
  return page.evaluate(differingSquares, { sources, side, tolerance });
}

/**
 * Runs in the page.
 *
 * @param {{ sources: string[], side: number, tolerance: number }} options
 */
async function differingSquares({ sources, side, tolerance }) {
  const [one, other] = await Promise.all(sources.map(pixelsOf));
  if (!one || !other) throw new Error("two pictures are needed");
  const { width, height } = one;
  if (width !== other.width || height !== other.height) throw new Error("of one size");
  const found = [];
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side)
      if (Math.abs(meanOf(one, x, y) - meanOf(other, x, y)) > 255 * tolerance) found.push({ x, y });
  return found;

  /** @param {string} source */
  async function pixelsOf(source) {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }

  /**
   * @param {ImageData} pixels
   * @param {number} left
   * @param {number} top
   */
  function meanOf({ data, width, height }, left, top) {
    let [sum, count] = [0, 0];
    for (let y = top; y < Math.min(top + side, height); y++)
      for (let x = left; x < Math.min(left + side, width); x++)
        for (let channel = 0; channel < 3; channel++, count++)
          sum += data[4 * (y * width + x) + channel] ?? 0;
    return sum / count;
  }
}
