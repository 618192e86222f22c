import type { Sign } from "../charts/sign";

/** How a text is set, and where. */
export interface TextPlace {
  readonly font: string;
  readonly align: CanvasTextAlign;
  readonly x: number;
  readonly baseline: number;
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

  erase({ x, y, width, height }: DOMRect): void {
    this.context.clearRect(x, y, width, height);
  }

  write(text: string, color: string, { font, align, x, baseline }: TextPlace): void {
    const { context } = this;
    if (font !== this.font) context.font = this.font = font;
    if (align !== this.align) context.textAlign = this.align = align;
    if (color !== this.color) context.fillStyle = this.color = color;
    context.fillText(text, x, baseline);
  }

  /** A canvas, however few its pixels, over the whole of an area. */
  paint(canvas: HTMLCanvasElement, { x, y, width, height }: DOMRect): void {
    this.context.drawImage(canvas, x, y, width, height);
  }

  /** A frame just inside an area. */
  outline({ x, y, width, height }: DOMRect, color: string, lineWidth: number): void {
    const { context } = this;
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.strokeRect(x + lineWidth / 2, y + lineWidth / 2, width - lineWidth, height - lineWidth);
  }
}
