import { invoiceSteps } from "../session/invoiceSteps";
import type { OpenBook } from "../session/readBook";
import { invoiceWords, sendMenuOf } from "../words/invoice";
import type { RowAction } from "./RowMenu";
import type { Navigation } from "./usePlace";

/** What can be done next with invoices: all that are Open are sent in one go; one by itself can also be billed or deleted. */
export function invoiceActions(ids: readonly string[], opened: OpenBook, go: Navigation["go"]): readonly RowAction[] {
  const { toOpen, toSend, toDelete } = invoiceSteps(opened, ids);
  const isOne = ids.length === 1;
  return [
    ...toOpen.slice(0, isOne ? 1 : 0).map((invoice) => ({ name: invoiceWords.openMenu, act: () => go({ kind: "open-invoice", invoice }, opened) })),
    ...(toSend.length > 0 ? [{ name: sendMenuOf(toSend.length), act: () => go({ kind: "send", invoices: toSend }, opened) }] : []),
    ...toDelete.slice(0, isOne ? 1 : 0).map((invoice) => ({ name: invoiceWords.deleteMenu, act: () => go({ kind: "delete-invoice", invoice }, opened) })),
  ];
}
