import { type FormBook, paneOf, useFormBooks } from "./formBooks";
import { focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { barriers, rowsOf, sticksOut, textOf } from "./pageFacts";
import type { Look, PaneInBrowser } from "./paneInBrowser";

// Several debts written off at once: one preview, one posting; what is refused stays, what was posted is done.

useFormBooks();

const withoutJob = "Select Okafor, Grace and Daniel";
const ofMill = (job: string) => `Select Mill Street Dental Practice, ${job}`;

/** Ticks debts and goes on to the grid. */
async function gridOf(book: FormBook, names: readonly string[], look?: Look): Promise<PaneInBrowser> {
  const open = await paneOf(book, look);
  const { pane } = open;
  await pane.getByRole("button", { name: "Select several" }).click();
  for (const name of names) await pane.getByRole("checkbox", { name, exact: true }).check();
  await pane.getByRole("button", { name: `Write off ${names.length} debts…` }).click();
  await pane.waitForFunction(() => document.activeElement?.tagName === "H1");
  return open;
}

/** What each row of the grid moves, or why it does not. */
const rowsShown = ({ pane }: PaneInBrowser): Promise<readonly string[]> =>
  pane.evaluate(() =>
    [...document.querySelectorAll('ul[aria-labelledby="what-will-change"] > li')].map((row) => {
      const text = (row as HTMLElement).innerText.replace(/\s+/g, " ");
      return `${/^\S+/.exec(text)?.[0]} ${(/(Balance|To bill) [-\d,.]+ → .*$|\d[\d,.]* is owing on .*?amount\./.exec(text)?.[0] ?? "").trim()}`;
    }),
  );

const jobs = async ({ pane }: PaneInBrowser) => (await rowsOf(pane)).map((row) => row.find((cell) => /^J-|^No job/.test(cell)));

test("debts of both kinds: the good ones are posted at once, the refused one stays until it is mended", async () => {
  const open = await gridOf("small", [ofMill("J-101"), ofMill("J-102"), withoutJob]);
  const { page, pane } = open;
  const [before, logged] = [await rowsOfTable(page, "WriteOffs"), await rowsOfTable(page, "Operations")];
  expect(await rowsShown(open)).toEqual(["INV-0002 Balance 359.64 → 0.00 · Status Settled", "J-101 To bill 1,400.00 → 0.00", "INV-0004 Balance 141.00 → 0.00 · Status Written Off"]);
  await pane.getByRole("textbox", { name: "Amount J-101" }).fill("400");
  await pane.getByRole("textbox", { name: "Amount INV-0002" }).fill("359.65");
  expect(await rowsShown(open)).toEqual(["INV-0002 359.64 is owing on INV-0002, and 359.65 was asked for. Lower the amount.", "J-101 To bill 1,400.00 → 1,000.00", "INV-0004 Balance 141.00 → 0.00 · Status Written Off"]);
  expect(await textOf(pane)).toContain("141.00 off invoices, tax included; 400.00 off jobs, before tax.");

  await pane.getByRole("button", { name: "Post 2 of 3 write-offs" }).click();
  expect(await focusedText(pane)).toBe("reason");
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before);
  await pane.getByRole("textbox", { name: "Reason" }).fill("Cleared at month-end");
  await pane.getByRole("button", { name: "Post 2 of 3 write-offs" }).click();
  await pane.getByText("2 write-offs are posted, from WO-0003 to WO-0004. 1 row was refused and stays below.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Job: "J-101", Invoice: "", Amount: 400, "Next billing run": true, Description: "Write Off: Cleared at month-end" });
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0004")).toMatchObject({ Invoice: "INV-0004", Amount: 141 });
  expect(await rowOfWorkbook(page, "Invoices", "INV-0004")).toMatchObject({ Status: "Written Off", Balance: 0 });
  expect(await rowsShown(open)).toEqual(["INV-0002 359.64 is owing on INV-0002, and 359.65 was asked for. Lower the amount."]);

  await pane.getByRole("textbox", { name: "Amount INV-0002" }).fill("359.64");
  await pane.getByRole("button", { name: "Post 1 write-off" }).click();
  await pane.getByText("Posted as WO-0005.").first().waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Settled", Balance: 0 });
  // Two postings: the log has one operation for each.
  expect([await rowsOfTable(page, "WriteOffs"), await rowsOfTable(page, "Operations")]).toEqual([before + 3, logged + 2]);
  await pane.getByRole("button", { name: "Go to cell: WO-0005" }).click();
  await page.waitForFunction(async () => (await window.opened).desk.host.workbook.activeSheet.name === "WriteOffs");
  await pane.getByRole("button", { name: "Back to the debts" }).click();
  expect(await jobs(open)).not.toContain("J-102");
});

test("each may have a date and a reason of its own, one is left out, and a write up has to be confirmed", async () => {
  const open = await gridOf("small", [ofMill("J-101"), ofMill("J-102"), withoutJob]);
  const { page, pane } = open;
  await pane.getByRole("textbox", { name: "Reason" }).fill("Cleared");
  await pane.getByRole("button", { name: "Leave out: J-101" }).click();
  await pane.getByRole("checkbox", { name: "A date and a reason of its own for each" }).check();
  await pane.getByRole("textbox", { name: "Reason INV-0004" }).fill("Moved away");
  await pane.getByLabel("Date INV-0004").fill("2026-04-01");
  await pane.getByRole("textbox", { name: "Amount INV-0002" }).fill("-20");
  await pane.getByRole("button", { name: "Post 2 write-offs" }).click();
  expect(await focusedText(pane)).toBe("confirmation");
  expect(await textOf(pane)).toContain("Some rows are write ups, and they are not confirmed yet. Tick the box, then post.");
  await pane.getByRole("checkbox", { name: "Yes, 1 row is a write up and raises what is owed or billed" }).check();
  await pane.getByRole("button", { name: "Post 2 write-offs" }).click();
  await pane.getByText("2 write-offs are posted, from WO-0003 to WO-0004.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Invoice: "INV-0002", Amount: -20, Description: "Write Up: Cleared", Date: 46142 });
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0004")).toMatchObject({ Invoice: "INV-0004", Amount: 141, Description: "Write Off: Moved away", Date: 46113 });
});

test("figures that changed since the preview are marked, and nothing is written", async () => {
  const { page, pane } = await gridOf("small", [ofMill("J-102"), withoutJob]);
  const before = await rowsOfTable(page, "WriteOffs");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Cleared");
  await pane.getByRole("textbox", { name: "Amount INV-0002" }).fill("100");
  await page.evaluate(async () => (await window.opened).type("Payments!H3", "350"));
  await pane.getByRole("button", { name: "Post 2 write-offs" }).click();
  await pane.getByText("The figures have changed").waitFor();
  expect(await textOf(pane)).toContain("Balance 309.64 → 209.64 was 359.64 → 259.64");
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before);
});

test("jobs that are chosen in Billing are written off as jobs, before their bills", async () => {
  const { page, pane } = await paneOf("small");
  await pane.getByRole("tab", { name: "Billing" }).click();
  for (const job of ["J-101", "J-103"]) await pane.getByRole("row", { name: new RegExp(job) }).getByRole("checkbox").check();
  await pane.getByRole("button", { name: "Write off 2 jobs…" }).click();
  await pane.getByRole("textbox", { name: "Amount J-101" }).fill("300");
  await pane.getByRole("textbox", { name: "Amount J-103" }).fill("19.05");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Overrun");
  await pane.getByRole("button", { name: "Post 2 write-offs" }).click();
  await pane.getByText("2 write-offs are posted, from WO-0003 to WO-0004.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0004")).toMatchObject({ Job: "J-103", Invoice: "", Amount: 19.05, "Next billing run": true });
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "Timesheet to bill": 700, "To bill": 1100 });
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${350}
`("nothing sticks out of the grid at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await gridOf("small", [ofMill("J-101"), ofMill("J-102")], look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await pane.getByRole("checkbox", { name: "A date and a reason of its own for each" }).check();
  await pane.getByRole("textbox", { name: "Amount INV-0002" }).fill("9999");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
