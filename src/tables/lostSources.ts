import type { Book, TableName } from "../domain/book";
import { type Amount, amountText, type Decimals } from "../domain/money";
import type { ReadTables } from "./decodeBook";
import type { Findings } from "./findings";
import { isUnused, type Mapping, sheetNameOf } from "./mapping";
import { headerOf, type ReadTable } from "./readTable";
import { noColumn } from "./problem";
import { rowsByKey } from "./rowsByKey";

/** What was decoded of the tables that are there. */
type Rows = Pick<Book, "jobs" | "charges" | "invoices" | "lines" | "payments" | "writeOffs">;

/**
 * Tells of figures and references that have lost what they came from: a table or a column that was renamed, deleted or
 * made an ordinary range is no longer read, and what it held would silently count as nothing.
 */
export function tellOfLostSources(tables: ReadTables, rows: Rows, mapping: Mapping, decimals: Decimals, findings: Findings): void {
  const isLost = (name: TableName) => tables[name] === undefined && !isUnused(mapping, name);
  const nameOf = (name: TableName) => sheetNameOf(mapping, name);
  const tell = (table: ReadTable | undefined, key: string, field: string, found: Amount | string, expected: string) => {
    const at = table && rowsByKey(table).get(key);
    if (at !== undefined) findings.reject(table as ReadTable, at, headerOf(table as ReadTable, field), typeof found === "string" ? found : amountText(found, decimals), expected);
    return at;
  };

  for (const [name, field] of [["timesheet", "timesheetToBill"], ["materials", "materialsToBill"]] as const) {
    for (const { id, stored } of isLost(name) ? rows.jobs : []) {
      const amount = stored[field] ?? 0;
      if (amount === 0) continue;
      const at = tell(tables.jobs, id, field, amount as Amount, `entries in a table ${nameOf(name)}, which the workbook does not have`);
      findings.leaveOut(tables.jobs, at, { job: id });
    }
  }
  for (const { id, job, customer, stored } of isLost("writeOffs") ? rows.invoices : []) {
    if ((stored.writtenOff ?? 0) === 0) continue;
    const at = tell(tables.invoices, id, "writtenOff", stored.writtenOff as Amount, `write-offs in a table ${nameOf("writeOffs")}, which the workbook does not have`);
    findings.leaveOut(tables.invoices, at, { invoice: id, job, customer: job === null ? customer : null });
  }
  if (isLost("invoices"))
    for (const name of ["invoiceLines", "payments", "writeOffs"] as const) {
      const read = name === "invoiceLines" ? rows.lines : rows[name];
      for (const { id, invoice } of read) if (invoice !== null) tell(tables[name], id, "invoice", invoice, `an invoice of a table ${nameOf("invoices")}, which the workbook does not have`);
      if (read.some(({ invoice }) => invoice !== null)) findings.leaveOutTable();
    }
  if (isLost("jobs"))
    for (const name of ["timesheet", "materials"] as const) tellOfJobless(tables[name], rows, nameOf("jobs"), findings);
  for (const name of ["timesheet", "materials"] as const) tellOfBilled(tables[name], rows, findings);
  tellOfPaid(tables.payments, rows, findings);
}

/**
 * Entries still to be billed, of jobs of which nobody knows the tax rate and what was brought forward. A workbook may do
 * without Jobs, so that nothing is left out for it; whoever never had the table says so once, under Tables….
 */
function tellOfJobless(table: ReadTable | undefined, { charges }: Rows, jobs: string, findings: Findings) {
  if (table === undefined || table.missing.length > 0) return;
  const own = rowsByKey(table);
  const unbilled = charges.find(({ id, invoice }) => invoice === null && own.has(id));
  if (!unbilled) return;
  findings.notice(table, own.get(unbilled.id) ?? 0, headerOf(table, "job"), unbilled.job, `a job of a table ${jobs}, which the workbook does not have: nothing brought forward is counted, and no tax rate of a job`);
}

/** Entries that a line or the day of the last bill shows to be billed, in a table without the column that says on which invoice. */
function tellOfBilled(table: ReadTable | undefined, { jobs, lines, charges }: Rows, findings: Findings) {
  if (table === undefined || table.missing.length > 0 || table.columnOf.has("invoice")) return;
  const own = rowsByKey(table);
  const lastBilled = new Map(jobs.map(({ id, lastBilled }) => [id, lastBilled]));
  const onLines = new Set(lines.flatMap(({ entry }) => (entry === null ? [] : [entry])));
  const billed = charges.find(({ id, job, date }) => own.has(id) && (onLines.has(id) || date <= (lastBilled.get(job) ?? "")));
  if (billed) noSuchColumn(table, "invoice", `because ${billed.id} is billed`, findings);
}

/** Payments of which nobody can say on which invoice they were made, beside invoices that say they are paid. */
function tellOfPaid(table: ReadTable | undefined, { invoices, payments }: Rows, findings: Findings) {
  if (table === undefined || table.missing.length > 0 || table.columnOf.has("invoice") || payments.length === 0) return;
  const paid = invoices.find(({ stored }) => (stored.paid ?? 0) !== 0);
  if (paid) noSuchColumn(table, "invoice", `because ${paid.id} is paid`, findings);
}

function noSuchColumn(table: ReadTable, field: string, because: string, findings: Findings) {
  findings.reject(table, -1, headerOf(table, field), noColumn, `a column headed ${headerOf(table, field)}, ${because}`);
  findings.leaveOutTable();
}
