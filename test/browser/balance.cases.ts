import { paneOf, useFormBooks } from "./formBooks";
import { changesShown, focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { barriers, sticksOut, textOf } from "./pageFacts";
import type { Look, PaneInBrowser } from "./paneInBrowser";

// What was billed wrongly is set right by an entry of the difference, dated after the last bill.

useFormBooks();

/** Opens the assistant for J-101 from the list of jobs to bill. Its last bill is of 28 February. */
async function assistant(look?: Look): Promise<PaneInBrowser> {
  const open = await paneOf("small", look);
  await open.pane.getByRole("tab", { name: "Billing" }).click();
  await open.pane.getByRole("row", { name: /J-101/ }).getByRole("button", { name: /^Actions for/ }).click();
  await open.pane.getByRole("menuitem", { name: "Correct a billed entry…" }).click();
  await open.pane.getByRole("heading", { name: "Correct a billed entry: J-101" }).waitFor();
  return open;
}

test("8 units were billed, it should be 6: an entry of -2 lowers the next bill", async () => {
  const { page, pane } = await assistant();
  expect(await pane.locator("#entry").locator("option").allTextContents()).toContain("T-0001 · 2026-02-03 · Ana Reyes · 8 × 45 = 360.00 · Strip out old units");
  await pane.locator("#entry").selectOption("T-0001");
  expect(await textOf(pane)).toContain("8 × 45 = 360.00 was billed on INV-0001.");
  await pane.getByLabel("Units it should have had").fill("6");
  expect(await textOf(pane)).toContain("That enters -2 units, -90.00 before tax.");
  expect(await textOf(pane)).toContain("Units that were exported to payroll change too");
  expect(await changesShown(pane)).toEqual(["J-101 Timesheet to bill 1,000.00 → 910.00", "J-101 To bill 1,400.00 → 1,310.00", "J-101 Balance 1,680.00 → 1,572.00"]);
  await pane.getByRole("button", { name: "Post balancing entry" }).click();
  await pane.getByText("Posted as T-0011.").waitFor();
  expect(await rowOfWorkbook(page, "Timesheet", "T-0011")).toMatchObject({ Job: "J-101", Who: "Ana Reyes", Kind: "Labour", Units: -2, Rate: 45, Charge: -90, Invoice: "", Description: "Correction of T-0001: Strip out old units" });
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "To bill": 1310, Balance: 1572 });
});

test("a date on or before the last billing run is refused at its field, and so are an entry and units that are missing", async () => {
  const { page, pane } = await assistant();
  const before = await rowsOfTable(page, "Timesheet");
  const post = pane.getByRole("button", { name: "Post balancing entry" });
  await post.click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("entry");
  await pane.locator("#entry").selectOption("M-0001");
  await pane.getByLabel("Units it should have had").fill("10");
  await pane.locator("#date").fill("2026-02-28");
  expect(await textOf(pane)).toContain("The balancing entry M-0006 is dated 2026-02-28, and the job was last billed on 2026-02-28. Give the entry a later date.");
  await post.click();
  expect(await focusedText(pane)).toBe("date");
  expect(await rowsOfTable(page, "Timesheet")).toBe(before);
  await pane.locator("#date").fill("2026-03-01");
  await post.click();
  await pane.getByText("Posted as M-0006.").waitFor();
  expect(await rowOfWorkbook(page, "Materials", "M-0006")).toMatchObject({ Quantity: -4, Price: 9.75, Charge: -39 });
});

test.each`
  look                        | width
  ${{ colorScheme: "light" }} | ${320}
  ${{ colorScheme: "dark" }}  | ${350}
`("nothing sticks out of the assistant at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await assistant(look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await pane.locator("#entry").selectOption("T-0001");
  await pane.getByLabel("Units it should have had").fill("6");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
