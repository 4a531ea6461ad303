import { createWorkbook } from "../excel-host/model/workbook";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { choose, soon, workbenchOnSample } from "./browserForTests";

// Cells in a real browser: typed into, copied, undone, scrolled, and shared with the pane.

const workbench = workbenchOnSample();
const rowsOfLong = 30_000;

test("what is typed into a cell is in the pane's next reading, and undo takes it back", async () => {
  const { page, grid, goTo, shown, pane } = await workbench();
  const total = async () => /Total debt ?([\d,.]+)/.exec((await (await pane()).locator("main").innerText()).replace(/\s+/g, " "))?.[1];
  const before = await total();
  await goTo("Payments!H2");
  const amount = await shown("H2");
  await grid.press("1");
  await page.keyboard.type("0.00");
  await page.keyboard.press("Enter");
  expect(await shown("H2")).toBe("10.00");
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("H3");
  await (await pane()).getByRole("button", { name: "Read again" }).click();
  expect(await soon(total, (now) => now !== before)).not.toBe(before);
  await grid.press("Control+z");
  expect(await shown("H2")).toBe(amount);
  await (await pane()).getByRole("button", { name: "Read again" }).click();
  expect(await soon(total, (now) => now === before)).toBe(before);
});

test("Escape leaves a cell as it was, in the cell and in the formula bar", async () => {
  const { page, grid, goTo, shown } = await workbench({ isLeftAsFound: true });
  await goTo("Customers!B2");
  const before = await shown("B2");
  await page.keyboard.type("Renamed");
  await page.keyboard.press("Escape");
  expect(await shown("B2")).toBe(before);
  await page.getByRole("textbox", { name: "Formula bar" }).fill("Renamed");
  await page.keyboard.press("Escape");
  expect(await shown("B2")).toBe(before);
  await page.getByRole("textbox", { name: "Formula bar" }).fill("Renamed");
  await page.keyboard.press("Enter");
  expect(await shown("B2")).toBe("Renamed");
  await grid.press("Control+z");
});

test("a range is drawn out with the mouse, and the status bar adds it up", async () => {
  const { page, goTo } = await workbench({ isLeftAsFound: true });
  await goTo("Invoices!I2");
  await page.locator("#cell-1-8").hover();
  await page.mouse.down();
  await page.locator("#cell-3-8").hover();
  await page.mouse.up();
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("I2:I4");
  expect(await page.getByRole("contentinfo").innerText()).toContain("Sum: 2,277.03");
});

test("thirty steps are undone, one after the other", async () => {
  const { page, grid, goTo, shown } = await workbench({ isLeftAsFound: true });
  await goTo("Customers!E2");
  for (let step = 1; step <= 30; step++) {
    await page.keyboard.type(String(step));
    await page.keyboard.press("Enter");
  }
  expect(await shown("E31")).toBe("30");
  for (let step = 30; step >= 1; step--) {
    await grid.press("Control+z");
    expect(await shown(`E${step + 1}`)).toBe("");
  }
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
});

test("what the pane writes is drawn at once, led to, and undone as one step", async () => {
  const { page, grid, goTo, shown, pane } = await workbench({ isLeftAsFound: true });
  await goTo("Customers!B2");
  const before = await shown("B2");
  await (await pane()).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Customers");
      sheet.getRange("B2:B3").values = [["Posted"], ["by the pane"]];
      context.workbook.worksheets.getItem("Jobs").getRange("A3").select();
      await context.sync();
    }),
  );
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Jobs");
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("A3");
  await page.getByRole("tab", { name: "Customers" }).click();
  expect([await shown("B2"), await shown("B3")]).toEqual(["Posted", "by the pane"]);
  await grid.press("Control+z");
  await page.getByText("Undone: what the pane wrote.").waitFor();
  await goTo("Customers!B2");
  expect(await shown("B2")).toBe(before);
});

test("the keyboard gets everywhere, and F6 leads from part to part and out of the pane", async () => {
  const { page, grid, goTo } = await workbench({ isLeftAsFound: true });
  await goTo("Jobs!A2");
  const name = () => page.getByRole("textbox", { name: "Name box" }).inputValue();
  const places: string[] = [];
  for (const key of ["ArrowDown", "ArrowRight", "Shift+ArrowDown", "Home", "Control+ArrowDown", "Control+Home", "Tab", "Enter", "F2", "Escape"]) {
    await page.keyboard.press(key);
    places.push(await name());
  }
  expect(places.slice(0, 4)).toEqual(["A3", "B3", "B3:B4", "A3"]);
  expect(places.slice(5)).toEqual(["A2", "B2", "B3", "B3", "B3"]);
  const parts: string[] = [];
  for (let press = 0; press < 2; press++) {
    await page.keyboard.press("F6");
    parts.push(await page.evaluate(() => document.activeElement?.tagName ?? ""));
  }
  expect(parts).toEqual(["BUTTON", "IFRAME"]);
  await page.keyboard.press("Control+F6");
  // The pane tells in a message that the key leads out of it.
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  expect(await soon(focused, (text) => text === "Open…")).toBe("Open…");
  await page.keyboard.press("F6");
  expect(await focused()).toBe("Show debts");
  for (let press = 0; press < 2; press++) await page.keyboard.press("F6");
  expect(await grid.evaluate((element) => document.activeElement === element)).toBe(true);
});

test("the pane is told by events of what is typed, and of what is undone", async () => {
  const { page, grid, goTo, pane } = await workbench({ isLeftAsFound: true });
  const frame = await pane();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      context.workbook.worksheets.getItem("Customers").onChanged.add(async ({ address, source }) => void heard.push(`${address} ${source}`));
      await context.sync();
    }),
  );
  await goTo("Customers!B2");
  await page.keyboard.type("Renamed");
  await page.keyboard.press("Tab");
  await grid.press("Control+z");
  const heard = () => frame.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
  expect(await soon(heard, ({ length }) => length === 2)).toEqual(["B2 Local", "B2 Local"]);
});

test("cells are copied as text, and pasted with their very values", async () => {
  const { page, grid, goTo, shown } = await workbench();
  await goTo("Invoices!B2:C3");
  await grid.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("2025-09-12\t2025-10-20\n2025-09-30\t2025-10-20");
  await goTo("Customers!E2");
  await grid.press("Control+v");
  expect(await page.evaluate(async () => (await window.workbench).sheet.value(1, 4))).toBe(45912);
  await page.evaluate(() => navigator.clipboard.writeText('J-900\t"two\nlines"\n1,234.50\t3'));
  await goTo("E5");
  await grid.press("Control+v");
  expect([await shown("E5"), await shown("F5"), await shown("E6"), await shown("F6")]).toEqual(["J-900", "two\nlines", "1,234.50", "3"]);
  expect(await page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("E5:F6");
});

test("thirty thousand rows scroll, and no more of them is in the page than is seen", async () => {
  const { page, grid, shown } = await workbench();
  await choose(page, "long.xlsx", newXlsx(longWorkbook()).bytes);
  await page.getByText("long.xlsx").waitFor();
  expect(await grid.getAttribute("aria-rowcount")).toBe(String(rowsOfLong + 100));
  await grid.press("Control+End");
  expect(await shown(`A${rowsOfLong + 1}`)).toBe(`J-${rowsOfLong}`);
  expect(await shown("A1")).toBe("Job");
  const rows = () => grid.getByRole("row").count();
  expect(await rows()).toBeLessThan(60);
  for (const share of [0.25, 0.5, 0.75]) {
    const top = await grid.evaluate((element, part) => (element.scrollTop = Math.round(element.scrollHeight * part)), share);
    const middle = Math.round(top / 20) + 10;
    await page.locator(`#cell-${middle}-0`).waitFor();
    expect(await shown(`A${middle + 1}`)).toBe(`J-${middle}`);
    expect(await rows()).toBeLessThan(60);
  }
});

/** Jobs with their balances, more than anyone can look through. */
function longWorkbook() {
  const workbook = createWorkbook("long.xlsx");
  const sheet = workbook.addSheet("Jobs");
  sheet.frozenRows = 1;
  ["Job", "Customer", "Balance"].forEach((heading, column) => sheet.setValue(0, column, heading));
  for (let row = 1; row <= rowsOfLong; row++) [`J-${row}`, "C-001", row / 100].forEach((value, column) => sheet.setValue(row, column, value));
  workbook.addTable(sheet, { row: 0, column: 0, rows: rowsOfLong + 1, columns: 3 }, "Jobs");
  return workbook;
}
