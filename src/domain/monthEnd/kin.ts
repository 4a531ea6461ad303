import type { IndexedBook } from "../indexed";
import { jobsOnInvoice } from "../touched";
import type { BatchTarget } from "./batchTargets";

type Named = Pick<BatchTarget, "kind" | "id">;

/**
 * Parts balances into those that have a job in common: what is written off one of them bears on what may be written off
 * the others of its group, and on nothing else. Each group tells the places of its balances, in their order.
 */
export function kinAmong(book: IndexedBook, targets: readonly Named[]): readonly (readonly number[])[] {
  // Each balance leads to an earlier one of its group, and the first to itself.
  const heads = targets.map((_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    for (let next = heads[head] ?? head; next !== head; next = heads[head] ?? head) head = next;
    heads[at] = head;
    return head;
  };
  const first = { job: new Map<string, number>(), invoice: new Map<string, number>() };
  const unite = (at: number, kind: Named["kind"], id: string) => {
    const [own, other] = [headOf(at), headOf(first[kind].get(id) ?? at)];
    if (own !== other) heads[Math.max(own, other)] = Math.min(own, other);
    if (!first[kind].has(id)) first[kind].set(id, at);
  };
  targets.forEach((target, at) => {
    unite(at, target.kind, target.id);
    for (const job of jobsOf(book, target)) unite(at, "job", job);
  });
  const groups = new Map<number, number[]>();
  targets.forEach((_, at) => {
    const head = headOf(at);
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
