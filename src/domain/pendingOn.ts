import type { IndexedBook } from "./indexed";
import { sum } from "./money";
import type { Payment, WriteOff } from "./book";
import type { Warning } from "./warning";

/** What is on its way for an invoice or a job: payments that are pending, and write-offs that wait for approval. Neither changes a balance yet. */
export function pendingOn(book: IndexedBook, what: "invoice" | "job", target: string): readonly Warning[] {
  const isInvoice = what === "invoice";
  return [
    ...pendingPayments(target, isInvoice ? book.paymentsOfInvoice(target) : book.paymentsOfJob(target)),
    ...pendingWriteOffs(target, isInvoice ? book.writeOffsOfInvoice(target) : book.writeOffsOfJob(target)),
  ];
}

function pendingPayments(target: string, payments: readonly Payment[]): readonly Warning[] {
  const amount = sum(payments.filter(({ status }) => status === "Pending").map((payment) => payment.amount));
  return amount > 0 ? [{ kind: "pending-payments", target, amount }] : [];
}

function pendingWriteOffs(target: string, writeOffs: readonly WriteOff[]): readonly Warning[] {
  const waiting = writeOffs.filter(({ status }) => status === "Pending");
  return waiting.length === 0 ? [] : [{ kind: "pending-write-offs", target, ids: waiting.map(({ id }) => id), amount: sum(waiting.map(({ amount }) => amount)) }];
}
