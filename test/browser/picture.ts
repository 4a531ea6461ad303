import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { sampleFiles } from "../workbooks/sampleFiles";
import { startChromium } from "./chromium";
import { openPaneOn } from "./paneInBrowser";
import { serve } from "./serve";

// Draws the pane over the sample workbook for the README: npx tsx test/browser/picture.ts [file]

const root = join(__dirname, "../..");

async function draw(path: string): Promise<void> {
  const server = await serve();
  const browser = await startChromium();
  try {
    for (const { name, bytes } of sampleFiles()) server.addBook(name, bytes);
    const { page } = await openPaneOn(browser, server, "sample.xlsx", { deviceScaleFactor: 2, viewport: { width: 350, height: 640 } });
    const png = await page.screenshot();
    writeFileSync(path, png);
    process.stdout.write(`${relative(root, path)}: ${png.length} bytes\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

void draw(process.argv[2] ?? join(root, "assets", "pane.png"));
