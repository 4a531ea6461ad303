import type { ChangePlan } from "../../src/domain/plan";
import { addressOf, encodePlan, formulaColumns, placeOfChange, tablesOf } from "../../src/tables/encodePlan";
import { dialect, emptyPlan, encoded, tableToWrite } from "./encoding";

const jobs = "Jobs at C4\nTo bill | Note | Job | Customer | Balance\n5 | a | J1 | C1 | 5\n5 | b | J2 | C1 | 5\n5 | c | J3 | C1 | 5\n5 | d | J4 | C1 | 5";
const change = (key: string, field: string, to: number) => ({ table: "jobs", key, field, from: 5_00, to }) as const;

/** "row 1, column 0: 7, leave, 7": a block of cells, those it leaves alone said so. */
const blocks = (changed: ChangePlan["changed"], table = tableToWrite(jobs)) =>
  encoded({ changed }, "jobs", table).edit?.blocks.map(({ row, column, values }) =>
    `row ${row}, column ${column}: ${values.map((cells) => cells.map((cell) => (cell === null ? "leave" : String(cell))).join(" ")).join(" / ")}`);

test.each`
  because                                        | changed                                                                              | written
  ${"one cell"}                                  | ${[change("J2", "balance", 7_00)]}                                                   | ${["row 1, column 4: 7"]}
  ${"two columns apart"}                         | ${[change("J2", "balance", 7_00), change("J2", "toBill", 6_50)]}                     | ${["row 1, column 0: 6.5", "row 1, column 4: 7"]}
  ${"few rows: each its own"}                    | ${[change("J4", "balance", 8_00), change("J1", "balance", 7_00)]}                    | ${["row 0, column 4: 7", "row 3, column 4: 8"]}
  ${"many cells: four blocks at most, parted where most rows lie between"} | ${["J1", "J2", "J4"].flatMap((key) => [change(key, "balance", 7_00), change(key, "toBill", 6_00)])} | ${["row 0, column 0: 6 / 6", "row 3, column 0: 6", "row 0, column 4: 7 / 7", "row 3, column 4: 7"]}
  ${"what is below zero"}                        | ${[change("J2", "balance", -5)]}                                                     | ${["row 1, column 4: -0.05"]}
  ${"nothing"}                                   | ${[]}                                                                                | ${undefined}
`("$because", ({ changed, written }: { changed: ChangePlan["changed"]; written: readonly string[] | undefined }) => expect(blocks(changed)).toEqual(written));

test("many cells of one column go in four blocks, and what lies between two of one block is left alone", () => {
  const table = tableToWrite(["Jobs", "Job | Customer | Balance", ...Array.from({ length: 90 }, (_, at) => `J${at} | C1 | 5`)].join("\n"));
  const changed = [3, 4, 6, 30, 50, 89].map((at) => change(`J${at}`, "balance", 7_00));
  expect(blocks(changed, table)).toEqual(["row 3, column 2: 7 / 7 / leave / 7", "row 30, column 2: 7", "row 50, column 2: 7", "row 89, column 2: 7"]);
});

test("rows are found by key wherever they stand, columns by heading", () => {
  const sorted = tableToWrite("Jobs\nBalance | Job | Customer\n5 | J4 | C1\n5 | J2 | C1");
  expect(blocks([change("J2", "balance", 7_00)], sorted)).toEqual(["row 1, column 0: 7"]);
  expect(placeOfChange(sorted.read, change("J9", "balance", 0))).toBeUndefined();
  expect(placeOfChange(sorted.read, change("J2", "toBill", 0))).toBeUndefined();
});

test("a row that is not there, or stands twice, is no place to write", () => {
  const twice = tableToWrite("Jobs\nJob | Customer | Balance\nJ1 | C1 | 5\nJ1 | C1 | 5");
  expect(() => blocks([change("J1", "balance", 7_00)], twice)).toThrow("J1 or its column Balance is not in Jobs");
  expect(() => encodePlan({ ...emptyPlan, changed: [change("J1", "balance", 0)] }, {}, dialect)).toThrow("the plan changes jobs, which was not read");
});

test("a cell with a formula of the user's own is left to it", () => {
  const formulas = [["=SUM(A1:A3)"], [5], ["=1"], [5]];
  const table = tableToWrite(jobs, { formulas, formulasFrom: 4 });
  const changed = [change("J1", "balance", 7_00), change("J2", "balance", 8_00)];
  const { edit, ownFormulas } = encoded({ changed }, "jobs", table);
  expect(edit?.blocks.map(({ row, column, values }) => [row, column, values])).toEqual([[1, 4, [[8]]]]);
  expect(ownFormulas).toEqual([changed[0]]);
});

test("text stays text: ids, reasons and what a bill consumed", () => {
  const table = tableToWrite("WriteOffs\nWrite-off | Billed on | Consumed | Date | Customer | Job | Invoice | Amount | Reason | Description | Next billing run | Status | Reverses | Operation\nW1 |  | 0 | 2026-04-01 | C1 | J1 |  | 5 | x | x | TRUE |  |  | ");
  const { edit } = encoded({ changed: [
    { table: "writeOffs", key: "W1", field: "billedOn", from: "", to: "0041" },
    { table: "writeOffs", key: "W1", field: "consumed", from: 0, to: 5_00 },
  ] }, "writeOffs", table);
  expect(edit?.blocks).toEqual([{ row: 0, column: 1, values: [["0041", 5]], formats: [["@", null]] }]);
});

test("a status and a day are written in the cell's own kind", () => {
  const table = tableToWrite("Invoices\nInvoice | Date | Customer | Status | Sent\nI1 | 2026-04-01 | C1 | Open | ");
  const { edit } = encoded({ changed: [
    { table: "invoices", key: "I1", field: "status", from: "Open", to: "Written Off" },
    { table: "invoices", key: "I1", field: "sent", from: null, to: "2026-04-30" },
  ] }, "invoices", table);
  expect(edit?.blocks.map(({ values }) => values)).toEqual([[["Written Off", 46142]]]);
});

test("the tables of a plan: those with new rows first", () => {
  const added = [{ table: "writeOffs", key: "W1", values: {} }] as const;
  expect(tablesOf({ ...emptyPlan, added, changed: [change("J1", "balance", 0)], removed: [{ table: "invoiceLines", key: "L1", values: {} }] })).toEqual(["writeOffs", "jobs", "invoiceLines"]);
  expect(tablesOf(emptyPlan)).toEqual([]);
});

test("which columns may hold formulas that matter", () => {
  const { read } = tableToWrite(jobs);
  expect(formulaColumns({ ...emptyPlan, changed: [change("J1", "balance", 0), change("J1", "toBill", 0)] }, "jobs", read)).toEqual([0, 4]);
  expect(formulaColumns({ ...emptyPlan, changed: [change("J1", "balance", 0)] }, "invoices", read)).toBeNull();
  expect(addressOf(read, 1, 4)).toBe("Jobs!G6");
});
