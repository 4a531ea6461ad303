import type { Book } from "./book";
import type { Refusal } from "./refusal";

/** Whether rows that could not be read are missing from the figures of a job, an invoice or a customer. */
export const isIncomplete = ({ unreadable }: Pick<Book, "unreadable">, whose: "jobs" | "invoices" | "customers", id: string): boolean =>
  unreadable.everything === true || unreadable[whose].has(id);

/** A policy that cannot be read stops every posting: it may be the one that forbids it. */
export function unreadablePolicy({ unreadable }: Pick<Book, "unreadable">): Refusal | undefined {
  const [policy] = unreadable.policies;
  return policy === undefined ? undefined : { code: "UNREADABLE", table: "policies", id: policy };
}

/**
 * Why nothing may be posted on a job or an invoice: rows of its own cannot be read, or nobody knows which figures are
 * short, because a table lacks a column that they are reckoned from. Where that is a policy, it is named: to mend it helps.
 */
export function incompleteRefusal(book: Pick<Book, "unreadable">, table: "jobs" | "invoices", id: string): Refusal | undefined {
  if (!isIncomplete(book, table, id)) return undefined;
  return (book.unreadable[table].has(id) ? undefined : unreadablePolicy(book)) ?? { code: "UNREADABLE", table, id };
}
