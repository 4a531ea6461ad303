import { exact, written } from "./arithmetic";
import type { Book, PaymentRow } from "./book";
import { invoiceAnswer, sharesOf } from "./invoices";
import type { Random } from "./random";
import { maybe, numbered, part, randomDay } from "./randomFields";

/** The book with payments on its invoices (in part, in full, too much, given back) and some for a job without an invoice. */
export function randomPayments(random: Random, book: Book): Book {
  const { decimals } = book.policies;
  const payments: PaymentRow[] = [];
  const add = (customer: string, job: string | undefined, invoice: string | undefined, amount: string) => {
    if (exact(amount).isZero()) return;
    payments.push({
      payment: numbered("PAY-", payments.length + 1),
      date: randomDay(random, 2, 5),
      customer,
      ...maybe("job", job),
      ...maybe("invoice", invoice),
      amount,
      ...maybe("status", random.pick(["Completed", "Completed", undefined, undefined, "Pending", "Cancelled", "Failed"] as const)),
    });
  };
  const negated = (amount: string) => written(exact(amount).negated(), decimals);

  for (const invoice of book.invoices) {
    const jobs = sharesOf(book, invoice).flatMap(({ job }) => (job === null ? [] : [job]));
    const named = () => (jobs.length > 0 && random.chance(0.5) ? random.pick(jobs) : undefined);
    const { total } = invoiceAnswer(book, invoice);
    const inPart = part(random, total, decimals);
    const tooMuch = written(exact(total).plus(5), decimals);
    const amounts = random.pick([[], [], [total], [inPart], [inPart, inPart], [tooMuch], [total, negated(inPart)], [tooMuch, "-5"]]);
    for (const amount of amounts) add(invoice.customer, named(), invoice.invoice, amount);
  }
  for (const { job, customer } of book.jobs) if (random.chance(0.2)) add(customer, job, undefined, random.pick(["25", "250", "-10"]));
  return { ...book, payments: [...book.payments, ...payments] };
}
