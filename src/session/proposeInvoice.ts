import { bookAfterDeletion, judgeInvoiceDeletion, planInvoiceDeletion } from "../domain/deleteInvoice";
import { indexed } from "../domain/indexed";
import { judgeOpening, planOpening } from "../domain/openInvoice";
import type { CellChanged } from "../domain/plan";
import { judgeSending, planSending } from "../domain/sendInvoice";
import type { Invoice } from "../domain/book";
import type { Proposal, RowNamed } from "./proposal";

/** What a request about one row carries. */
export interface RowRequest {
  readonly operation: string;
  readonly key: string;
  readonly by: string;
  readonly at: string;
}

const itself = ({ id }: Invoice): RowNamed => ({ table: "invoices", key: id });

/** Takes back an invoice that is Open or Draft: its charges and its write-offs are released. */
export const proposeInvoiceDeletion = (request: RowRequest): Proposal => ({
  ...request,
  needs: ["invoices"],
  propose(book) {
    const judged = judgeInvoiceDeletion(book, request.key);
    if (judged.kind === "refused") return judged;
    const { invoice } = judged;
    const plan = planInvoiceDeletion(book, request.operation, invoice);
    return { kind: "accepted", plan, ids: [invoice.id], basis: [itself(invoice)], warnings: [], after: bookAfterDeletion(book, invoice) };
  },
});

/** Makes a bill of a Draft. */
export const proposeOpening = (request: RowRequest): Proposal => ({
  ...request,
  needs: ["invoices"],
  propose(book) {
    const judged = judgeOpening(book, request.key);
    if (judged.kind === "refused") return judged;
    const { invoice } = judged;
    return { kind: "accepted", ...planOpening(book, request.operation, invoice), ids: [invoice.id], basis: [itself(invoice)], warnings: [] };
  },
});

/** Marks an Open invoice as sent. */
export const proposeSending = ({ key, ...request }: RowRequest & { readonly date: string }): Proposal => proposeSendings({ ...request, keys: [key] });

/** Marks Open invoices as sent, all or none: what is wrong with the first that cannot be sent answers. */
export const proposeSendings = (request: Omit<RowRequest, "key"> & { readonly keys: readonly string[]; readonly date: string }): Proposal => ({
  ...request,
  needs: ["invoices"],
  propose(book) {
    const sent = new Map<string, Invoice>();
    const changed: CellChanged[] = [];
    for (const key of request.keys) {
      const judged = judgeSending(book, key, request.date);
      if (judged.kind === "refused") return judged;
      const { invoice, date } = judged;
      changed.push(...planSending(request.operation, invoice, date).changed);
      sent.set(invoice.id, { ...invoice, sent: invoice.sent === undefined ? undefined : date, stored: { ...invoice.stored, status: "Sent" } });
    }
    const invoices = [...sent.values()];
    const after = indexed({ ...book, invoices: book.invoices.map((invoice) => sent.get(invoice.id) ?? invoice) });
    return { kind: "accepted", plan: { operation: request.operation, kind: "send", added: [], removed: [], changed }, ids: invoices.map(({ id }) => id), basis: invoices.map(itself), warnings: [], after };
  },
});
