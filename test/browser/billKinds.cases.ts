import { billingRows, inBilling, linesShown, movesShown } from "./billingFacts";
import { useFormBooks } from "./formBooks";
import { chooseOf, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { textOf } from "./pageFacts";
import type { PaneInBrowser } from "./paneInBrowser";

// Bills that write-offs and write ups have changed, and one that somebody has overtaken.

useFormBooks();

/** Writes the job off from billing, or up, and comes back to the list. */
async function writtenOff(amount: string, confirmed = false): Promise<PaneInBrowser> {
  const open = await inBilling("small");
  const { pane } = open;
  await chooseOf(pane, /J-101/, "Write off…");
  await pane.getByRole("textbox", { name: "Amount" }).fill(amount);
  await pane.getByRole("textbox", { name: "Reason" }).fill("Agreed on the telephone");
  if (confirmed) await pane.getByRole("checkbox", { name: /^Yes, this/ }).check();
  await pane.locator("#post").click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  await pane.getByRole("button", { name: "Back to billing" }).first().click();
  return open;
}

test("a write up raises the bill, by a line of its own", async () => {
  const { page, pane } = await writtenOff("-150", true);
  expect(await billingRows(pane)).toContain("J-101 1,550.00");
  await chooseOf(pane, /J-101/, "Bill…");
  expect((await linesShown(pane)).slice(-2)).toEqual(["Adjustment WO-0003 · Adjustment L-00015 150.00 30.00 180.00", "Total 1,550.00 310.00 1,860.00"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toMatchObject({ Total: 1860, Status: "Open" });
});

test("written off in full is an invoice of nothing, and what exceeds it waits", async () => {
  const { page, pane } = await writtenOff("1600");
  expect(await pane.getByRole("row", { name: /J-101/ }).innerText()).toContain("Waits for another bill 200.00");
  await chooseOf(pane, /J-101/, "Bill…");
  expect((await linesShown(pane)).at(-1)).toBe("Total 0.00 0.00 0.00");
  expect(await movesShown(pane)).toEqual(["J-101 Balance -240.00, unchanged"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toMatchObject({ Total: 0, Status: "Written Off" });
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Consumed: 1400, "Billed on": "INV-0006" });
  // Nothing is left to send.
  expect(await pane.getByRole("button", { name: "Mark as sent…" }).count()).toBe(0);
});

test("a job with nothing left to bill says why", async () => {
  const { pane } = await inBilling("small");
  await chooseOf(pane, /J-103/, "Bill…");
  await pane.getByLabel("Work up to").fill("2026-04-01");
  await pane.getByText("Job J-103 has nothing to bill. Enter charges first, or choose a later day to bill up to.").waitFor();
});

test("of several jobs those with nothing to bill are left out, and say so", async () => {
  const { pane } = await inBilling("small");
  await pane.getByRole("checkbox", { name: "Choose all that are shown" }).check();
  await pane.getByRole("button", { name: "Bill 2 jobs…" }).click();
  await pane.getByLabel("Work up to").fill("2026-04-08");
  await pane.getByText("Job J-103 has nothing to bill and is left out.").waitFor();
  expect(await textOf(pane)).toContain("1 invoice. Net 1,000.00, tax 200.00, total 1,200.00.");
  const panel = pane.getByRole("main", { name: "Bill 2 jobs" }).getByText("J-103", { exact: true });
  await panel.click();
  await pane.getByRole("button", { name: "Leave J-103 out" }).click();
  await panel.waitFor({ state: "detached" });
  expect(await pane.getByRole("heading", { level: 1 }).last().innerText()).toBe("Bill: J-101, Mill Street Dental Practice");
});

test("a charge that was entered since the preview is shown, and nothing is written", async () => {
  const { page, pane } = await inBilling("small");
  await chooseOf(pane, /J-101/, "Bill…");
  const before = await rowsOfTable(page, "Invoices");
  await page.evaluate(async () => (await window.opened).type("Timesheet!I8", "800"));
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("The figures have changed").waitFor();
  expect(await rowsOfTable(page, "Invoices")).toBe(before);
  expect(await textOf(pane)).toContain("was 1,680.00");
  expect((await linesShown(pane)).filter((line) => line.includes("changed"))).toEqual(["Fit units · Labour · T-0007 changed L-00011 800.00 160.00 960.00"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toMatchObject({ Total: 1776 });
});
