import { formFor, paneOf, useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook } from "./formFacts";
import { barriers, rowsOf, sticksOut, textOf } from "./pageFacts";
import type { PaneInBrowser } from "./paneInBrowser";

// The pane stays true while somebody works in the cells beside it.

useFormBooks();

const type = ({ page }: PaneInBrowser, address: string, entry: string) =>
  page.evaluate(async ([cell, text]) => (await window.opened).type(cell, text), [address, entry] as const);

const jobs = async ({ pane }: PaneInBrowser) => (await rowsOf(pane)).map(([, , job, balance]) => `${job} ${balance}`);

const batches = ({ page }: PaneInBrowser) => page.evaluate(async () => (await window.opened).desk.batches);

/** What the pane tells a screen reader, one after the other, from now on. */
const listenTo = ({ pane }: PaneInBrowser) =>
  pane.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    // Fluent speaks through this where the browser has it, and this one does.
    Object.assign(document, { ariaNotify: (sentence: string) => void said.push(sentence) });
  });

const said = ({ pane }: PaneInBrowser) => pane.evaluate(() => (window as unknown as { said: string[] }).said);

test("a payment typed into its cell shows in the list, which keeps the search and the focus", async () => {
  const open = await paneOf("small");
  const { pane } = open;
  await pane.getByRole("searchbox", { name: "Search" }).fill("mill street");
  await pane.getByRole("button", { name: /J-102$/ }).focus();
  const before = await batches(open);
  await type(open, "Payments!H3", "350");
  await pane.getByText("309.64").first().waitFor();
  expect(await jobs(open)).toEqual(["J-102 309.64", "J-101 1,680.00"]);
  expect(await focusedText(pane)).toBe("Actions for Mill Street Dental Practice, J-102");
  expect(await pane.getByRole("searchbox", { name: "Search" }).inputValue()).toBe("mill street");
  expect(await batches(open)).toBe(before + 2);
});

test("only figures that changed are announced", async () => {
  const open = await paneOf("small");
  await listenTo(open);
  await type(open, "Timesheet!F8", "Fit all units");
  await open.page.waitForTimeout(2_500);
  expect(await said(open)).toEqual([]);
  await type(open, "Payments!H3", "350");
  await open.pane.getByText("309.64").first().waitFor();
  await open.pane.waitForFunction((sentence) => (window as unknown as { said: string[] }).said.includes(sentence), "4 debts. Total debt 2,423.50.");
});

test("when the debt that has the focus is paid, the focus goes to its neighbour", async () => {
  const open = await paneOf("small");
  await open.pane.getByRole("button", { name: /J-102$/ }).focus();
  await type(open, "Payments!H3", "659.64");
  await open.pane.waitForFunction(() => !document.body.innerText.includes("J-102"));
  expect(await focusedText(open.pane)).toMatch(/^Actions for /);
});

test("a form is told to be old; read again it keeps what was typed and marks what differs", async () => {
  const open = await formFor("small", "100");
  const { pane } = open;
  await type(open, "Payments!H3", "350");
  await pane.getByText("The workbook has changed since").waitFor();
  // Nothing moves under a person's hands.
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 359.64 → 259.64", "J-102 Balance 359.64 → 259.64"]);
  expect(await barriers(pane)).toEqual([]);

  await pane.getByRole("button", { name: "Read again" }).last().press("Enter");
  await pane.getByText("The workbook was read again").waitFor();
  expect(await focusedText(pane)).toBe("The workbook was read again");
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 309.64 → 209.64 was 359.64 → 259.64", "J-102 Balance 309.64 → 209.64 was 359.64 → 259.64"]);
  expect(await pane.getByRole("textbox", { name: "Reason" }).inputValue()).toBe("Paint ran");
  expect(await pane.getByRole("textbox", { name: "Amount" }).inputValue()).toBe("100");

  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(open.page, "Invoices", "INV-0002")).toMatchObject({ Balance: 209.64 });
  await open.page.waitForTimeout(1_500);
  expect(await textOf(pane)).not.toContain("The workbook has changed since");
});

test("our own posting marks nothing old, and the list need not be read again for it", async () => {
  const open = await formFor("small", "100");
  await open.pane.getByRole("button", { name: "Post write-off" }).click();
  await open.pane.getByText("Posted as WO-0003.").waitFor();
  await open.page.waitForTimeout(1_500);
  const before = await batches(open);
  await open.pane.getByRole("button", { name: "Back to the debts" }).first().click();
  expect(await jobs(open)).toContain("J-102 259.64");
  await open.page.waitForTimeout(1_500);
  expect(await batches(open)).toBe(before);
});

test("a change while a form is open is in the list on return", async () => {
  const open = await paneOf("small");
  await chooseOf(open.pane, /J-102/, "Write off…");
  await type(open, "Payments!H3", "350");
  await open.pane.getByText("The workbook has changed since").waitFor();
  await open.pane.getByRole("button", { name: "Back to the debts" }).click();
  await open.pane.getByText("309.64").first().waitFor();
});

test("while events are off, a return to the pane has the list read again", async () => {
  const open = await paneOf("small");
  await open.page.evaluate(async () => {
    (await window.opened).desk.host.events.enabled = false;
  });
  await type(open, "Payments!H3", "350");
  await open.pane.evaluate(() => window.dispatchEvent(new Event("focus")));
  await open.pane.getByText("309.64").first().waitFor();
});

test.each([320, 350])("the notice of a change fits %i pixels, and is dark in the dark", async (width) => {
  const open = await formFor("small", "100", { colorScheme: "dark" });
  await open.page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await type(open, "Payments!H3", "350");
  await open.pane.getByText("The workbook has changed since").waitFor();
  expect(await sticksOut(open.pane)).toBeLessThanOrEqual(0);
  expect(await barriers(open.pane)).toEqual([]);
});
