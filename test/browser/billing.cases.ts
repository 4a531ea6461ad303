import { paneOf, useFormBooks } from "./formBooks";
import { chooseOf, focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { barriers, sticksOut, textOf } from "./pageFacts";
import type { Look } from "./paneInBrowser";
import { billingRows, inBilling, linesShown, movesShown } from "./billingFacts";

// Jobs are billed in the pane that ships, and the workbook under it says so.

useFormBooks();

test("the list of jobs stays as it was left while the debts are looked at, and the other way round", async () => {
  const { page, pane } = await paneOf("small");
  await pane.getByRole("searchbox").fill("J-102");
  await pane.getByRole("tab", { name: "Billing" }).click();
  await pane.getByRole("heading", { name: "Billing" }).waitFor();
  expect(await billingRows(pane)).toEqual(["J-101 1,400.00", "J-103 119.05"]);
  await pane.getByRole("searchbox").fill("kitchen");
  await pane.locator('table[aria-label="Billing"] tbody tr', { hasText: "J-103" }).waitFor({ state: "detached" });
  expect(await billingRows(pane)).toEqual(["J-101 1,400.00"]);
  // The tabs are one stop of the keyboard, and the arrow keys go round.
  await pane.getByRole("tab", { name: "Billing" }).focus();
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowRight"]) await page.keyboard.press(key);
  expect(await focusedText(pane)).toBe("Debts");
  expect(await pane.getByRole("searchbox").inputValue()).toBe("J-102");
  await page.keyboard.press("ArrowRight");
  expect(await focusedText(pane)).toBe("Billing");
  expect(await pane.getByRole("searchbox").inputValue()).toBe("kitchen");
});

test("a job is billed in part, and the rest with the next bill", async () => {
  const { page, pane } = await inBilling("small");
  await chooseOf(pane, /J-101/, "Bill…");
  expect(await focusedText(pane)).toBe("Bill: J-101, Mill Street Dental Practice");
  await pane.getByRole("textbox", { name: "Bill now" }).fill("1000");
  await pane.getByRole("rowheader", { name: "Carried forward · Other" }).waitFor();
  expect(await linesShown(pane)).toEqual([
    "Fit units · Labour · T-0007 L-00011 720.00 144.00 864.00",
    "Fit worktops · Labour · T-0008 L-00012 280.00 56.00 336.00",
    "Oak worktop 3 m · Materials · M-0003 L-00013 300.00 60.00 360.00",
    "Brushed steel handles · Materials · M-0004 L-00014 100.00 20.00 120.00",
    "Carried forward · Other L-00015 -400.00 -80.00 -480.00",
    "Total 1,000.00 200.00 1,200.00",
  ]);
  expect(await movesShown(pane)).toEqual(["J-101 To bill 1,400.00 → 400.00", "J-101 Brought forward 0.00 → 400.00", "J-101 Balance 1,680.00, unchanged"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0006")).toMatchObject({ Job: "J-101", Style: "Detailed", Status: "Open", Net: 1000, Total: 1200, Balance: 1200 });
  expect(await rowOfWorkbook(page, "InvoiceLines", "L-00015")).toMatchObject({ Invoice: "INV-0006", Net: -400, Gross: -480 });
  expect(await rowOfWorkbook(page, "Timesheet", "T-0007")).toMatchObject({ Invoice: "INV-0006" });
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "Brought forward": 400, "To bill": 400, Balance: 1680 });

  await pane.getByRole("button", { name: "Back to billing" }).first().click();
  expect(await billingRows(pane)).toEqual(["J-101 400.00", "J-103 119.05"]);
  expect(await focusedText(pane)).toBe("Actions for Mill Street Dental Practice, J-101");
  await chooseOf(pane, /J-101/, "Bill…");
  expect(await linesShown(pane)).toEqual(["Brought forward · Other L-00016 400.00 80.00 480.00", "Total 400.00 80.00 480.00"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0007.").waitFor();
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "Brought forward": 0, "To bill": 0, Balance: 1680 });
});

test("a write-off of the job lowers the bill, alike in both styles", async () => {
  const { page, pane } = await inBilling("small");
  await chooseOf(pane, /J-101/, "Write off…");
  // From billing it is the job's: no invoice is offered.
  expect(await pane.getByRole("group", { name: "Invoice" }).count()).toBe(0);
  await pane.getByRole("textbox", { name: "Amount" }).fill("1200");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Fitted twice");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  await pane.getByRole("button", { name: "Back to billing" }).first().click();
  expect(await pane.getByRole("row", { name: /J-101/ }).innerText()).toMatch(/Timesheet\s+0\.00\s+Materials\s+200\.00\s+Brought forward\s+0\.00\s+Write-offs\s+1,200\.00\s+200\.00/);

  await chooseOf(pane, /J-101/, "Bill…");
  expect((await linesShown(pane)).slice(-2)).toEqual(["Credit WO-0003 · Credit L-00015 -1,200.00 -240.00 -1,440.00", "Total 200.00 40.00 240.00"]);
  await pane.getByLabel("Style").selectOption("Summary");
  await pane.getByText("Credit WO-0003").waitFor({ state: "detached" });
  expect(await linesShown(pane)).toEqual(["Labour L-00011 0.00 0.00 0.00", "Materials L-00012 200.00 40.00 240.00", "Total 200.00 40.00 240.00"]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Consumed: 1200, "Billed on": "INV-0006" });
});

test("several jobs are billed in one go, by keyboard alone", async () => {
  const { page, pane } = await inBilling("small");
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: string, key = "Tab") => {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if ((await focusedText(pane)) === name) return;
      await press(key);
    }
    throw new Error(`${key} does not reach ${name}; at ${await focusedText(pane)}.`);
  };
  await tabTo("Choose J-101, Mill Street Dental Practice");
  await press("Space", "ArrowDown");
  expect(await focusedText(pane)).toBe("Choose J-103, Okafor, Grace and Daniel");
  await press("Space");
  await tabTo("Bill 2 jobs…", "Shift+Tab");
  await press("Enter");
  await pane.waitForFunction(() => document.activeElement?.tagName === "H1");
  expect(await textOf(pane)).toContain("2 invoices. Net 1,519.05, tax 303.81, total 1,822.86.");
  const before = await rowsOfTable(page, "Invoices");
  await tabTo("Post 2 invoices");
  await press("Enter");
  await pane.getByText("Billed as INV-0006, INV-0007.").waitFor();
  expect(await rowsOfTable(page, "Invoices")).toBe(before + 2);
  await tabTo("Back to billing");
  await press("Enter");
  expect(await textOf(pane)).toContain("Nothing is to be billed.");
  expect(await focusedText(pane)).toBe("Billing");
});

test.each`
  because                      | field         | typed      | says
  ${"more than there is"}      | ${"Bill now"} | ${"1401"}  | ${"1,400.00 can be billed for job J-101, and 1,401.00 was asked for. Lower the amount."}
  ${"words"}                   | ${"Bill now"} | ${"half"}  | ${'"half" is not an amount.'}
  ${"nothing"}                 | ${"Bill now"} | ${"0"}     | ${"The amount is zero."}
`("refused at its field: $because", async ({ field, typed, says }: { field: string; typed: string; says: string }) => {
  const { page, pane } = await inBilling("small");
  await chooseOf(pane, /J-101/, "Bill…");
  await pane.getByRole("textbox", { name: field }).fill(typed);
  await pane.getByText(says).waitFor();
  const before = await rowsOfTable(page, "Invoices");
  await pane.getByRole("button", { name: "Post invoice" }).click();
  expect(await focusedText(pane)).toBe("bill-now-0");
  expect(await rowsOfTable(page, "Invoices")).toBe(before);
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${900}
`("nothing sticks out of billing at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await inBilling("small", look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await chooseOf(pane, /J-101/, "Bill…");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: "Post invoice" }).click();
  await pane.getByText("Billed as INV-0006.").waitFor();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
