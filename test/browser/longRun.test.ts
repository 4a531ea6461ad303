import type { Browser } from "playwright-core";
import { smallBalancesOf } from "../bench/pane/books";
import { startChromium } from "./chromium";
import { rowsOfTable } from "./formFacts";
import { openPaneOn, type PaneInBrowser } from "./paneInBrowser";
import { type Server, serve } from "./serve";

// A month-end run over thousands of balances: only what is near the view is in the page, and nobody notices.

jest.setTimeout(60_000);

const many = 5_000;
const few = 1_000;
let browser: Browser;
let server: Server;

beforeAll(async () => {
  browser = await startChromium();
  server = await serve();
  for (const count of [many, few]) server.addBook(`${count}.xlsx`, smallBalancesOf(count));
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Goes to the rows that are looked over, and waits until what becomes of each is known. */
async function reviewed(count: number): Promise<PaneInBrowser> {
  const open = await openPaneOn(browser, server, `${count}.xlsx`, { viewport: { width: 350, height: 640 } });
  const { pane } = open;
  await pane.evaluate(() => window.localStorage.clear());
  await pane.getByRole("tab", { name: "Register" }).click();
  await pane.getByRole("button", { name: "Month-end…" }).click();
  await pane.getByText(`Invoices, 5.00 or less: ${count} rows`).waitFor();
  await pane.getByRole("button", { name: "Review", exact: true }).click();
  await pane.getByRole("button", { name: `Post ${count} write-offs` }).waitFor();
  return open;
}

const drawn = ({ pane }: PaneInBrowser) => pane.locator('table[aria-label="Review"] [role="rowheader"]').count();

/** Scrolls to a part of the list, and waits until rows are drawn there. */
async function scrollTo({ pane }: PaneInBrowser, share: number): Promise<void> {
  await pane.evaluate((part) => window.scrollTo(0, document.documentElement.scrollHeight * part), share);
  await pane.waitForFunction(() => document.elementFromPoint(100, window.innerHeight / 3)?.closest('[role="row"]') ?? false);
}

test("5,000 rows: few of them are in the page; a tick near the end counts to the cent; the keyboard comes to the end", async () => {
  const open = await reviewed(many);
  const { page, pane } = open;
  const table = pane.getByRole("table", { name: "Review" });
  expect([await drawn(open) < 60, await table.getAttribute("aria-rowcount")]).toEqual([true, String(many + 1)]);
  // Each five hundred invoices owe 0.01, 0.02 and so on to 5.00.
  await pane.getByText("5000 of 5000 rows ticked. 12,525.00 off invoices, tax included.").first().waitFor();

  await scrollTo(open, 0.98);
  expect(await drawn(open)).toBeLessThan(100);
  const row = table.locator('tr[aria-rowindex="4901"]');
  for (let tries = 0; tries < 30 && (await row.count()) === 0; tries += 1) {
    const [last = 0] = await table.locator("tr[aria-rowindex]").evaluateAll((rows) => rows.slice(-1).map((one) => Number(one.getAttribute("aria-rowindex"))));
    await pane.evaluate((rows) => window.scrollBy(0, rows * 80), 4_901 - last);
    await page.waitForTimeout(150);
  }
  const owes = Number(await row.getByRole("textbox").inputValue());
  await row.getByRole("checkbox").uncheck();
  const left = (12_525 - owes).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  await pane.getByText(`4999 of 5000 rows ticked. ${left} off invoices, tax included.`).first().waitFor();
  await row.getByText("Skipped").waitFor();

  // From the last field that is drawn Tab goes on to the last row, then out of the list to what posts it.
  await scrollTo(open, 1);
  await table.locator(`tr[aria-rowindex="${many + 1}"]`).getByRole("checkbox").focus();
  await page.keyboard.press("Shift+Tab");
  expect(await pane.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"))).toBe(String(many));
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Tab");
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("post");
  expect(open.complaints).toEqual([]);
});

test("1,000 rows are posted in four parts with how far they are, and stopped after one of them", async () => {
  const open = await reviewed(few);
  const { page, pane } = open;
  await pane.locator("#reason-code").selectOption("SMALL");
  await pane.getByRole("textbox", { name: "Reason", exact: true }).fill("Not worth collecting");
  // The driver of the browser would be too late: Excel shares the page's thread.
  const said = pane.evaluate(() => new Promise<readonly string[]>((resolve) => {
    const seen: string[] = [];
    new MutationObserver((_, observer) => {
      const text = document.body.textContent ?? "";
      const [gone] = /\d+ of 1000 rows are through\./.exec(text) ?? [];
      if (gone !== undefined && seen.at(-1) !== gone) seen.push(gone);
      if (gone?.startsWith("500")) [...document.querySelectorAll<HTMLElement>("main button")].find(({ textContent }) => textContent === "Stop after this part")?.click();
      if (!text.includes("rows were not reached")) return;
      observer.disconnect();
      resolve(seen);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }));
  await pane.getByRole("button", { name: "Post 1000 write-offs" }).click();
  expect(await said).toEqual(["0 of 1000 rows are through.", "250 of 1000 rows are through.", "500 of 1000 rows are through."]);
  const posted = await rowsOfTable(page, "WriteOffs");
  // What is pressed between two parts stops before the next, or after it.
  expect([500, 750]).toContain(posted);
  await pane.getByRole("button", { name: "Look at the rows that stay" }).click();
  await pane.getByRole("button", { name: `Post ${few - posted} write-offs` }).click();
  await pane.getByText(`RUN-0001: ${few - posted} write-offs.`).waitFor();
  expect(await rowsOfTable(page, "WriteOffs")).toBe(few);
  expect(open.complaints).toEqual([]);
});
