import type { Frame } from "playwright-core";
import { formFor, paneOf, useFormBooks } from "./formBooks";
import { barriers, sticksOut, textOf } from "./pageFacts";
import type { Look } from "./paneInBrowser";

// The reports in the pane that ships: chosen, looked at, written to a sheet; and what a write-off would change on them.

useFormBooks();

async function reportsOf(look?: Look) {
  const open = await paneOf("small", look);
  await open.pane.getByRole("tab", { name: "Reports" }).click();
  await open.pane.getByRole("heading", { name: "Reports" }).waitFor();
  return open;
}

const field = (pane: Frame, name: string) => pane.getByRole("main", { name: "Reports" }).getByLabel(name, { exact: true });

test("a statement is chosen, looked at and written to its sheet", async () => {
  const { pane } = await reportsOf();
  await field(pane, "Customer").selectOption("Okafor, Grace and Daniel");
  await field(pane, "From").fill("2026-04-01");
  await field(pane, "To").fill("2026-04-30");
  await pane.getByRole("table", { name: "Statement" }).waitFor();
  await pane.getByText("Closing balance").waitFor();
  expect(await textOf(pane)).toContain("2026-04-30 Closing balance Invoiced 141.00 Paid 0.00 Written off 25.50 Balance 291.00 How old it is, in days 0–30 141.00 31–60 150.00 Days count from the work");
  await pane.getByRole("button", { name: "Write to its sheet" }).click();
  await pane.getByText("Written to the sheet Statement C-011.").first().waitFor();
  // What was written is no change of the ledgers: the list stays as it is, and it can be written again.
  await pane.getByRole("button", { name: "Write to its sheet" }).click();
  await pane.getByText("Written to the sheet Statement C-011.").first().waitFor();
});

test.each(["Work in progress", "Write-off register", "Aged debts", "Proof of balances"])("%s is looked at and written", async (name) => {
  const { pane } = await reportsOf();
  await field(pane, "Report").selectOption(name);
  await pane.getByRole("table", { name }).waitFor();
  await pane.getByRole("button", { name: "Write to its sheet" }).click();
  await pane.getByText(`Written to the sheet ${name}.`).first().waitFor();
});

test("a statement for everyone with a balance: how many, and the first of them", async () => {
  const { pane } = await reportsOf();
  await field(pane, "Customer").selectOption("Everyone with a balance");
  await pane.getByText("2 statements; the first of them:").waitFor();
  await pane.getByRole("button", { name: "Write 2 statements, each to its sheet" }).click();
  await pane.getByText("2 reports are written, from the sheet Statement C-010 to Statement C-011.").first().waitFor();
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${350}
`("nothing sticks out of the reports at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await reportsOf(look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await field(pane, "Report").selectOption("Aged debts");
  await pane.getByRole("table", { name: "Aged debts" }).waitFor();
  // The preview is moved sideways by itself: what lies beyond its own edge is not seen.
  expect(await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await field(pane, "Report").selectOption("Client statement");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
});

test("while a write-off is previewed, the lines of both reports that would change", async () => {
  const { pane } = await formFor("small", "100");
  await pane.getByText("On the statement and the work in progress report").click();
  await pane.getByRole("table", { name: "Work in progress" }).waitFor();
  const said = await textOf(pane);
  expect(said).toContain("Write-off WO-0003 on INV-0002 – → -100.00");
  expect(said).toContain("J-102 Balance 359.64 → 259.64");
  expect(await barriers(pane)).toEqual([]);
});
