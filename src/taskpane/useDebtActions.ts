import { useCallback } from "react";
import type { Debt } from "../domain/debts";
import type { OpenBook } from "../session/readBook";
import { formWords } from "../words/form";
import type { RowAction } from "./RowMenu";
import type { GoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";

/** What can be done with a debt, from its row. */
export function useDebtActions(go: Navigation["go"], goTo: GoToRow["goTo"]): (debt: Debt, opened: OpenBook) => readonly RowAction[] {
  return useCallback(
    ({ customer, job, invoices: [oldest] }, opened) => {
      const debtor = { customer, job, invoice: null };
      const toCell = (table: "jobs" | "invoices", key: string) => [{ name: formWords.goToCell, act: () => goTo(opened, table, key) }];
      return [
        { name: formWords.writeOffMenu, act: () => go({ kind: "write-off", debtor }, opened) },
        { name: formWords.paymentMenu, act: () => go({ kind: "payment", debtor }, opened) },
        ...(job !== null ? toCell("jobs", job) : oldest !== undefined ? toCell("invoices", oldest) : []),
      ];
    },
    [go, goTo],
  );
}
