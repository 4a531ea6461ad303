import type { Browser, Frame, Page } from "playwright-core";
import type { Server } from "../../browser/serve";

/** The pane over a workbook in a real browser, with the true clock: a set one would stand still while things are timed. */
export interface PaneToMeasure {
  readonly page: Page;
  readonly pane: Frame;
  /** Milliseconds of the tasks of the pane's own that held up its thread for more than 50 ms since the last call. */
  longTasks(): Promise<readonly number[]>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    /** Kept by the page from its first moment on. */
    heldUp: number[];
  }
}

export async function openToMeasure(browser: Browser, server: Server, bookName: string): Promise<PaneToMeasure> {
  const context = await browser.newContext({ viewport: { width: 350, height: 640 }, locale: "en-GB", ignoreHTTPSErrors: true });
  await context.addInitScript(() => {
    window.heldUp = [];
    // The local Excel of the page above shares the thread: what it takes goes by another name.
    new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => name === "self" && window.heldUp.push(duration))).observe({ type: "longtask", buffered: true });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(server.pageOf(bookName));
  await page.evaluate(async () => void (await window.opened));
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (!pane) throw new Error("The page has no frame for the pane.");
  await pane.waitForSelector('main[aria-busy="false"]');
  await settled(pane);
  return { page, pane, longTasks: () => pane.evaluate(() => window.heldUp.splice(0)), close: () => context.close() };
}

/** Waits until the browser has drawn, and has told of what it did. */
export const settled = (pane: Frame): Promise<void> =>
  pane.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
