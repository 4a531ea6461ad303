import type { Payment } from "../book";
import type { IndexedBook } from "../indexed";
import { isPaid } from "../invoiceSums";
import { minus, zero } from "../money";
import { type Proof, type ProofFigures, type ProofTotals, proofFigures } from "./proof";

/** What customers owe beyond their invoices, by what it is. */
export interface ProofBridge {
  /** Paid for a job, on no invoice. */
  readonly paidForJobs: ProofFigures;
  /** Paid on no invoice and for no job. */
  readonly paidOnAccount: ProofFigures;
  /** Work that is on no invoice, and what was written off of jobs: all that is left between the invoices and the customers. */
  readonly work: ProofFigures;
}

/** From the total of the invoices to that of the customers: the invoices and these three come to the customers, figure by figure. */
export function proofBridge(book: IndexedBook, { from, to, totals }: Proof): ProofBridge {
  const onNone = book.payments.filter((payment) => payment.invoice === null && isPaid(payment));
  const paid = (payments: readonly Payment[]) => proofFigures(payments.map(({ date, amount }) => ({ date, charged: zero, paid: amount, writtenOff: zero })), null, from, to);
  const isForJob = ({ job }: Payment) => job !== null && book.jobOf.has(job);
  const [paidForJobs, paidOnAccount] = [paid(onNone.filter(isForJob)), paid(onNone.filter((payment) => !isForJob(payment) && payment.job === null && payment.customer !== null))];
  const totalOf = (part: ProofTotals["part"]) => totals.find((candidate) => candidate.part === part) ?? nothing;
  const work = [totalOf("invoice"), paidForJobs, paidOnAccount].reduce<ProofFigures>((left, each) => less(left, each), totalOf("customer"));
  return { paidForJobs, paidOnAccount, work };
}

const nothing: ProofFigures = { opening: zero, charged: zero, paid: zero, writtenOff: zero, closing: zero, difference: zero };

const less = (a: ProofFigures, b: ProofFigures): ProofFigures => ({
  opening: minus(a.opening, b.opening), charged: minus(a.charged, b.charged), paid: minus(a.paid, b.paid), writtenOff: minus(a.writtenOff, b.writtenOff),
  closing: minus(a.closing, b.closing), difference: minus(a.difference, b.difference),
});
