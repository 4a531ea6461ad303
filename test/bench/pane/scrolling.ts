import type { Frame, Page } from "playwright-core";

/** What became of the frames while the wheel was turned. */
export interface Scrolled {
  readonly frames: number;
  /** Those that the browser left out, at sixty a second. */
  readonly dropped: number;
  /** CPU milliseconds of the page's thread for each frame. */
  readonly work: number;
}

const seconds = 5;
/** Pixels at each turn, some sixty turns a second: a notch of the wheel, by somebody in a hurry. */
const turn = 120;

/** Turns the wheel over a page, and looks at the frames of what scrolls in it. */
export async function scrolled(page: Page, frame: Frame): Promise<Scrolled> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  await page.mouse.move(150, 500);
  const moments = frame.evaluate(async (milliseconds) => {
    const seen: number[] = [];
    for (const begun = performance.now(); performance.now() - begun < milliseconds; ) seen.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    return seen;
  }, seconds * 1000);
  const before = await busy();
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) await Promise.all([page.mouse.wheel(0, turn), new Promise((resolve) => setTimeout(resolve, 16))]);
  const times = await moments;
  const gaps = times.slice(1).map((moment, at) => moment - (times[at] ?? moment));
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round((gap * 60) / 1000) - 1), 0);
  return { frames: gaps.length, dropped, work: (((await busy()) - before) * 1000) / gaps.length };
}

/** The same wheel over a page of the same length with nothing on it: what the machine itself drops. */
export async function scrolledBlank(page: Page): Promise<Scrolled> {
  const blank = await page.context().newPage();
  await blank.setContent('<div style="height: 1240000px"></div>');
  const found = await scrolled(blank, blank.mainFrame());
  await blank.close();
  return found;
}
