import { useCallback } from "react";
import type { OpenBook } from "../session/readBook";
import type { RegisterRow } from "../session/registerView";
import { formWords } from "../words/form";
import { decisionWords } from "../words/monthEndFlow";
import { registerWords } from "../words/register";
import type { RowAction } from "./RowMenu";
import type { GoToRow } from "./useGoToRow";
import type { Navigation } from "./usePlace";

/** What can be done with an entry of the register, from its row. What its state forbids is there too, and says why. */
export function useRegisterActions(go: Navigation["go"], goTo: GoToRow["goTo"]): (row: RegisterRow, opened: OpenBook) => readonly RowAction[] {
  return useCallback(
    ({ writeOff: { id, customer, job, invoice, nextBillingRun }, kind, status }, opened) => [
      ...(status === "Pending" ? (["approve", "decline"] as const).map((word) => ({ name: decisionWords[`${word}Menu`], act: () => go({ kind: word, writeOff: id }, opened) })) : []),
      { name: registerWords.editMenu, act: () => go({ kind: "edit-write-off", writeOff: id }, opened) },
      { name: formWords.reverseMenu, act: () => go({ kind: "reverse", writeOff: id }, opened) },
      ...(kind === "job"
        ? [{ name: nextBillingRun ? registerWords.takeOutMenu : registerWords.allocateMenu, act: () => go({ kind: "next-billing-run", writeOff: id, isAllocated: !nextBillingRun }, opened) }]
        : []),
      { name: registerWords.deleteMenu, act: () => go({ kind: "delete-write-off", writeOff: id }, opened) },
      ...(invoice === null || status !== "Posted" ? [] : [{ name: decisionWords.recoverMenu, act: () => go({ kind: "recover", invoice }, opened) }]),
      ...(invoice === null ? [] : [{ name: formWords.openInvoice, act: () => go({ kind: "invoice", invoice }, opened) }]),
      { name: job === null ? formWords.customerHistory : formWords.jobHistory, act: () => go({ kind: "history", debtor: { customer, job, invoice: null } }, opened) },
      { name: formWords.goToCell, act: () => goTo(opened, "writeOffs", id) },
    ],
    [go, goTo],
  );
}
