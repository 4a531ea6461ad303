import { useCallback } from "react";
import type { BillingRow } from "../session/billingView";
import type { OpenBook } from "../session/readBook";
import { balancingWords } from "../words/balance";
import { billingWords } from "../words/billing";
import { formWords } from "../words/form";
import { insertWords } from "../words/insertFunction";
import type { RowAction } from "./RowMenu";
import type { GoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";

export interface BillingActions {
  readonly bill: (jobs: readonly string[], upTo: string, opened: OpenBook) => void;
  /** Several jobs at once: a write-off of each, before tax. */
  readonly writeOff: (jobs: readonly string[], opened: OpenBook) => void;
  /** What can be done with a job, from its row. */
  readonly actionsOf: (row: BillingRow, upTo: string, opened: OpenBook) => readonly RowAction[];
}

/** What can be done in the list of jobs to bill. */
export function useBillingActions(go: Navigation["go"], goTo: GoToRow["goTo"]): BillingActions {
  const bill = useCallback<BillingActions["bill"]>((jobs, upTo, opened) => {
    if (jobs.length > 0) go({ kind: "bill", jobs, upTo }, opened);
  }, [go]);
  const writeOff = useCallback<BillingActions["writeOff"]>((jobs, opened) => {
    const debtors = jobs.flatMap((id) => {
      const job = opened.book.jobOf.get(id);
      return job ? [{ customer: job.customer, job: id, invoice: null }] : [];
    });
    if (debtors.length > 0) go({ kind: "write-off-many", debtors, only: "job" }, opened);
  }, [go]);
  const actionsOf = useCallback<BillingActions["actionsOf"]>(
    ({ job, customer }, upTo, opened) => [
      { name: billingWords.billMenu, act: () => bill([job], upTo, opened) },
      // From here a write-off is the job's: those of invoices are added from the debts or the register.
      { name: formWords.writeOffMenu, act: () => go({ kind: "write-off", debtor: { customer, job, invoice: null }, only: "job" }, opened) },
      { name: formWords.jobHistory, act: () => go({ kind: "history", debtor: { customer, job, invoice: null } }, opened) },
      { name: balancingWords.menu, act: () => go({ kind: "balance", job, entry: null }, opened) },
      { name: insertWords.menu, act: () => go({ kind: "insert-function", debtor: { customer, job, invoice: null } }, opened) },
      { name: formWords.goToCell, act: () => goTo(opened, "jobs", job) },
    ],
    [bill, go, goTo],
  );
  return { bill, writeOff, actionsOf };
}
