import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

/** The rows of the table as a screen reader has them: what is only for the eye is left out, and so is the menu. */
export const rowsOf = (pane: Frame): Promise<readonly (readonly string[])[]> =>
  pane.evaluate(() =>
    [...document.querySelectorAll('table[aria-label="Debts"] tbody tr')].map((row) =>
      [...row.children].filter((cell) => !cell.querySelector("button")).map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        copy.querySelectorAll("[aria-hidden]").forEach((hidden) => hidden.remove());
        return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
      }),
    ),
  );

/** All that the pane says, with single blanks. */
export const textOf = (pane: Frame): Promise<string> => pane.evaluate(() => document.body.innerText.replace(/\s+/g, " "));

/** How many pixels of what can be seen lie beyond the right edge. */
export const sticksOut = (pane: Frame): Promise<number> =>
  pane.evaluate(() => {
    // What is there for screen readers alone is a pixel wide, and so is all that one sees of what is inside it.
    const unseen = [...document.querySelectorAll("main *")].filter((part) => part.clientWidth === 1);
    const seen = [...document.querySelectorAll("main, main *")].filter((part) => !unseen.some((outer) => outer.contains(part)));
    const edges = seen.map((part) => part.getBoundingClientRect().right);
    return Math.max(...edges, document.documentElement.scrollWidth) - window.innerWidth;
  });

/** Waits until colours and places are what they will be: half-way from one to the other they may well be hard to read. What turns for ever is not waited for. */
const atRest = (pane: Frame): Promise<void> =>
  pane.evaluate(async () => {
    const passing = () => document.getAnimations().filter(({ playState, effect }) => playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime));
    // One that is broken off rejects, and what ends may begin another.
    for (let left = passing(); left.length > 0; left = passing()) await Promise.allSettled(left.map(({ finished }) => finished));
  });

/** What an accessibility checker finds wrong, one line each. */
export async function barriers(pane: Frame): Promise<readonly string[]> {
  const isThere = await pane.evaluate(() => "axe" in window);
  if (!isThere) await pane.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  await atRest(pane);
  const { violations } = await pane.evaluate(() => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({ resultTypes: ["violations"] }));
  return violations.map(({ id, impact, help, nodes }) => `${impact}: ${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** The colours of a picture, the most frequent first, as #rrggbb with its share of all pixels. */
export const coloursOf = (page: Page, png: Buffer): Promise<readonly { readonly colour: string; readonly share: number }[]> =>
  page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("The browser has no canvas.");
    context.drawImage(bitmap, 0, 0);
    const pixels = new DataView(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const counts = new Map<number, number>();
    for (let at = 0; at < pixels.byteLength; at += 4) counts.set(pixels.getUint32(at) >>> 8, (counts.get(pixels.getUint32(at) >>> 8) ?? 0) + 1);
    return [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([colour, count]) => ({ colour: `#${colour.toString(16).padStart(6, "0")}`, share: (count * 4) / pixels.byteLength }));
  }, png.toString("base64"));

/** Whether two letters come out as two different shapes. Without a font they would be nothing, or the same empty box. */
export const lettersAreDrawn = (pane: Frame): Promise<boolean> =>
  pane.evaluate(() => {
    const [one, other, none] = ["W", "i", " "].map((letter) => {
      const context = Object.assign(document.createElement("canvas"), { width: 40, height: 40 }).getContext("2d");
      if (!context) throw new Error("The browser has no canvas.");
      context.font = `24px ${getComputedStyle(document.querySelector("h1") ?? document.body).fontFamily}`;
      context.fillText(letter, 4, 30);
      return context.getImageData(0, 0, 40, 40).data.join();
    });
    return one !== other && one !== none && other !== none;
  });
