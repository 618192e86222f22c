import { languages } from "../src/words";
import { expect, expectFitting, open, retype, test, type Page } from "./explorer";

const line = (page: Page, number = 1) => page.getByRole("textbox", { name: `Your line ${number}` });
const own = (page: Page) => page.getByRole("region", { name: "Your own lines" });
const item = (page: Page, number = 1) =>
  own(page)
    .getByRole("listitem")
    .nth(number - 1);

test("a line is written, judged, named, and the page goes to where it breaks", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /^All derivations/ }).click();
  await page.getByRole("button", { name: "Your own lines" }).click();
  await page.getByRole("combobox", { name: "The first line equals" }).selectOption("∂p_i/∂z_j");
  await line(page).click();
  await page.keyboard.type("p_i*(1-p_i)");
  await expect(item(page)).toContainText("equal if i = j");
  await expect(item(page)).toContainText("The diagonal’s formula everywhere");
  await retype(page, line(page), "p_i + p_j");
  await expect(item(page)).toContainText("different");
  await expect(item(page)).toContainText("Counterexample: logits (0, 0)");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page.getByRole("slider", { name: /^Logit of class/ })).toHaveCount(2);
  await expect(item(page)).toContainText("With your logits and label");
  await retype(page, line(page), "p_i ([i=j] - p_j)");
  await expect(item(page)).toContainText(/equal at \d+ test points/);
  await expect(page).toHaveURL(/page=own.*claim=ds_i\/dz_j&lines=p_i%20\(%5Bi=j%5D%20-%20p_j\)/);
  await page.reload();
  await expect(line(page)).toHaveValue("p_i ([i=j] - p_j)");
  await expect(item(page)).toContainText(/equal at \d+ test points/);
});

test("lines follow each other; each is judged against the one before, and the start", async ({
  page,
}) => {
  await open(page, "page=own");
  await line(page).focus();
  await page.keyboard.type("y_i - p_i");
  await expect(item(page)).toContainText("Label minus output");
  await page.keyboard.press("Enter");
  await expect(line(page, 2)).toBeFocused();
  await page.keyboard.type("= p_i sum_k y_k - y_i");
  await expect(item(page, 2)).toContainText("Against the start of the chain: equal.");
  await expect(item(page, 2)).not.toContainText("A known mistake");
  await retype(page, line(page, 1), "-sum_k y_k/p_k dp_k/dz_i");
  await expect(item(page, 1)).toContainText(/equal at \d+ test points/);
  await expect(item(page, 2)).toContainText(/equal at \d+ test points/);
  await page.getByRole("button", { name: "Remove line 1" }).click();
  await expect(line(page, 1)).toHaveValue("= p_i sum_k y_k - y_i");
  await expect(line(page, 1)).toBeFocused();
});

test("how it was read is shown where that says more, and typeset in colours", async ({ page }) => {
  await open(page, "page=own");
  await line(page).focus();
  await page.keyboard.type("y_i/p_i p_j");
  await expect(item(page)).toContainText("Read as");
  await expect(item(page).locator("[data-quantity=probabilities]").first()).toBeVisible();
  await retype(page, line(page), "p_i - y_i");
  await expect(item(page)).toContainText(/equal if/);
  await expect(item(page)).not.toContainText("Read as");
  await expect(item(page)).toContainText("Only where the label’s weights sum to 1");
});

test("what cannot be read is marked at its place, and nothing that was typed is touched", async ({
  page,
}) => {
  await open(page, "page=own");
  await line(page).focus();
  await page.keyboard.type("p_i - \\foo y_i");
  for (let key = 0; key < 4; key++) await page.keyboard.press("ArrowLeft");
  await expect(item(page)).toContainText("\\foo");
  await expect(line(page)).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.type("2");
  await expect(line(page)).toHaveValue("p_i - \\foo2 y_i");
  await page.keyboard.press("Backspace");
  await page.getByRole("button", { name: "Select the place" }).click();
  await expect(line(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(line(page)).toHaveValue("p_i -  y_i");
  await expect(item(page)).toContainText("equal if");
});

test("buttons put symbols where the caret is, and their gap is selected", async ({ page }) => {
  await open(page, "page=own&claim=ds_i/dz_j");
  await line(page).focus();
  const symbols = page.getByRole("group", { name: "Symbols" });
  await symbols.getByRole("button", { name: "p", exact: true }).click();
  await page.keyboard.type("(");
  await symbols.getByRole("button", { name: "1 if a condition holds" }).click();
  await page.keyboard.type(" - ");
  await symbols.getByRole("button", { name: "A fraction" }).click();
  await page.keyboard.type("p_j");
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue("p_i(\\mathbb{1}\\{i = j\\} - \\frac{p_j}{}");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(line(page)).not.toHaveValue(/p_j/);
});

test("an input method composes undisturbed, and full-width signs are understood", async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== "chromium", "composing is driven through Chromium's protocol");
  await open(page, "page=own");
  await line(page).focus();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.keyboard.type("p_i");
  await compose("j");
  await compose("jian");
  await expect(line(page)).toHaveValue("p_ijian");
  await session.send("Input.insertText", { text: "－y_i" });
  await expect(line(page)).toHaveValue("p_i－y_i");
  await expect(item(page)).toContainText("equal if");
});

test("any line of a derivation can be tried in one's own words", async ({ page }) => {
  await open(page, "step=11");
  const derivation = page.getByRole("region", { name: "Derivation" });
  await derivation.getByRole("button", { name: "Try your own" }).click();
  const field = page.getByRole("textbox", { name: "Your line in place of line 11" });
  await expect(field).toBeFocused();
  await page.keyboard.type("S_i - S_i^2");
  const attempt = page.getByRole("region", { name: "Your line in place of line 11" });
  await expect(attempt).toContainText(/equal at \d+ test points/);
  await retype(page, field, "S_i (1 + S_j)");
  await expect(attempt).toContainText("different");
  await expect(page).toHaveURL(/step=11&attempt=diagonal-result:S_i%20\(1%20%2B%20S_j\)$/);
  await page.reload();
  await expect(attempt).toContainText("different");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(field).toHaveCount(0);
  await page.getByRole("button", { name: "Previous step" }).click();
  await expect(field).toHaveValue("S_i (1 + S_j)");
  await page.goBack();
  await expect(field).toHaveCount(0);
  await page.getByRole("button", { name: "Previous step" }).click();
  await expect(field).toHaveValue("S_i (1 + S_j)");
});

test("what was tried on a line goes on on a sheet, and is judged there", async ({ page }) => {
  await open(
    page,
    "step=1&attempt=softmax-definition:%5Cfrac%7Be%5E%7Ba_i%7D%7D%7B%5Csum_k%20e%5E%7Ba_k%7D%7D",
  );
  await page.getByRole("button", { name: "Go on from it on a sheet" }).click();
  await expect(line(page)).toHaveValue("S_{i} = \\frac{e^{a_i}}{\\sum_k e^{a_k}}");
  await expect(item(page)).toContainText(/equal at \d+ test points/);
});

test("a mistake leads to the line that answers it", async ({ page }) => {
  await open(page, "page=own&lines=-y_i/p_i");
  await expect(item(page)).toContainText("By the wrong variable");
  await page.getByRole("button", { name: "Where it is answered" }).click();
  await expect(page).toHaveURL(/derivation=chain-rule&step=16$/);
});

test("the browser keeps what was written; a new sheet loses nothing", async ({ page }) => {
  await open(page, "page=own");
  await line(page).focus();
  await page.keyboard.type("p_i - y_i");
  await page.getByRole("button", { name: "New sheet" }).click(); // at once: nothing is lost
  await expect(line(page)).toHaveValue("");
  await page.getByText("Earlier", { exact: true }).click();
  await page.getByRole("button", { name: /p_i - y_i/ }).click();
  await expect(line(page)).toHaveValue("p_i - y_i");
  await page.goto("about:blank");
  await open(page, "page=own");
  await expect(line(page)).toHaveValue("p_i - y_i");
  await expect(item(page)).toContainText("equal if");
});

test("other letters spell one's own lines, too", async ({ page }) => {
  await open(page, "page=own&lines=p_i%20-%20y_i%0Afoo");
  await expect(item(page)).toContainText("equal if");
  await page.getByRole("combobox", { name: "Notation" }).selectOption("z-yhat");
  await expect(line(page)).toHaveValue("\\hat{y}_{r} - y_{r}");
  await expect(line(page, 2)).toHaveValue("foo");
  await expect(item(page)).toContainText("equal if");
  await expect(page).toHaveURL(/letters=z-yhat/);
});

test("a line is predicted: hints, one of four, the answer; the next one stays withheld", async ({
  page,
}) => {
  await open(page, "step=11");
  const derivation = page.getByRole("region", { name: "Derivation" });
  await derivation.getByRole("button", { name: "Predict this line" }).click();
  await expect(page).toHaveURL(/step=11&known=10$/);
  await expect(derivation.getByText("withheld")).toBeVisible();
  const predict = page.getByRole("region", { name: "What comes here?" });
  await predict.getByRole("button", { name: "Hint 1 of 2" }).click();
  await expect(predict).toContainText("definition of softmax, read backwards");
  await predict.getByRole("button", { name: "Hint 2 of 2" }).click();
  await expect(predict).toContainText("More than one part changes");
  await predict.getByRole("button", { name: "Choose one" }).click();
  const choices = predict.getByRole("list", { name: "One of these is right" }).getByRole("button");
  await expect(choices).toHaveCount(4);
  const wrong = choices.filter({ hasText: "−Si" });
  await wrong.first().click();
  await expect(predict).toContainText("A wrong sign");
  await expect(page).toHaveURL(/&picked=\d/);
  await page.reload();
  await expect(predict).toContainText("A wrong sign");
  await expect(wrong.first()).toHaveAttribute("aria-pressed", "true");
  await predict.getByRole("button", { name: "Write it" }).click();
  await page.keyboard.type("S_i(1 - S_j)");
  await expect(predict).toContainText(/equal at \d+ test points/);
  await predict.getByRole("button", { name: "Reveal" }).click();
  await expect(predict).toHaveCount(0);
  await expect(derivation.locator("li[aria-current]")).toContainText(/equal at \d+ test points/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(derivation.getByText("withheld")).toBeVisible();
  await page.reload();
  await expect(derivation.getByText("withheld")).toBeVisible();
  await predict.getByRole("button", { name: "Show all lines" }).click();
  await expect(derivation.getByText("withheld")).toHaveCount(0);
});

test("lines between and text to take away", async ({ page, context, browserName }) => {
  await open(
    page,
    "page=own&letters=a-S&lines=-sum_k%20y_k/S_k%20dS_k/da_i%0AS_i%20sum_k%20y_k%20-%20y_i",
  );
  await page
    .getByRole("button", { name: /Show the \d+ lines between/ })
    .last()
    .click();
  await expect(own(page)).toContainText("From “Two cases");
  await expect(
    own(page)
      .getByText(/equal at \d+ test points/)
      .nth(4),
  ).toBeVisible();
  await page.getByText("Take it away").click();
  const text = (format: string) => page.getByRole("textbox", { name: `Your lines as ${format}` });
  await expect(text("LaTeX")).toHaveValue(/&= -\\sum_k y_k\/S_k dS_k\/da_i \\\\ % equal at/);
  await page.getByRole("button", { name: "Markdown" }).click();
  await expect(text("Markdown")).toHaveValue(/^\$\$\n\\begin\{aligned\}/);
  await page.getByRole("button", { name: "File of data" }).click();
  await expect(text("File of data")).toHaveValue(/satisfies Derivation;/);
  if (browserName !== "chromium") return;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("ownDerivation");
});

const hostile = [
  "\\href{javascript:document.title='x'}{p_i}",
  "\\htmlData{quantity=target}{p_i} - y_i",
  "\\def\\a{\\a\\a}\\a",
  "\\includegraphics{http://example.com/x.png}",
  "<img src=x onerror=alert(1)>",
  "{".repeat(3000),
  "\\sqrt".repeat(600),
  "\\sum_k".repeat(300) + "p_k",
];

test("hostile lines are answered, and nothing of them runs", async ({ page }) => {
  await open(page, "page=own");
  for (const text of hostile) {
    await line(page).fill("");
    await expect(item(page).getByText(/cannot tell|different/)).toHaveCount(0);
    await line(page).fill(text);
    await expect(item(page)).toContainText(/cannot tell|different/);
    await expect(line(page)).toHaveValue(text);
    await expect(page).toHaveTitle("Softmax, line by line");
    await expect(page.locator("main img, a[href^=javascript]")).toHaveCount(0);
  }
  await line(page).fill("");
  await line(page).focus();
  await page.keyboard.insertText("p_i + ".repeat(200_000));
  await expect(item(page)).toContainText("at most 4000");
  await line(page).fill("p_i");
  await expect(item(page)).toContainText("Counterexample");
});

test("a judge that does not answer is replaced, and the page goes on", async ({ page }) => {
  let isStuck = true;
  await page.route(/ownLineWorker/, (route) =>
    isStuck
      ? route.fulfill({
          contentType: "text/javascript",
          body: "postMessage({ isReady: true }); onmessage = () => { for (;;); };",
        })
      : route.continue(),
  );
  await open(page, "page=own");
  await line(page).fill("p_i");
  await expect(item(page)).toContainText("took too long");
  isStuck = false;
  await line(page).fill("p_i - y_i");
  await expect(item(page)).toContainText("equal if");
});

for (const language of Object.keys(languages))
  test(`one's own lines fit and are accessible, ${language}`, async ({ page }) => {
    for (const [width, height] of [
      [1440, 900],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, `page=own&lines=y_i%20-%20p_i%0Ap_i%20-%20foo&lang=${language}`);
      await expect(page.locator("[data-fails]").first()).toBeVisible();
      await expectFitting(page);
    }
  });
