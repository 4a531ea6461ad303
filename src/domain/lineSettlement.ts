import type { Invoice, InvoiceLine } from "./book";
import type { IndexedBook } from "./indexed";
import { type Amount, greatest, least, minus, negated, plus, sum, zero } from "./money";
import { counts } from "./openWriteOffs";

export type LineStatus = "open" | "part paid" | "settled" | "part written off" | "written off";

/** How far one line of an invoice is settled; tax inclusive. */
export interface SettledLine {
  readonly line: InvoiceLine;
  /** What Credit and Carried forward lines of the invoice take from it. */
  readonly credited: Amount;
  readonly paid: Amount;
  readonly writtenOff: Amount;
  readonly balance: Amount;
  readonly status: LineStatus;
}

/**
 * Settles an invoice line by line. Negative lines go first, then payments, then write-offs; each to the lines of its own
 * job in their order, what is too much there to the rest, and what names no job to all lines in their order. Only sums
 * count, so the order of payments and write-offs does not. The balances add up to the invoice's, but for what was paid
 * beyond all lines.
 */
export function settleLines(book: IndexedBook, invoice: Invoice): readonly SettledLine[] {
  const lines = book.linesOfInvoice(invoice.id).map((line) => ({
    line,
    job: line.job ?? invoice.job,
    left: greatest(zero, line.gross),
    credited: zero,
    paid: zero,
    writtenOff: zero,
  }));
  const payments = book.paymentsOfInvoice(invoice.id).filter(({ status }) => status === "Completed");
  const writeOffs = book.writeOffsOfInvoice(invoice.id).filter(counts);
  const credits = lines.map(({ job, line }) => ({ job, amount: greatest(zero, negated(line.gross)) }));
  // What covers more than all lines waits beside them: a write up or a refund takes it back before any line owes again.
  const beyond = { amount: zero };
  spread(lines, "credited", credits, beyond);
  spread(lines, "paid", payments, beyond);
  spread(lines, "writtenOff", writeOffs, beyond);
  return lines.map(({ line, left, credited, paid, writtenOff }) => ({ line, credited, paid, writtenOff, balance: left, status: statusOf(left, paid, writtenOff) }));
}

interface OpenLine {
  readonly job: string | null;
  left: Amount;
  credited: Amount;
  paid: Amount;
  writtenOff: Amount;
}

type Part = { readonly job: string | null; readonly amount: Amount };

function spread(lines: readonly OpenLine[], field: "credited" | "paid" | "writtenOff", parts: readonly Part[], beyond: { amount: Amount }) {
  const owedAgain = (amount: Amount): Amount => {
    const back = greatest(zero, least(negated(amount), beyond.amount));
    beyond.amount = minus(beyond.amount, back);
    return plus(amount, back);
  };
  let rest = sum(parts.filter(({ job }) => job === null || !lines.some((line) => line.job === job)).map(({ amount }) => amount));
  for (const job of new Set(lines.map((line) => line.job))) {
    if (job === null) continue;
    const own = sum(parts.filter((part) => part.job === job).map(({ amount }) => amount));
    rest = plus(rest, take(lines.filter((line) => line.job === job), field, owedAgain(own)));
  }
  beyond.amount = plus(beyond.amount, take(lines, field, owedAgain(rest)));
}

/** Takes an amount from lines in their order and returns what they could not bear. Below zero it is owed again on the first. */
function take(lines: readonly OpenLine[], field: "credited" | "paid" | "writtenOff", amount: Amount): Amount {
  let rest = amount;
  for (const line of lines) {
    const part = least(rest, line.left);
    line.left = minus(line.left, part);
    line[field] = plus(line[field], part);
    rest = minus(rest, part);
  }
  return rest;
}

function statusOf(balance: Amount, paid: Amount, writtenOff: Amount): LineStatus {
  if (balance > 0) return paid > 0 ? "part paid" : writtenOff > 0 ? "part written off" : "open";
  return writtenOff > 0 && paid <= 0 ? "written off" : "settled";
}
