import { readFileSync } from "node:fs";
import { paneOf, useFormBooks } from "./formBooks";
import { focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { atOnce, fill, monthEnd, review, sayings } from "./monthEndSteps";
import { barriers, sticksOut, textOf } from "./pageFacts";
import { type Look, reopened } from "./paneInBrowser";

// Month-end in the pane: a rule, the rows looked over, the run, its journal; and what somebody else has to say yes to.

jest.setTimeout(60_000);
useFormBooks();

test("the flow: the rule, one skipped, one refused and mended, the run, the journal, and all of it taken back", async () => {
  const open = await monthEnd();
  const { page, pane } = open;
  const before = await rowsOfTable(page, "WriteOffs");
  expect(await textOf(pane)).toContain("Invoices, 5.00 or less: 2 rows, 9.99.");
  await review(open, "5.01");
  expect(await sayings(open)).toEqual(["INV-0002 It waits for approval: it is above the limit of 4.99 for customer C-010.", "INV-0003 Will owe 0.00", "INV-0004 Will owe 0.00"]);
  await pane.getByRole("checkbox", { name: "Post: INV-0002" }).uncheck();
  await pane.getByRole("textbox", { name: "Amount: INV-0003" }).fill("5.00");
  await pane.getByText("4.99 is owing on INV-0003, and 5.00 was asked for. Lower the amount.").waitFor();
  await pane.getByRole("textbox", { name: "Amount: INV-0004" }).fill("50%");
  await pane.getByRole("button", { name: "Post 1 of 2 write-offs" }).click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("reason-code");
  expect(await textOf(pane)).toContain("There is no reason code yet. Choose one of the ReasonCodes table.");
  await fill(open);
  await pane.getByRole("button", { name: "Post 1 of 2 write-offs" }).click();
  await pane.getByText("RUN-0001: 1 write-off. Owed in all: 1,837.86 before the run, 1,835.35 after it.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Invoice: "INV-0004", Amount: 2.51, "Reason code": "SMALL_BALANCE", "Posted by": "Priya Nair" });

  await pane.getByRole("button", { name: "Look at the rows that stay" }).click();
  await pane.getByText("These rows go on with RUN-0001.").waitFor();
  await pane.getByRole("textbox", { name: "Amount: INV-0003" }).fill("4.99");
  await pane.getByRole("button", { name: "Post 1 write-off" }).click();
  await pane.getByText("RUN-0001: 1 write-off.").waitFor();
  expect([await rowOfWorkbook(page, "WriteOffs", "WO-0003"), await rowOfWorkbook(page, "WriteOffs", "WO-0004")].map((row) => row?.["Operation"])).toEqual([expect.not.stringContaining("/"), expect.stringMatching(/\/2$/)]);
  expect(await rowOfWorkbook(page, "Invoices", "INV-0003")).toMatchObject({ Status: "Written Off", Balance: 0 });

  await pane.getByRole("button", { name: "Journal", exact: true }).click();
  await pane.getByText(/lines\. Debits 179\.26, credits 179\.26\./).waitFor();
  const accounts = await pane.getByRole("table", { name: "By account" }).getByRole("row").allInnerTexts();
  expect(accounts.map((row) => row.replace(/\s+/g, " ").trim())).toEqual(["Account Debit Credit", "4090 142.09", "Tax 29.67", "Accounts receivable 178.01", "8110 7.50 1.25", "Total 179.26 179.26"]);
  await pane.getByRole("button", { name: "Write to a sheet" }).click();
  await pane.getByText("The journal is written").waitFor();
  const [saved] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "Xero" }).click()]);
  expect(saved.suggestedFilename()).toBe("Journal Xero.csv");

  await pane.getByRole("button", { name: "Another rule" }).click();
  await pane.getByText("RUN-0001: 2 write-offs, 7.50").waitFor();
  await pane.getByRole("button", { name: "Take RUN-0001 back…" }).click();
  await pane.getByRole("button", { name: "Take back 2 write-offs" }).click();
  await pane.getByText("RUN-0001: 2 write-offs are taken back.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0004")).toMatchObject({ Status: "Open", Balance: 5.01 });
  expect(await rowOfWorkbook(page, "Invoices", "INV-0003")).toMatchObject({ Status: "Sent", Balance: 4.99 });
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before + 4);
});

test("a run is stopped between two parts, gone on with, cut off by closing the pane, and gone on with from its list", async () => {
  const open = await monthEnd("manySmall");
  const { page, pane } = open;
  await review(open, "5");
  await pane.getByRole("textbox", { name: "Reason", exact: true }).fill("Not worth collecting");
  await atOnce(pane, "Stop after this part", "press");
  await pane.getByRole("button", { name: "Post 751 write-offs" }).click();
  await pane.getByText("RUN-0001: 250 write-offs.").waitFor();
  await pane.getByText(/501 rows were not reached\./).first().waitFor();
  expect(await rowsOfTable(page, "WriteOffs")).toBe(250);

  await pane.getByRole("button", { name: "Look at the rows that stay" }).click();
  await pane.getByText("501 of 501 rows ticked. 1,503.00 off invoices, tax included.").first().waitFor();
  await atOnce(pane, "250 of 501 rows are through.", "reopen");
  await pane.getByRole("button", { name: "Post 501 write-offs" }).click();
  const again = await reopened(open);
  await again.getByRole("tab", { name: "Register" }).click();
  await again.getByRole("button", { name: "Month-end…" }).click();
  await again.getByRole("button", { name: "Go on with RUN-0001" }).click();
  await again.getByText(/RUN-0001: \d+ write-offs?\./).first().waitFor();
  await again.getByRole("button", { name: "Another rule" }).click();
  await again.getByText("RUN-0001: 751 write-offs, 2,253.00").waitFor();
  await again.getByText("Owed in all 2,253.00 → 0.00").waitFor();
  expect(await rowsOfTable(page, "WriteOffs")).toBe(751);
});

test("a row has a reason code and a reason of its own, and the file of the proposal tells of both", async () => {
  const open = await monthEnd();
  const { page, pane } = open;
  await review(open, "5");
  await pane.getByRole("checkbox", { name: "A reason of its own for each" }).check();
  await pane.getByRole("combobox", { name: "Reason code: INV-0003" }).selectOption("GOODWILL");
  await pane.getByRole("textbox", { name: "Reason: INV-0003" }).fill("A favour");
  await pane.getByRole("combobox", { name: "Reason code", exact: true }).selectOption("SMALL_BALANCE");
  await pane.getByRole("textbox", { name: "Reason", exact: true }).fill("Not worth collecting");
  await pane.getByText("By reason code: 2").click();
  await pane.getByText("GOODWILL", { exact: true }).and(pane.locator("dt")).waitFor();
  const [saved] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "Save the proposal as a file" }).click()]);
  const lines = readFileSync(await saved.path(), "utf8").split("\r\n");
  expect(lines[0]).toBe("\ufeffInvoice or job,Customer,Age in days,Owes,Amount,Reason code,Reason,What becomes of it");
  expect(lines.find((line) => line.startsWith("INV-0003"))).toBe('INV-0003,"Okafor, Grace and Daniel",30,4.99,4.99,GOODWILL,A favour,0.00');
  await pane.getByRole("button", { name: "Post 2 write-offs" }).click();
  await pane.getByText("RUN-0001: 2 write-offs.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0004")).toMatchObject({ Invoice: "INV-0003", "Reason code": "GOODWILL", Reason: "A favour" });
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Invoice: "INV-0002", "Reason code": "SMALL_BALANCE", Reason: "Not worth collecting" });
});

test("nobody approves their own: one name posts, another says yes", async () => {
  const open = await monthEnd();
  const { page, pane } = open;
  await review(open, "5");
  await fill(open);
  await pane.getByRole("button", { name: "Post 2 write-offs" }).click();
  await pane.getByText("RUN-0001: 2 write-offs. 1 of them waits for approval; no balance changes until then.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Sent" });
  await pane.getByRole("button", { name: "Back to the register" }).click();
  await pane.getByRole("button", { name: "Actions for WO-0003" }).click();
  await pane.getByRole("menuitem", { name: "Approve…" }).click();
  await pane.getByText("WO-0003 was posted by Priya Nair, who cannot approve it. Let somebody else look at it.").waitFor();
  await pane.getByRole("button", { name: "Approve WO-0003" }).click();
  expect(await focusedText(pane)).toBe("name");
  await pane.getByRole("textbox", { name: "Your name" }).fill("Ben Hughes");
  await pane.getByRole("button", { name: "Approve WO-0003" }).click();
  await pane.getByText("WO-0003 is approved and counts from now on.").first().waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Settled", Balance: 0 });
});

test("a rule of the workbook is chosen by its name, and a new one is kept", async () => {
  const open = await monthEnd();
  const { page, pane } = open;
  await pane.getByRole("combobox", { name: "A rule of this workbook" }).selectOption("Crumbs");
  await pane.getByText("Invoices, 5.01 or less: 3 rows, 15.00.").waitFor();
  await pane.getByRole("textbox", { name: /Older than/ }).fill("29");
  await pane.getByRole("textbox", { name: "Keep the rule as" }).fill("Old crumbs");
  await pane.getByRole("button", { name: "Keep", exact: true }).click();
  await pane.getByText("Old crumbs is set.").waitFor();
  expect(await rowOfWorkbook(page, "Policies", "rule Old crumbs")).toMatchObject({ Value: "kind: invoice; maxBalance: 5.01; olderThanDays: 29" });
});

test("a locked day is told at once, and the first open one offered", async () => {
  const { pane } = await monthEnd("euros");
  await pane.getByLabel("Date of the run").fill("2026-03-31");
  await pane.getByText("The books are locked through 31/03/2026, and 31/03/2026 lies within. Choose 01/04/2026 or later.").waitFor();
  await pane.getByRole("button", { name: "Use 01/04/2026" }).click();
  expect(await pane.getByLabel("Date of the run").inputValue()).toBe("2026-04-01");
});

test("money that came after all is recorded from the register", async () => {
  const { page, pane } = await paneOf("monthEnd");
  await pane.getByRole("tab", { name: "Register" }).click();
  await pane.getByRole("button", { name: "Actions for WO-0002" }).click();
  await pane.getByRole("menuitem", { name: "Money came after all…" }).click();
  await pane.getByRole("textbox", { name: "Amount" }).fill("100");
  await pane.getByText("100.00 of what was written off is taken back.").waitFor();
  await pane.getByRole("button", { name: "Recover money on INV-0003" }).click();
  await pane.getByText("Posted as PAY-0004, WO-0003.").first().waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0003")).toMatchObject({ Paid: 100, "Written off": 70.51, Balance: 4.99 });
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${350}
`("nothing sticks out at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const open = await monthEnd("monthEnd", look);
  const { page, pane } = open;
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  const looked = async () => {
    expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
    expect(await barriers(pane)).toEqual([]);
  };
  await looked();
  await review(open, "5.01");
  await pane.getByRole("checkbox", { name: "A reason of its own for each" }).check();
  await pane.getByRole("textbox", { name: "Amount: INV-0003" }).fill("9999");
  await looked();
  await fill(open);
  await pane.getByRole("button", { name: "Post 2 of 3 write-offs" }).click();
  await pane.getByText("RUN-0001: 2 write-offs.").waitFor();
  await looked();
  await pane.getByRole("button", { name: "Take RUN-0001 back…" }).click();
  await looked();
  await pane.getByRole("button", { name: "Back to month-end" }).click();
  await pane.getByRole("button", { name: "Journal of a month…" }).click();
  await looked();
});
