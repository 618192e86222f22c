/**
 * Writes onto every formula and table below an element how wide it is, in its own type size, and how
 * wide at least, once broken wherever it can be. The style sheet does the rest with the width of the
 * paper, which only the browser's dialog knows.
 */
export function fit(root: HTMLElement): void {
  const measured = [...root.querySelectorAll<HTMLElement>("[data-fit]")].map((element) => {
    const typePx = parseFloat(getComputedStyle(element).fontSize);
    const { whole, broken } =
      element.dataset.fit === "table" ? widthOfTable(element) : widthsOfLine(element);
    return { element, whole: whole / typePx, broken: broken / typePx };
  });
  // All is measured before anything is written: else each would be laid out by itself.
  for (const { element, whole, broken } of measured) {
    element.style.setProperty("--whole", whole.toFixed(3));
    element.style.setProperty("--broken", broken.toFixed(3));
  }
}

/** A table cannot be broken. */
function widthOfTable(element: HTMLElement) {
  const width = widthOf(element.querySelector("table") ?? element);
  return { whole: width, broken: width };
}

/** What stands before the relation, and what follows it in pieces between which a line may break. */
function widthsOfLine(element: HTMLElement) {
  const [left, right] = element.children;
  const pieces = [...right!.querySelectorAll(".katex-html > .katex-base")].map(widthOf);
  const before = widthOf(left!);
  return {
    whole: before + pieces.reduce((sum, width) => sum + width, 0),
    broken: before + Math.max(0, ...pieces),
  };
}

const widthOf = (element: Element) => element.getBoundingClientRect().width;
