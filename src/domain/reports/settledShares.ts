import type { Invoice } from "../book";
import type { IndexedBook } from "../indexed";
import { invoiceShares } from "../invoiceShares";
import { invoiceState, isOwed } from "../invoiceState";
import { type Amount, greatest, least, minus, sum, zero } from "../money";
import { counts } from "../openWriteOffs";

/** One job's part of an invoice, and what became of it: billed − paid − written off = balance. Tax inclusive. */
export interface SettledShare {
  readonly job: string | null;
  /** Zero on a Draft or Cancelled invoice: it is not billed. */
  readonly billed: Amount;
  readonly paid: Amount;
  readonly writtenOff: Amount;
  readonly balance: Amount;
}

/**
 * What was paid and what was written off of each job's part of an invoice. A write-off lowers the job that it names, as
 * far as that was lowered; the rest of the write-offs goes to the jobs in their order, and all else was paid.
 */
export function settledShares(book: IndexedBook, invoice: Invoice): readonly SettledShare[] {
  const state = invoiceState(book, invoice);
  const isBilled = isOwed(state);
  const shares = invoiceShares(book, invoice).map(({ job, total, balance }) => {
    const billed = isBilled ? total : zero;
    return { job, billed, balance, lowered: minus(billed, balance) };
  });

  const writeOffs = isBilled ? book.writeOffsOfInvoice(invoice.id).filter(counts) : [];
  const named = shares.map(({ job, lowered }) => {
    const amount = sum(writeOffs.filter((writeOff) => job !== null && writeOff.job === job).map((writeOff) => writeOff.amount));
    return least(amount, greatest(zero, lowered));
  });
  let rest = minus(sum(writeOffs.map(({ amount }) => amount)), sum(named));
  const parts = shares.map(({ lowered }, at) => {
    const own = named[at] ?? zero;
    const more = least(greatest(zero, rest), greatest(zero, minus(lowered, own)));
    rest = minus(rest, more);
    return sum([own, more]);
  });

  // What no job's part accounts for, more written off than was lowered or a write up that names no job, is the first's.
  return shares.map(({ job, billed, balance, lowered }, at) => {
    const writtenOff = sum([parts[at] ?? zero, at === 0 ? rest : zero]);
    return { job, billed, paid: minus(lowered, writtenOff), writtenOff, balance };
  });
}
