import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { small } from "../workbench/headless/testRun";
import { workbookFromText } from "../workbooks/workbookFromText";
import { startChromium } from "./chromium";
import { focusedText, rowsOfTable } from "./formFacts";
import { barriers, sticksOut, textOf } from "./pageFacts";
import { type Look, openPaneOn, type PaneInBrowser } from "./paneInBrowser";
import { type Server, serve } from "./serve";

// A workbook without our tables, in the pane that ships: the three ways to begin.

jest.setTimeout(90_000);

const notes = "sheet Notes\ncell A1 | Call the bank\n";
const books = {
  notes,
  taken: `${notes}\nsheet Jobs\ncell A1 | Mine\n`,
  ours: small,
  own: `
sheet Ledger
table Bills at A1
Inv no | Inv date   | Client     | Amount due | Notes
INV-1  | 2026-03-01 | Mill       | 1,200.00   | mine
INV-2  | soon       | Okafor     | 300.00     |
`,
} as const;

let browser: Browser;
let server: Server;
let opened: PaneInBrowser | undefined;

beforeAll(async () => {
  browser = await startChromium();
  server = await serve();
  for (const [name, text] of Object.entries(books)) server.addBook(`${name}.xlsx`, newXlsx(workbookFromText(text)).bytes);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  const { complaints } = opened ?? { complaints: [] };
  opened = undefined;
  expect(complaints).toEqual([]);
});

async function paneOf(book: keyof typeof books, look: Look = {}): Promise<PaneInBrowser> {
  opened = await openPaneOn(browser, server, `${book}.xlsx`, { viewport: { width: 350, height: 640 }, ...look });
  return opened;
}

/** Presses Tab until something of that name has the focus, and Enter on it. */
async function enter({ page, pane }: PaneInBrowser, name: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    const focused = await focusedText(pane);
    const isButton = await pane.evaluate(() => document.activeElement?.tagName === "BUTTON");
    if (focused === name && isButton) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}.`);
}

test("the tables are made, by keyboard alone, and the list follows", async () => {
  const open = await paneOf("notes");
  const { page, pane } = open;
  await enter(open, "Create the tables…");
  await pane.getByRole("heading", { name: "Create the tables" }).waitFor();
  expect(await focusedText(pane)).toBe("Create the tables");
  await enter(open, "Create the tables");
  await pane.getByText("The tables are there").waitFor();
  expect(await rowsOfTable(page, "ReasonCodes")).toBe(9);
  await enter(open, "Show the debts");
  await pane.getByText("Nobody owes anything.").waitFor();
  expect(await focusedText(pane)).not.toBe("");
});

test("a sheet that is somebody's is named, and nothing is made", async () => {
  const { page, pane } = await paneOf("taken");
  await pane.getByRole("button", { name: "Create the tables…" }).click();
  await pane.getByRole("button", { name: "Create the tables", exact: true }).click();
  await pane.getByText("There is already a sheet named Jobs. Rename it, or use tables of your own.").waitFor();
  expect(await page.evaluate(async () => (await window.opened).desk.host.workbook.sheets.length)).toBe(2);
});

test("own tables are proposed, checked and used", async () => {
  const { page, pane } = await paneOf("own");
  await pane.getByRole("button", { name: "Use my own tables…" }).click();
  await pane.getByRole("button", { name: "Check the rows" }).waitFor();
  expect(await pane.getByLabel("Invoices", { exact: true }).last().inputValue()).toBe("Bills");
  await pane.getByRole("button", { name: "Check the rows" }).click();
  await pane.getByText("Invoices from Bills: 1 row can be read, 1 cannot.").waitFor();
  await pane.getByRole("button", { name: "Use these tables" }).click();
  await pane.getByText("Total debt").first().waitFor();
  expect(await textOf(pane)).toContain("1,200.00");
  expect(await page.evaluate(async () => (await window.opened).desk.host.workbook.tables.map(({ name }) => name))).toEqual(["Bills", "WriteOffs"]);
});

test("the tables in use can be chosen again from the list", async () => {
  const { pane } = await paneOf("ours");
  await pane.getByRole("button", { name: "More for all debts" }).click();
  await pane.getByRole("menuitem", { name: "Tables…" }).click();
  await pane.getByRole("button", { name: "Check the rows" }).waitFor();
  expect(await pane.getByLabel("Jobs", { exact: true }).last().inputValue()).toBe("Jobs");
  await pane.getByRole("button", { name: "Back to the debts" }).click();
  expect(await focusedText(pane)).toBe("More for all debts");
});

test("a needed column that is taken away is asked for before anything is read", async () => {
  const { pane } = await paneOf("own");
  await pane.getByRole("button", { name: "Use my own tables…" }).click();
  await pane.getByText(/^Columns: /).click();
  await pane.getByLabel("Customer*").selectOption("");
  await pane.getByText("The table cannot be read without it. Choose the column that holds Customer, or choose no table.").waitFor();
  await pane.getByRole("button", { name: "Check the rows" }).click();
  await pane.getByText("A needed column has no heading yet.").waitFor();
});

test("the sample is fetched when it is asked for, and opened as it ships", async () => {
  const { page, pane, requests } = await paneOf("notes");
  await page.evaluate(async () => {
    (await window.opened).desk.host.openWorkbook = (bytes) => document.body.setAttribute("data-opened", String(bytes.length));
  });
  await pane.getByRole("button", { name: "Open the sample…" }).click();
  expect(requests.filter((address) => address.endsWith("sample.xlsx"))).toEqual([]);
  await pane.getByRole("button", { name: "Open the sample", exact: true }).click();
  await pane.getByText("The sample is open").waitFor();
  expect(await page.getAttribute("body", "data-opened")).toBe(String(readFileSync(join(__dirname, "../../assets/sample.xlsx")).length));
});

test("an Excel that cannot open it says so, and gives the file", async () => {
  const { pane } = await paneOf("notes");
  await pane.getByRole("button", { name: "Open the sample…" }).click();
  await pane.getByRole("button", { name: "Open the sample", exact: true }).click();
  await pane.getByText("The sample was not opened").waitFor();
  expect(await pane.getByRole("link", { name: "Download the sample workbook" }).getAttribute("href")).toBe("assets/sample.xlsx");
});

test.each`
  book       | way                       | look
  ${"notes"} | ${"Create the tables…"}   | ${{ colorScheme: "light" }}
  ${"own"}   | ${"Use my own tables…"}   | ${{ colorScheme: "dark" }}
  ${"own"}   | ${"Use my own tables…"}   | ${{ forcedColors: "active" }}
  ${"notes"} | ${"Open the sample…"}     | ${{ colorScheme: "dark" }}
`("$way keeps nobody out and stays within 320 pixels: $look", async ({ book, way, look }: { book: keyof typeof books; way: string; look: Look }) => {
  const { pane } = await paneOf(book, { ...look, viewport: { width: 320, height: 640 } });
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: way }).click();
  await pane.waitForSelector('main[aria-busy="false"] h1[tabindex="0"]');
  for (const summary of await pane.locator("summary").all()) await summary.click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
