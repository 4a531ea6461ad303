import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser } from "playwright-core";
import { drawWorkbench } from "../workbench/drawWorkbench";
import { sampleFiles } from "../workbooks/sampleFiles";
import { startChromium } from "./chromium";
import { openPaneOn, type PaneInBrowser } from "./paneInBrowser";
import { serve } from "./serve";

// Draws the pane over the sample workbook, its form and the workbench, for the README: npx tsx test/browser/picture.ts [folder]

const root = join(__dirname, "../..");

async function drawPane(browser: Browser, height: number, look: (pane: PaneInBrowser["pane"]) => Promise<void>): Promise<Buffer> {
  const server = await serve();
  try {
    for (const { name, bytes } of sampleFiles()) server.addBook(name, bytes);
    const { page, pane } = await openPaneOn(browser, server, "sample.xlsx", { deviceScaleFactor: 2, viewport: { width: 350, height } });
    await look(pane);
    return await page.screenshot();
  } finally {
    await server.close();
  }
}

async function fillForm(pane: PaneInBrowser["pane"]): Promise<void> {
  await pane.getByRole("row", { name: /J-124/ }).getByRole("button").first().click();
  await pane.getByRole("menuitem", { name: /Write off/ }).click();
  await pane.getByRole("textbox", { name: /Amount/ }).first().fill("100");
  await pane.getByRole("textbox", { name: /Reason/ }).last().fill("Goodwill after the delay");
  await pane.getByText("726.05 → 626.05").waitFor();
}

/** A bill of a job whose write-off becomes a Credit line, before it is posted. */
async function fillBill(pane: PaneInBrowser["pane"]): Promise<void> {
  await pane.getByRole("tab", { name: "Billing" }).click();
  await pane.getByRole("row", { name: new RegExp(billedJob) }).getByRole("button", { name: /^Actions for/ }).click();
  await pane.getByRole("menuitem", { name: "Bill…" }).click();
  await pane.getByRole("heading", { name: /^Bill/ }).first().waitFor();
  await pane.getByText("Credit").first().waitFor();
}

/** A client statement before it is written to its sheet. */
async function lookAtStatement(pane: PaneInBrowser["pane"]): Promise<void> {
  await pane.getByRole("tab", { name: "Reports" }).click();
  const field = (name: string) => pane.getByRole("main", { name: "Reports" }).getByLabel(name, { exact: true });
  await field("Customer").selectOption("Mill Street Dental Practice");
  await field("From").fill("2026-03-01");
  await field("To").fill("2026-04-30");
  await pane.getByText("Closing balance").waitFor();
}

/** Small balances looked over before they are cleared in one run: one skipped, one in part. */
async function lookOver(pane: PaneInBrowser["pane"]): Promise<void> {
  await pane.getByRole("tab", { name: "Register" }).click();
  await pane.getByRole("button", { name: "Month-end…" }).click();
  await pane.getByRole("textbox", { name: /Balance of at most/ }).fill("5.00");
  await pane.getByRole("button", { name: "Review", exact: true }).click();
  await pane.getByRole("table", { name: "Review" }).waitFor();
  await pane.getByRole("combobox", { name: "Reason code", exact: true }).selectOption("SMALL_BALANCE");
  await pane.getByRole("textbox", { name: "Reason", exact: true }).fill("Not worth collecting");
  await pane.getByRole("checkbox", { name: /^Post: / }).first().uncheck();
  await pane.getByRole("textbox", { name: /^Amount: / }).nth(2).fill("50%");
  await pane.getByText("Will owe 2.49").waitFor();
  await pane.getByRole("table", { name: "Review" }).evaluate((table) => table.scrollIntoView({ block: "center" }));
}

/** A job of the sample with a write-off for its next billing run. */
const billedJob = "J-102";

const pictures: readonly (readonly [string, (browser: Browser) => Promise<Buffer>])[] = [
  ["pane.png", (browser) => drawPane(browser, 640, async () => {})],
  ["write-off.png", (browser) => drawPane(browser, 790, fillForm)],
  ["billing.png", (browser) => drawPane(browser, 805, fillBill)],
  ["reports.png", (browser) => drawPane(browser, 805, lookAtStatement)],
  ["month-end.png", (browser) => drawPane(browser, 805, lookOver)],
  ["workbench.png", (browser) => drawWorkbench(browser)],
];

async function draw(folder: string): Promise<void> {
  const browser = await startChromium();
  try {
    for (const [name, drawn] of pictures) {
      const path = join(folder, name);
      const png = await drawn(browser);
      writeFileSync(path, png);
      process.stdout.write(`${relative(root, path)}: ${png.length} bytes\n`);
    }
  } finally {
    await browser.close();
  }
}

const [, , folder = join(root, "assets")] = process.argv;
void draw(folder);
