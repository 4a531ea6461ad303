import type { BillRequest } from "../domain/judgeBill";
import { judgeBill } from "../domain/judgeBill";
import { planBill } from "../domain/billPlan";
import { judgeInvoiceDeletion, planInvoiceDeletion } from "../domain/deleteInvoice";
import { judgeSending, planSending } from "../domain/sendInvoice";
import type { Proposal, RowNamed } from "./proposal";

/** A billing run of one or many jobs. */
export const proposeBill = (request: BillRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["jobs", "invoices", "invoiceLines"],
  propose(book) {
    const judged = judgeBill(book, request);
    if (judged.kind === "refused") return judged;
    const { plan, bills, after } = planBill(book, request, judged);
    const basis = bills.map(({ judged: { job } }): RowNamed => ({ table: "jobs", key: job.id }));
    return { kind: "accepted", plan, ids: bills.map(({ invoice }) => invoice.id), basis, warnings: judged.skipped.map((refusal) => ({ kind: "left-out", refusal })), after };
  },
});

/** What a request about one row carries. */
export interface RowRequest {
  readonly operation: string;
  readonly key: string;
  readonly by: string;
  readonly at: string;
}

/** Takes back an invoice that is Open or Draft: its charges and its write-offs are released. */
export const proposeInvoiceDeletion = (request: RowRequest): Proposal => ({
  ...request,
  needs: ["invoices"],
  propose(book) {
    const judged = judgeInvoiceDeletion(book, request.key);
    if (judged.kind === "refused") return judged;
    const { invoice } = judged;
    const plan = planInvoiceDeletion(book, request.operation, invoice);
    return { kind: "accepted", plan, ids: [invoice.id], basis: [{ table: "invoices", key: invoice.id }], warnings: [] };
  },
});

/** Marks an Open invoice as sent. */
export const proposeSending = (request: RowRequest & { readonly date: string }): Proposal => ({
  ...request,
  needs: ["invoices"],
  propose(book) {
    const judged = judgeSending(book, request.key, request.date);
    if (judged.kind === "refused") return judged;
    const { invoice, date } = judged;
    return { kind: "accepted", plan: planSending(request.operation, invoice, date), ids: [invoice.id], basis: [{ table: "invoices", key: invoice.id }], warnings: [] };
  },
});
