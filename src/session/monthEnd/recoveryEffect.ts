import { type Amount, negated, sum } from "../../domain/money";
import { taxEvents } from "../../domain/monthEnd/taxEvents";
import { invoiceState } from "../../domain/invoiceState";
import type { Preview } from "../preview";
import type { OpenBook } from "../readBook";
import { inField } from "../typing";

/** What a recovery takes back of what was written off, and the tax relief that it repays. */
export function effectOfRecovery({ proposed, opened }: Preview): { readonly takenBack: Amount; readonly taxToRepay: Amount } {
  const rows = proposed.plan.added.filter(({ table }) => table === "writeOffs");
  const ids = new Set(rows.map(({ key }) => key));
  const repaid = taxEvents(proposed.after ?? opened.book).filter(({ what, writeOff }) => what === "repayment" && ids.has(writeOff.id));
  return { takenBack: negated(sum(rows.map(({ values }) => (values["amount"] ?? 0) as Amount))), taxToRepay: negated(sum(repaid.map(({ tax }) => tax))) };
}

/** What of an invoice is written off, as it stands in a field. */
export function writtenOffInField(opened: OpenBook, id: string): string {
  const invoice = opened.book.invoiceOf.get(id);
  return invoice ? inField(opened, invoiceState(opened.book, invoice).writtenOff) : "";
}
