import { indexed } from "../domain/indexed";
import { judgePayment, type PaymentRequest, planPayment } from "../domain/recordPayment";
import type { Proposal } from "./proposal";
import { rowsOf } from "./proposeWriteOff";

/** Money received, or paid back. */
export const proposePayment = (request: PaymentRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: [request.invoice === null ? "jobs" : "invoices", "payments"],
  propose(book) {
    const judged = judgePayment(book, request);
    if (judged.kind === "refused") return judged;
    const { payment, warnings } = judged;
    const after = indexed({ ...book, payments: [...book.payments, payment] });
    return { kind: "accepted", plan: planPayment(book, request, payment), ids: [payment.id], basis: rowsOf(book, payment), warnings, after };
  },
});
