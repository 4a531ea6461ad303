import type { Browser } from "playwright-core";
import { sampleFiles } from "../workbooks/sampleFiles";
import { serveWorkbench } from "./server";
import { openWorkbenchIn, type Opening } from "./workbenchInBrowser";

/** A picture of the workbench as a png: the invoices of the sample, with the pane beside them. */
export async function drawWorkbench(browser: Browser, look: Opening = {}): Promise<Buffer> {
  const sample = sampleFiles().find(({ name }) => name === "sample.xlsx");
  if (!sample) throw new Error("There is no sample workbook.");
  const server = await serveWorkbench(sample, 0);
  try {
    const { page, goTo, complaints } = await openWorkbenchIn(browser, server, look);
    await goTo("Invoices!I5:J9");
    await page.getByRole("grid").evaluate((element) => void (element.scrollLeft = 0));
    const png = await page.screenshot();
    if (complaints.length > 0) throw new Error(`The workbench complained: ${complaints.join("; ")}`);
    return png;
  } finally {
    await server.close();
  }
}
