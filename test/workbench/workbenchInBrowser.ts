import type { Browser, Frame, Locator, Page } from "playwright-core";
import { type Look, type Noticed, pageAt } from "../browser/keptPage";
import type { WorkbenchServer } from "./server";

/** The workbench in a real browser, and what was noticed while it ran. */
export interface WorkbenchInBrowser extends Readonly<Noticed> {
  readonly page: Page;
  readonly grid: Locator;
  /** What a cell of the sheet in front shows, such as "B7". It must be in view. */
  shown(address: string): Promise<string>;
  /** Leads to an address by way of the name box. */
  goTo(address: string): Promise<void>;
  /** The frame of the pane that is there now. */
  pane(): Promise<Frame>;
}

export interface Opening extends Pick<Look, "colorScheme" | "forcedColors" | "viewport"> {
  /** Turns the manifest into another one before the page reads it. */
  readonly manifest?: (xml: string) => string;
}

/** Opens the workbench on 30 April 2026, and waits until the pane has read the workbook. */
export async function openWorkbenchIn(browser: Browser, server: WorkbenchServer, { manifest, viewport, ...look }: Opening = {}): Promise<WorkbenchInBrowser> {
  const address = `${server.origin}/`;
  const { page, ...noticed } = await pageAt(browser, address, { viewport: viewport ?? { width: 1280, height: 800 }, ...look }, {
    before: async (before) => {
      if (!manifest) return;
      await before.route("**/manifest.xml", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: manifest(await response.text()) });
      });
    },
  });
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
    ...noticed,
    shown: async (address) => (await page.locator(`#${idOf(address)}`).textContent()) ?? "",
    goTo: async (address) => {
      const box = page.getByRole("textbox", { name: "Name box" });
      await box.fill(address);
      await box.press("Enter");
    },
    pane,
  };
}

/** The element of a cell, by its address in one of the first 26 columns. */
function idOf(address: string): string {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  if (letter === "") throw new Error(`${address} is no address such as B7.`);
  return `cell-${Number(row) - 1}-${letter.charCodeAt(0) - 65}`;
}
