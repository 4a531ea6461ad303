import type { Day } from "../../src/domain/day";
import { type ReportAsked, reportsFor } from "../../src/session/reports/reportsFor";
import { writeReports } from "../../src/session/reports/writeReports";
import { newXlsx } from "../excel-host/xlsx/newXlsx";
import { readXlsx } from "../excel-host/xlsx/readXlsx";
import { seeTables, proposalFor } from "../../src/session/mapTables";
import { firmOf } from "./manyRows";
import { open, read, replaced, small } from "./journey";

// What the reports have in common, and what each needs of Excel.

const period = { from: "2026-04-01", to: "2026-04-30" };
const kinds: readonly ReportAsked[] = [
  { kind: "statement", customer: "C-011", ...period, by: "transaction" }, { kind: "wip", zeroBalances: true }, { kind: "register", ...period, by: "month" },
  { kind: "debts", asOf: "2026-04-30", ...period }, { kind: "proof", ...period },
];

async function write(asked: ReportAsked) {
  const opened = await read();
  const made = reportsFor(opened, asked, "2026-04-30" as Day);
  if (made.kind === "refused") throw new Error(made.refusal.code);
  const written = await writeReports(opened, made.reports);
  if (written.kind === "refused") throw new Error(written.refusal.code);
  return { opened, written, made };
}

test.each(kinds)("$kind: written twice it is one sheet, the ledgers stay, and every amount has the look of the workbook", async (asked) => {
  const { excel, changes } = await open(replaced(small, "table Invoices at A1\n", "table Invoices at A1\n  format Balance: [$£-809]#,##0.00\n"));
  await write(asked);
  const { written: { sheets: [place] } } = await write(asked);
  expect(changes().split("\n").filter((line) => line.startsWith("-"))).toEqual([]);
  expect(excel.workbook.tables.filter(({ name }) => name.startsWith("WriteOffsReport_"))).toHaveLength(1);
  const sheet = excel.workbook.sheets.find(({ name }) => name === place?.sheet);
  const formats = sheet?.rowNumbers().flatMap((row) => sheet.columnsOfRow(row).filter((column) => typeof sheet.value(row, column) === "number").map((column) => excel.workbook.styles[sheet.style(row, column)]?.numberFormat));
  expect([...new Set(formats)].sort()).toEqual(asked.kind === "statement" || asked.kind === "register" ? ["[$£-809]#,##0.00", "yyyy-mm-dd"] : ["[$£-809]#,##0.00"]);
  expect(sheet?.charts.length).toBe(asked.kind === "debts" ? 1 : 0);
});

test("no report is taken for a ledger when tables are chosen", async () => {
  await open(small);
  for (const asked of kinds) await write(asked);
  const seen = await seeTables();
  expect(seen?.tables.filter(({ name }) => name.startsWith("WriteOffsReport_"))).toEqual([]);
  expect(seen && proposalFor(seen).jobs.table).toBe("Jobs");
});

test("the chart shows the buckets before and after, and comes through a file once, however often it is written", async () => {
  const { excel } = await open(small);
  const asked: ReportAsked = { kind: "debts", asOf: "2026-04-30", ...period };
  await write(asked);
  const sheet = excel.workbook.sheets.at(-1);
  expect(sheet?.charts.map(({ name, title, place }) => [name, title, place])).toEqual([["WriteOffsChart", "Debts by age, before and after write-offs", { row: 18, column: 0, rows: 18, columns: 8 }]]);
  const { source } = sheet?.charts[0] ?? {};
  expect(source && sheet?.valuesOf(source.area)).toEqual([["By age, in days", "Before write-offs", "After write-offs"], ["0–30", 1963.86, 1963.86], ["31–60", 535.14, 509.64], ["61–90", 0, 0], ["91+", 0, 0]]);

  const file = readXlsx(newXlsx(excel.workbook).bytes, "saved.xlsx");
  const again = await open(file.workbook);
  await write(asked);
  const saved = readXlsx(file.save().bytes, "again.xlsx").workbook.sheets.find(({ name }) => name === "Aged debts");
  expect([again.excel.workbook.sheets.filter(({ name }) => name.startsWith("Aged debts")).length, saved?.charts.map(({ name }) => name)]).toEqual([1, ["WriteOffsChart"]]);
});

test("somebody's own chart on a report sheet stays when it is written again", async () => {
  const { excel } = await open(small);
  await write(kinds[1] as ReportAsked);
  const sheet = excel.workbook.sheets.at(-1);
  if (!sheet) throw new Error("no sheet");
  sheet.charts.push({ name: "Mine", inFile: undefined, type: "ColumnClustered", title: "", legend: "Bottom", source: { sheet, area: { row: 0, column: 0, rows: 2, columns: 2 } }, place: { row: 30, column: 0, rows: 5, columns: 5 } });
  await write(kinds[1] as ReportAsked);
  expect(sheet.charts.map(({ name }) => name)).toEqual(["Mine"]);
});

test("a book of twenty thousand rows: one look and a batch for every 4 MB, and a statement for everyone in batches of twenty", async () => {
  const firm = firmOf(20_000);
  const [invoices] = firm.sheets.filter(({ name }) => name === "Invoices");
  for (let row = 1; row <= 200; row += 1) invoices?.setValue(row, 2, `C${row % 45}`);
  const { excel } = await open(firm);
  const opened = await read();
  const trips: Record<string, number> = {};
  for (const asked of [...kinds.slice(1), { kind: "journal", from: "2020-01-01", to: "2026-12-31" } as const, { kind: "statement", customer: "all", from: "", to: "", by: "transaction" } as const]) {
    const made = reportsFor(opened, asked, "2026-04-30" as Day);
    if (made.kind === "refused") throw new Error(made.refusal.code);
    const before = excel.batches;
    const seen: number[] = [];
    await writeReports(opened, made.reports, { onProgress: (done) => seen.push(done) });
    trips[asked.kind] = excel.batches - before;
    expect(excel.batches - before).toBe(1 + Math.max(1, seen.length));
    expect(seen.length).toBe(Math.max(1, Math.ceil(made.reports.length / 20)));
  }
  expect(trips).toEqual({ wip: 2, register: 2, debts: 2, proof: 2, journal: 2, statement: 4 });
});

test("somebody stops: what is there is whole, and no more is written", async () => {
  const { excel } = await open(small);
  const opened = await read();
  const made = reportsFor(opened, { kind: "statement", customer: "all", from: "", to: "", by: "transaction" }, "2026-04-30" as Day);
  if (made.kind === "refused") throw new Error(made.refusal.code);
  const many = Array.from({ length: 50 }, (_, at) => ({ ...(made.reports[0] as (typeof made.reports)[0]), id: `statement ${at}`, sheet: `Statement ${at}` }));
  let done = 0;
  const answer = await writeReports(opened, many, { onProgress: (now) => { done = now; }, isStopped: () => done >= 20 });
  expect([answer.kind === "written" && [answer.isStopped, answer.sheets.length], excel.workbook.sheets.filter(({ name }) => name.startsWith("Statement")).length]).toEqual([[true, 20], 20]);
});
