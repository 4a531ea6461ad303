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

/** Collects what was found while decoding: the problems, and whose figures they leave incomplete. */
export class Findings {
  readonly problems: Problem[] = [];
  private readonly jobs = new Set<string>();
  private readonly invoices = new Set<string>();
  private readonly customers = new Set<string>();
  private readonly writeOffs = new Set<string>();
  private readonly anyInvoiceOf: { readonly job?: string; readonly customer?: string }[] = [];
  private readonly duplicates: Partial<Record<TableName, ReadonlySet<string>>> = {};
  private anywhere = false;
  private everything = false;

  readonly report = (problem: Problem): void => {
    this.problems.push(problem);
  };

  /** Tells of a row that is left out although each of its cells can be read. */
  reject(table: ReadTable, at: number, heading: string, found: string, expected: string): void {
    this.report({ ...placeOf(table.raw, at, heading), found, expected, severity: "problem" });
  }

  notice(table: ReadTable, at: number, heading: string, found: string, expected: string): void {
    this.report({ ...placeOf(table.raw, at, heading), found, expected, severity: "notice" });
  }

  /** Marks the totals of a row that is left out. A row that does not say whose it is touches every total. */
  leaveOut({ job, invoice, customer, writeOff, someInvoice, someJob }: Owners): void {
    if (job) this.jobs.add(job);
    if (invoice) this.invoices.add(invoice);
    if (customer) this.customers.add(customer);
    if (writeOff) this.writeOffs.add(writeOff);
    const isNobodys = !job && !invoice && !customer;
    if (isNobodys) this.anywhere = true;
    if (isNobodys && (someInvoice || someJob)) this.everything = true;
    else if (someInvoice) this.anyInvoiceOf.push(job ? { job } : customer ? { customer } : {});
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
    for (const { job: whoseJob, customer: whose } of this.anyInvoiceOf) {
      for (const { id, job, customer } of book.invoices) if (whoseJob === undefined ? customer === whose : job === whoseJob) this.invoices.add(id);
      for (const { invoice, job } of book.lines) if (job !== null && job === whoseJob) this.invoices.add(invoice);
    }
    if (this.invoices.size > 0) {
      for (const { id, job } of book.invoices) if (job !== null && this.invoices.has(id)) this.jobs.add(job);
      for (const { invoice, job } of book.lines) if (job !== null && this.invoices.has(invoice)) this.jobs.add(job);
    }
    const { jobs, invoices, customers, writeOffs, duplicates, anywhere, everything } = this;
    return { jobs, invoices, customers, writeOffs, policies, duplicates, anywhere, ...(everything ? { everything } : {}) };
  }
}
