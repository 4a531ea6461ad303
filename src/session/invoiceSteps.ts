import { invoiceState } from "../domain/invoiceState";
import { judgeInvoiceDeletion } from "../domain/deleteInvoice";
import type { OpenBook } from "./readBook";

/** What can be done next with invoices: a Draft can be billed, what is Open can be sent, and either can be deleted while nothing stands on it. */
export interface InvoiceSteps {
  readonly toOpen: readonly string[];
  readonly toSend: readonly string[];
  readonly toDelete: readonly string[];
}

export function invoiceSteps({ book }: OpenBook, ids: readonly string[]): InvoiceSteps {
  const statusOf = (id: string) => {
    const invoice = book.invoiceOf.get(id);
    return invoice && invoiceState(book, invoice).status;
  };
  return {
    toOpen: ids.filter((id) => statusOf(id) === "Draft"),
    toSend: ids.filter((id) => statusOf(id) === "Open"),
    toDelete: ids.filter((id) => judgeInvoiceDeletion(book, id).kind === "accepted"),
  };
}
