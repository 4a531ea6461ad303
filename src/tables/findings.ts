import type { Invoice, InvoiceLine, TableName } from "../domain/book";
import type { Unreadable } from "../domain/unreadable";
import type { Problem } from "./problem";
import { placeOf, type ReadTable } from "./readTable";

/** Whose totals a row that cannot be read would have touched, as far as the row says. */
export interface Owners {
  readonly job?: string | null;
  readonly invoice?: string | null;
  readonly customer?: string | null;
  readonly writeOff?: string | null;
  /** There is a cell that should name the invoice, and it cannot be read: it may be any invoice of the job or the customer. */
  readonly someInvoice?: boolean;
  /** The same for the job. */
  readonly someJob?: boolean;
}

/** By the id of the job, invoice or customer. */
export type FirstProblems = Readonly<Record<"jobs" | "invoices" | "customers", Map<string, Problem>>>;

/** Collects what was found while decoding: the problems, and whose figures they leave incomplete. */
export class Findings {
  readonly problems: Problem[] = [];
  private readonly jobs = new Set<string>();
  private readonly invoices = new Set<string>();
  private readonly customers = new Set<string>();
  private readonly writeOffs = new Set<string>();
  private readonly anyInvoiceOf: { readonly job?: string; readonly customer?: string; readonly problem: Problem | undefined }[] = [];
  private readonly firstOfRow = new Map<string, Problem>();
  private readonly first: FirstProblems = { jobs: new Map(), invoices: new Map(), customers: new Map() };
  private readonly duplicates: Partial<Record<TableName, ReadonlySet<string>>> = {};
  private anywhere = false;
  private everything = false;

  readonly report = (problem: Problem): void => {
    this.problems.push(problem);
    const row = rowKey(problem);
    if (problem.severity === "problem" && !this.firstOfRow.has(row)) this.firstOfRow.set(row, problem);
  };

  /** Tells of a row that is left out although each of its cells can be read. */
  reject(table: ReadTable, at: number, heading: string, found: string, expected: string): void {
    this.report({ ...placeOf(table.raw, at, heading), found, expected, severity: "problem" });
  }

  notice(table: ReadTable, at: number, heading: string, found: string, expected: string): void {
    this.report({ ...placeOf(table.raw, at, heading), found, expected, severity: "notice" });
  }

  /** Marks the totals of a row that is left out. A row that does not say whose it is touches every total. */
  leaveOut(table: ReadTable | undefined, at: number | undefined, { job, invoice, customer, writeOff, someInvoice, someJob }: Owners): void {
    const problem = table && at !== undefined ? this.firstOfRow.get(rowKey(placeOf(table.raw, at, ""))) : undefined;
    this.blame("jobs", job, problem);
    this.blame("invoices", invoice, problem);
    this.blame("customers", customer, problem);
    if (job) this.jobs.add(job);
    if (invoice) this.invoices.add(invoice);
    if (customer) this.customers.add(customer);
    if (writeOff) this.writeOffs.add(writeOff);
    const isNobodys = !job && !invoice && !customer;
    if (isNobodys) this.anywhere = true;
    if (isNobodys && (someInvoice || someJob)) this.everything = true;
    else if (someInvoice) this.anyInvoiceOf.push({ ...(job ? { job } : customer ? { customer } : {}), problem });
  }

  private blame(whose: keyof FirstProblems, id: string | null | undefined, problem: Problem | undefined): void {
    if (id && problem && !this.first[whose].has(id)) this.first[whose].set(id, problem);
  }

  /** The first cell that could not be read of each job, invoice and customer whose figures lack it. */
  get firstProblems(): FirstProblems {
    return this.first;
  }

  /** Tells of a table that cannot be used at all, or of anything else that leaves every figure in doubt. */
  leaveOutTable(): void {
    this.everything = true;
  }

  standTwice(table: TableName, keys: ReadonlySet<string>): void {
    this.duplicates[table] = keys;
  }

  /** An invoice that cannot be read leaves its jobs' figures incomplete too. */
  unreadable(book: { readonly invoices: readonly Invoice[]; readonly lines: readonly InvoiceLine[] }, policies: ReadonlySet<string>): Unreadable {
    for (const { job: whoseJob, customer: whose, problem } of this.anyInvoiceOf) {
      const touch = (invoice: string) => {
        this.invoices.add(invoice);
        this.blame("invoices", invoice, problem);
      };
      for (const { id, job, customer } of book.invoices) if (whoseJob === undefined ? customer === whose : job === whoseJob) touch(id);
      for (const { invoice, job } of book.lines) if (job !== null && job === whoseJob) touch(invoice);
    }
    if (this.invoices.size > 0) {
      for (const { id, job } of book.invoices) if (job !== null && this.invoices.has(id)) this.passOn(id, job);
      for (const { invoice, job } of book.lines) if (job !== null && this.invoices.has(invoice)) this.passOn(invoice, job);
    }
    const { jobs, invoices, customers, writeOffs, duplicates, anywhere, everything } = this;
    return { jobs, invoices, customers, writeOffs, policies, duplicates, anywhere, ...(everything ? { everything } : {}) };
  }

  private passOn(invoice: string, job: string): void {
    this.jobs.add(job);
    this.blame("jobs", job, this.first.invoices.get(invoice));
  }
}

const rowKey = ({ sheet, table, row }: Pick<Problem, "sheet" | "table" | "row">) => `${sheet}\n${table}\n${row}`;
