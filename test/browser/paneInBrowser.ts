import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import type { Server } from "./serve";

/** The pane in a real browser, and what was noticed while it ran. */
export interface PaneInBrowser {
  readonly page: Page;
  /** The frame of the pane: what is asked of it is asked of the add-in's own page. */
  readonly pane: Frame;
  /** Whatever was written to the console as an error or warning, thrown and not caught, or asked for in vain. */
  readonly complaints: readonly string[];
  /** The addresses that were asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** The last day of the month of the example workbooks, at noon. */
const monthEnd = new Date("2026-04-30T12:00:00Z");

export type Look = Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "deviceScaleFactor" | "viewport" | "locale">;

/** Opens a workbook that the server has, on 30 April 2026, and waits until the pane is done with it. */
export async function openPaneOn(browser: Browser, server: Server, bookName: string, look: Look = {}): Promise<PaneInBrowser> {
  const context = await browser.newContext({ viewport: { width: 900, height: 640 }, locale: "en-GB", ...look, ignoreHTTPSErrors: true, timezoneId: "UTC" });
  await context.clock.setFixedTime(monthEnd);
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  context.on("response", (response) => response.status() >= 400 && complaints.push(`${response.url()} gave ${response.status()}`));
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => complaints.push(`thrown: ${error.error().message}`));

  const page = await context.newPage();
  await page.goto(server.pageOf(bookName));
  await page.evaluate(async () => void (await window.opened));
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (!pane) throw new Error("The page has no frame for the pane.");
  await pane.waitForSelector('main[aria-busy="false"]');
  return { page, pane, complaints, requests, close: () => context.close() };
}
