import { currentFrame, type Frame } from "../../state/frame";
import { Pen, type SignColors } from "./pen";

/** Something live that is drawn on a sheet while a pointer holds a slider. */
export interface Ink {
  readonly element: HTMLElement;
  /** Shows a frame in the element itself. */
  readonly write: (frame: Frame) => void;
  /** Measures where it stands. */
  readonly place: () => Place;
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
    if (sheet) inksOf.set(sheet, [...(inksOf.get(sheet) ?? []), ink]);
  }
  // Everything is measured before anything is changed: else it would be laid out once for each sheet.
  const measured = [...inksOf].map(([element, own]) => {
    const places = own.map((ink) => ink.place());
    return {
      element,
      places,
      box: element.getBoundingClientRect(),
      extent: extentOf(element, places),
    };
  });
  const signColors = signColorsNow();
  return measured
    .filter(({ extent }) => extent.width > 0 && extent.height > 0)
    .map((sheet) => sheetOf(sheet, signColors));
}

/** What places cover of the window and of the panes that scroll in it. */
function extentOf(element: HTMLElement, places: readonly Place[]): DOMRect {
  let left = Math.max(0, Math.min(...places.map(({ area }) => area.left)));
  let top = Math.max(0, Math.min(...places.map(({ area }) => area.top)));
  let right = Math.min(innerWidth, Math.max(...places.map(({ area }) => area.right)));
  let bottom = Math.min(innerHeight, Math.max(...places.map(({ area }) => area.bottom)));
  for (let pane = element; pane !== document.body; pane = pane.parentElement!) {
    if (getComputedStyle(pane).overflowY === "visible") continue;
    const edge = pane.getBoundingClientRect();
    [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
    [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
  }
  [left, top] = [Math.floor(left), Math.floor(top)];
  return new DOMRect(left, top, Math.ceil(right) - left, Math.ceil(bottom) - top);
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
  canvas.width = Math.ceil(extent.width * devicePixelRatio);
  canvas.height = Math.ceil(extent.height * devicePixelRatio);
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
