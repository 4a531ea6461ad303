import type { Browser, BrowserContext, BrowserContextOptions, Page, ViewportSize } from "playwright-core";

/** How a page looks to the person before it. */
export interface Look extends Pick<BrowserContextOptions, "colorScheme" | "forcedColors" | "deviceScaleFactor" | "locale"> {
  readonly viewport?: ViewportSize;
}

/** What was noticed while a page was open. */
export interface Noticed {
  /** Whatever was written to the console as an error or warning, thrown and not caught, or asked for in vain. */
  readonly complaints: string[];
  /** The addresses that were asked for. */
  readonly requests: string[];
}

/** The last day of the month of the example workbooks, at noon. */
const monthEnd = new Date("2026-04-30T12:00:00Z");

interface Kept {
  readonly context: BrowserContext;
  page: Page;
  noticed: Noticed;
}

const kept = new WeakMap<Browser, Map<string, Kept>>();

/** How a page that is at the server already is cleared, and then filled again, without being loaded once more. */
export interface Refill {
  clear(page: Page): Promise<void>;
  fill(page: Page): Promise<void>;
}

/** How a page gets to what is to be seen there. */
export interface Way {
  /** Is done with the page before it is led to the address. */
  readonly before?: (page: Page) => Promise<void>;
  /** Without it the page is loaded anew. */
  readonly refill?: Refill;
}

/**
 * A page at an address, on 30 April 2026. Pages of one language and sharpness are the same page, led to another address:
 * its scripts are read once for all tests of a file, which halves what opening costs. Nothing else outlives a page, for
 * the pages that are tested store nothing in the browser.
 */
export async function pageAt(browser: Browser, address: string, look: Look & { readonly viewport: ViewportSize }, { before, refill }: Way = {}): Promise<{ readonly page: Page } & Noticed> {
  const { colorScheme = "light", forcedColors = "none", viewport } = look;
  const open = await keptPage(browser, look);
  if (open.page.isClosed()) open.page = await open.context.newPage();
  const { page } = open;
  page.removeAllListeners();
  const there = page.url().startsWith(`${new URL(address).origin}/`) ? refill : undefined;
  // Leaving what was open before may still break off what that was asking for.
  await (there ? there.clear(page) : page.goto("about:blank"));
  open.noticed = { complaints: [], requests: [] };
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.unrouteAll();
  await before?.(page);
  await (there ? there.fill(page) : page.goto(address));
  return { page, ...open.noticed };
}

async function keptPage(browser: Browser, { locale = "en-GB", deviceScaleFactor = 1, viewport }: Look & { readonly viewport: ViewportSize }): Promise<Kept> {
  const pages = kept.get(browser) ?? new Map<string, Kept>();
  kept.set(browser, pages);
  const key = `${locale} ${deviceScaleFactor}`;
  const known = pages.get(key);
  if (known) return known;

  const context = await browser.newContext({ locale, deviceScaleFactor, viewport, ignoreHTTPSErrors: true, timezoneId: "UTC", permissions: ["clipboard-read", "clipboard-write"] });
  await context.clock.setFixedTime(monthEnd);
  const made: Kept = { context, page: await context.newPage(), noticed: { complaints: [], requests: [] } };
  const complain = (text: string) => void made.noticed.complaints.push(text);
  context.on("request", (request) => made.noticed.requests.push(request.url()));
  context.on("requestfailed", (request) => complain(`${request.url()} failed: ${request.failure()?.errorText}`));
  context.on("response", (response) => response.status() >= 400 && complain(`${response.url()} gave ${response.status()}`));
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => complain(`thrown: ${error.error().message}`));
  pages.set(key, made);
  return made;
}
