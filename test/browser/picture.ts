import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser } from "playwright-core";
import { drawWorkbench } from "../workbench/drawWorkbench";
import { sampleFiles } from "../workbooks/sampleFiles";
import { startChromium } from "./chromium";
import { openPaneOn } from "./paneInBrowser";
import { serve } from "./serve";

// Draws the pane over the sample workbook, and the workbench, for the README: npx tsx test/browser/picture.ts [pane file] [workbench file]

const root = join(__dirname, "../..");

async function drawPane(browser: Browser): Promise<Buffer> {
  const server = await serve();
  try {
    for (const { name, bytes } of sampleFiles()) server.addBook(name, bytes);
    const { page } = await openPaneOn(browser, server, "sample.xlsx", { deviceScaleFactor: 2, viewport: { width: 350, height: 640 } });
    return await page.screenshot();
  } finally {
    await server.close();
  }
}

async function draw(pane: string, workbench: string): Promise<void> {
  const browser = await startChromium();
  try {
    for (const [path, drawn] of [[pane, drawPane], [workbench, drawWorkbench]] as const) {
      const png = await drawn(browser);
      writeFileSync(path, png);
      process.stdout.write(`${relative(root, path)}: ${png.length} bytes\n`);
    }
  } finally {
    await browser.close();
  }
}

const [, , pane = join(root, "assets", "pane.png"), workbench = join(root, "assets", "workbench.png")] = process.argv;
void draw(pane, workbench);
