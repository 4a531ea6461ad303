import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { bookOf } from "./notation";
import type { Chance } from "./random";

const day = ({ whole }: Chance) => `2026-0${whole(1, 4)}-${String(whole(1, 28)).padStart(2, "0")}`;
const money = ({ whole, once }: Chance, least: number, most: number) => (once(3) ? whole(least, most) : whole(least * 100, most * 100) / 100).toFixed(2);
const tax = ({ one }: Chance) => one(["", "", ", tax 0%", ", tax 5%", ", tax 20%", ", tax 17.5%"]);

/** The notation of a small book in which nearly anything that is allowed may happen. Tax can be left out of it. */
export function randomText(random: Chance, { taxed = true, excess = "carry" }: { readonly taxed?: boolean; readonly excess?: "carry" | "credit" | "block" } = {}): string {
  const { whole, one, once } = random;
  const jobs = ["J1", "J2", "J3"] as const;
  const invoices = ["I1", "I2", "I3", "I4"] as const;
  const rate = () => (taxed ? tax(random) : "");
  const times = (least: number, most: number, entry: () => string) => Array.from({ length: whole(least, most) }, entry);
  return [
    `policy excess, ${excess}; policy overWriteOff, warn`,
    ...(taxed && once(2) ? ["policy taxRate, 20%"] : []),
    ...jobs.map((job) => `job ${job}, of ${one(["C1", "C1", "C2"])}, forward ${once(3) ? money(random, -50, 200) : "0"}${rate()}`),
    ...invoices.map((invoice) => {
      const heading = once(3) ? "" : `, job ${one(jobs)}`;
      return `invoice ${invoice} ${money(random, 0, 900)}, on ${day(random)}, is ${one(["Open", "Sent", "Sent", "Paid", "Draft", "Cancelled"])}${heading}${once(2) ? ", sent 2026-02-01" : ""}`;
    }),
    ...times(0, 8, () => `line ${one(invoices)} ${money(random, -100, 400)}${rate()}${once(3) ? "" : `, job ${one(jobs)}`}`),
    ...times(0, 14, () => `${one(["T", "T", "V", "P", "M", "M"])} ${one(jobs)} ${money(random, -80, 300)}, on ${day(random)}${rate()}${once(4) ? `, billed ${one(invoices)}` : ""}${once(12) ? ", free" : ""}`),
    ...times(0, 5, () => `paid ${one([...invoices, ...jobs, "C1"])} ${money(random, -60, 300)}, is ${once(5) ? "Pending" : "Completed"}`),
    ...times(0, 4, () => `paid ${one(invoices)} ${money(random, 1, 300)}, job ${one(jobs)}`),
    ...times(0, 5, () => `off ${one(jobs)} ${money(random, -90, 500)}, on ${day(random)}${once(4) ? ", wait" : ""}${once(5) ? ", is Pending" : ""}`),
    ...times(0, 4, () => `off ${one(invoices)} ${money(random, -40, 200)}, on ${day(random)}${once(3) ? `, job ${one(jobs)}` : ""}${once(6) ? ", is Declined" : ""}`),
  ].join("\n");
}

export const randomBook = (random: Chance, kind: Parameters<typeof randomText>[1] = {}): IndexedBook => bookOf(randomText(random, kind));

/** The same book with the rows of every table in another order. */
export const shuffledRows = (book: IndexedBook, { shuffled }: Chance): IndexedBook =>
  indexed({
    ...book,
    customers: shuffled(book.customers), jobs: shuffled(book.jobs), charges: shuffled(book.charges), invoices: shuffled(book.invoices),
    lines: shuffled(book.lines), payments: shuffled(book.payments), writeOffs: shuffled(book.writeOffs),
  });
