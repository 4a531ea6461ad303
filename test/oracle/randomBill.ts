import { exact } from "./arithmetic";
import type { BillOptions } from "./bill";
import type { Book } from "./book";
import { allocatedWriteOffs } from "./openWriteOffs";
import { randomFrom } from "./random";
import { part, randomDay, today } from "./randomFields";
import { runOf } from "./run";

/** Something to bill in a book: a job (preferably one with write-offs), a style, now and then an earlier day or less than all. Dated today. */
export function randomBill(seed: number, book: Book): { readonly job: string; readonly options: BillOptions } {
  const random = randomFrom(seed + 1_000_003);
  const withWriteOffs = book.jobs.filter(({ job }) => allocatedWriteOffs(book, job, undefined).length > 0);
  const { job } = random.pick(withWriteOffs.length > 0 && random.chance(0.7) ? withWriteOffs : book.jobs);
  const upTo = random.chance(0.4) ? randomDay(random, 2, 5) : today;
  const { amountToBill } = runOf(book, job, upTo, book.policies.excess);
  const billsLess = amountToBill.greaterThan(0) && random.chance(0.3);
  const billNow = part(random, amountToBill.toString(), book.policies.decimals);
  return {
    job,
    options: {
      style: random.pick(["detailed", "summary"]),
      date: today,
      upTo,
      ...(billsLess && exact(billNow).greaterThan(0) ? { billNow } : {}),
    },
  };
}
