import type { BillRequest } from "../domain/judgeBill";
import { judgeBill } from "../domain/judgeBill";
import { planBill } from "../domain/billPlan";
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
