import type { Frame } from "../../state/frame";
import type { Sign } from "../charts/sign";

/** A text that moves with the logits. */
export interface Ink {
  readonly element: HTMLElement;
  readonly classCount: number;
  readonly textOf: (frame: Frame) => string;
  /** What colours it, if its sign does */
  readonly signOf: ((frame: Frame) => Sign) | undefined;
}

/** A canvas for a part of the page, on which its live numbers are drawn. */
export interface Sheet {
  readonly draw: (frame: Frame) => void;
  /** Lays it over the numbers. */
  readonly show: () => void;
  readonly hide: () => void;
}

interface Place {
  readonly ink: Ink;
  readonly font: string;
  readonly color: string;
  /** Font, alignment and colour in one, to sort by */
  readonly style: string;
  readonly align: CanvasTextAlign;
  /** All that a text of it may cover */
  readonly area: DOMRect;
  /** In the window, pixels */
  readonly x: number;
  readonly baseline: number;
}

/** Measures where live numbers stand, and makes a canvas for each part of the page that is in sight. */
export function layOut(inks: Iterable<Ink>): Sheet[] {
  const inksOf = new Map<HTMLElement, Ink[]>();
  for (const ink of inks) {
    const sheet = ink.element.closest<HTMLElement>("[data-ink-sheet]");
    if (sheet) inksOf.set(sheet, [...(inksOf.get(sheet) ?? []), ink]);
  }
  // Everything is measured before anything is changed: else it would be laid out once for each sheet.
  const measured = [...inksOf]
    .map(([element, own]) => ({ element, own, ...extentOf(element) }))
    .filter(({ inSight }) => inSight.width > 0 && inSight.height > 0)
    .map(({ own, ...sheet }) => ({ ...sheet, places: own.map(placeOf) }));
  const signColors = signColorsNow();
  return measured.map((sheet) => sheetOf(sheet, signColors));
}

interface Extent {
  /** The part of the page */
  readonly box: DOMRect;
  /** As much of it as the window and its scrolling panes show */
  readonly inSight: DOMRect;
}

function extentOf(element: HTMLElement): Extent {
  const box = element.getBoundingClientRect();
  let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
  for (let pane = element; pane !== document.body; pane = pane.parentElement!) {
    if (pane !== element && getComputedStyle(pane).overflowY === "visible") continue;
    const edge = pane.getBoundingClientRect();
    [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
    [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
  }
  return { box, inSight: new DOMRect(left, top, right - left, bottom - top) };
}

interface MeasuredSheet extends Extent {
  readonly element: HTMLElement;
  readonly places: readonly Place[];
}

function sheetOf({ element, box, inSight, places }: MeasuredSheet, signColors: SignColors): Sheet {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("data-ink-canvas", "");
  canvas.ariaHidden = "true";
  canvas.width = Math.ceil(inSight.width * devicePixelRatio);
  canvas.height = Math.ceil(inSight.height * devicePixelRatio);
  canvas.style.left = `${inSight.left - box.left - element.clientLeft + element.scrollLeft}px`;
  canvas.style.top = `${inSight.top - box.top - element.clientTop + element.scrollTop}px`;
  canvas.style.width = `${inSight.width}px`;
  canvas.style.height = `${inSight.height}px`;
  const context = canvas.getContext("2d")!;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.translate(-inSight.left, -inSight.top);
  // Those of one style one after the other: to set it is dearer than to draw.
  const inOrder = places.toSorted((one, other) => one.style.localeCompare(other.style));
  const last = new Map<Place, string>();
  let font = "";
  let color = "";
  let align: CanvasTextAlign | undefined;
  return {
    draw: (frame) => {
      for (const place of inOrder) {
        const { ink, area, x, baseline } = place;
        if (frame.logits.length !== ink.classCount) continue;
        const text = ink.textOf(frame);
        if (last.get(place) === text) continue;
        last.set(place, text);
        context.clearRect(area.x, area.y, area.width, area.height);
        const present = ink.signOf ? signColors[ink.signOf(frame)] : place.color;
        if (place.font !== font) context.font = font = place.font;
        if (present !== color) context.fillStyle = color = present;
        if (place.align !== align) context.textAlign = align = place.align;
        context.fillText(text, x, baseline);
      }
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

const ruler = document.createElement("canvas").getContext("2d")!;

function placeOf(ink: Ink): Place {
  const { element } = ink;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ruler.font = font;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ruler.measureText("0");
  const range = document.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  const middle = text.height > 0 ? (text.top + text.bottom) / 2 : (box.top + box.bottom) / 2;
  const align = alignOf(style);
  const x = {
    start: box.left + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth),
    center: (box.left + box.right) / 2,
    end: box.right,
  }[align];
  const overhang = parseFloat(style.fontSize) / 2; // of a long number, such as 5e−17
  const area = new DOMRect(box.x - overhang, box.y, box.width + 2 * overhang, box.height);
  const baseline = middle + (ascent - descent) / 2;
  const { color } = style;
  return { ink, font, color, style: `${font} ${align} ${color}`, align, area, x, baseline };
}

function alignOf({ display, justifyContent, justifyItems, textAlign }: CSSStyleDeclaration) {
  const own = display.includes("flex")
    ? justifyContent
    : display.includes("grid")
      ? justifyItems
      : textAlign;
  if (own === "center") return "center";
  return own === "end" || own === "right" ? "end" : "start";
}

type SignColors = Readonly<Record<Sign, string>>;

/** The colours that the signs of numbers have. */
function signColorsNow(): SignColors {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colorOf = (sign: Sign) => {
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
