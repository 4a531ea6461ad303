import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { bundledChromium } from "./bundledChromium";

/** One place where a Chromium may be found. */
interface Candidate {
  readonly name: string;
  readonly options: () => LaunchOptions;
}

/** Names of other machines lead nowhere: what is tested must not need them. */
const args = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"];

/** Where a page is open for seconds, making its scripts quicker takes longer than they run: a quarter of what a page costs. */
const unoptimized = "--js-flags=--no-maglev --no-turbofan";

/**
 * Starts the first Chromium that can be found and says which. BROWSER_PATH decides alone if it is set.
 *
 * @param pages Whether a page is open for seconds, as in a test, or runs as it would with a person before it.
 * @throws Error with what became of every candidate, when none of them starts.
 */
export async function startChromium(pages: "brief" | "lasting" = "brief"): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, options } of candidates()) {
    try {
      const browser = await launched({ args: pages === "brief" ? [...args, unoptimized] : args, ...options() });
      process.stderr.write(`Browser: ${name}, version ${browser.version()}\n`);
      return browser;
    } catch (failure) {
      failures.push(`${name}: ${firstLine(failure)}`);
    }
  }
  throw new Error(`No Chromium could be started. Set BROWSER_PATH to the program of a Chrome, Edge or Chromium. Tried ${failures.join("; ")}`);
}

/** Now and then a Chromium ends while it starts, for one of its threads reads the environment as another writes there: it is started anew, and then once more. */
async function launched(options: LaunchOptions, left = 2): Promise<Browser> {
  try {
    return await chromium.launch(options);
  } catch (failure) {
    if (left === 0 || !firstLine(failure).includes("has been closed")) throw failure;
    return launched(options, left - 1);
  }
}

function candidates(): readonly Candidate[] {
  const { BROWSER_PATH: chosen } = process.env;
  if (chosen) return [{ name: `BROWSER_PATH (${chosen})`, options: () => ({ executablePath: chosen }) }];
  const isBundled = process.platform === "linux" && process.arch === "x64";
  return [...(isBundled ? [bundled] : []), ...installed];
}

const bundled: Candidate = {
  name: "the Chromium of @sparticuz/chromium",
  options: () => {
    const { executablePath, env } = bundledChromium();
    return { executablePath, env: { ...environment(), ...env } };
  },
};

const installed: readonly Candidate[] = [
  { name: "the installed Chrome", options: () => ({ channel: "chrome" }) },
  { name: "the installed Edge", options: () => ({ channel: "msedge" }) },
  { name: "/usr/bin/chromium", options: () => ({ executablePath: "/usr/bin/chromium" }) },
];

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const firstLine = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)).split("\n")[0] ?? "";
