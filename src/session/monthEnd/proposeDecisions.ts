import { type ApprovalRequest, judgeApproval, planApproval } from "../../domain/judgeApproval";
import { judgeRecovery, planRecovery } from "../../domain/monthEnd/recover";
import type { PaymentRequest } from "../../domain/recordPayment";
import type { Proposal, RowNamed } from "../proposal";
import { rowsOf } from "../proposeWriteOff";

/** Somebody's word on a write-off that waits for approval. */
export const proposeApproval = (request: ApprovalRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["writeOffs"],
  propose(book) {
    const judged = judgeApproval(book, request);
    if (judged.kind === "refused") return judged;
    const { plan, after } = planApproval(book, request, judged);
    const basis: readonly RowNamed[] = [{ table: "writeOffs", key: judged.before.id }, ...rowsOf(book, judged.before)];
    return { kind: "accepted", plan, ids: [judged.before.id], basis, warnings: judged.warnings, after };
  },
});

/** Money that came for what was written off. */
export const proposeRecovery = (request: PaymentRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["invoices", "payments", "writeOffs"],
  propose(book) {
    const judged = judgeRecovery(book, request);
    if (judged.kind === "refused") return judged;
    const { plan, after } = planRecovery(book, request, judged);
    const basis: readonly RowNamed[] = [...judged.reversed.map(({ id }): RowNamed => ({ table: "writeOffs", key: id })), ...rowsOf(book, judged.payment)];
    return { kind: "accepted", plan, ids: plan.added.map(({ key }) => key), basis, warnings: judged.warnings, after };
  },
});
