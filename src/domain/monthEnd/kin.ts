import type { IndexedBook } from "../indexed";
import { jobsOnInvoice } from "../touched";
import type { BatchTarget } from "./batchTargets";

type Named = Pick<BatchTarget, "kind" | "id">;

/**
 * Parts balances into those that have a job in common: what is written off one of them bears on what may be written off
 * the others of its group, and on nothing else. Each group tells the places of its balances, in their order.
 */
export function kinAmong(book: IndexedBook, targets: readonly Named[]): readonly (readonly number[])[] {
  const eldest = new Map<string, string>();
  const headOf = (name: string): string => {
    let head = name;
    for (let next = eldest.get(head); next !== undefined; next = eldest.get(head)) head = next;
    if (head !== name) eldest.set(name, head);
    return head;
  };
  const nameOf = ({ kind, id }: Named) => `${kind} ${id}`;
  for (const target of targets)
    for (const job of jobsOf(book, target)) {
      const [own, other] = [headOf(nameOf(target)), headOf(`job ${job}`)];
      if (own !== other) eldest.set(own, other);
    }
  const groups = new Map<string, number[]>();
  targets.forEach((target, at) => {
    const head = headOf(nameOf(target));
    const group = groups.get(head);
    if (group) group.push(at);
    else groups.set(head, [at]);
  });
  return [...groups.values()];
}

function jobsOf(book: IndexedBook, { kind, id }: Named): readonly string[] {
  const invoice = kind === "invoice" ? book.invoiceOf.get(id) : undefined;
  return invoice ? jobsOnInvoice(book, invoice) : [];
}
