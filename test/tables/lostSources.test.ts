import type { RawTable } from "../../src/tables/rawTable";
import { problemLines } from "./rawTables";
import { figuresIn, smallTables } from "./smallBook";

/** "Timesheet" without the table of that name, "Timesheet.Invoice" with that column called something else. */
function without(what: string): Readonly<Record<string, RawTable>> {
  const [name = "", heading] = what.split(".");
  return Object.fromEntries(Object.entries(smallTables).flatMap(([key, raw]) => {
    if (raw.name !== name) return [[key, raw]];
    return heading === undefined ? [] : [[key, { ...raw, headings: raw.headings.map((other) => (other === heading ? `Our ${heading}` : other)) }]];
  }));
}

const noInvoices = "which the workbook does not have";
const uncounted = ": nothing brought forward is counted, and no tax rate of a job";

// A table that was renamed, deleted or made an ordinary range is not read: what hangs on it says so.
test.each`
  lost                     | problems                                                                                        | incomplete
  ${"Timesheet"}           | ${[`Jobs 2 Timesheet to bill: 1000.00 → entries in a table Timesheet, ${noInvoices}`, `Jobs 4 Timesheet to bill: 100.00 → entries in a table Timesheet, ${noInvoices}`]} | ${"J-101 J-103, debt of J-103 J-101"}
  ${"Materials"}           | ${[`Jobs 2 Materials to bill: 400.00 → entries in a table Materials, ${noInvoices}`, `Jobs 4 Materials to bill: 19.05 → entries in a table Materials, ${noInvoices}`]} | ${"J-101 J-103, debt of J-103 J-101"}
  ${"WriteOffs"}           | ${[`Invoices 4 Written off: 25.50 → write-offs in a table WriteOffs, ${noInvoices}`]}           | ${"J-103 INV-0003, debt of J-103"}
  ${"Jobs"}                | ${[`notice: Timesheet 8 Job: J-101 → a job of a table Jobs, ${noInvoices}${uncounted}`, `notice: Materials 4 Job: J-101 → a job of a table Jobs, ${noInvoices}${uncounted}`]} | ${", debt of "}
  ${"Payments"}            | ${[]}                                                                                           | ${", debt of "}
  ${"InvoiceLines"}        | ${[]}                                                                                           | ${", debt of "}
  ${"Timesheet.Invoice"}   | ${["Timesheet 1 Invoice: no such column → a column headed Invoice, because T-0001 is billed"]}  | ${"everything"}
  ${"Materials.Invoice"}   | ${["Materials 1 Invoice: no such column → a column headed Invoice, because M-0001 is billed"]}  | ${"everything"}
  ${"Payments.Invoice"}    | ${["Payments 1 Invoice: no such column → a column headed Invoice, because INV-0001 is paid"]}   | ${"everything"}
  ${"Timesheet.Job"}       | ${["Timesheet 1 Job: no such column → a column headed Job"]}                                    | ${"everything"}
  ${"Invoices.Customer"}   | ${["Invoices 1 Customer: no such column → a column headed Customer"]}                           | ${"everything"}
  ${"Payments.Amount"}     | ${["Payments 1 Amount: no such column → a column headed Amount"]}                               | ${"everything"}
  ${"WriteOffs.Status"}    | ${["WriteOffs 1 Status: no such column → a column headed Status"]}                              | ${"everything"}
  ${"Policies.Value"}      | ${["Policies 1 Value: no such column → a column headed Value"]}                                 | ${"everything"}
`("without $lost", ({ lost, problems, incomplete }: { lost: string; problems: readonly string[]; incomplete: string }) => {
  const now = figuresIn(without(lost));
  const told = problemLines(now.problems);
  // A table that lacks a column takes its rows with it, and what names them is told of as well.
  expect(told.slice(0, Math.max(problems.length, told.filter((line) => line.includes("no such column")).length))).toEqual(problems);
  const isEverything = [...now.texts.keys()].every((name) => now.incomplete.has(name));
  const [debts, rows] = [true, false].map((wanted) => [...now.incomplete].filter((name) => name.startsWith("debt of ") === wanted).map((name) => name.replace("debt of ", "")));
  expect(isEverything ? "everything" : `${rows?.join(" ")}, debt of ${debts?.join(" ")}`).toBe(incomplete);
});

test("without Invoices every row that names one is told of, and nothing is taken for complete", () => {
  const now = figuresIn(without("Invoices"));
  expect(problemLines(now.problems).filter((line) => line.startsWith("Payments"))).toEqual([
    `Payments 2 Invoice: INV-0001 → an invoice of a table Invoices, ${noInvoices}`,
    `Payments 3 Invoice: INV-0002 → an invoice of a table Invoices, ${noInvoices}`,
  ]);
  expect([...now.texts.keys()].filter((name) => !now.incomplete.has(name))).toEqual([]);
});

test.each`
  table           | ours              | theirs
  ${"Timesheet"}  | ${"Chargeable"}   | ${"Billable"}
  ${"Timesheet"}  | ${"Invoice"}      | ${"Inv no"}
  ${"Invoices"}   | ${"Status"}       | ${"State"}
  ${"Payments"}   | ${"Job"}          | ${"Project"}
`("$table.$ours called $theirs is told of", ({ table, ours, theirs }: { table: string; ours: string; theirs: string }) => {
  const tables = Object.fromEntries(Object.entries(smallTables).map(([key, raw]) => [key, raw.name === table ? { ...raw, headings: raw.headings.map((other) => (other === ours ? theirs : other)) } : raw]));
  expect(problemLines(figuresIn(tables).problems)).toContain(`notice: ${table} 1 ${theirs}: ${theirs} → ${ours}, if that is what it holds; rename it, or choose it for ${ours}`);
});
