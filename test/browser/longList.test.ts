import type { Browser } from "playwright-core";
import { debtsOf } from "../bench/pane/books";
import { startChromium } from "./chromium";
import { openPaneOn, type PaneInBrowser } from "./paneInBrowser";
import { type Server, serve } from "./serve";

// A list of twenty thousand debts: what is far from the view is not in the page, and nobody notices.

jest.setTimeout(180_000);

const count = 20_000;
let browser: Browser;
let server: Server;
let opened: PaneInBrowser;

beforeAll(async () => {
  browser = await startChromium();
  server = await serve();
  server.addBook("debts.xlsx", debtsOf(count));
  opened = await openPaneOn(browser, server, "debts.xlsx");
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const jobsDrawn = () => opened.pane.locator('table[aria-label="Debts"] [role="rowheader"]').count();

/** The customers whose rows are at least partly seen, from the top. */
const seen = () =>
  opened.pane.evaluate(() =>
    [...document.querySelectorAll('table[aria-label="Debts"] [role="rowheader"]')]
      .filter((row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < window.innerHeight)
      .map((row) => row.textContent),
  );

test.each`
  because                | share
  ${"at the beginning"}  | ${0}
  ${"a third on"}        | ${1 / 3}
  ${"near the end"}      | ${0.98}
  ${"at the end"}        | ${1}
  ${"back a good bit"}   | ${0.5}
`("$because only what is near the view is drawn", async ({ share }: { share: number }) => {
  await opened.pane.evaluate((part) => window.scrollTo(0, document.documentElement.scrollHeight * part), share);
  // What comes near is drawn in the background.
  await opened.pane.waitForFunction(() => {
    const shown = document.elementFromPoint(100, window.innerHeight - 20)?.closest('[role="row"]');
    return shown !== null && shown !== undefined;
  });
  expect((await seen()).length).toBeGreaterThan(2);
  expect(await jobsDrawn()).toBeLessThan(200);
  expect(await opened.pane.getByRole("table", { name: "Debts" }).getAttribute("aria-rowcount")).toBe(String(count + 1));
});

test("a row that has the focus stays while the list is scrolled far away, and is found again by Tab", async () => {
  const { pane, page } = opened;
  await pane.evaluate(() => window.scrollTo(0, 0));
  const menu = pane.locator('[aria-haspopup="menu"][aria-label*="J-"]').first();
  await menu.focus();
  const name = await menu.getAttribute("aria-label");
  await pane.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await pane.waitForFunction(() => window.scrollY > 10_000);
  expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(name);
  await page.keyboard.press("ArrowDown");
  await pane.waitForFunction(() => window.scrollY < 2_000);
});
