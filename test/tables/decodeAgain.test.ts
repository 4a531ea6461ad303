import type { TableName } from "../../src/domain/book";
import type { Cell } from "../../src/tables/cell";
import { decodeBook, type DecodedBook, type RawTables } from "../../src/tables/decodeBook";
import { withKeptRows } from "../../src/tables/keptRows";
import { type Mapping, noMapping } from "../../src/tables/mapping";
import type { RawTable } from "../../src/tables/rawTable";
import { randomFrom } from "../oracle/random";
import { problemLines } from "./rawTables";
import { smallTables } from "./smallBook";

// A workbook that is read again is decoded only where it says something else than before. Whatever has changed, the
// answer has to be that of decoding all of it anew: every row, every figure, every problem with its row.

interface Workbook {
  readonly tables: RawTables;
  readonly mapping: Mapping;
  readonly date1904: boolean;
}

type Change = (workbook: Workbook) => Workbook;

/** As it comes from Excel: no cell, row or table is one that came before. */
const fresh = ({ tables }: Workbook): RawTables => structuredClone(tables);

const anew = (workbook: Workbook): DecodedBook => decodeBook(fresh(workbook), workbook.mapping, workbook.date1904);

function again(workbook: Workbook, before: DecodedBook): DecodedBook {
  const rawBefore = (name: string) => before.tables[name as TableName]?.raw;
  const kept = Object.fromEntries(Object.entries(fresh(workbook)).map(([name, raw]) => [name, withKeptRows(raw, rawBefore(name))]));
  return decodeBook(kept, workbook.mapping, workbook.date1904, before);
}

const inTable = (name: TableName, change: (raw: RawTable) => Partial<RawTable>): Change => (workbook) => {
  const raw = workbook.tables[name];
  if (!raw) throw new Error(`There is no table ${name}.`);
  return { ...workbook, tables: { ...workbook.tables, [name]: { ...raw, ...change(raw) } } };
};

/** Rows are counted from zero, below the headings. */
const rows = (name: TableName, change: (now: RawTable["rows"]) => RawTable["rows"]): Change => inTable(name, (raw) => ({ rows: change(raw.rows) }));
const cell = (name: TableName, row: number, heading: string, to: Cell): Change =>
  inTable(name, ({ headings, rows: now }) => ({ rows: now.map((cells, at) => (at === row ? cells.map((from, column) => (headings[column] === heading ? to : from)) : cells)) }));
const heading = (name: TableName, from: string, to: string): Change => inTable(name, ({ headings }) => ({ headings: headings.map((found) => (found === from ? to : found)) }));
const blankRow = (like: readonly Cell[] = []) => like.map((): Cell => "");
const all = (...changes: readonly Change[]): Change => (workbook) => changes.reduce((now, change) => change(now), workbook);

// The small firm, with a charge that is none, one that differs from its hours, a day with a time and a key that stands twice.
const given: Workbook = all(
  cell("timesheet", 6, "Charge", "twelve"), cell("timesheet", 3, "Charge", 300), cell("timesheet", 7, "Date", 46120.5), cell("materials", 4, "Entry", "M-0004"),
)({ tables: smallTables as RawTables, mapping: noMapping, date1904: false });

const cases: readonly (readonly [string, Change])[] = [
  ["nothing", (workbook) => workbook],
  ["a charge", cell("timesheet", 0, "Charge", 361)],
  ["a charge that is no number", cell("timesheet", 0, "Charge", "#N/A")],
  ["the charge that was none", cell("timesheet", 6, "Charge", 720)],
  ["the charge that differed", cell("timesheet", 3, "Charge", 337.5)],
  ["a job that nobody has", cell("timesheet", 0, "Job", "J-999")],
  ["an invoice that nobody has", cell("timesheet", 8, "Invoice", "INV-0009")],
  ["the key of another row", cell("timesheet", 8, "Entry", "T-0001")],
  ["the key that stood twice", cell("materials", 4, "Entry", "M-0005")],
  ["text in the place of a number", cell("materials", 0, "Quantity", "14")],
  ["TRUE in the place of text", cell("jobs", 0, "Description", true)],
  ["a job that is spelt otherwise", cell("jobs", 0, "Job", "j-101")],
  ["a job's new key", cell("jobs", 0, "Job", "J-201")],
  ["an invoice's new key", cell("invoices", 0, "Invoice", "INV-1001")],
  ["two invoices' keys changed with each other", all(cell("invoices", 0, "Invoice", "INV-0002"), cell("invoices", 1, "Invoice", "INV-0001"))],
  ["a job deleted", rows("jobs", (now) => now.slice(1))],
  ["an invoice deleted", rows("invoices", (now) => now.filter((_, at) => at !== 1))],
  ["an entry inserted above", rows("timesheet", ([first = [], ...rest]) => [first.map((from, at) => (at === 0 ? "T-0099" : from)), first, ...rest])],
  ["a blank row inserted", rows("timesheet", (now) => [...now.slice(0, 4), blankRow(now[0]), ...now.slice(4)])],
  ["an entry deleted above", rows("timesheet", (now) => now.slice(1))],
  ["an entry added below", rows("materials", (now) => [...now, (now[0] ?? []).map((from, at) => (at === 0 ? "M-0099" : from))])],
  ["a table sorted", rows("timesheet", (now) => [...now].reverse())],
  ["two rows exchanged", rows("timesheet", ([first = [], second = [], ...rest]) => [second, first, ...rest])],
  ["an entry doubled", rows("timesheet", (now) => [...now, now[0] ?? []])],
  ["a table emptied", rows("timesheet", () => [])],
  ["a row cut short", rows("timesheet", ([first = [], ...rest]) => [first.slice(0, 5), ...rest])],
  ["a table moved down", inTable("timesheet", () => ({ row: 7 }))],
  ["a table moved aside", inTable("timesheet", ({ headings }) => ({ column: 3, headings: headings.map((found) => (found === "Rate" ? "Units" : found)) }))],
  ["a table on another sheet", inTable("timesheet", () => ({ sheet: "Hours" }))],
  ["a table renamed", inTable("timesheet", () => ({ name: "Hours" }))],
  ["hours shown as times", inTable("timesheet", ({ headings }) => ({ formats: headings.map((found) => (found === "Units" ? "[h]:mm" : "General")) }))],
  ["a column renamed", heading("timesheet", "Charge", "Fee")],
  ["a column renamed that it cannot do without", heading("timesheet", "Job", "Site")],
  ["two columns that change their headings", all(heading("timesheet", "Units", "?"), heading("timesheet", "Rate", "Units"), heading("timesheet", "?", "Rate"))],
  ["a column deleted", inTable("timesheet", (raw) => ({ headings: raw.headings.slice(0, -1), rows: raw.rows.map((cells) => cells.slice(0, -1)) }))],
  ["a column inserted", inTable("timesheet", (raw) => ({ headings: ["Note", ...raw.headings], rows: raw.rows.map((cells) => ["", ...cells]) }))],
  ["a table that is gone", ({ tables: { materials: _, ...tables }, ...rest }) => ({ ...rest, tables })],
  ["the jobs that are gone", ({ tables: { jobs: _, ...tables }, ...rest }) => ({ ...rest, tables })],
  ["the other date system", (workbook) => ({ ...workbook, date1904: true })],
  ["a heading chosen for a column", (workbook) => ({ ...workbook, mapping: { timesheet: { columns: { charge: "Rate" } } } })],
  ["a table that is not to be read", (workbook) => ({ ...workbook, mapping: { materials: { table: "" } } })],
  ["another name for a table", (workbook) => ({ ...workbook, mapping: { writeOffs: { table: "Losses" } } })],
  ["no decimals", cell("policies", 0, "Value", 0)],
  ["another policy", cell("policies", 1, "Value", "block")],
];

// Which policy stands where is the small firm's affair; here the first is the number of decimals.
const withDecimals = all(cell("policies", 0, "Policy", "Decimals"), cell("policies", 0, "Value", 2));

test.each(cases)("a workbook with %s is decoded again as if anew, and so is one that is put right", (_name, change) => {
  const begun = withDecimals(given);
  const changed = change(begun);
  const first = anew(begun);
  const second = again(changed, first);
  expect(second).toEqual(anew(changed));
  expect(again(begun, second)).toEqual(first);
});

test("problems are told with the rows where they stand now", () => {
  const first = anew(given);
  const second = again(rows("timesheet", (now) => now.slice(1))(given), first);
  const of = (book: DecodedBook) => problemLines(book.problems).filter((line) => line.includes("Timesheet"));
  expect(of(first)).toEqual([
    "Timesheet 8 Charge: twelve → an amount, or nothing",
    expect.stringMatching(/^notice: Timesheet 9 Date: /),
    expect.stringMatching(/^notice: Timesheet 5 Charge: 300.00 → 7.5 × 45 = 337.50/),
  ]);
  expect(of(second).slice(0, 3)).toEqual([
    "Timesheet 7 Charge: twelve → an amount, or nothing",
    expect.stringMatching(/^notice: Timesheet 8 Date: /),
    expect.stringMatching(/^notice: Timesheet 4 Charge: 300.00 → 7.5 × 45 = 337.50/),
  ]);
});

test("what is the same is not decoded again", () => {
  const first = anew(given);
  expect(again(given, first)).toBe(first);

  const second = again(cell("timesheet", 0, "Charge", 361)(given), first);
  expect(second.tables.jobs).toBe(first.tables.jobs);
  expect(second.tables.timesheet?.rows.filter((row, at) => row === first.tables.timesheet?.rows[at]).map(({ values }) => values.id)).toEqual(
    ["T-0002", "T-0003", "T-0004", "T-0005", "T-0006", "T-0009", "T-0010"]);
  expect(second.book.charges.filter((charge) => first.book.charges.includes(charge)).map(({ id }) => id)).toEqual(
    ["T-0002", "T-0003", "T-0005", "T-0006", "T-0009", "T-0010", "M-0001", "M-0002", "M-0003"]);

  const third = again(rows("timesheet", (now) => now.slice(1))(given), first);
  expect(third.tables.timesheet?.rows[0]?.values).toBe(first.tables.timesheet?.rows[1]?.values);
});

// Cells, rows and headings change at random, and each reading goes on from the one before. BOOKS and SEED choose more.
test("whatever changes at random, one reading after the other is as if anew", () => {
  const [chains, firstSeed] = [Number(process.env.BOOKS ?? 12), Number(process.env.SEED ?? 1)];
  for (let seed = firstSeed; seed < firstSeed + chains; seed += 1) {
    const random = randomFrom(seed);
    let [workbook, book] = [given, anew(given)];
    for (let step = 0; step < 25; step += 1) {
      workbook = randomChange(random)(workbook);
      const now = again(workbook, book);
      try {
        expect(now).toEqual(anew(workbook));
      } catch (failure) {
        throw new Error(`Seed ${seed}, step ${step}: ${String(failure)}`);
      }
      book = now;
    }
  }
});

const names = ["jobs", "timesheet", "materials", "invoices", "invoiceLines", "payments", "writeOffs", "policies"] as const;
const odd: readonly Cell[] = ["", 0, 1, 12.5, 46120, true, false, "#N/A", "J-101", "INV-0001", "twelve", "2"];

function randomChange(random: ReturnType<typeof randomFrom>): Change {
  const name = names[random.whole(0, names.length - 1)] ?? "jobs";
  return inTable(name, (raw) => {
    const at = random.whole(0, Math.max(0, raw.rows.length - 1));
    const column = random.whole(0, raw.headings.length - 1);
    const other = raw.rows[random.whole(0, Math.max(0, raw.rows.length - 1))] ?? [];
    const put = (to: Cell) => raw.rows.map((cells, row) => (row === at ? cells.map((from, place) => (place === column ? to : from)) : cells));
    switch (random.whole(0, 7)) {
      case 0:
      case 1: return { rows: put(odd[random.whole(0, odd.length - 1)] ?? "") };
      case 2: return { rows: put(other[column] ?? "") };
      case 3: return { rows: raw.rows.filter((_, row) => row !== at) };
      case 4: return { rows: [...raw.rows.slice(0, at), other, ...raw.rows.slice(at)] };
      case 5: return { rows: [...raw.rows.slice(at), ...raw.rows.slice(0, at)] };
      case 6: return { row: random.whole(0, 3) };
      default: return { headings: raw.headings.map((found, place) => (place === column ? `${String(found)}${random.whole(0, 1) ? "" : "?"}` : found)) };
    }
  });
}
