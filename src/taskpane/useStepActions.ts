import { useCallback } from "react";
import type { HistoryStep } from "../domain/history";
import { canBeReversed } from "../session/historyView";
import type { OpenBook } from "../session/readBook";
import { formWords } from "../words/form";
import { insertWords } from "../words/insertFunction";
import type { RowAction } from "./RowMenu";
import type { GoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";

export interface StepActions {
  /** Opens what an event is about; null where there is nothing to open. */
  readonly openingOf: (step: HistoryStep) => (() => void) | null;
  readonly actionsOf: (step: HistoryStep) => readonly RowAction[];
}

/** What can be done with an event of a history. `here` is the invoice that the history is of: it need not be opened. */
export function useStepActions(opened: OpenBook, here: string | null, go: Navigation["go"], goTo: GoToRow["goTo"]): StepActions {
  const openingOf = useCallback(
    ({ event }: HistoryStep) => {
      if (event.kind !== "invoice" && event.kind !== "paid") return null;
      const { id } = event.invoice;
      return id === here ? null : () => go({ kind: "invoice", invoice: id }, opened);
    },
    [opened, here, go],
  );
  const actionsOf = useCallback(
    (step: HistoryStep): readonly RowAction[] => {
      const { event } = step;
      const toCell = (table: Parameters<GoToRow["goTo"]>[1], key: string): RowAction => ({ name: formWords.goToCell, act: () => goTo(opened, table, key) });
      switch (event.kind) {
        case "brought forward":
          return [];
        case "charge":
          return [toCell(event.charge.kind === "Materials" ? "materials" : "timesheet", event.charge.id)];
        case "payment":
          return [toCell("payments", event.payment.id)];
        case "write-off": {
          const { id } = event.writeOff;
          const reversal = canBeReversed(opened, event.writeOff) ? [{ name: formWords.reverseMenu, act: () => go({ kind: "reverse", writeOff: id }, opened) }] : [];
          return [...reversal, toCell("writeOffs", id)];
        }
        case "invoice":
        case "paid": {
          const open = openingOf(step);
          const debtor = { customer: event.invoice.customer, job: null, invoice: event.invoice.id };
          const insert = { name: insertWords.menu, act: () => go({ kind: "insert-function", debtor }, opened) };
          return [...(open ? [{ name: formWords.openInvoice, act: open }] : []), insert, toCell("invoices", event.invoice.id)];
        }
      }
    },
    [opened, go, goTo, openingOf],
  );
  return { openingOf, actionsOf };
}
