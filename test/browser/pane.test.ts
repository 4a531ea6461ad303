import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleText } from "../workbooks/sampleFiles";
import type { Browser } from "playwright-core";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { changed, folderForTests, small } from "../workbench/headless/testRun";
import { workbookFromText } from "../workbooks/workbookFromText";
import { startChromium } from "./chromium";
import { barriers, coloursOf, lettersAreDrawn, rowsOf, sticksOut, textOf } from "./pageFacts";
import { type Look, openPaneOn, type PaneInBrowser } from "./paneInBrowser";
import { type Server, serve } from "./serve";

// What ships, in a real browser over the local Excel. The address of Office.js is all that is changed.

jest.setTimeout(60_000);

const sample = join(__dirname, "../../assets/sample.xlsx");
const files = folderForTests();

// Enough cells go wrong that the notices have something to unfold.
const hurried = changed(small, "Fit worktops                 |  7.00 ⇒ Fit worktops | seven", "Matt emulsion 5 l     |        6 |  24.95 | 149.70 ⇒ Matt emulsion 5 l | 6 | 24.95 | 149.07");

let browser: Browser;
let server: Server;
let opened: PaneInBrowser | undefined;

beforeAll(async () => {
  browser = await startChromium();
  server = await serve();
  server.addBook("sample.xlsx", readFileSync(sample));
  for (const [name, text] of [["small", small], ["hurried", hurried], ["notes", "sheet Notes"]] as const) {
    server.addBook(`${name}.xlsx`, newXlsx(workbookFromText(text)).bytes);
  }
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a book in the pane, and closes it with the test. */
async function paneOf(book: string, look?: Look): Promise<PaneInBrowser> {
  opened = await openPaneOn(browser, server, `${book}.xlsx`, look);
  return opened;
}

afterEach(async () => {
  const { complaints, requests } = opened ?? { complaints: [], requests: [] };
  opened = undefined;
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${server.origin}/`) && !address.startsWith("data:"))).toEqual([]);
});

const grouped = (amount: string) => amount.replace(/\B(?=(\d{3})+\.)/g, ",");
const cents = (amount: string) => Number(amount.replace(/[.,]/g, ""));

/** Customers' names by id, as the text of a workbook lists them. */
const namesIn = (text: string) => new Map([...text.matchAll(/^(C-\d+) +\| +([^|]+?) *$/gm)].map(([, id = "", name = ""]) => [id, name]));

test("the pane shows the debts that the headless command reckons", async () => {
  const { answer } = await files.answer(sample);
  const { pane } = await paneOf("sample");
  const names = namesIn(sampleText());
  const expected = answer.debts.map(({ age, customer, job, balance, toBill, invoices }) => [
    age === null ? "No age" : `${age} days`,
    names.get(customer) ?? customer,
    job ?? "No job",
    grouped(balance),
    grouped(toBill),
    invoices.join(", ") || "No invoices",
  ]);
  expect(expected.length).toBeGreaterThan(20);
  const rows = await rowsOf(pane);
  expect(rows.map((row) => row.slice(0, -1))).toEqual(expected);
  expect(rows.filter((row) => !/\d/.test(row.at(-1) ?? ""))).toEqual([]);
  const [, total = ""] = /Total debt ([\d,.]+)/.exec(await textOf(pane)) ?? [];
  expect(cents(total)).toBe(answer.debts.reduce((sum, { balance }) => sum + cents(balance), 0));
});

test("letters are drawn, whatever fonts the machine has", async () => {
  const { pane } = await paneOf("small");
  expect(await lettersAreDrawn(pane)).toBe(true);
});

test("cells that cannot be read have their place, and the totals that lack them are incomplete", async () => {
  const { pane } = await paneOf("hurried");
  for (const summary of await pane.locator("summary").all()) await summary.click();
  const said = await textOf(pane);
  expect(said).toContain("Timesheet, row 9, Units. Found seven; expected a number, or nothing.");
  expect(said).toContain("Materials, row 3, Charge. Found 149.07; expected 6 × 24.95 = 149.70; the charge of 149.07 counts.");
  expect(said).toContain("(incomplete)");
  expect((await rowsOf(pane)).filter((row) => row.join().includes("incomplete")).map(([, , job]) => job)).toEqual(["J-101"]);
});

test("a workbook without tables says so, and what to do", async () => {
  const { pane } = await paneOf("notes");
  expect(await textOf(pane)).toMatch(/No tables found .* Choose how to begin\. Create the tables….*Use my own tables….*Open the sample…/);
});

test.each`
  book         | width
  ${"sample"}  | ${320}
  ${"hurried"} | ${320}
  ${"notes"}   | ${320}
  ${"sample"}  | ${700}
`("nothing of $book sticks out of a pane $width pixels wide", async ({ book, width }: { book: string; width: number }) => {
  const { page, pane } = await paneOf(book);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  for (const summary of await pane.locator("summary").all()) await summary.click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
});

test("the keyboard reaches the lists, the button, what can be unfolded, and the end of the list", async () => {
  const { page, pane } = await paneOf("hurried");
  const focused = () => pane.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Debts");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Read again");
  await page.keyboard.press("Tab");
  expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("More for all debts");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Show the cells");
  await page.keyboard.press("Enter");
  await pane.getByText("Timesheet, row 9, Units.").waitFor({ state: "visible" });
  await page.keyboard.press("End");
  await pane.waitForFunction(() => {
    const bottom = document.querySelector("tbody tr:last-child")?.getBoundingClientRect().bottom ?? Infinity;
    return bottom <= window.innerHeight;
  });
});

test("a cell that was mended counts as soon as the workbook is read again", async () => {
  const { page, pane } = await paneOf("hurried");
  await page.evaluate(async () => (await window.opened).type("Timesheet!G9", "7"));
  await pane.getByRole("button", { name: "Read again" }).press("Enter");
  await pane.getByText("could not be read").waitFor({ state: "detached" });
  expect(await textOf(pane)).toContain("Total debt 2,473.50");
  expect(await textOf(pane)).not.toContain("(incomplete)");
});

test.each`
  because     | look                           | book         | isDark
  ${"light"}  | ${{ colorScheme: "light" }}    | ${"sample"}  | ${false}
  ${"light"}  | ${{ colorScheme: "light" }}    | ${"notes"}   | ${false}
  ${"light"}  | ${{ colorScheme: "light" }}    | ${"hurried"} | ${false}
  ${"dark"}   | ${{ colorScheme: "dark" }}     | ${"hurried"} | ${true}
  ${"forced"} | ${{ forcedColors: "active" }}  | ${"hurried"} | ${false}
`("in $because colours $book is drawn, and nothing keeps anyone out", async ({ look, book, isDark }: { look: Look; book: string; isDark: boolean }) => {
  const { page, pane } = await paneOf(book, look);
  const [ground, ink] = await coloursOf(page, await page.locator("iframe").screenshot());
  // One colour is the ground, and there are words on it. The colours forced here are black on white.
  expect(ground?.share).toBeLessThan(0.995);
  expect(ink?.colour).not.toBe(ground?.colour);
  expect(parseInt((ground?.colour ?? "").slice(1, 3), 16) < 128).toBe(isDark);
  expect(await barriers(pane)).toEqual([]);
});
