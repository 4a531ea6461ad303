import { soon, workbenchOnSample } from "./browserForTests";

// Formulas in a real browser: worked out, followed, and answered by the add-in's own functions in its pane.

const workbench = workbenchOnSample();

test("a formula is worked out, follows what it looks at, and is undone", async () => {
  const { page, grid, goTo, shown } = await workbench();
  await goTo("Customers!E2");
  for (const entry of ["2", "=E2*3", "=COUNTA(Customers[Name])", "=E6"]) {
    await page.keyboard.type(entry);
    await page.keyboard.press("Enter");
  }
  expect([await shown("E3"), await shown("E4")]).toEqual(["6", "12"]);
  await goTo("E2");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  expect(await shown("E3")).toBe("15");
  await grid.press("Control+z");
  expect(await shown("E3")).toBe("6");
  await goTo("E6");
  await page.keyboard.type("=E5");
  await page.keyboard.press("Enter");
  await page.getByText("leads back to itself, so it shows 0").waitFor();
  await goTo("E7");
  await page.keyboard.type("=NOSUCH(1)");
  await page.keyboard.press("Enter");
  await page.getByText("Not calculated here: NOSUCH").waitFor();
  expect(await shown("E7")).toBe("#NAME?");
});

test("a sheet that is gone to from far down another begins at its top", async () => {
  const { page, goTo } = await workbench();
  await goTo("Timesheet!A228");
  await goTo("Formulas!A1");
  expect(await page.locator("#cell-1-0").isVisible()).toBe(true);
});

test("the add-in's own functions answer in the cells, and follow a row of the timesheet", async () => {
  const { page, goTo, shown } = await workbench();
  const cell = async (address: string, ready: (text: string) => boolean) => {
    await goTo(`Formulas!${address}`);
    return soon(() => shown(address), ready);
  };
  const isFigure = (text: string) => /^[\d,.]+$/.test(text);
  const before = await cell("B2", isFigure);
  expect([before, await cell("C2", isFigure)]).toEqual(["1,445.76", "1,445.76"]);
  expect(await page.getByRole("textbox", { name: "Formula bar" }).inputValue()).toContain("SUMIFS(");
  const row = await page.evaluate(async () => {
    const { workbook } = await window.workbench;
    const table = workbook.tables.find(({ name }) => name === "Timesheet");
    const [job, invoice, charge] = ["Job", "Invoice", "Charge"].map((name) => table?.columns.findIndex((column) => column.name === name) ?? -1);
    const values = table?.sheet.valuesOf(table.area) ?? [];
    const at = values.findIndex((cells) => cells[job ?? 0] === "J-101" && cells[invoice ?? 0] === "" && Number(cells[charge ?? 0]) > 0);
    return { at: at + 1, column: String.fromCharCode(65 + (charge ?? 0)), charge: Number(values[at]?.[charge ?? 0]) };
  });
  await goTo(`Timesheet!${row.column}${row.at}`);
  await page.keyboard.type(String(row.charge + 100));
  await page.keyboard.press("Enter");
  expect(await cell("B2", (text) => text !== before && isFigure(text))).toBe("1,545.76");
  expect(await cell("C2", isFigure)).toBe("1,545.76");
});

test("a plain formula that looks at a balance follows a posting", async () => {
  const { goTo, grid, shown, pane: paneNow } = await workbench();
  await goTo("Formulas!C8");
  expect(await shown("C8")).toBe("1,590.92");
  const pane = await paneNow();
  await pane.getByRole("row", { name: /J-101/ }).getByRole("button", { name: /^Actions for/ }).click();
  await pane.getByRole("menuitem", { name: "Write off…" }).click();
  await pane.getByRole("textbox", { name: "Amount" }).fill("100");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Paint ran");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText(/Posted as WO-/).first().waitFor();
  expect(await soon(() => shown("C8"), (text) => text !== "1,590.92")).toBe("1,470.92");
  await grid.press("Control+z");
  expect(await soon(() => shown("C8"), (text) => text !== "1,470.92")).toBe("1,590.92");
});
