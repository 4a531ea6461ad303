import type { Frame, Locator } from "playwright-core";
import { settled } from "./openBench";

/** Milliseconds of one round, all in the pane's own window. */
export interface Round {
  /** From the click on Write off… until the preview is drawn. */
  readonly preview: number;
  /** From the click on Read again until the list stands again. */
  readonly reading: number;
  /** JSON.parse of the rows that were read. */
  readonly parsing: number;
}

const rounds = 9;

/** Opens the form at the first debt and reads the workbook again, by turns. The first round fetches the form, and is told apart. */
export async function writingOff(pane: Frame, texts: readonly string[]): Promise<{ readonly first: number; readonly rounds: readonly Round[] }> {
  const first = await previewed(pane);
  const found: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const reading = await readAgain(pane);
    const parsing = await pane.evaluate((rows) => {
      const begun = performance.now();
      rows.forEach((text) => void JSON.parse(text));
      return performance.now() - begun;
    }, texts);
    found.push({ reading, parsing, preview: await previewed(pane) });
  }
  return { first, rounds: found };
}

async function previewed(pane: Frame): Promise<number> {
  await pane.locator('[aria-haspopup="menu"]:visible').last().click();
  const taken = await timed(pane.getByRole("menuitem", { name: "Write off…" }), 'table[aria-labelledby="what-will-change"]');
  await settled(pane);
  await pane.locator("main:visible button").first().click();
  await pane.waitForSelector('main[aria-label="Debts"]');
  await settled(pane);
  return taken;
}

export async function readAgain(pane: Frame): Promise<number> {
  const taken = await timed(pane.getByRole("button", { name: "Read again" }), 'main[aria-busy="false"]');
  await settled(pane);
  return taken;
}

/** Clicks, and waits for the frame in which something stands there. */
const timed = (button: Locator, awaited: string): Promise<number> =>
  button.evaluate(async (element: HTMLElement, wait) => {
    const begun = performance.now();
    element.click();
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector(wait));
    // What was there in the frame has been painted by the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - begun;
  }, awaited);
