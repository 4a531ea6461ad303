import { amountToBill } from "./amountToBill";
import type { Invoice, Job, TableName } from "./book";
import { isIncomplete } from "./incomplete";
import type { IndexedBook } from "./indexed";
import { invoiceState } from "./invoiceState";
import { jobBalance } from "./jobBalance";
import { plus } from "./money";
import type { CellChanged, Value } from "./plan";

/**
 * What the derived cells of an invoice should say, where they differ from what the sheet says. Reckoned anew from the
 * rows. Net, tax and total of an invoice without lines, and what is paid in a workbook without payments, are the user's.
 */
export function recalculatedInvoice(book: IndexedBook, invoice: Invoice): readonly CellChanged[] {
  if (isIncomplete(book, "invoices", invoice.id)) return [];
  const { status, net, tax, total, paid, writtenOff, balance } = invoiceState(book, invoice);
  const hasLines = book.linesOfInvoice(invoice.id).length > 0;
  const derived = {
    status,
    ...(hasLines ? { net, tax, total } : {}),
    ...(book.has.has("payments") ? { paid } : {}),
    writtenOff,
    balance,
  };
  return differing("invoices", invoice.id, invoice.stored, derived);
}

/** The same for a job. A job with rows that cannot be read keeps what its cells say: the new figures would be incomplete. */
export function recalculatedJob(book: IndexedBook, job: Job): readonly CellChanged[] {
  if (isIncomplete(book, "jobs", job.id)) return [];
  const { left, consumed, toBill } = amountToBill(book, job, null);
  return differing("jobs", job.id, job.stored, {
    timesheetToBill: plus(left.timesheet, left.plant),
    materialsToBill: left.materials,
    writtenOff: consumed,
    toBill,
    balance: jobBalance(book, job),
  });
}

/** Everything that the whole workbook's derived cells should say and do not. */
export const recalculatedBook = (book: IndexedBook): readonly CellChanged[] => [
  ...book.invoices.flatMap((invoice) => recalculatedInvoice(book, invoice)),
  ...book.jobs.flatMap((job) => recalculatedJob(book, job)),
];

type Stored = Readonly<Record<string, Value | undefined>>;

// A column that the sheet does not have (undefined) is not missed: nothing is written there.
function differing(table: TableName, key: string, stored: object, derived: Stored): readonly CellChanged[] {
  const said = stored as Stored;
  return Object.entries(derived).flatMap(([field, to]) => {
    const from = said[field];
    return from === undefined || to === undefined || from === to ? [] : [{ table, key, field, from, to }];
  });
}
