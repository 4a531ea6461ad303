import { goToCell } from "../../src/session/goToCell";
import { foundNow } from "../../src/words/pane";
import { addressOf } from "../excel-host/host/a1";
import { type ExcelHost, user } from "../excel-host/host/excelHost";
import type { LocalExcel } from "../excel-host/openExcel";
import { open, read, replaced, small } from "./journey";

// From a cell that could not be read to that very cell, wherever it stands by now.

const broken = replaced(small, "Fit worktops                 |  7.00", "Fit worktops | seven");

const timesheet = (host: ExcelHost) => {
  const sheet = host.workbook.sheets.find(({ name }) => name === "Timesheet");
  if (!sheet) throw new Error("The workbook has no sheet Timesheet.");
  return sheet;
};

const enter = (row: number, column: number, entry: string) => (excel: LocalExcel) =>
  excel.edit(user, (host) => host.enter(timesheet(host), { row, column, rows: 1, columns: 1 }, [[entry]]));

const inExcel = (change: (table: Excel.Table) => void) => () => Excel.run(async (context) => {
  change(context.workbook.tables.getItem("Timesheet"));
  await context.sync();
});

test.each`
  because                                    | change                                                                            | selected  | says
  ${"nothing has moved"}                     | ${() => {}}                                                                       | ${"G9"}   | ${null}
  ${"somebody sorted the table"}             | ${inExcel((table) => table.sort.apply([{ key: 0, ascending: false }]))}           | ${"G4"}   | ${"By now it stands in row 4."}
  ${"a row came above"}                      | ${inExcel((table) => table.rows.add(0, [["T-0099", 46000, "J-101", "", "", "", 1, 1, 1, "", ""]]))} | ${"G10"} | ${"By now it stands in row 10."}
  ${"somebody mended the cell"}              | ${enter(8, 6, "7")}                                                               | ${"G9"}   | ${"This cell holds something else by now. Choose Read again."}
`("$because: $selected", async ({ change, selected, says }: { change: (excel: LocalExcel) => unknown; selected: string; says: string | null }) => {
  const { excel } = await open(broken);
  const opened = await read();
  const [problem] = opened.problems;
  if (!problem) throw new Error("Every cell can be read.");
  await change(excel);
  const before = excel.batches;
  expect(foundNow(await goToCell(opened, problem))).toBe(says);
  expect(excel.batches).toBe(before + 2);
  const { area } = excel.host.selection;
  expect([excel.workbook.activeSheet.name, area && addressOf(area)]).toEqual(["Timesheet", selected]);
});
