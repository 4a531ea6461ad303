import { type Amount, minus, negated, sum } from "../../domain/money";
import { type TaxEvent, taxEvents } from "../../domain/monthEnd/taxEvents";
import { invoiceState } from "../../domain/invoiceState";
import type { Preview } from "../preview";
import type { OpenBook } from "../readBook";
import { decisionWords } from "../../words/monthEndFlow";
import type { Looks } from "../looks";
import { inField } from "../typing";

/** What a recovery takes back of what was written off, and what becomes of the tax on it. */
export interface RecoveryEffect {
  readonly takenBack: Amount;
  /** Relief that was claimed before. */
  readonly taxToRepay: Amount;
  /** Tax that a price reduction had lowered. */
  readonly taxDueAgain: Amount;
  /** Relief that cannot be claimed any more, because it was not claimed yet. */
  readonly reliefLess: Amount;
}

export function effectOfRecovery({ proposed, opened }: Preview): RecoveryEffect {
  const rows = proposed.plan.added.filter(({ table }) => table === "writeOffs");
  const ids = new Set(rows.map(({ key }) => key));
  const [before, after] = [taxEvents(opened.book), taxEvents(proposed.after ?? opened.book)];
  const taxOf = (events: readonly TaxEvent[], what: TaxEvent["what"]) => sum(events.filter((event) => event.what === what).map(({ tax }) => tax));
  const own = after.filter(({ writeOff }) => ids.has(writeOff.id));
  return {
    takenBack: negated(sum(rows.map(({ values }) => (values["amount"] ?? 0) as Amount))),
    taxToRepay: negated(taxOf(own, "repayment")),
    taxDueAgain: negated(taxOf(own, "credit note")),
    reliefLess: minus(taxOf(before, "claim"), taxOf(after, "claim")),
  };
}

/** The same in words: what is taken back, then the tax, where there is any. */
export const sayRecovery = ({ takenBack, taxToRepay, taxDueAgain, reliefLess }: RecoveryEffect, { amount }: Looks): string =>
  [
    decisionWords.takesBack(amount(takenBack)),
    ...(taxToRepay === 0 ? [] : [decisionWords.taxToRepay(amount(taxToRepay))]),
    ...(taxDueAgain === 0 ? [] : [decisionWords.taxDueAgain(amount(taxDueAgain))]),
    ...(reliefLess === 0 ? [] : [decisionWords.reliefLess(amount(reliefLess))]),
  ].join(" ");

/** What of an invoice is written off, as it stands in a field. */
export function writtenOffInField(opened: OpenBook, id: string): string {
  const invoice = opened.book.invoiceOf.get(id);
  return invoice ? inField(opened, invoiceState(opened.book, invoice).writtenOff) : "";
}
