import type { Consumption, WriteOff } from "./book";
import type { IndexedBook } from "./indexed";
import { type Amount, minus, sum, zero } from "./money";

/** Posted and Reversed write-offs count (a reversed pair nets to nothing); Pending and Declined never do. */
export const counts = (writeOff: WriteOff) => writeOff.status === "Posted" || writeOff.status === "Reversed";

/** What billing runs took from a job write-off. An invoice that was cancelled has given its part back. */
export const consumptionsOf = (book: IndexedBook, writeOff: WriteOff): readonly Consumption[] =>
  writeOff.billedOn.filter(({ invoice }) => book.notBilling.get(invoice) !== "Cancelled");

export const consumedOf = (book: IndexedBook, writeOff: WriteOff): Amount =>
  sum(consumptionsOf(book, writeOff).map(({ amount }) => amount));

/** What is left of a job write-off for billing runs to come; before tax, below zero for a write up. */
export const openOf = (book: IndexedBook, writeOff: WriteOff): Amount =>
  counts(writeOff) ? minus(writeOff.amount, consumedOf(book, writeOff)) : zero;

/** What is left of a write-off beside the rows that have taken parts of it back: money that came after all. */
export const stillOff = (book: IndexedBook, { id, invoice, amount }: WriteOff): Amount =>
  invoice === null ? amount : sum([amount, ...book.writeOffsOfInvoice(invoice).filter((row) => row.reverses === id && counts(row)).map((row) => row.amount)]);

/** A job write-off that was reversed, or that reverses one, never reaches a bill. */
export const reachesBilling = (writeOff: WriteOff) => writeOff.status === "Posted" && writeOff.reverses === null;
