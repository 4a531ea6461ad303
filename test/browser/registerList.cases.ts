import { useFormBooks } from "./formBooks";
import { chooseOf, focusedText } from "./formFacts";
import { barriers, sticksOut, textOf } from "./pageFacts";
import type { Look } from "./paneInBrowser";
import { entriesOf, registerOf } from "./registerFacts";

// The register in the pane that ships: what is listed, what it comes to, and how it looks.

useFormBooks();

test("every write-off of either kind is listed, the newest first, with what became of it", async () => {
  const { pane } = await registerOf();
  expect(await entriesOf(pane)).toEqual([
    "WO-0004 2026-04-23 Mill Street Dental Practice Job J-101 Write up 15.00 Write Up: Extra shelf (GOODWILL) Posted On the next billing run",
    "WO-0003 2026-04-22 Mill Street Dental Practice Job J-101 40.00 Write Off: Late start (GOODWILL) Posted Wants a look: open, and on no billing run",
    "WO-0002 2026-04-21 Okafor, Grace and Daniel Invoice INV-0003 J-103 25.50 Write Off: Sill was the wrong colour (DISPUTE) Posted",
    "WO-0001 2026-03-30 Mill Street Dental Practice Job J-102 97.50 Write Off: Ceiling took longer than quoted (GOODWILL) Posted 97.50 billed on INV-0002",
  ]);
  const said = await textOf(pane);
  expect(said).toContain("Jobs, before tax Net 122.50 Written off 137.50 · Written up 15.00");
  expect(said).toContain("Invoices, tax included Net 25.50 Written off 25.50 · Written up 0.00");
});

test("what is chosen decides what is listed, and what it comes to", async () => {
  const { pane } = await registerOf();
  const seen = (many: number) => pane.getByText(many === 4 ? "4 entries" : `${many} of 4 entries`, { exact: true }).waitFor();
  await pane.getByRole("button", { name: "1 wants a look" }).click();
  await seen(1);
  expect(await entriesOf(pane)).toEqual([expect.stringMatching(/^WO-0003 /)]);
  await pane.getByRole("button", { name: "1 wants a look" }).click();
  await seen(4);
  await pane.getByText("Filter and sort").click();
  await pane.getByLabel("Kind").selectOption("Invoice");
  await seen(1);
  expect(await entriesOf(pane)).toEqual([expect.stringMatching(/^WO-0002 /)]);
  await pane.getByLabel("Kind").selectOption("Both kinds");
  await seen(4);
  await pane.getByLabel("Month").selectOption("March 2026");
  await seen(1);
  expect(await entriesOf(pane)).toEqual([expect.stringMatching(/^WO-0001 /)]);
  await pane.getByRole("searchbox", { name: "Search" }).fill("nobody");
  await pane.getByText("No entry matches. Change what is searched for, or choose all.").waitFor();
});

test.each`
  action                | title
  ${"Open invoice"}     | ${"Invoice INV-0003"}
  ${"Show job history"} | ${"History: J-103, Okafor, Grace and Daniel"}
`("an entry leads on: $action, and back to its row", async ({ action, title }: { action: string; title: string }) => {
  const { pane } = await registerOf();
  await chooseOf(pane, /WO-0002/, action);
  expect(await focusedText(pane)).toBe(title);
  await pane.getByRole("button", { name: "Back to the register" }).first().click();
  expect(await focusedText(pane)).toBe("Actions for WO-0002");
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${350}
`("nothing sticks out of the register at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await registerOf(look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await pane.getByText("Filter and sort").click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await chooseOf(pane, /WO-0003/, "Edit…");
  await pane.getByLabel("Amount").fill("-20");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
