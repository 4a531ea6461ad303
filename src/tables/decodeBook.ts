import type { Book, TableName } from "../domain/book";
import { type ChargesRead, decodeCharges } from "./decodeCharges";
import { decodeInvoices, decodeLines, decodePayments, noticeBlankTotals } from "./decodeInvoices";
import { decodeCustomers, decodeJobs, decodeReasonCodes, jobsWithoutTable } from "./decodeJobs";
import { decodeWriteOffs } from "./decodeWriteOffs";
import { noticeCurrencies } from "./currencies";
import { Findings, type FirstProblems } from "./findings";
import { keepKeyRing, keyRing, type KeyRing, looseRing } from "./keyRing";
import type { Dialect } from "./kind";
import { noticeLookalikes } from "./lookalikes";
import { tellOfLostSources } from "./lostSources";
import { headingsOf, type Mapping } from "./mapping";
import { leavesFiguresInDoubt, readPolicies } from "./policyValues";
import { noticeOtherNames } from "./otherNames";
import { noColumn, type Problem } from "./problem";
import type { RawTable } from "./rawTable";
import { foldHeading, type ReadTable, readTable } from "./readTable";
import { bookTables } from "./schemas";
import type { TableSchema } from "./schema";

/** What a workbook holds for us: the book, every problem at once, and where each table lies. */
export interface DecodedBook {
  readonly book: Book;
  readonly problems: readonly Problem[];
  /** For whoever shows one figure and has to say why it is incomplete. */
  readonly firstProblems: FirstProblems;
  readonly dialect: Dialect;
  readonly mapping: Mapping;
  readonly tables: ReadTables;
  readonly ledgers: { readonly timesheet: ChargesRead; readonly materials: ChargesRead };
}

export type ReadTables = { readonly [Name in TableName]?: ReadTable<(typeof bookTables)[Name]> };

export type RawTables = Readonly<Partial<Record<TableName, RawTable>>>;

/**
 * Decodes the tables that are there. One bad cell never hides another: its row is left out, told of, and what it touches
 * marked.
 *
 * @param before The same workbook as it was decoded before: rows that are the very same are not read anew, and where all
 *   is as it was, this is the answer.
 */
export function decodeBook(raw: RawTables, mapping: Mapping, date1904: boolean, before?: DecodedBook): DecodedBook {
  const findings = new Findings();
  const report = findings.report;
  const { policies, unread } = readPolicies(raw.policies, headingsOf(mapping, "policies"), date1904, report);
  const dialect: Dialect = { decimals: policies.decimals, date1904 };
  const read = <Name extends TableName>(name: Name): ReadTable<(typeof bookTables)[Name]> | undefined => {
    const table = raw[name];
    const schema: (typeof bookTables)[Name] = bookTables[name];
    return table && (readTable<(typeof bookTables)[Name] & TableSchema>(schema, table, headingsOf(mapping, name), dialect, name === "policies" ? () => {} : report, before?.tables[name] as ReadTable<(typeof bookTables)[Name] & TableSchema>) as ReadTable<(typeof bookTables)[Name]>);
  };
  const tables = withoutMissing({
    customers: read("customers"), jobs: read("jobs"), timesheet: read("timesheet"), materials: read("materials"), invoices: read("invoices"),
    invoiceLines: read("invoiceLines"), payments: read("payments"), writeOffs: read("writeOffs"), reasonCodes: read("reasonCodes"),
    // Their values were read, and told of, each by its own kind.
    policies: read("policies"),
  });
  if (before && isAsBefore(before, tables, dialect, mapping)) return before;
  for (const name of Object.keys(tables) as TableName[]) keepKeyRing(tables[name], before?.tables[name]);
  const usable = usableTables(tables);
  const rings: Rings = {
    customers: keyRing(tables.customers) ?? looseRing(), jobs: keyRing(tables.jobs) ?? looseRing(),
    invoices: keyRing(tables.invoices) ?? looseRing(), writeOffs: keyRing(tables.writeOffs) ?? looseRing(),
    has: usable,
  };
  reportMissing(tables, findings);
  noticeOtherNames(tables, mapping, findings);
  noticeLookalikes(tables, findings);
  noticeCurrencies(tables, findings);
  if ([...unread].some(leavesFiguresInDoubt)) findings.leaveOutTable();

  const customers = decodeCustomers(tables.customers, rings, findings);
  const invoices = decodeInvoices(tables.invoices, rings, findings);
  const lines = decodeLines(tables.invoiceLines, rings, findings, policies.decimals);
  noticeBlankTotals(tables.invoices, lines, findings);
  const ledgers = {
    timesheet: decodeCharges(tables.timesheet, rings, findings, policies.decimals, before?.ledgers.timesheet),
    materials: decodeCharges(tables.materials, rings, findings, policies.decimals, before?.ledgers.materials),
  };
  const charges = [...ledgers.timesheet.charges, ...ledgers.materials.charges];
  const payments = decodePayments(tables.payments, rings, findings);
  const jobs = usable.has("jobs") ? decodeJobs(tables.jobs, rings, findings) : jobsWithoutTable(invoices, lines, charges);
  const writeOffs = decodeWriteOffs(tables.writeOffs, rings, findings, { invoices, lines, decimals: policies.decimals });
  tellOfLostSources(tables, { jobs, charges, invoices, lines, payments, writeOffs }, mapping, policies.decimals, findings);
  const keysOf = (table: ReadTable | undefined) => keyRing(table)?.keys ?? [];
  const book: Book = {
    has: usable, policies, customers, jobs, charges, invoices, lines, payments, writeOffs,
    reasonCodes: decodeReasonCodes(tables.reasonCodes),
    policyTexts: new Map(tables.policies?.rows.map(({ values }) => [values.policy, values.value])),
    keys: {
      writeOffs: rings.writeOffs.keys, invoices: rings.invoices.keys, payments: keysOf(tables.payments), invoiceLines: keysOf(tables.invoiceLines),
      timesheet: keysOf(tables.timesheet), materials: keysOf(tables.materials), policies: keysOf(tables.policies),
    },
    unreadable: findings.unreadable({ invoices, lines }, unread),
  };
  return { book, problems: findings.problems, firstProblems: findings.firstProblems, dialect, mapping, tables, ledgers };
}

const isAsBefore = (before: DecodedBook, tables: ReadTables, dialect: Dialect, mapping: Mapping): boolean =>
  before.dialect.decimals === dialect.decimals && before.dialect.date1904 === dialect.date1904 && JSON.stringify(before.mapping) === JSON.stringify(mapping) &&
  [...new Set([...Object.keys(before.tables), ...Object.keys(tables)])].every((name) => before.tables[name as TableName] === tables[name as TableName]);

/** One spelling for each key, for the tables that others refer to. */
export interface Rings {
  readonly customers: KeyRing;
  readonly jobs: KeyRing;
  readonly invoices: KeyRing;
  readonly writeOffs: KeyRing;
  /** The tables that are there: what refers to a row of another table is no orphan. */
  readonly has: ReadonlySet<TableName>;
}

// A feature needs its table with the columns that it cannot do without.
function usableTables(tables: ReadTables): ReadonlySet<TableName> {
  return new Set(Object.entries(tables).filter(([, table]) => table.missing.length === 0).map(([name]) => name as TableName));
}

function reportMissing(tables: ReadTables, findings: Findings) {
  for (const [name, { raw, missing }] of Object.entries(tables)) {
    // What customers are called and what reason codes mean is in no figure.
    if (missing.length > 0 && name !== "customers" && name !== "reasonCodes") findings.leaveOutTable();
    // One that stands twice has been told of where it was looked for.
    for (const heading of missing.filter((wanted) => !raw.headings.some((found) => foldHeading(found) === foldHeading(wanted))))
      findings.report({ sheet: raw.sheet, table: raw.name, row: raw.row + 1, column: heading, found: noColumn, expected: `a column headed ${heading}`, severity: "problem" });
  }
}

function withoutMissing(tables: { readonly [Name in keyof ReadTables]: ReadTables[Name] | undefined }): ReadTables {
  return Object.fromEntries(Object.entries(tables).filter(([, table]) => table !== undefined)) as ReadTables;
}
