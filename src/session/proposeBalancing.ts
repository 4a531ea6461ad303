import { type BalancingRequest, judgeBalancing, planBalancing } from "../domain/balancingEntry";
import { tableOf } from "../domain/billPlan";
import type { Proposal } from "./proposal";
import { rowsOf } from "./proposeWriteOff";

/** An entry that sets right what was billed wrongly. It is written to the ledger of the entry that it corrects. */
export const proposeBalancing = (request: BalancingRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: [],
  propose(book) {
    const judged = judgeBalancing(book, request);
    if (judged.kind === "refused") return judged;
    const { charge, original, warnings } = judged;
    const { plan, after } = planBalancing(book, request, charge);
    return { kind: "accepted", plan, ids: [charge.id], basis: [{ table: tableOf(original), key: original.id }, ...rowsOf(book, { job: charge.job, invoice: null })], warnings, after };
  },
});
