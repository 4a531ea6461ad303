import type { IndexedBook } from "../../domain/indexed";
import { type BatchRequest, judgedPart, planBatch, type PlannedBatch } from "../../domain/monthEnd/batchPlan";
import type { Proposal } from "../proposal";
import { rowsOf } from "../proposeWriteOff";

/** One part of a month-end run as a posting. */
export interface BatchProposal extends Proposal {
  readonly request: BatchRequest;
  /** What becomes of each row on a book, in the order of the rows. */
  plannedOn(book: IndexedBook): PlannedBatch;
}

/** Rows that are refused or were changed since are left out of it; it is refused itself only when every row is. */
export function proposeBatch(request: BatchRequest): BatchProposal {
  const known = new WeakMap<IndexedBook, PlannedBatch>();
  const plannedOn = (book: IndexedBook) => {
    const planned = known.get(book) ?? planBatch(book, request);
    known.set(book, planned);
    return planned;
  };
  const kinds = new Set(request.rows.map(({ target }) => target.kind));
  return {
    operation: request.operation,
    by: request.by,
    at: request.at,
    needs: [...(kinds.has("invoice") ? (["invoices"] as const) : []), ...(kinds.has("job") ? (["jobs"] as const) : []), "writeOffs"],
    request,
    plannedOn,
    propose(book) {
      const planned = plannedOn(book);
      const judged = judgedPart(planned);
      if (judged.kind === "refused") return judged;
      const accepted = planned.rows.flatMap((row) => (row.kind === "accepted" ? [row.writeOff] : []));
      return { kind: "accepted", plan: judged.plan, ids: accepted.map(({ id }) => id), basis: accepted.flatMap((writeOff) => rowsOf(book, writeOff)), warnings: [], after: planned.after };
    },
  };
}
