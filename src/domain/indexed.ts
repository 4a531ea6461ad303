import { type Billing, notBilling } from "./billing";
import type { Book, Charge, Invoice, InvoiceLine, Job, Payment, WriteOff } from "./book";
import { type ChargeSums, chargeSums } from "./chargeSums";
import { type InvoiceSums, invoiceSums } from "./invoiceSums";
import type { Amount } from "./money";
import { numbering, type Owned, owned, ownedBy } from "./numbering";

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
  readonly notBilling: Billing;
  /** The number of a job or an invoice in the sums; undefined for an id that no row names. */
  readonly numberOfJob: (job: string) => number | undefined;
  readonly numberOfInvoice: (invoice: string) => number | undefined;
  /** What all charges, and all rows of invoices, come to. */
  readonly chargeSums: () => ChargeSums;
  readonly invoiceSums: () => InvoiceSums;
  /** What a job owes, where the book keeps it up to date while it grows; null in one that does not grow. */
  readonly jobBalanceKept: ((job: Job) => Amount) | null;
}

export function indexed(book: Book): IndexedBook {
  const jobs = numbering(book.jobs);
  const invoices = numbering(book.invoices);
  const customers = numbering([]);
  const notBilled = notBilling(book.invoices);
  const unallocated = (payment: Payment) => (payment.invoice === null ? payment.job : null);
  const onAccount = (payment: Payment) => (payment.invoice === null && payment.job === null ? payment.customer : null);
  const jobKind = (writeOff: WriteOff) => (writeOff.invoice === null ? writeOff.job : null);

  // All of it is made when first asked for: many questions need only one or two of these.
  const jobOf = once(() => byKey(book.jobs));
  const invoiceOf = once(() => byKey(book.invoices));
  const writeOffOf = once(() => byKey(book.writeOffs));
  const sumsOfCharges = once(() => chargeSums(book, jobs, notBilled));
  const charges = once(() => ownedBy(book.charges, sumsOfCharges().owners, jobs));
  const charged = once(() => owned(book.charges, (charge) => charge.invoice, invoices));
  const lines = once(() => owned(book.lines, (line) => line.invoice, invoices));
  const paidOnInvoice = once(() => owned(book.payments, (payment) => payment.invoice, invoices));
  const paidOnJob = once(() => owned(book.payments, unallocated, jobs));
  const paidOnAccount = once(() => owned(book.payments, onAccount, customers));
  const offInvoice = once(() => owned(book.writeOffs, (writeOff) => writeOff.invoice, invoices));
  const offJob = once(() => owned(book.writeOffs, jobKind, jobs));
  const sumsOfInvoices = once(() => invoiceSums(book, { lines: lines().owners, payments: paidOnInvoice().owners, writeOffs: offInvoice().owners }));
  const invoicesOfJob = once(() => invoicesByJob(book, sumsOfInvoices(), lines()));

  return {
    ...book,
    get jobOf() {
      return jobOf();
    },
    get invoiceOf() {
      return invoiceOf();
    },
    get writeOffOf() {
      return writeOffOf();
    },
    chargesOfJob: (job) => charges().rowsOf(jobs.of(job)),
    chargesOfInvoice: (invoice) => charged().rowsOf(invoices.of(invoice)),
    linesOfInvoice: (invoice) => lines().rowsOf(invoices.of(invoice)),
    paymentsOfInvoice: (invoice) => paidOnInvoice().rowsOf(invoices.of(invoice)),
    paymentsOfJob: (job) => paidOnJob().rowsOf(jobs.of(job)),
    paymentsOnAccount: (customer) => paidOnAccount().rowsOf(customers.of(customer)),
    writeOffsOfInvoice: (invoice) => offInvoice().rowsOf(invoices.of(invoice)),
    writeOffsOfJob: (job) => offJob().rowsOf(jobs.of(job)),
    invoicesOfJob: (job) => invoicesOfJob().get(job) ?? none,
    notBilling: notBilled,
    numberOfJob: jobs.of,
    numberOfInvoice: invoices.of,
    chargeSums: sumsOfCharges,
    invoiceSums: sumsOfInvoices,
    // What another book kept is not true of this one.
    jobBalanceKept: null,
  };
}

const none: readonly never[] = [];

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function byKey<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) found.set(row.id, row);
  return found;
}

function invoicesByJob(book: Book, { jobs, jobsDiffer }: InvoiceSums, lines: Owned<InvoiceLine>): ReadonlyMap<string | null, readonly Invoice[]> {
  const groups = new Map<string | null, Invoice[]>();
  const add = (job: string | null, invoice: Invoice) => {
    const group = groups.get(job);
    if (group) group.push(invoice);
    else groups.set(job, [invoice]);
  };
  book.invoices.forEach((invoice, at) => {
    const job = jobs[at];
    if (jobsDiffer[at] === 0) add(job === undefined ? invoice.job : job, invoice);
    else for (const other of new Set(lines.rowsOf(at).map((line) => line.job ?? invoice.job))) add(other, invoice);
  });
  return groups;
}
