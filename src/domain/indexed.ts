import type { Book, Charge, Invoice, InvoiceLine, Job, Payment, WriteOff } from "./book";

/** The book with its rows by key and by owner. Made once for a book and shared by the rules that ask it. */
export interface IndexedBook extends Book {
  readonly jobOf: ReadonlyMap<string, Job>;
  readonly invoiceOf: ReadonlyMap<string, Invoice>;
  readonly writeOffOf: ReadonlyMap<string, WriteOff>;
  readonly chargesOfJob: (job: string) => readonly Charge[];
  readonly chargesOfInvoice: (invoice: string) => readonly Charge[];
  readonly linesOfInvoice: (invoice: string) => readonly InvoiceLine[];
  readonly paymentsOfInvoice: (invoice: string) => readonly Payment[];
  /** Completed and other payments of a job that name no invoice. */
  readonly paymentsOfJob: (job: string) => readonly Payment[];
  /** Payments of a customer that name neither a job nor an invoice. */
  readonly paymentsOnAccount: (customer: string) => readonly Payment[];
  readonly writeOffsOfInvoice: (invoice: string) => readonly WriteOff[];
  /** Job write-offs only: those of an invoice stand with the invoice. */
  readonly writeOffsOfJob: (job: string) => readonly WriteOff[];
  /** Invoices that carry lines of the job, or whose heading names it where they have no lines. */
  readonly invoicesOfJob: (job: string) => readonly Invoice[];
}

export function indexed(book: Book): IndexedBook {
  const invoiceOf = byKey(book.invoices);
  const linesOfInvoice = grouped(book.lines, (line) => line.invoice);
  const unallocated = (payment: Payment) => (payment.invoice === null ? payment.job : null);
  const onAccount = (payment: Payment) => (payment.invoice === null && payment.job === null ? payment.customer : null);
  const jobKind = (writeOff: WriteOff) => (writeOff.invoice === null ? writeOff.job : null);

  return {
    ...book,
    jobOf: byKey(book.jobs),
    invoiceOf,
    writeOffOf: byKey(book.writeOffs),
    chargesOfJob: grouped(book.charges, (charge) => charge.job),
    chargesOfInvoice: grouped(book.charges, (charge) => charge.invoice),
    linesOfInvoice,
    paymentsOfInvoice: grouped(book.payments, (payment) => payment.invoice),
    paymentsOfJob: grouped(book.payments, unallocated),
    paymentsOnAccount: grouped(book.payments, onAccount),
    writeOffsOfInvoice: grouped(book.writeOffs, (writeOff) => writeOff.invoice),
    writeOffsOfJob: grouped(book.writeOffs, jobKind),
    invoicesOfJob: lazily(() => invoicesByJob(book, linesOfInvoice)),
  };
}

const none: readonly never[] = [];

function byKey<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) found.set(row.id, row);
  return found;
}

// Groups are made when first asked for: many questions need only one or two of them.
function grouped<Row>(rows: readonly Row[], owner: (row: Row) => string | null): (key: string) => readonly Row[] {
  return lazily(() => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = owner(row);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    return groups;
  });
}

function lazily<Row>(make: () => ReadonlyMap<string, readonly Row[]>): (key: string) => readonly Row[] {
  let groups: ReadonlyMap<string, readonly Row[]> | undefined;
  return (key) => (groups ??= make()).get(key) ?? none;
}

function invoicesByJob(book: Book, linesOfInvoice: (invoice: string) => readonly InvoiceLine[]) {
  const groups = new Map<string, Invoice[]>();
  for (const invoice of book.invoices) {
    const lines = linesOfInvoice(invoice.id);
    const jobs = new Set(lines.length > 0 ? lines.map((line) => line.job ?? invoice.job) : [invoice.job]);
    for (const job of jobs) {
      if (job === null) continue;
      const group = groups.get(job);
      if (group) group.push(invoice);
      else groups.set(job, [invoice]);
    }
  }
  return groups;
}
