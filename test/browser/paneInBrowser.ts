import type { Browser, Frame, Page } from "playwright-core";
import { type Look, type Noticed, pageAt, type Refill } from "./keptPage";
import type { Server } from "./serve";

export type { Look } from "./keptPage";

/** The pane in a real browser, and what was noticed while it ran. */
export interface PaneInBrowser extends Readonly<Noticed> {
  readonly page: Page;
  /** The frame of the pane: what is asked of it is asked of the add-in's own page. */
  readonly pane: Frame;
}

/** The page around the pane stays as it is; the pane is loaded anew, with a new Excel over the book. */
const anotherBook = (name: string): Refill => ({
  clear: (page) => page.evaluate(() => window.clear()),
  fill: (page) => page.evaluate((book) => window.openAnother(book), name),
});

/** Opens a workbook that the server has, on 30 April 2026, and waits until the pane is done with it. */
export async function openPaneOn(browser: Browser, server: Server, bookName: string, look: Look = {}): Promise<PaneInBrowser> {
  const { page, ...noticed } = await pageAt(browser, server.pageOf(bookName), { viewport: { width: 900, height: 640 }, ...look }, { refill: anotherBook(bookName) });
  return { page, pane: await paneIn(page), ...noticed };
}

/** The pane once it was closed and opened anew over the same workbook. */
export async function reopened({ page, pane }: PaneInBrowser): Promise<Frame> {
  while (!pane.isDetached()) await page.waitForTimeout(50);
  return paneIn(page);
}

async function paneIn(page: Page): Promise<Frame> {
  await page.evaluate(async () => void (await window.opened));
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (!pane) throw new Error("The page has no frame for the pane.");
  await pane.waitForSelector('main[aria-busy="false"]');
  return pane;
}
