import type { Amount } from "../domain/money";
import type { Looks } from "../session/looks";
import type { RegisterRow } from "../session/registerView";
import { billedInPart, billedOn, registerWords, reversedBy, reverses } from "../words/register";

/** What bills and reversals have made of an entry, in words. */
export function marksOf({ writeOff, consumed, open, billedOn: invoices, reversedBy: other }: RegisterRow, show: Looks["amount"]): readonly string[] {
  const size = (amount: Amount) => show(Math.abs(amount) as Amount);
  return [
    ...(writeOff.nextBillingRun && open !== 0 ? [registerWords.onNextRun] : []),
    ...(consumed === 0 ? [] : [open === 0 ? billedOn(size(consumed), invoices) : billedInPart(size(consumed), invoices, size(open))]),
    ...(other === null ? [] : [reversedBy(other, writeOff.status === "Reversed")]),
    ...(writeOff.reverses === null ? [] : [reverses(writeOff.reverses)]),
  ];
}
