/**
 * Writes onto every formula and table below an element how wide it is, in its own type size, and how
 * wide at least, once broken wherever it can be: the style sheet does the rest with the width of the
 * paper, which only the browser's dialog knows. A slide whose line is wide, or that holds more than a
 * page, is told so as well.
 *
 * All is measured before anything is written, for else each would be laid out by itself.
 */
export function fit(root: HTMLElement): void {
  const lines = [...root.querySelectorAll<HTMLElement>("[data-fit=line], [data-fit=table]")];
  const pages = [...root.querySelectorAll<HTMLElement>("[data-fit=page]")];
  for (const line of lines)
    for (const name of ["--whole", "--broken"]) line.style.removeProperty(name);
  for (const page of pages) {
    page.parentElement!.style.removeProperty("--shrink");
    page.removeAttribute("data-wide");
  }

  const widths = lines.map((element) => {
    const typePx = parseFloat(getComputedStyle(element).fontSize);
    const { whole, broken } = element.dataset.fit === "table" ? ofTable(element) : ofLine(element);
    return { element, whole, inType: { whole: whole / typePx, broken: broken / typePx } };
  });
  const widePages = pages.filter((page) =>
    widths.some(({ element, whole }) => whole > widestBesidePx && page.contains(element)),
  );
  for (const { element, inType } of widths) {
    element.style.setProperty("--whole", inType.whole.toFixed(3));
    element.style.setProperty("--broken", inType.broken.toFixed(3));
  }
  for (const page of widePages) page.setAttribute("data-wide", "");

  const shrinks = pages.map((page) => roomOf(page) / heightOf(page));
  pages.forEach((page, at) =>
    page.parentElement!.style.setProperty("--shrink", Math.min(1, shrinks[at]!).toFixed(3)),
  );
}

/** A table cannot be broken. */
function ofTable(element: HTMLElement) {
  const width = widthOf(element.querySelector("table") ?? element);
  return { whole: width, broken: width };
}

/** What stands before the relation, and what follows it in pieces between which a line may break. */
function ofLine(element: HTMLElement) {
  const [left, right] = element.children;
  const pieces = [...right!.querySelectorAll(".katex-html > .katex-base")].map(widthOf);
  const before = widthOf(left!);
  return {
    whole: before + pieces.reduce((sum, width) => sum + width, 0),
    broken: before + Math.max(0, ...pieces),
  };
}

const widthOf = (element: Element) => element.getBoundingClientRect().width;

/** What is left of the lowest page, A4 lying within its margins, by what stands around a slide's body. */
function roomOf(page: HTMLElement): number {
  const around = [...page.parentElement!.children].filter((child) => child !== page);
  return (
    lowestPagePx - around.reduce((sum, child) => sum + child.getBoundingClientRect().height, 0)
  );
}

/** How high the lines of a slide and its reason are, and its picture at least. */
function heightOf(page: HTMLElement): number {
  const [lines, reason] = [...page.children].map((child) => child.getBoundingClientRect().height);
  const least = page.hasAttribute("data-wide") ? lowestPicturePx : 0;
  return lines! + Math.max(reason!, least);
}

const lowestPagePx = 680;
const lowestPicturePx = 200;

/** What there is beside a picture on the narrowest page, Letter lying within its margins */
const widestBesidePx = 480;
