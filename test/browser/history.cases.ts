import type { Frame } from "playwright-core";
import { paneOf, useFormBooks } from "./formBooks";
import { chooseOf, focusedText, rowOfWorkbook } from "./formFacts";
import { barriers, rowsOf, sticksOut, textOf } from "./pageFacts";
import type { Look } from "./paneInBrowser";

// From the debts to what happened to a job, to its invoice, to a write-off of it, and back with the figures changed.

useFormBooks();

/** The events of the history that is seen: the name, what each did, and the balance after it. */
const eventsOf = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() =>
    [...document.querySelectorAll('table[aria-rowcount]:not([aria-label="Debts"], [aria-label="Lines"]) tbody tr')].map((row) => {
      const [, event, , amount, balance] = [...row.children].map((cell) => (cell.lastChild?.textContent ?? "").trim());
      return `${event} ${amount} = ${balance}`;
    }),
  );

const onPlace = (pane: Frame, title: string) => pane.waitForFunction((wanted) => document.activeElement?.textContent === wanted, title);
const title = "History: J-102, Mill Street Dental Practice";

test("from the debts to the history, to the invoice, to a write-off of it, and back", async () => {
  const { page, pane } = await paneOf("small");
  await chooseOf(pane, /J-102/, "Show job history");
  expect(await focusedText(pane)).toBe(title);
  expect(await eventsOf(pane)).toEqual(["3 entries of work 776.64 = 776.64", "Write-off WO-0001 -117.00 = 659.64", "Invoice INV-0002 0.00 = 659.64", "Payment PAY-0002 -300.00 = 359.64"]);

  await pane.getByRole("button", { name: "Invoice INV-0002", exact: true }).click();
  await onPlace(pane, "Invoice INV-0002");
  expect(await textOf(pane)).toContain("Net 549.70 Tax 109.94 Total 659.64 Paid 300.00 Written off 0.00 Balance due 359.64");
  expect(await textOf(pane)).toContain("Labour · Part paid · Paid 300.00");

  await pane.getByRole("button", { name: "Write off…" }).click();
  await onPlace(pane, "Write off: J-102, Mill Street Dental Practice");
  await pane.getByRole("textbox", { name: "Amount" }).fill("59.64");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Paint ran");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();

  await pane.getByRole("button", { name: "Back to the invoice" }).first().click();
  await pane.getByText("Balance due").waitFor();
  expect(await textOf(pane)).toContain("Paid 300.00 Written off 59.64 Balance due 300.00");
  expect(await eventsOf(pane)).toEqual(["Invoice INV-0002 659.64 = 659.64", "Payment PAY-0002 -300.00 = 359.64", "Write-off WO-0003 -59.64 = 300.00"]);

  await pane.getByRole("button", { name: "Actions for Write-off WO-0003" }).click();
  await pane.getByRole("menuitem", { name: "Reverse…" }).click();
  await onPlace(pane, "Reverse WO-0003");
  await pane.getByRole("button", { name: "Reverse WO-0003" }).click();
  await pane.getByText("Posted as WO-0004.").waitFor();
  await pane.getByRole("button", { name: "Back to the invoice" }).first().click();
  await pane.getByText("Balance due").waitFor();
  expect((await eventsOf(pane)).at(-1)).toBe("Write up WO-0004 59.64 = 359.64");
  expect(await focusedText(pane)).toBe("Actions for Write-off WO-0003");
  await pane.getByRole("button", { name: "Actions for Write-off WO-0003" }).click();
  expect(await pane.getByRole("menuitem").allInnerTexts()).toEqual(["Go to cell"]);
  await pane.getByRole("menuitem", { name: "Go to cell" }).click();
  await page.waitForFunction(async () => (await window.opened).desk.host.workbook.activeSheet.name === "WriteOffs");

  await pane.getByRole("button", { name: "Back to the history" }).click();
  await pane.getByRole("button", { name: "Back to the debts" }).waitFor();
  expect(await focusedText(pane)).toBe("Invoice INV-0002");
  expect((await eventsOf(pane)).at(-1)).toBe("Write up WO-0004 59.64 = 359.64");
  await pane.getByRole("button", { name: "Back to the debts" }).click();
  expect((await rowsOf(pane)).map(([, , job, balance]) => `${job} ${balance}`)).toContain("J-102 359.64");
  expect(await focusedText(pane)).toBe("Actions for Mill Street Dental Practice, J-102");
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Sent", Balance: 359.64 });
});

test("the menu of a debt, in its order; without a job it is the customer's history", async () => {
  const { page, pane } = await paneOf("small");
  const menuOf = async (row: RegExp) => {
    await page.keyboard.press("Escape");
    await pane.getByRole("row", { name: row }).getByRole("button", { name: /^Actions for/ }).click();
    return pane.getByRole("menuitem").allInnerTexts();
  };
  expect(await menuOf(/J-102/)).toEqual(["Write off…", "Record payment…", "Open invoice", "Show job history", "Insert a function…", "Go to cell"]);
  expect(await menuOf(/J-101/)).toEqual(["Write off…", "Record payment…", "Show job history", "Insert a function…", "Go to cell"]);
  expect(await menuOf(/No job/)).toEqual(["Write off…", "Record payment…", "Open invoice", "Show history", "Insert a function…", "Go to cell"]);
  await pane.getByRole("menuitem", { name: "Show history" }).click();
  await onPlace(pane, "History: Okafor, Grace and Daniel");
  expect(await eventsOf(pane)).toEqual(["Invoice INV-0004 141.00 = 141.00"]);
});

test("by keyboard: work is unfolded, and an entry leads to its cell", async () => {
  const { page, pane } = await paneOf("small");
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if ((await focusedText(pane)) === name) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await chooseOf(pane, /J-102/, "Show job history");
  await tabTo("3 entries of work");
  await page.keyboard.press("Enter");
  expect((await eventsOf(pane)).slice(0, 4)).toEqual(["3 entries of work 776.64 = 776.64", "T-0004 Prepare and paint ceiling 405.00 = 405.00", "M-0002 Matt emulsion 5 l 179.64 = 584.64", "T-0005 Paint walls 192.00 = 776.64"]);
  expect(await focusedText(pane)).toBe("3 entries of work");
  await tabTo("Actions for M-0002 Matt emulsion 5 l");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForFunction(async () => (await window.opened).desk.host.workbook.activeSheet.name === "Materials");
  await page.keyboard.press("ArrowDown");
  expect(await focusedText(pane)).toBe("Actions for T-0005 Paint walls");
  await tabTo("Invoice INV-0002");
  await page.keyboard.press("Enter");
  await onPlace(pane, "Invoice INV-0002");
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${700}
`("nothing sticks out of either place at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await paneOf("small", look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await chooseOf(pane, /J-102/, "Show job history");
  await pane.getByRole("button", { name: "3 entries of work" }).click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: "Invoice INV-0002", exact: true }).click();
  await onPlace(pane, "Invoice INV-0002");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
