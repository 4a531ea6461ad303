import type { Day } from "../../src/domain/day";
import { type ReportAsked, reportsFor } from "../../src/session/reports/reportsFor";
import { type ReportsWritten, writeReports } from "../../src/session/reports/writeReports";
import type { Fault } from "../excel-host/faults";
import type { Sheet, Workbook } from "../excel-host/model/types";
import { open, read, replaced, small } from "./journey";

// A report goes to a sheet of its own, is written over there and nowhere else, and leaves nothing behind.

const statementOf = (customer: string, to = "2026-04-30"): ReportAsked => ({ kind: "statement", customer, from: "", to, by: "transaction" });

async function written(asked: ReportAsked, customerName?: string): Promise<Extract<ReportsWritten, { kind: "written" }>> {
  const opened = await read();
  const made = reportsFor(opened, asked, "2026-04-30" as Day);
  if (made.kind === "refused") throw new Error(`${customerName ?? asked.kind}: ${made.refusal.code}`);
  const answer = await writeReports(opened, made.reports);
  if (answer.kind === "refused") throw new Error(answer.refusal.code);
  return answer;
}

const sheetOf = ({ sheets }: Workbook, name: string): Sheet => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${sheets.map((each) => each.name).join(", ")}`);
  return sheet;
};

/** What a sheet shows, a line each, without what is blank. */
function shown(sheet: Sheet): readonly string[] {
  const used = sheet.usedArea();
  return used ? sheet.valuesOf(used).map((row) => row.map((value) => (typeof value === "object" ? value.error : String(value))).filter((value) => value !== "").join(" | ")) : [];
}

const names = ({ sheets }: Workbook) => sheets.map(({ name }) => name).filter((name) => /Statement/.test(name));

test("a statement: every row with its balance, the total, and how old it is", async () => {
  const { excel } = await open(small);
  await written(statementOf("C-011"));
  const sheet = sheetOf(excel.workbook, "Statement C-011");
  expect(shown(sheet)).toEqual([
    "Statement",
    "Okafor, Grace and Daniel (C-011)",
    "Up to 2026-04-30, by the dates of the transactions",
    "Tax included. Invoices only: work that is not invoiced yet is in the aged debts and in the work in progress",
    "",
    "Date | Due | Item | Details | Invoiced | Paid | Written off | Balance",
    "Opening balance | 0",
    "46112 | 46132 | Invoice INV-0003 | Back porch repair | 175.5 | 175.5",
    "46122 | 46162 | Invoice INV-0004 | 141 | 316.5",
    "46133 | Write-off WO-0002 on INV-0003 | Write Off: Sill was the wrong colour | 25.5 | 291",
    "",
    "46142 | Closing balance | 316.5 | 0 | 25.5 | 291",
    "",
    "How old it is, in days | 0–30 | 31–60 | 61–90 | 91+",
    "141 | 150",
    "Days count from the work, or the invoice where it names none. Payments and write-offs went to the oldest work of each job",
  ]);
});

test("the sheet is ready to print: a table, frozen and repeated headings, an area, bands, one page wide", async () => {
  const { excel } = await open(small);
  await written(statementOf("C-011"));
  const sheet = sheetOf(excel.workbook, "Statement C-011");
  const table = excel.workbook.tables.find((candidate) => candidate.sheet === sheet);
  expect([table?.name, table?.area, sheet.frozenRows]).toEqual(["WriteOffsReport_Statement_C_011", { row: 5, column: 0, rows: 5, columns: 8 }, 6]);
  expect(sheet.pageLayout).toEqual({
    orientation: "Portrait", fitToWidth: 1, printArea: { row: 0, column: 0, rows: 16, columns: 8 }, titleRows: { first: 5, last: 5 },
    leftHeader: "Statement · Okafor, Grace and Daniel (C-011)", leftFooter: "&F, &A", rightFooter: "Page &P of &N",
  });
  const look = (row: number, column: number) => excel.workbook.styles[sheet.style(row, column)];
  expect([look(7, 0)?.numberFormat, look(7, 4)?.numberFormat, look(7, 4)?.horizontal, look(7, 2)?.numberFormat]).toEqual(["yyyy-mm-dd", "#,##0.00", "Right", "@"]);
  expect([look(11, 7)?.bold, look(5, 7)?.horizontal, excel.workbook.activeSheet.name]).toEqual([true, "Right", "Statement C-011"]);
});

test("the ledgers are as they were, and one look and one batch are all it takes, the second time as well", async () => {
  const { excel, changes } = await open(small);
  const start = excel.batches;
  const opened = await read();
  const made = reportsFor(opened, statementOf("C-011"), "2026-04-30" as Day);
  if (made.kind === "refused") throw new Error(made.refusal.code);
  await writeReports(opened, made.reports);
  expect(excel.batches - start).toBe(2 + 2);
  expect(changes().split("\n").filter((line) => line.startsWith("-"))).toEqual([]);
  await written(statementOf("C-011"));
  expect(excel.batches - start).toBe(4 + 2 + 2);
});

test("from a book that was read before, what was remembered saves the second look", async () => {
  const { excel } = await open(small);
  const opened = await read();
  const made = reportsFor(opened, statementOf("C-011"), "2026-04-30" as Day);
  if (made.kind === "refused") throw new Error(made.refusal.code);
  const first = await writeReports(opened, made.reports);
  const trips = async (remembered: boolean) => {
    const before = excel.batches;
    await writeReports(opened, made.reports, { remembered: remembered && first.kind === "written" ? first.remembered : null });
    return excel.batches - before;
  };
  expect([await trips(false), await trips(true), names(excel.workbook)]).toEqual([3, 2, ["Statement C-011"]]);
});

test("written again it leaves no debris: a longer report gives way to a shorter one", async () => {
  const { excel } = await open(small);
  await written(statementOf("C-011"));
  const only = (await open(small)).excel;
  await written(statementOf("C-011", "2026-03-31"));
  const wanted = shown(sheetOf(only.workbook, "Statement C-011"));
  const again = (await open(small)).excel;
  await written(statementOf("C-011"));
  await written(statementOf("C-011", "2026-03-31"));
  expect(shown(sheetOf(again.workbook, "Statement C-011"))).toEqual(wanted);
  expect(again.workbook.tables.filter(({ name }) => name.startsWith("WriteOffsReport")).map(({ name, area }) => [name, area.rows])).toEqual([["WriteOffsReport_Statement_C_011", 3]]);
  expect([names(again.workbook), names(excel.workbook)]).toEqual([["Statement C-011"], ["Statement C-011"]]);
});

const cellEdit = (change: (sheet: Sheet) => void) => (workbook: Workbook) => change(sheetOf(workbook, "Statement C-011"));

test.each`
  because                              | edit                                                                             | sheets
  ${"nobody touched it"}               | ${() => undefined}                                                               | ${["Statement C-011"]}
  ${"a note was written beside it"}    | ${cellEdit((sheet) => sheet.setValue(9, 12, "called them"))}                     | ${["Statement C-011", "Statement C-011 (2)"]}
  ${"an amount was changed"}           | ${cellEdit((sheet) => sheet.setValue(7, 4, 175.51))}                             | ${["Statement C-011", "Statement C-011 (2)"]}
  ${"a formula stands in it"}          | ${cellEdit((sheet) => sheet.setFormula(7, 4, "=175.5", 175.5))}                  | ${["Statement C-011", "Statement C-011 (2)"]}
  ${"a row was sorted away"}           | ${cellEdit((sheet) => sheet.deleteUp({ row: 7, column: 0, rows: 1, columns: 8 }))} | ${["Statement C-011", "Statement C-011 (2)"]}
  ${"it was locked"}                   | ${cellEdit((sheet) => { sheet.protection = { options: {} }; })}                  | ${["Statement C-011", "Statement C-011 (2)"]}
  ${"it was renamed"}                  | ${cellEdit((sheet) => { sheet.name = "April Statement"; })}                      | ${["April Statement", "Statement C-011"]}
  ${"it is gone"}                      | ${(workbook: Workbook) => workbook.removeSheet(sheetOf(workbook, "Statement C-011"))} | ${["Statement C-011"]}
`("what somebody made theirs stays: $because", async ({ edit, sheets }: { edit: (workbook: Workbook) => void; sheets: readonly string[] }) => {
  const { excel } = await open(small);
  await written(statementOf("C-011"));
  edit(excel.workbook);
  const before = excel.workbook.sheets.filter(({ name }) => /Statement/.test(name)).map(shown);
  const { sheets: places } = await written(statementOf("C-011"));
  expect(names(excel.workbook)).toEqual(sheets);
  if (sheets.length === 2) expect(shown(sheetOf(excel.workbook, sheets[0] ?? ""))).toEqual(before[0]);
  expect(places.map(({ kept }) => kept)).toEqual([sheets.includes("Statement C-011 (2)") ? "Statement C-011" : null]);
  await written(statementOf("C-011"));
  expect(names(excel.workbook)).toEqual(sheets);
});

test("a sheet of that name that is somebody's own stays, and so does a table of the report's name", async () => {
  const { excel } = await open(`${small}\nsheet Statement C-011\ncell A1 | mine\n\ntable WriteOffsReport_Statement_C_011 at A3\nNote\nkept\n`);
  await written(statementOf("C-011"));
  expect(shown(sheetOf(excel.workbook, "Statement C-011"))).toEqual(["mine", "", "Note", "kept"]);
  expect(excel.workbook.tables.slice(-2).map(({ name }) => name)).toEqual(["WriteOffsReport_Statement_C_011", "WriteOffsReport_Statement_C_011_2"]);
});

test("what came from cells never becomes a formula", async () => {
  const tricky = replaced(replaced(small, "C-011    | Okafor, Grace and Daniel", "C-011    | '=HYPERLINK(1)"), "| Back porch repair ", "| '=1+1");
  const { excel } = await open(tricky);
  await written(statementOf("C-011"));
  const sheet = sheetOf(excel.workbook, "Statement C-011");
  expect([sheet.hasFormulas({ row: 0, column: 0, rows: 100, columns: 20 }), sheet.value(7, 3), sheet.value(1, 0)]).toEqual([false, "=1+1", "=HYPERLINK(1) (C-011)"]);
});

const faults: readonly Fault[] = [{ kind: "reject" }, { kind: "lose-reply" }, ...Array.from({ length: 14 }, (_, at): Fault => ({ kind: "break-off", after: at * 11 }))];

test.each([false, true])("a report that is cut off anywhere is written again in the same place (there before: %s)", async (isThere) => {
  for (const fault of faults) {
    const { excel } = await open(small);
    if (isThere) await written(statementOf("C-011", "2026-03-31"));
    excel.faults = [{ batch: excel.batches + 4, fault }];
    await expect(written(statementOf("C-011"))).rejects.toThrow();
    excel.faults = [];
    await written(statementOf("C-011"));
    expect([fault, names(excel.workbook), shown(sheetOf(excel.workbook, "Statement C-011")).length]).toEqual([fault, ["Statement C-011"], 16]);
  }
});

test("the firm stands at the head of a statement where the policies name it, and the page still bears the customer", async () => {
  const { excel } = await open(replaced(small, "taxRate      |   20%", "taxRate      |   20%\nfirm | Harbour & Lane; 4 Quay Street"));
  await written(statementOf("C-011"));
  const sheet = sheetOf(excel.workbook, "Statement C-011");
  expect([shown(sheet).slice(0, 5), sheet.pageLayout?.leftHeader, sheet.frozenRows]).toEqual([
    ["Statement", "Harbour & Lane", "4 Quay Street", "", "Okafor, Grace and Daniel (C-011)"], "Statement · Okafor, Grace and Daniel (C-011)", 9,
  ]);
});

test("words beside figures keep a distance", async () => {
  const { excel } = await open(small);
  const opened = await read();
  const made = reportsFor(opened, { kind: "journal", from: "2026-04-01", to: "2026-04-30" }, "2026-04-30" as Day);
  if (made.kind === "refused") throw new Error(made.refusal.code);
  await writeReports(opened, made.reports);
  const sheet = sheetOf(excel.workbook, "Journal");
  const indentOf = (row: number, heading: string) => excel.workbook.styles[sheet.style(row, sheet.columnsOfRow(headings).find((column) => sheet.value(headings, column) === heading) ?? -1)]?.indent;
  const headings = sheet.rowNumbers().find((row) => sheet.value(row, 0) === "Date") ?? -1;
  expect([headings, headings + 1].map((row) => [indentOf(row, "Credit"), indentOf(row, "Tax code"), indentOf(row, "Customer")])).toEqual([[0, 1, 0], [0, 1, 0]]);
});
