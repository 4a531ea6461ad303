import { paneOf, useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook } from "./formFacts";
import { barriers, sticksOut, textOf } from "./pageFacts";

// A form that needs an invoice that is not there yet: its job is billed on the way, and what was typed stays.

useFormBooks();

test("a write-off of a job that is not billed yet: the job is billed, and its invoice chosen", async () => {
  const { page, pane } = await paneOf("small");
  await chooseOf(pane, /J-101/, "Write off…");
  await pane.getByRole("textbox", { name: "Amount" }).fill("100");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Scratched worktop");
  await pane.getByRole("button", { name: "Choose…" }).click();
  await pane.getByRole("button", { name: "New invoice…" }).click();
  await pane.waitForFunction(() => document.activeElement?.textContent === "Bill: J-101, Mill Street Dental Practice");
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  await pane.getByRole("button", { name: "Back to the write-off" }).first().click();
  expect(await textOf(pane)).toContain("INV-0006 · Open · 1,680.00 due");
  expect(await pane.getByRole("textbox", { name: "Amount" }).inputValue()).toBe("100");
  expect(await pane.getByRole("textbox", { name: "Reason" }).inputValue()).toBe("Scratched worktop");
  expect(await changesShown(pane)).toEqual(["INV-0006 Balance 1,680.00 → 1,580.00", "J-101 Balance 1,680.00 → 1,580.00"]);
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Invoice: "INV-0006", Amount: 100 });
});

test("what is chosen is asked about first; of a customer without a job the job is chosen; going back changes nothing", async () => {
  const { pane } = await paneOf("small");
  await chooseOf(pane, /No job/, "Write off…");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Gutter was clear");
  await pane.getByRole("button", { name: "Change…" }).click();
  await pane.getByRole("button", { name: "New invoice…" }).click();
  await pane.getByText("Replace INV-0004 by a new invoice?").waitFor();
  await pane.getByRole("button", { name: "New invoice…" }).click();
  await pane.waitForFunction(() => document.activeElement?.textContent === "New invoice");
  expect(await pane.getByLabel("Job").locator("option").allTextContents()).toEqual(["Choose the job", "J-103 · 119.05 to bill"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  expect(await focusedText(pane)).toContain("Choose the job");
  await pane.getByText("There is no job yet. Choose one.").waitFor();
  await pane.getByLabel("Job").selectOption("J-103");
  await pane.getByText("J-103 · INV-0006").waitFor();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: "Back to the write-off" }).click();
  expect(await textOf(pane)).toContain("INV-0004 · Open · 141.00 due");
  expect(await pane.getByRole("textbox", { name: "Reason" }).inputValue()).toBe("Gutter was clear");
});

test("a payment for work that is not billed yet", async () => {
  const { page, pane } = await paneOf("small");
  await chooseOf(pane, /J-101/, "Record payment…");
  await pane.getByRole("textbox", { name: "Amount" }).fill("500");
  await pane.getByRole("button", { name: "Choose…" }).click();
  await pane.getByRole("button", { name: "New invoice…" }).click();
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  await pane.getByRole("button", { name: "Back to the payment" }).first().click();
  await pane.getByRole("button", { name: "Record payment", exact: true }).click();
  await pane.getByText("Posted as PAY-0003.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toMatchObject({ Paid: 500, Balance: 1180 });
});
