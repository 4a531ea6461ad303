import { sumByLedger } from "./amountToBill";
import { bornAtRates } from "./bearWriteOffs";
import { isBroughtForward, isForwardLine } from "./billLines";
import { billingOf } from "./billing";
import type { Charge, Invoice, InvoiceLine, Job } from "./book";
import { consumeWriteOffs, type OpenWriteOff } from "./consumeWriteOffs";
import type { IndexedBook } from "./indexed";
import { type Amount, minus, plus, sum, zero } from "./money";
import { counts } from "./openWriteOffs";
import { rateOfCharge, rateOfJob, withTax } from "./tax";

/** What an invoice took the place of, of one job; with tax. A Draft and a Cancelled invoice took the place of nothing. */
export interface Replaced {
  readonly work: Amount;
  /** What an earlier bill had left, less what this one leaves. */
  readonly forward: Amount;
  /** What it consumed of each job write-off, by its id. */
  readonly writtenOff: ReadonlyMap<string, Amount>;
}

/** Tells it from the rows, as the billing run reckoned it: of a write-off the rows keep the amount before tax alone. */
export function replacedBy(book: IndexedBook, job: Job, invoice: Invoice): Replaced {
  if (book.notBilling.has(invoice.id)) return { work: zero, forward: zero, writtenOff: new Map() };
  const { policies } = book;
  const charges = book.chargesOfInvoice(invoice.id).filter((charge) => charge.job === job.id && billingOf(book.notBilling, charge) === "billed");
  const lines = book.linesOfInvoice(invoice.id).filter((line) => (line.job ?? invoice.job) === job.id);
  const consumed = consumedBy(book, job, invoice);
  const broughtForward = broughtForwardBefore(lines, charges, consumed);
  const takes = consumeWriteOffs(sumByLedger(charges, broughtForward), consumed, "credit");
  const writtenOff = new Map<string, Amount>();
  for (const { writeOff, amount, tax } of bornAtRates({ takes, charges, broughtForward, job, policies }))
    writtenOff.set(writeOff, plus(writtenOff.get(writeOff) ?? zero, plus(amount, tax)));
  const left = sum(lines.filter(isCarriedForward).map(({ gross }) => gross));
  return {
    work: sum(charges.map((charge) => withTax(charge.net, rateOfCharge(charge, job, policies)))),
    forward: plus(withTax(broughtForward, rateOfJob(job, policies)), left),
    writtenOff,
  };
}

function consumedBy(book: IndexedBook, job: Job, invoice: Invoice): readonly OpenWriteOff[] {
  return book.writeOffsOfJob(job.id).filter(counts).flatMap(({ id, date, billedOn }): OpenWriteOff[] => {
    const open = sum(billedOn.filter((part) => part.invoice === invoice.id).map(({ amount }) => amount));
    return open === 0 ? [] : [{ id, date, open }];
  });
}

/** What was brought forward, before tax. A summary shows what the write-offs left of it: what they took is put back. */
function broughtForwardBefore(lines: readonly InvoiceLine[], charges: readonly Charge[], consumed: readonly OpenWriteOff[]): Amount {
  const isNetted = consumed.length > 0 && lines.some(isBroughtForward) && !lines.some(({ type }) => type === "Credit" || type === "Adjustment");
  if (!isNetted) return sum(lines.filter(isBroughtForward).map(({ net }) => net));
  const billed = sum(lines.filter((line) => !isCarriedForward(line)).map(({ net }) => net));
  return plus(minus(billed, sum(charges.map(({ net }) => net))), sum(consumed.map(({ open }) => open)));
}

const isCarriedForward = (line: InvoiceLine) => isForwardLine(line) && !isBroughtForward(line);
