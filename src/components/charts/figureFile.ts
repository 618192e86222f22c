import { pngWithText } from "./pngText";

/** What of the style of a shape or a text is written into a file, where no style sheet reaches. */
const styled = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "visibility",
] as const;

/** What stands in a box: pictures drawn in lines, and canvases below them. */
export interface FigureParts {
  readonly box: Element;
  readonly svgs: readonly SVGSVGElement[];
  readonly canvases: readonly HTMLCanvasElement[];
}

/**
 * A figure that stands by itself: the styles that it has on the page, its fonts, its canvases as
 * pictures, and the link to the state that it shows.
 */
export async function figureSvg(
  { box, svgs, canvases }: FigureParts,
  link: string,
): Promise<string> {
  const { left, top, width, height } = box.getBoundingClientRect();
  const placeOf = (element: Element) => {
    const own = element.getBoundingClientRect();
    return { x: own.x - left, y: own.y - top, width: own.width, height: own.height };
  };
  const families = new Set<string>();
  const root = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  root.append(
    ...canvases.map((canvas) => imageOf(canvas, placeOf(canvas))),
    ...svgs.map((svg) => withStyles(svg, placeOf(svg), families)),
  );
  const paper = getComputedStyle(document.body).backgroundColor;
  root.prepend(
    sourceElement(link),
    styleElement(await fontFaces(families)),
    shape("rect", { width: "100%", height: "100%", fill: paper }),
  );
  return new XMLSerializer().serializeToString(root);
}

/** A copy that brings the styles along which it has on the page; the names of its fonts are noted. */
function withStyles(
  svg: SVGSVGElement,
  place: Readonly<Record<string, number>>,
  families: Set<string>,
): SVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  for (const [at, element] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(originals[at]!);
    for (const name of styled) {
      element.removeAttribute(name);
      element.style.setProperty(name, style.getPropertyValue(name));
    }
    element.removeAttribute("class");
    for (const family of style.fontFamily.split(","))
      families.add(family.trim().replaceAll(/["']/g, ""));
  }
  copy.removeAttribute("aria-hidden");
  copy.style.setProperty("overflow", "visible");
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
  return copy;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A canvas as a picture of as many pixels, which are not blurred where they are enlarged. */
function imageOf(
  canvas: HTMLCanvasElement,
  place: Readonly<Record<"width" | "x" | "y" | "height", number>>,
): SVGElement {
  const image = shape("image", {
    ...place,
    preserveAspectRatio: "none",
    href: canvas.toDataURL("image/png"),
  });
  if (canvas.width < place.width) image.style.setProperty("image-rendering", "pixelated");
  return image;
}

function styleElement(css: string): SVGElement {
  const element = shape("style", {});
  element.textContent = css;
  return element;
}

/** Where a figure comes from, in the words of Dublin Core, which programs that catalogue pictures read. */
function sourceElement(link: string): SVGElement {
  const element = shape("metadata", {});
  const [rdf, dc] = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
  ];
  const outer = document.createElementNS(rdf, "rdf:RDF");
  const description = document.createElementNS(rdf, "rdf:Description");
  const source = document.createElementNS(dc, "dc:source");
  source.textContent = link;
  description.append(source);
  outer.append(description);
  element.append(outer);
  return element;
}

/** The fonts of the page that a figure uses, each with its file inside. */
async function fontFaces(families: ReadonlySet<string>): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href })))
    .flatMap(({ rule, base }) =>
      rule instanceof CSSFontFaceRule &&
      families.has(rule.style.getPropertyValue("font-family").replaceAll(/["']/g, ""))
        ? [withFileInside(rule.cssText, base ?? document.baseURI)]
        : [],
    );
  return (await Promise.all(rules)).join("\n");
}

async function withFileInside(css: string, base: string): Promise<string> {
  const [whole, url] = /url\(["']?([^"')]+)["']?\)/.exec(css) ?? [];
  if (!whole || !url || url.startsWith("data:")) return css;
  const bytes = await (await fetch(new URL(url, base))).arrayBuffer();
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return css.replace(whole, `url(data:font/woff2;base64,${btoa(text)})`);
}

/** A figure as pixels, twice as many as on the page, with the link to its state. */
export async function figurePng(svgText: string, link: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgText], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * image.width;
    canvas.height = 2 * image.height;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture was made")))),
    );
    const bytes = new Uint8Array(await drawn.arrayBuffer());
    return new Blob([pngWithText(bytes, "Source", link)], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}
