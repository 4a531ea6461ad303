import type { Invoice, InvoiceLine, Payment, WriteOff } from "./book";
import { addTo } from "./money";
import { nobody } from "./numbering";
import { counts } from "./openWriteOffs";

/** What the rows of each invoice come to: one figure an invoice, by its number. Tax inclusive but for `tax` itself. */
export interface InvoiceSums {
  readonly lines: Uint32Array;
  readonly total: Float64Array;
  readonly tax: Float64Array;
  readonly paid: Float64Array;
  readonly writtenOff: Float64Array;
  /** 1 where the lines belong to more than one job. */
  readonly jobsDiffer: Uint8Array;
  /** The job of the first line, or of the heading where the line names none. */
  readonly jobs: readonly (string | null | undefined)[];
  /** Invoices that have consumed a job write-off. */
  readonly consumers: ReadonlySet<string>;
}

interface Rows {
  readonly invoices: readonly Invoice[];
  readonly lines: readonly InvoiceLine[];
  readonly payments: readonly Payment[];
  readonly writeOffs: readonly WriteOff[];
}

/** For each row the number of its invoice. */
interface InvoiceOf {
  readonly lines: Int32Array;
  readonly payments: Int32Array;
  readonly writeOffs: Int32Array;
}

/** Only Completed payments are money, and only write-offs that were posted are written off. */
export const isPaid = ({ status }: Payment) => status === "Completed";

/** Sums up the rows of all invoices in one pass over each table. */
export function invoiceSums({ invoices, lines, payments, writeOffs }: Rows, invoiceOf: InvoiceOf): InvoiceSums {
  const count = invoices.length;
  const jobs = new Array<string | null | undefined>(count);
  const sums = {
    lines: new Uint32Array(count), total: new Float64Array(count), tax: new Float64Array(count),
    paid: new Float64Array(count), writtenOff: new Float64Array(count), jobsDiffer: new Uint8Array(count),
  };
  lines.forEach((line, at) => {
    const number = invoiceOf.lines[at] ?? count;
    const invoice = invoices[number];
    if (invoice === undefined) return;
    const job = line.job ?? invoice.job;
    if (sums.lines[number] === 0) jobs[number] = job;
    else if (jobs[number] !== job) sums.jobsDiffer[number] = 1;
    sums.lines[number] = (sums.lines[number] ?? 0) + 1;
    addTo(sums.total, number, line.gross);
    addTo(sums.tax, number, line.tax);
  });
  // Beyond its ends a sum takes nothing.
  const add = (to: Float64Array, number = nobody, amount: Payment["amount"]) => addTo(to, number, amount);
  payments.forEach((payment, at) => isPaid(payment) && add(sums.paid, invoiceOf.payments[at], payment.amount));
  writeOffs.forEach((writeOff, at) => counts(writeOff) && add(sums.writtenOff, invoiceOf.writeOffs[at], writeOff.amount));
  const consumers = new Set(writeOffs.flatMap(({ billedOn }) => billedOn.map(({ invoice }) => invoice)));
  return { ...sums, jobs, consumers };
}
