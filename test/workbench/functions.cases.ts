import type { Frame, Page } from "playwright-core";
import { focusedText } from "../browser/formFacts";
import { barriers, sticksOut, textOf } from "../browser/pageFacts";
import { workbenchOnSample } from "./browserForTests";

// A function is put into a cell from the pane, and the figure that it shows is explained; then it becomes a plain figure.

const workbench = workbenchOnSample();

/** What a cell of the sheet in front shows, once it shows a figure. */
async function figureIn(page: Page, cell: string): Promise<number> {
  await page.waitForFunction((id) => /\d/.test(document.getElementById(id)?.textContent ?? ""), cell);
  return Number(((await page.locator(`#${cell}`).textContent()) ?? "").replace(",", ""));
}

const heading = (pane: Frame, title: string) => pane.getByRole("heading", { name: title, exact: true }).waitFor();

test("from a row to a formula, from its figure to the entries, and to a figure that stays", async () => {
  const { page, goTo, pane: paneNow } = await workbench();
  const pane = await paneNow();
  await goTo("Jobs!A400");
  await pane.getByRole("row", { name: /J-101/ }).getByRole("button", { name: /^Actions for/ }).click();
  await pane.getByRole("menuitem", { name: "Insert a function…" }).click();
  await heading(pane, "Insert a function");
  expect(await focusedText(pane)).toBe("Insert a function");
  await pane.getByText("It goes into Jobs!A400.").waitFor();
  expect(await pane.getByLabel("Formula").innerText()).toBe('=WRITEOFF.AMOUNTTOBILL("J-101")');
  expect(await barriers(pane)).toEqual([]);
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);

  // The pane follows the cell that is selected.
  await goTo("Jobs!A2");
  await pane.getByText(/^Jobs!A2 holds J-101/).waitFor();
  await pane.getByRole("button", { name: "Insert", exact: true }).press("Enter");
  await pane.getByText("Not inserted").waitFor();
  await goTo("Jobs!B400");
  await pane.getByText("It goes into Jobs!B400.").waitFor();
  await pane.getByRole("button", { name: "Insert", exact: true }).press("Enter");
  await pane.getByText('=WRITEOFF.AMOUNTTOBILL("J-101") stands in Jobs!B400.').waitFor();
  expect(await figureIn(page, "cell-399-1")).toBe(1325.76);

  await goTo("Jobs!B400");
  await page.getByRole("grid").press("Shift+F10");
  await page.getByRole("menuitem", { name: "Explain…" }).click();
  await heading(pane, "Figure: J-101");
  expect(await focusedText(pane)).toBe("Figure: J-101");
  const told = await textOf(pane);
  expect(told).toContain("Jobs!B400 shows 1,325.76, as it stands here.");
  expect(told).toContain("Timesheet 845.41 Materials 600.35 What write-offs take -120.00 What it comes to 1,325.76");
  expect(await barriers(pane)).toEqual([]);
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);

  await pane.getByRole("button", { name: /^Back to / }).first().press("Enter");
  await heading(pane, "Insert a function");
  await pane.getByRole("button", { name: "Back to the debts" }).press("Enter");
  await pane.getByRole("button", { name: "More for all debts" }).click();
  await pane.getByRole("menuitem", { name: "Freeze our formulas to values…" }).click();
  // The sample has a sheet of eight formulas, with their texts beside them; the one that was put here is the only one of its own sheet.
  await pane.getByText("9 formulas can be frozen.").waitFor();
  expect(await textOf(pane)).toContain("Formulas Jobs 1 ");
  expect(await barriers(pane)).toEqual([]);
  await pane.getByRole("button", { name: /^Freeze \d+ formulas$/ }).press("Enter");
  await pane.getByText(/formulas became figures\.$/).waitFor();
  expect(await focusedText(pane)).toBe("Frozen");
  const left = await page.evaluate(async () => {
    const { host } = (await window.workbench).desk;
    const sheet = host.workbook.sheets.find(({ name }) => name === "Jobs");
    return [sheet?.formula(399, 1), sheet?.value(399, 1)];
  });
  expect(left).toEqual(["", 1325.76]);
});

test("a cell without a function of ours says so, and the figure of another cell is no longer in sight", async () => {
  const { page, goTo, pane: paneNow } = await workbench();
  const pane = await paneNow();
  const explain = async (cell: string) => {
    await goTo(cell);
    await page.getByRole("grid").press("Shift+F10");
    await page.getByRole("menuitem", { name: "Explain…" }).click();
  };
  await explain("Formulas!B5");
  await heading(pane, "Figure: J-101");
  await pane.getByRole("button", { name: "Show job history" }).press("Enter");
  await pane.getByRole("heading", { name: /J-101/ }).first().waitFor();
  await explain("Jobs!A2");
  await pane.getByText(/Jobs!A2 holds no function of WRITEOFF\./).waitFor();
  expect(await focusedText(pane)).toBe("Nothing to explain here");
  await heading(pane, "Debts");
});
