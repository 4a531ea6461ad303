import type { Day } from "../../src/domain/day";
import type { Amount } from "../../src/domain/money";
import { csvOf } from "../../src/tables/csv";
import { amount, count, day, type Report, type ReportCell, text } from "../../src/tables/report";

const report = (rows: readonly (readonly ReportCell[])[]): Report => ({
  id: "r", sheet: "R", table: "R", title: "R", lines: [], isLandscape: false, chart: null, rows,
  columns: [{ heading: "What", kind: "text" }, { heading: "Sum", kind: "amount" }], foot: [{ look: "total", cells: [null, amount(-5 as Amount)] }],
});

test.each`
  because                             | cell                                   | field
  ${"words"}                          | ${text("Mill Street")}                 | ${"Mill Street"}
  ${"nothing"}                        | ${null}                                | ${""}
  ${"a comma"}                        | ${text("Okafor, Grace")}               | ${'"Okafor, Grace"'}
  ${"quotation marks"}                | ${text('The "Crown"')}                 | ${'"The ""Crown"""'}
  ${"two lines"}                      | ${text("one\ntwo")}                    | ${'"one\ntwo"'}
  ${"a blank at the end"}             | ${text("one ")}                        | ${'"one "'}
  ${"a formula stays words"}          | ${text("=HYPERLINK(1)")}               | ${"'=HYPERLINK(1)"}
  ${"so does a plus"}                 | ${text("+44 20")}                      | ${"'+44 20"}
  ${"a minus"}                        | ${text("-1+1")}                        | ${"'-1+1"}
  ${"an at"}                          | ${text("@SUM(A1)")}                    | ${"'@SUM(A1)"}
  ${"a tab"}                          | ${text("\t=1")}                        | ${"'\t=1"}
  ${"an amount is a number"}          | ${amount(-1_234_50 as Amount)}         | ${"-1234.50"}
  ${"a day"}                          | ${day("2026-04-30" as Day)}            | ${"2026-04-30"}
  ${"a count"}                        | ${count(7)}                            | ${"7"}
`("$because", ({ cell, field }: { cell: ReportCell; field: string }) => {
  expect(csvOf(report([[cell, null]]), 2)).toBe(`\ufeffWhat,Sum\r\n${field},\r\n,-0.05\r\n`);
});

test("amounts have the decimals of the currency", () => {
  expect(csvOf(report([[null, amount(1_234 as Amount)]]), 0)).toContain(",1234\r\n");
  expect(csvOf(report([[null, amount(1_234 as Amount)]]), 3)).toContain(",1.234\r\n");
});

test("that rows are missing is the last line", () => {
  expect(csvOf(report([[null, amount(1_234 as Amount)]]), 2, "Incomplete: some rows")).toBe("\ufeffWhat,Sum\r\n,12.34\r\n,-0.05\r\nIncomplete: some rows,\r\n");
});
