import type { Browser, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import type { WorkbenchServer } from "./server";

/** The workbench in a real browser, and what was noticed while it ran. */
export interface WorkbenchInBrowser {
  readonly page: Page;
  readonly grid: Locator;
  /** Whatever was written to the console as an error or warning, thrown and not caught, or asked for in vain. */
  readonly complaints: readonly string[];
  /** The addresses that were asked for. */
  readonly requests: readonly string[];
  /** What a cell of the sheet in front shows, such as "B7". It must be in view. */
  shown(address: string): Promise<string>;
  /** Leads to an address by way of the name box. */
  goTo(address: string): Promise<void>;
  /** The frame of the pane that is there now. */
  pane(): Promise<Frame>;
  close(): Promise<void>;
}

/** The last day of the month of the example workbooks, at noon. */
const monthEnd = new Date("2026-04-30T12:00:00Z");

export interface Opening extends Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "viewport"> {
  /** Turns the manifest into another one before the page reads it. */
  readonly manifest?: (xml: string) => string;
}

/** Opens the workbench on 30 April 2026, and waits until the pane has read the workbook. */
export async function openWorkbenchIn(browser: Browser, server: WorkbenchServer, { manifest, ...look }: Opening = {}): Promise<WorkbenchInBrowser> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", ...look, ignoreHTTPSErrors: true, timezoneId: "UTC" });
  await context.clock.setFixedTime(monthEnd);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("requestfailed", (request) => complaints.push(`${request.url()} failed: ${request.failure()?.errorText}`));
  context.on("response", (response) => response.status() >= 400 && complaints.push(`${response.url()} gave ${response.status()}`));
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => complaints.push(`thrown: ${error.error().message}`));

  if (manifest) {
    await context.route("**/manifest.xml", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: manifest(await response.text()) });
    });
  }
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  await page.evaluate(async () => void (await window.workbench));
  const pane = async () => {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("The page has no frame for the pane.");
    // A list that is there while another place is open is hidden.
    await frame.waitForSelector('main[aria-busy="false"]:visible');
    return frame;
  };
  await pane();
  return {
    page,
    grid: page.getByRole("grid"),
    complaints,
    requests,
    shown: async (address) => (await page.locator(`#${idOf(address)}`).textContent()) ?? "",
    goTo: async (address) => {
      const box = page.getByRole("textbox", { name: "Name box" });
      await box.fill(address);
      await box.press("Enter");
    },
    pane,
    close: () => context.close(),
  };
}

/** The element of a cell, by its address in one of the first 26 columns. */
function idOf(address: string): string {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  if (letter === "") throw new Error(`${address} is no address such as B7.`);
  return `cell-${Number(row) - 1}-${letter.charCodeAt(0) - 65}`;
}
