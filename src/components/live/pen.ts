import type { Sign } from "../charts/sign";

/** How a text is set, and where. */
export interface TextPlace {
  readonly font: string;
  readonly align: "start" | "center" | "end";
  readonly x: number;
  readonly baseline: number;
  /** How far its glyphs reach above the baseline and below it */
  readonly above: number;
  readonly below: number;
  /** How wide a character is */
  readonly widthOf: (character: string) => number;
  /** What shows of it, where not all of it does */
  readonly clip: DOMRect | undefined;
}

export type SignColors = Readonly<Record<Sign, string>>;

/** Draws on a canvas, and sets anew only what has changed since it drew last. */
export class Pen {
  private font = "";
  private align: CanvasTextAlign | undefined;
  private color = "";

  constructor(
    private readonly context: CanvasRenderingContext2D,
    readonly signColors: SignColors,
  ) {
    context.imageSmoothingEnabled = false;
  }

  /**
   * Writes a text in place of another.
   *
   * @param written what the other one covers
   * @returns what this one covers
   */
  write(text: string, color: string, place: TextPlace, written: DOMRect | undefined): DOMRect {
    const { context } = this;
    const { font, align, x, baseline, above, below, widthOf, clip } = place;
    if (font !== this.font) context.font = this.font = font;
    if (align !== this.align) context.textAlign = this.align = align;
    if (color !== this.color) context.fillStyle = this.color = color;
    let width = 0;
    for (const character of text) width += widthOf(character);
    const left = x - { start: 0, center: width / 2, end: width }[align];
    if (clip) {
      context.save();
      context.beginPath();
      context.rect(clip.x, clip.y, clip.width, clip.height);
      context.clip();
    }
    if (written) this.erase(written);
    context.fillText(text, x, baseline);
    if (clip) context.restore();
    return new DOMRect(left - 1, baseline - above - 1, width + 2, above + below + 2);
  }

  erase({ x, y, width, height }: DOMRect): void {
    this.context.clearRect(x, y, width, height);
  }

  /** A canvas, however few its pixels, over the whole of an area. */
  paint(canvas: HTMLCanvasElement, { x, y, width, height }: DOMRect): void {
    this.context.drawImage(canvas, x, y, width, height);
  }

  /** The outline of an area, as CSS draws one. */
  outline(
    { x, y, width, height }: DOMRect,
    color: string,
    lineWidth: number,
    offset: number,
  ): void {
    const { context } = this;
    const out = offset + lineWidth / 2;
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.strokeRect(x - out, y - out, width + 2 * out, height + 2 * out);
  }
}
