import type { IndexedBook } from "../domain/indexed";
import { judgeReversal, type ReversalRequest } from "../domain/judgeReversal";
import { judgeWriteOff, type WriteOffRequest } from "../domain/judgeWriteOff";
import { planReversal, planWriteOff } from "../domain/writeOffPlan";
import type { Proposal, RowNamed } from "./proposal";

/** A write-off of either kind. */
export const proposeWriteOff = (request: WriteOffRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: [...(request.invoice === null ? [] : (["invoices"] as const)), ...(request.job === null ? [] : (["jobs"] as const)), "writeOffs"],
  propose(book) {
    const judged = judgeWriteOff(book, request);
    if (judged.kind === "refused") return judged;
    const { plan, writeOff, after } = planWriteOff(book, request, judged);
    return { kind: "accepted", plan, ids: [writeOff.id], basis: rowsOf(book, writeOff), warnings: judged.warnings, above: judged.above, after };
  },
});

/** Takes a write-off back with a row of the opposite amount. */
export const proposeReversal = (request: ReversalRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["writeOffs"],
  propose(book) {
    const judged = judgeReversal(book, request);
    if (judged.kind === "refused") return judged;
    const { plan, writeOff, after } = planReversal(book, judged.original, { ...request, date: judged.date, reason: judged.reason });
    const basis: readonly RowNamed[] = [{ table: "writeOffs", key: judged.original.id }, ...rowsOf(book, writeOff)];
    return { kind: "accepted", plan, ids: [writeOff.id], basis, warnings: [], after };
  },
});

/** The rows of a job and an invoice, as far as the workbook has their tables. */
export const rowsOf = (book: IndexedBook, { job, invoice }: { readonly job: string | null; readonly invoice: string | null }): readonly RowNamed[] => [
  ...(job !== null && book.has.has("jobs") ? [{ table: "jobs", key: job } as const] : []),
  ...(invoice !== null ? [{ table: "invoices", key: invoice } as const] : []),
];
