import { inBilling, movesShown } from "./billingFacts";
import { useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook } from "./formFacts";
import { barriers, textOf } from "./pageFacts";

// What becomes of an invoice that was just made: it is sent, or deleted with all that it holds.

useFormBooks();

async function billed() {
  const open = await inBilling("small");
  await chooseOf(open.pane, /J-101/, "Bill…");
  await open.pane.getByRole("button", { name: "Post invoice" }).click();
  await open.pane.getByText("Billed as INV-0006.").waitFor();
  expect(await movesShown(open.pane)).toEqual(["J-101 To bill 1,400.00 → 0.00", "J-101 Balance 1,680.00, unchanged"]);
  return open;
}

test("it is marked as sent, and the way back leads to the list", async () => {
  const { page, pane } = await billed();
  await pane.getByRole("button", { name: "Mark as sent…" }).click();
  expect(await focusedText(pane)).toBe("Mark INV-0006 as sent");
  expect(await changesShown(pane)).toEqual(["INV-0006 Status Open → Sent"]);
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: "Mark INV-0006 as sent" }).click();
  await pane.getByText("INV-0006 is marked as sent.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toMatchObject({ Status: "Sent", Total: 1680, Balance: 1680 });
  await pane.getByRole("button", { name: "Back to billing" }).first().click();
  expect(await pane.getByRole("heading", { name: "Billing" }).count()).toBe(1);
});

test("it is deleted: what it gives up is shown first, and can be billed again", async () => {
  const { page, pane } = await billed();
  await pane.getByRole("button", { name: "Delete the invoice…" }).click();
  expect(await focusedText(pane)).toBe("Delete INV-0006");
  expect(await changesShown(pane)).toEqual([
    "INV-0006 Amount 1,680.00 → deleted", "J-101 Timesheet to bill 0.00 → 1,000.00", "J-101 Materials to bill 0.00 → 400.00", "J-101 To bill 0.00 → 1,400.00",
  ]);
  expect(await textOf(pane)).toMatch(/T-0007 Ana Reyes: Fit units\s*720\.00/);
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: "Delete INV-0006" }).click();
  await pane.getByText("INV-0006 is deleted.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toBeNull();
  expect(await rowOfWorkbook(page, "Timesheet", "T-0007")).toMatchObject({ Invoice: "" });
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "To bill": 1400, Balance: 1680 });
});

test("any job of any customer is written off from billing, and the register is one press away", async () => {
  const { pane } = await inBilling("small");
  await pane.getByRole("button", { name: "Write off any job…" }).click();
  await pane.getByRole("button", { name: /J-102/ }).click();
  expect(await focusedText(pane)).toBe("Write off: J-102, Mill Street Dental Practice");
  expect(await pane.getByRole("group", { name: "Invoice" }).count()).toBe(0);
  await pane.getByRole("button", { name: "Back to billing" }).click();
  await pane.getByRole("button", { name: "Write-offs", exact: true }).click();
  await pane.getByRole("heading", { name: "Register" }).waitFor();
  expect(await focusedText(pane)).toBe("Register");
});
