import { judgeDeletion, planDeletion } from "../domain/deleteWriteOff";
import { type EditRequest, judgeEdit, planEdit } from "../domain/editWriteOff";
import type { Proposal } from "./proposal";
import type { RowRequest } from "./proposeInvoice";
import { rowsOf } from "./proposeWriteOff";

/** A change to a write-off that stands in the register. */
export const proposeEdit = (request: EditRequest): Proposal => ({
  operation: request.operation,
  by: request.by,
  at: request.at,
  needs: ["writeOffs"],
  propose(book) {
    const judged = judgeEdit(book, request);
    if (judged.kind === "refused") return judged;
    const { before, edited, warnings, above } = judged;
    const { plan, after } = planEdit(book, request.operation, before, edited);
    return { kind: "accepted", plan, ids: [edited.id], basis: [{ table: "writeOffs", key: edited.id }, ...rowsOf(book, edited)], warnings, above, after };
  },
});

/** Takes the row of a write-off away: one that nothing has come of yet. */
export const proposeDeletion = (request: RowRequest): Proposal => ({
  ...request,
  needs: ["writeOffs"],
  propose(book) {
    const judged = judgeDeletion(book, request.key);
    if (judged.kind === "refused") return judged;
    const { writeOff } = judged;
    const { plan, after } = planDeletion(book, request.operation, writeOff);
    return { kind: "accepted", plan, ids: [writeOff.id], basis: [{ table: "writeOffs", key: writeOff.id }, ...rowsOf(book, writeOff)], warnings: [], after };
  },
});
