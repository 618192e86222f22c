import { currentFrame, type Frame } from "../../state/frame";
import { Pen, type SignColors } from "./pen";
import { intersection, isEmpty, snappedOutwards, union } from "./rectangles";

/** Something live that is drawn on a sheet while a pointer holds a slider. */
export interface Ink {
  readonly element: HTMLElement;
  /** Shows a frame in the element itself. */
  readonly write: (frame: Frame) => void;
  /**
   * Measures where it stands.
   *
   * @param clip what shows of it, where a box around it hides the rest
   */
  readonly place: (clip: DOMRect | undefined) => Place;
}

export interface Place {
  /** All that it may cover, in the window, pixels */
  readonly area: DOMRect;
  /** Font and the like, to sort by: to change it is dearer than to draw */
  readonly style: string;
  readonly draw: (pen: Pen, frame: Frame) => void;
}

/** A canvas for a part of the page, on which what is live in it is drawn. */
export interface Sheet {
  readonly draw: (frame: Frame) => void;
  /** Lays it over what it stands for. */
  readonly show: () => void;
  readonly hide: () => void;
}

/** Measures where inks stand, and makes a canvas for each part of the page that is in sight. */
export function layOut(inks: Iterable<Ink>): Sheet[] {
  const inksOf = new Map<HTMLElement, Ink[]>();
  for (const ink of inks) {
    const sheet = ink.element.closest<HTMLElement>("[data-ink-sheet]");
    if (sheet && shows(ink.element)) inksOf.set(sheet, [...(inksOf.get(sheet) ?? []), ink]);
  }
  // Everything is measured before anything is changed: else it would be laid out once for each sheet.
  const measured = [...inksOf].map(([element, own]) => {
    const clipOf = clipsWithin(element);
    const places = own.flatMap((ink) => {
      const clip = clipOf(ink.element.parentElement!);
      if (!clip) return [ink.place(undefined)];
      const box = ink.element.getBoundingClientRect();
      const seen = intersection(clip, box);
      if (isEmpty(seen)) return [];
      const isWhole = seen.width === box.width && seen.height === box.height;
      return [ink.place(isWhole ? undefined : clip)];
    });
    const extent = extentOf(element, places);
    return { element, places, box: element.getBoundingClientRect(), extent };
  });
  const signColors = signColorsNow();
  return measured
    .filter(({ extent }) => !isEmpty(extent))
    .map((sheet) => sheetOf(sheet, signColors));
}

/** What is there for screen readers only is a pixel wide. */
function shows(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === "visible";
}

/** What of an element's content the boxes between it and its sheet let through; undefined: all. */
function clipsWithin(sheet: HTMLElement): (element: HTMLElement) => DOMRect | undefined {
  const known = new Map<HTMLElement, DOMRect | undefined>([[sheet, undefined]]);
  const clipOf = (element: HTMLElement): DOMRect | undefined => {
    if (known.has(element)) return known.get(element);
    const outer = clipOf(element.parentElement!);
    const { overflowX, clipPath } = getComputedStyle(element);
    const isClipping = overflowX !== "visible" || clipPath !== "none";
    const box = isClipping ? innerBox(element) : undefined;
    const clip = outer && box ? intersection(outer, box) : (box ?? outer);
    known.set(element, clip);
    return clip;
  };
  return clipOf;
}

/** An element's box without its border; what is hidden but for screen readers shows nothing. */
function innerBox(element: HTMLElement): DOMRect {
  const { x, y } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  if (clientWidth <= 1 || clientHeight <= 1) return new DOMRect();
  return new DOMRect(x + clientLeft, y + clientTop, clientWidth, clientHeight);
}

/** What places cover of the window and of the panes that scroll in it, in whole pixels of the screen. */
function extentOf(sheet: HTMLElement, places: readonly Place[]): DOMRect {
  if (places.length === 0) return new DOMRect();
  let extent = union(places.map(({ area }) => area));
  extent = intersection(extent, new DOMRect(0, 0, innerWidth, innerHeight));
  for (let pane = sheet; pane !== document.body; pane = pane.parentElement!)
    if (getComputedStyle(pane).overflowY !== "visible")
      extent = intersection(extent, pane.getBoundingClientRect());
  return snappedOutwards(extent);
}

interface MeasuredSheet {
  readonly element: HTMLElement;
  readonly box: DOMRect;
  readonly extent: DOMRect;
  readonly places: readonly Place[];
}

function sheetOf({ element, box, extent, places }: MeasuredSheet, signColors: SignColors): Sheet {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("data-ink-canvas", "");
  canvas.ariaHidden = "true";
  canvas.width = Math.round(extent.width * devicePixelRatio);
  canvas.height = Math.round(extent.height * devicePixelRatio);
  canvas.style.left = `${extent.left - box.left - element.clientLeft + element.scrollLeft}px`;
  canvas.style.top = `${extent.top - box.top - element.clientTop + element.scrollTop}px`;
  canvas.style.width = `${extent.width}px`;
  canvas.style.height = `${extent.height}px`;
  const context = canvas.getContext("2d")!;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.translate(-extent.left, -extent.top);
  const pen = new Pen(context, signColors);
  const inOrder = places.toSorted((one, other) => one.style.localeCompare(other.style));
  const { length: classCount } = currentFrame().logits;
  return {
    draw: (frame) => {
      if (frame.logits.length !== classCount) return; // React is about to render it with other classes
      for (const place of inOrder) place.draw(pen, frame);
    },
    show: () => {
      element.setAttribute("data-inked", "");
      element.append(canvas); // beside what React has rendered there, which it does not touch
    },
    hide: () => {
      element.removeAttribute("data-inked");
      canvas.remove();
    },
  };
}

/** The colours that the signs of numbers have. */
function signColorsNow(): SignColors {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colorOf = (sign: keyof SignColors) => {
    probe.setAttribute("data-sign", sign);
    return getComputedStyle(probe).color;
  };
  const colors = {
    positive: colorOf("positive"),
    negative: colorOf("negative"),
    none: colorOf("none"),
  };
  probe.remove();
  return colors;
}
