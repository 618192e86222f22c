import type { ElementHandle } from "@playwright/test";
import { expect, open, test, type Page } from "./explorer";

/*
 * Whatever can be set on the page stands in its address: in each place every kind of control is used
 * once, and after a reload all of them are as they were left.
 */

const places = [
  "",
  "opening=1",
  "step=7&view=all",
  "known=3&unfolded=choices",
  "x=1,2;0,1&W=1,2,3;0,1,0&batch=2;0.2,0.3,0.5",
  "page=routes",
  "page=letters",
  "page=own&claim=none&lines=p_i",
  "page=take",
  "page=pictures",
  "page=pictures&picture=simplex",
  "page=pictures&picture=descent",
  "page=pictures&picture=curves",
  "page=pictures&picture=fusion",
  "page=pictures&picture=precision",
] as const;

/** What has a state; what opens something comes first, so that what is in there is used as well. */
const withState = [
  "summary",
  "button[aria-expanded]",
  "button[aria-pressed=false]",
  "button[aria-pressed=true]",
  "select",
  "input[type=radio]",
  "input[type=checkbox]",
  "input[type=range]",
];

/** What leads to another place, or gives all that is here another name. */
const leadsAway = ["☰", "EN", "中文"];

/** Every control in sight with its name and its state. */
const controlsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    (selectors) =>
      [...document.querySelectorAll(selectors.join(", "))]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
          const { labels, type, checked, value } = element as HTMLInputElement;
          const name = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent;
          const state =
            element.tagName === "SUMMARY"
              ? element.parentElement!.hasAttribute("open")
              : type === "radio" || type === "checkbox"
                ? checked
                : (element.ariaPressed ?? element.ariaExpanded ?? value);
          return `${element.tagName} ${name.trim()}: ${state}`;
        }),
    withState,
  );

/**
 * The first control whose kind was not used, which is used then: “Class 1” and “Class 2” are of one
 * kind, and so are the buttons of a group.
 */
async function nextOf(page: Page, used: Set<string>): Promise<ElementHandle | undefined> {
  const found = await page.evaluateHandle(
    ([selectors, known, skipped]) => {
      const kindOf = (element: Element) => {
        const group = element.closest("[role=group], fieldset")?.ariaLabel;
        const { labels } = element as HTMLInputElement;
        const own = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent;
        return `${element.tagName} ${group ?? own}`.replace(/[\d.,−-]+/g, "#");
      };
      const element = selectors
        .flatMap((selector) => [...document.querySelectorAll(selector)])
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .find(
          (one) =>
            !known.includes(kindOf(one)) &&
            !skipped.some((text) => one.textContent.startsWith(text)),
        );
      return { element, kind: element && kindOf(element) };
    },
    [withState, [...used], leadsAway] as const,
  );
  const kind = (await (await found.getProperty("kind")).jsonValue()) as string | undefined;
  if (kind !== undefined) used.add(kind);
  return (await found.getProperty("element")).asElement() ?? undefined;
}

/** Uses a control by keys. */
async function use(page: Page, control: ElementHandle): Promise<void> {
  const { key, value } = await control.evaluate((element) => {
    const { type } = element as HTMLInputElement;
    if (type !== "select-one") return { key: type === "range" ? "ArrowRight" : "Space" };
    const { selectedIndex, options } = element as HTMLSelectElement;
    const isLast = selectedIndex + 1 === options.length;
    const { value: next } = options[selectedIndex + (isLast ? -1 : 1)]!;
    return { key: isLast ? "ArrowUp" : "ArrowDown", value: next };
  });
  await control.focus();
  await page.keyboard.press(key);
  if (value !== undefined)
    // It is chosen when what it takes has been fetched.
    await expect
      .poll(() =>
        control.evaluate(
          (element, wanted) =>
            !element.isConnected || (element as HTMLSelectElement).value === wanted,
          value,
        ),
      )
      .toBe(true);
  // What it has brought is in the page before the next one is looked for.
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
      ),
  );
}

/** The link that the page gives away: the address comes to the same, once nothing moves any more. */
async function copiedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy link" }).click();
  return page.getByRole("textbox", { name: "Copy this link" }).inputValue();
}

for (const place of places)
  test(`all controls at “${place}” are as they were left after a reload`, async ({ page }) => {
    test.slow();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await open(page, place);
    const used = new Set<string>();
    for (;;) {
      const control = await nextOf(page, used);
      if (!control) break;
      await use(page, control);
    }
    expect(used.size).toBeGreaterThan(1);
    const left = await controlsOf(page);
    await expect(page).toHaveURL(await copiedLink(page));
    await page.reload();
    await expect.poll(() => controlsOf(page), { timeout: 15_000 }).toEqual(left);
  });
