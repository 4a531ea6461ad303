import { useCallback } from "react";
import type { Debt } from "../domain/debts";
import type { OpenBook } from "../session/readBook";
import type { Debtor } from "../session/writeOffForm";
import { formWords, openInvoiceNamed } from "../words/form";
import { insertWords } from "../words/insertFunction";
import type { RowAction } from "./RowMenu";
import type { GoToRow } from "./useGoToRow";
import type { Navigation, PlaceStep } from "./usePlace";

/** What can be done with a debt, from its row. */
export function useDebtActions(go: Navigation["go"], goTo: GoToRow["goTo"]): (debt: Debt, opened: OpenBook) => readonly RowAction[] {
  return useCallback(
    ({ customer, job, invoices }, opened) => {
      const [oldest] = invoices;
      const debtor = { customer, job, invoice: null };
      const toCell = (table: "jobs" | "invoices", key: string) => [{ name: formWords.goToCell, act: () => goTo(opened, table, key) }];
      return [
        { name: formWords.writeOffMenu, act: () => go({ kind: "write-off", debtor }, opened) },
        { name: formWords.paymentMenu, act: () => go({ kind: "payment", debtor }, opened) },
        ...openings(invoices, (place) => go(place, opened), debtor),
        { name: job === null ? formWords.customerHistory : formWords.jobHistory, act: () => go({ kind: "history", debtor }, opened) },
        { name: insertWords.menu, act: () => go({ kind: "insert-function", debtor }, opened) },
        ...(job !== null ? toCell("jobs", job) : oldest !== undefined ? toCell("invoices", oldest) : []),
      ];
    },
    [go, goTo],
  );
}

/** More invoices than this are found through the history. */
const handful = 5;

function openings(invoices: readonly string[], go: (place: PlaceStep) => void, debtor: Debtor): readonly RowAction[] {
  if (invoices.length > handful) return [{ name: formWords.openInvoices, act: () => go({ kind: "history", debtor }) }];
  return invoices.map((invoice) => ({ name: invoices.length === 1 ? formWords.openInvoice : openInvoiceNamed(invoice), act: () => go({ kind: "invoice", invoice }) }));
}
