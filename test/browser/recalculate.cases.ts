import { type FormBook, paneOf, useFormBooks } from "./formBooks";
import { focusedText, rowOfWorkbook } from "./formFacts";
import { barriers, sticksOut, textOf } from "./pageFacts";
import type { Look, PaneInBrowser } from "./paneInBrowser";

// Balances that were typed over are told of and set right, and a cell that cannot be read is one press away.

useFormBooks();

async function tabTo({ page, pane }: PaneInBrowser, name: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if ((await focusedText(pane)) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}.`);
}

const lines = ({ pane }: PaneInBrowser) =>
  pane.evaluate(() => [...document.querySelectorAll("section table tr")].map((row) => (row as HTMLElement).innerText.replace(/\s+/g, " ").trim()));

test("balances that were typed over are set right, by keyboard alone", async () => {
  const open = await paneOf("typedOver");
  const { page, pane } = open;
  await pane.getByText("2 balances on the sheets differ from the rows").waitFor();
  await tabTo(open, "More for all debts");
  await page.keyboard.press("Enter");
  expect(await focusedText(pane)).toBe("Recalculate balances…");
  await page.keyboard.press("Enter");
  await pane.getByText("2 cells on the sheets differ from what the rows say.").waitFor();
  expect(await focusedText(pane)).toBe("Recalculate balances");
  expect(await lines(open)).toEqual(["INV-0002 Balance 999.00 → 359.64", "J-103 Balance 1.00 → 292.86"]);
  await tabTo(open, "Recalculate");
  await page.keyboard.press("Enter");
  await pane.getByText("2 cells were set to what the rows say.").waitFor();
  expect(await focusedText(pane)).toBe("Posted");
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Balance: 359.64 });
  expect(await rowOfWorkbook(page, "Jobs", "J-103")).toMatchObject({ Balance: 292.86 });
  await tabTo(open, "Back to the debts");
  await page.keyboard.press("Enter");
  expect(await focusedText(pane)).toBe("More for all debts");
  await pane.getByText("differ from the rows").first().waitFor({ state: "hidden" });
});

test("where nothing differs that is said, and there is nothing to press", async () => {
  const { pane } = await paneOf("small");
  expect(await textOf(pane)).not.toContain("on the sheets");
  await pane.getByRole("button", { name: "More for all debts" }).click();
  await pane.getByRole("menuitem", { name: "Recalculate balances…" }).click();
  await pane.getByText("Every balance on the sheets is what the rows say.").waitFor();
  expect(await pane.getByRole("button", { name: "Recalculate", exact: true }).count()).toBe(0);
});

test("a cell that cannot be read is shown in Excel, by its button", async () => {
  const { page, pane } = await paneOf("broken");
  await pane.getByText("Show the cells").click();
  await pane.getByRole("button", { name: "Go to Timesheet, row 9, Units" }).click();
  await page.waitForFunction(async () => (await window.opened).desk.host.workbook.activeSheet.name === "Timesheet");
  expect(await page.evaluate(async () => (await window.opened).desk.host.selection.area)).toEqual({ row: 8, column: 6, rows: 1, columns: 1 });
});

test.each`
  book           | look                          | width
  ${"typedOver"} | ${{ colorScheme: "light" }}   | ${320}
  ${"typedOver"} | ${{ colorScheme: "dark" }}    | ${350}
  ${"broken"}    | ${{ forcedColors: "active" }} | ${350}
`("nothing of $book sticks out at $width pixels, and nothing keeps anyone out", async ({ book, look, width }: { book: FormBook; look: Look; width: number }) => {
  const { page, pane } = await paneOf(book, look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  for (const summary of await pane.locator("summary").all()) await summary.click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: "More for all debts" }).click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  await pane.getByRole("menuitem", { name: "Recalculate balances…" }).click();
  await pane.waitForSelector('main[aria-label="Recalculate balances"][aria-busy="false"]');
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
