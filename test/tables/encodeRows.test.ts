import { appendOf } from "../../src/tables/encodePlan";
import type { PostingDetail } from "../../src/tables/edits";
import { dialect, encoded, tableToWrite } from "./encoding";

const payment = { id: "PAY-0003", date: "2026-04-30", customer: "C1", job: null, invoice: "INV-1", amount: 12_50, fee: 0, tip: 0, status: "Completed", method: "=Bank", reference: "007" };
const added = (count: number) => Array.from({ length: count }, (_, at) => ({ table: "payments", key: `PAY-000${at + 3}`, values: { ...payment, id: `PAY-000${at + 3}` } }) as const);
const columns = "Amount | Note | Payment | Date | Job | Invoice | Method | Reference | Status";
const row = (id: string) => `5 | mine | ${id} | 2026-04-01 | | INV-1 | Bank | x | `;
const table = (rows: string, detail: Partial<PostingDetail> = {}) => tableToWrite(`Payments at B3\n${columns}\n${rows}`, detail);
const blankRow = "| | | | | | | | ";

test("a new row has its cells under their headings, and none in a column of the user's own", () => {
  const append = appendOf(table(row("P1")), added(1), dialect);
  expect(append.rows).toEqual([[12.5, null, "PAY-0003", 46142, "", "INV-1", "=Bank", "007", "Completed"]]);
  expect(append.formats).toEqual(["#,##0.00", null, "@", "yyyy-mm-dd", "@", "@", "@", "@", "General"]);
  expect([append.blankRows, append.insert]).toEqual([0, false]);
});

test("new cells look like those above them, but text is text whatever stands above", () => {
  const lastRowFormats = ["€ 0.00", "General", "General", "dd.mm.yyyy", "0", "General", "General", "General", "General"];
  expect(appendOf(table(row("P1"), { lastRowFormats }), added(1), dialect).formats).toEqual(["€ 0.00", null, "@", "dd.mm.yyyy", "@", "@", "@", "@", "General"]);
  expect(appendOf(table(row("P1"), { lastRowFormats: ["@"] }), added(1), dialect).formats[0]).toBe("#,##0.00");
});

test("a column that fills itself is left to do so", () => {
  const lastRowFormulas = ["=[@Units]*2", "mine", "P1", 46113, "", "INV-1", "Bank", "x", ""];
  const append = appendOf(table(row("P1"), { lastRowFormulas }), added(1), dialect);
  expect([append.rows[0]?.[0], append.formats[0], append.rows[0]?.[2]]).toEqual([null, null, "PAY-0003"]);
});

test("a sum that somebody typed into the last cell makes no such column", () => {
  const lastRowFormulas = ["=100*2", "mine", "P1", 46113, "", "INV-1", "Bank", "x", ""];
  expect(appendOf(table(row("P1"), { lastRowFormulas }), added(1), dialect).rows[0]?.[0]).toBe(12.5);
});

// Blank rows at the end take the first of the new ones; rows are inserted only when something below has to move.
test.each`
  because                                   | rows                                    | count | detail                                                | blank | insert
  ${"nothing below"}                        | ${row("P1")}                            | ${1}  | ${{}}                                                 | ${0}  | ${false}
  ${"an empty table has a blank row"}       | ${blankRow}                             | ${1}  | ${{ showTotals: true }}                               | ${1}  | ${false}
  ${"and takes more"}                       | ${blankRow}                             | ${2}  | ${{ showTotals: true }}                               | ${1}  | ${true}
  ${"blank rows left at the end"}           | ${`${row("P1")}\n${blankRow}\n${blankRow}`} | ${2} | ${{ showTotals: true }}                            | ${2}  | ${false}
  ${"one in the middle is not at the end"}  | ${`${row("P1")}\n${blankRow}\n${row("P2")}`} | ${1} | ${{}}                                             | ${0}  | ${false}
  ${"a totals row moves down"}              | ${row("P1")}                            | ${1}  | ${{ showTotals: true }}                               | ${0}  | ${true}
  ${"data right below moves down"}          | ${row("P1")}                            | ${1}  | ${{ below: { address: "B5:C5", row: 4, column: 1, rows: 1, columns: 2 } }} | ${0} | ${true}
  ${"data further below stays"}             | ${row("P1")}                            | ${1}  | ${{ below: { address: "B9:C9", row: 8, column: 1, rows: 1, columns: 2 } }} | ${0} | ${false}
`("$because", ({ rows, count, detail, blank, insert }: { rows: string; count: number; detail: Partial<PostingDetail>; blank: number; insert: boolean }) => {
  const append = appendOf(table(rows, detail), added(count), dialect);
  expect([append.rows.length, append.blankRows, append.insert]).toEqual([count, blank, insert]);
});

const gone = (...ids: readonly string[]) => ids.map((key) => ({ table: "payments", key, values: {} }) as const);

test.each`
  because                               | removed                       | runs
  ${"one row"}                          | ${gone("P2")}                 | ${[[1, 1]]}
  ${"neighbours go together"}           | ${gone("P3", "P2")}           | ${[[1, 2]]}
  ${"the lowest first"}                 | ${gone("P1", "P3", "P4")}     | ${[[2, 3], [0, 0]]}
  ${"one that is gone already"}         | ${gone("P9")}                 | ${[]}
`("rows that go: $because", ({ removed, runs }: { removed: ReturnType<typeof gone>; runs: readonly (readonly number[])[] }) => {
  const four = table(["P1", "P2", "P3", "P4"].map(row).join("\n"));
  expect(encoded({ removed }, "payments", four).edit?.removed).toEqual(runs);
});

test("a table that would lose its last row keeps a blank one", () => {
  const { edit } = encoded({ removed: gone("P1", "P2") }, "payments", table(["P1", "P2"].map(row).join("\n")));
  expect(edit?.removed).toEqual([[1, 1]]);
  expect(edit?.blocks.map(({ row: at, column, values }) => [at, column, values])).toEqual([[0, 0, [["", null, "", "", "", "", "", "", ""]]]]);
});
