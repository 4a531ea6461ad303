import { exact, rounded, written } from "./arithmetic";
import type { Book, WriteOffRow } from "./book";
import { invoiceAnswer, owes, sharesOf } from "./invoices";
import type { Random } from "./random";
import { maybe, numbered, part, randomDay } from "./randomFields";

/** The book with write-offs and write ups of jobs and of invoices, in every status, some of them taken back. */
export function randomWriteOffs(random: Random, book: Book): Book {
  const writeOffs: WriteOffRow[] = [...book.writeOffs];
  const { decimals } = book.policies;

  const add = (row: Omit<WriteOffRow, "writeOff" | "date">) => {
    if (exact(row.amount).isZero()) return;
    const id = numbered("WO-", writeOffs.length + 1);
    const isTakenBack = random.chance(0.15);
    const status: WriteOffRow["status"] = isTakenBack ? "Reversed" : random.pick(["Posted", undefined, undefined, "Pending", "Declined"]);
    writeOffs.push({
      ...row,
      writeOff: id,
      date: randomDay(random, 1, 6),
      ...maybe("status", status),
    });
    if (!isTakenBack) return;
    const amount = written(exact(row.amount).negated(), decimals);
    writeOffs.push({ ...row, writeOff: numbered("WO-", writeOffs.length + 1), date: "2026-05-15", amount, reverses: id });
  };

  for (const { job, customer } of book.jobs) {
    const howMany = random.pick([0, 0, 1, 1, 2, 3]);
    for (let index = 0; index < howMany; index += 1) {
      const amount = random.pick(["30", "10.10", "0.05", "33.335", "150", "400", "-15", "-7.775"]);
      add({ customer, job, amount: written(rounded(exact(amount), decimals), decimals), nextBillingRun: random.chance(0.7) });
    }
  }

  // Only what owes something can have been written off.
  for (const invoice of book.invoices.filter(owes)) {
    const jobs = sharesOf(book, invoice).flatMap(({ job }) => (job === null ? [] : [job]));
    const named = jobs.length > 0 && random.chance(0.7) ? random.pick(jobs) : undefined;
    const { balance } = invoiceAnswer({ ...book, writeOffs }, invoice);
    if (!exact(balance).greaterThan(0)) continue;
    const inPart = part(random, balance, decimals);
    const amounts = random.pick([[], [], [balance], [inPart], [inPart, `-${part(random, inPart, decimals)}`]]);
    for (const amount of amounts) add({ customer: invoice.customer, ...maybe("job", named), invoice: invoice.invoice, amount });
  }
  return { ...book, writeOffs };
}
