import type { Frame, Page } from "playwright-core";
import { focusedText } from "../browser/formFacts";
import { barriers, sticksOut, textOf } from "../browser/pageFacts";
import { workbenchOnSample } from "./browserForTests";
import type { WorkbenchInBrowser } from "./workbenchInBrowser";

// A write-off that is started from the sheet: by the menu of a cell, the ribbon and a key, wherever the pane is.

const workbench = workbenchOnSample();
type Way = (open: WorkbenchInBrowser, cell: string) => Promise<void>;

/** The element of a cell, such as "B7" of the sheet in front. */
const cellOf = (page: Page, address: string) => page.locator(`#cell-${Number(/\d+/.exec(address)?.[0]) - 1}-${address.charCodeAt(0) - 65}`);

const byRightClick: Way = async ({ page, goTo }, cell) => {
  const [sheet = "", address = ""] = cell.split("!");
  await goTo(`${sheet}!${address.replace(/\d+/, "2")}`);
  await cellOf(page, address).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Write off…" }).click();
};

const byMenuKey: Way = async ({ page, grid, goTo }, cell) => {
  await goTo(cell);
  await grid.press("Shift+F10");
  await page.keyboard.press("Enter");
};

const byRibbon: Way = async ({ page, goTo }, cell) => {
  await goTo(cell);
  await page.getByRole("button", { name: "Write off", exact: true }).click();
};

const byKeys: Way = async ({ grid, goTo }, cell) => {
  await goTo(cell);
  await grid.press("Control+Alt+w");
};

const byKeysInPane: Way = async ({ pane, goTo }, cell) => {
  await goTo(cell);
  await (await pane()).getByRole("button", { name: "Read again" }).press("Control+Alt+w");
};

/** Every test ends where it began, for the next one takes the same page. */
async function backToDebts(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Back to the debts" }).first().click();
  await pane.getByRole("table", { name: "Debts" }).waitFor();
}

const title = (frame: Frame) => frame.getByRole("heading", { name: /^Write off:/ });

test("several rows of a table open the grid for all of their debts", async () => {
  const open = await workbench({ isLeftAsFound: true });
  await open.goTo("Jobs!A4:A9");
  await open.page.getByRole("button", { name: "Write off", exact: true }).click();
  const pane = await open.pane();
  await pane.getByRole("heading", { name: "Write off several" }).waitFor();
  expect(await pane.getByRole("textbox", { name: /^Amount / }).count()).toBeGreaterThan(1);
  await backToDebts(pane);
});

test.each`
  because                              | way             | cell             | opens                                              | invoice
  ${"right-click on a row of Jobs"}    | ${byRightClick} | ${"Jobs!A4"}     | ${/^Write off: J-103/}                             | ${"INV-0046 · Sent · 1,110.48 due"}
  ${"right-click on one of Invoices"}  | ${byRightClick} | ${"Invoices!C5"} | ${/^Write off: /}                                  | ${"INV-0004 · Sent · 113.96 due"}
  ${"the menu key"}                    | ${byMenuKey}    | ${"Jobs!C4"}     | ${/^Write off: J-103/}                             | ${"INV-0046 · Sent · 1,110.48 due"}
  ${"the ribbon"}                      | ${byRibbon}     | ${"Jobs!B4"}     | ${/^Write off: J-103/}                             | ${"INV-0046 · Sent · 1,110.48 due"}
  ${"keys on the sheet"}               | ${byKeys}       | ${"Jobs!A4"}     | ${/^Write off: J-103/}                             | ${"INV-0046 · Sent · 1,110.48 due"}
  ${"keys in the pane"}                | ${byKeysInPane} | ${"Jobs!A4"}     | ${/^Write off: J-103/}                             | ${"INV-0046 · Sent · 1,110.48 due"}
`("$because opens the form at $cell", async ({ way, cell, opens, invoice }: { way: Way; cell: string; opens: RegExp; invoice: string }) => {
  const open = await workbench({ isLeftAsFound: true });
  await way(open, cell);
  const pane = await open.pane();
  await title(pane).waitFor();
  expect(await focusedText(pane)).toMatch(opens);
  expect(await open.page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  expect(await textOf(pane)).toContain(invoice);
  await backToDebts(pane);
});

test("a pane that was closed comes back with the form, and the tip of the button names the keys", async () => {
  const { page, goTo, grid, pane } = await workbench({ isLeftAsFound: true });
  await page.getByRole("button", { name: "Close the pane" }).click();
  await goTo("Jobs!A4");
  await grid.press("Control+Alt+w");
  const frame = await pane();
  await title(frame).waitFor({ state: "visible" });
  expect(await page.getByRole("complementary", { name: "Write-Offs for Excel" }).isVisible()).toBe(true);
  expect(await focusedText(frame)).toMatch(/^Write off: J-103/);
  expect(await page.getByRole("button", { name: "Write off", exact: true }).getAttribute("title")).toMatch(/\(Ctrl\+Alt\+W\)$/);
  await backToDebts(frame);
});

test("outside of the tables the pane says what to select, and keeps the place that was open", async () => {
  const open = await workbench({ isLeftAsFound: true });
  await byKeys(open, "Jobs!A400");
  const pane = await open.pane();
  await pane.getByText("Row 400 of Jobs is outside of the tables. Select a row of Jobs or Invoices, then choose Write off again.").waitFor();
  expect(await focusedText(pane)).toBe("Nothing to write off here");
  expect(await barriers(pane)).toEqual([]);
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  await pane.getByRole("button", { name: "Close" }).press("Enter");
  await pane.getByText("Nothing to write off here").waitFor({ state: "detached" });
  expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
});

test("what was selected since is looked at when asked to try again", async () => {
  const open = await workbench({ isLeftAsFound: true });
  await byKeys(open, "Jobs!A400");
  const pane = await open.pane();
  await pane.getByText("Nothing to write off here").waitFor();
  await open.goTo("Jobs!A4");
  await pane.getByRole("button", { name: "Try again" }).press("Enter");
  await title(pane).waitFor();
  expect(await focusedText(pane)).toMatch(/^Write off: J-103/);
  await backToDebts(pane);
});

test("a form that somebody has begun is left only when they say so", async () => {
  const open = await workbench({ isLeftAsFound: true });
  await byKeys(open, "Jobs!A4");
  const pane = await open.pane();
  await title(pane).waitFor();
  await pane.getByRole("textbox", { name: "Reason" }).fill("Paint ran");

  await byRibbon(open, "Jobs!A3");
  await pane.getByText("What was entered here is not posted. It is lost if you go on to row 3 of Jobs.").waitFor();
  expect(await focusedText(pane)).toBe("Leave this form?");
  await pane.getByRole("button", { name: "Stay here" }).press("Enter");
  expect(await pane.getByRole("textbox", { name: "Reason" }).inputValue()).toBe("Paint ran");

  await byRibbon(open, "Jobs!A3");
  await pane.getByRole("button", { name: "Leave it" }).press("Enter");
  await pane.getByRole("heading", { name: /^Write off: J-102/ }).waitFor();
  expect(await pane.getByRole("textbox", { name: "Reason" }).inputValue()).toBe("");
  await backToDebts(pane);
});

test("a form in which nothing was entered gives way without a question", async () => {
  const open = await workbench({ isLeftAsFound: true });
  await byKeys(open, "Jobs!A4");
  const pane = await open.pane();
  await title(pane).waitFor();
  await byRibbon(open, "Jobs!A3");
  await pane.getByRole("heading", { name: /^Write off: J-102/ }).waitFor();
  await backToDebts(pane);
});
