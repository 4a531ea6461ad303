import type { Browser, Page } from "playwright-core";
import { startChromium } from "../browser/chromium";
import { sampleFiles } from "../workbooks/sampleFiles";
import { type Book, serveWorkbench, type WorkbenchServer } from "./server";
import { openWorkbenchIn, type Opening, type WorkbenchInBrowser } from "./workbenchInBrowser";

export const bytesOfSample = (): Uint8Array => {
  const sample = sampleFiles().find(({ name }) => name === "sample.xlsx");
  if (!sample) throw new Error("There is no sample workbook.");
  return sample.bytes;
};

interface OpeningForTest extends Opening {
  /** Takes the page of the test before as that left it. For tests that leave the cells and the pane as they found them. */
  readonly isLeftAsFound?: boolean;
}

type Open = (opening?: OpeningForTest) => Promise<WorkbenchInBrowser>;

let ofSample: Open | undefined;

/** The workbench on the sample, the same for all cases of a test file. */
export const workbenchOnSample = (): Open => (ofSample ??= workbenchForTests({ name: "sample.xlsx", bytes: bytesOfSample() }));

/**
 * Gives the tests of a file a browser with the workbench on a workbook. After each of them nothing may have been
 * complained about, and nothing asked for beyond this machine. A small book opens sooner than the sample.
 */
export function workbenchForTests(book: Book): Open {
  jest.setTimeout(90_000);
  let browser: Browser;
  let server: WorkbenchServer;
  let opened: WorkbenchInBrowser | undefined;
  let left: WorkbenchInBrowser | undefined;

  beforeAll(async () => {
    browser = await startChromium();
    server = await serveWorkbench(book, 0);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  afterEach(async () => {
    const { complaints, requests } = opened ?? { complaints: [], requests: [] };
    opened = undefined;
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !/^(data:|blob:)/.test(address) && !address.startsWith(`${server.origin}/`))).toEqual([]);
  });

  return async ({ isLeftAsFound = false, ...opening } = {}) => {
    opened = isLeftAsFound && left && (await isAsFound(left)) ? left : await openWorkbenchIn(browser, server, opening);
    left = isLeftAsFound ? opened : undefined;
    return opened;
  };
}

/** A test that failed half-way leaves its changes, and the next one is not to fail for them. */
const isAsFound = ({ page }: WorkbenchInBrowser) => page.evaluate(async () => (await window.workbench).undoList.isSaved);

/** Chooses a file as if it lay on the disk. */
export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel("Workbook to open").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Asks again until the answer is as it should be, for twenty seconds: a slow machine is no wrong answer. */
export async function soon<Answer>(ask: () => Promise<Answer>, isRight: (answer: Answer) => boolean): Promise<Answer> {
  for (let times = 0; times < 400; times++) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return ask();
}
