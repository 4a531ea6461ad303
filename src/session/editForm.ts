import type { ReasonCode, WriteOff } from "../domain/book";
import { type EditRequest, type Locks, locksOf } from "../domain/editWriteOff";
import type { Amount } from "../domain/money";
import { readAmount } from "../domain/notation";
import { storedText } from "../domain/reason";
import type { Preview } from "./preview";
import type { OpenBook } from "./readBook";
import { asTyped, inField } from "./typing";

/** What was changed in the form, as it was typed. Null is a field that nobody touched: it stays what the row says, whatever that is by then. */
export interface EditDraft {
  readonly amount: string | null;
  readonly date: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly nextBillingRun: boolean | null;
  /** The amount of a write up that was confirmed: another has to be confirmed anew. */
  readonly confirmed: Amount | null;
}

export const untouched: EditDraft = { amount: null, date: null, reasonCode: null, reason: null, nextBillingRun: null, confirmed: null };

/** What the form offers for one write-off. */
export interface EditFacts {
  readonly writeOff: WriteOff;
  readonly locks: Locks;
  readonly reasonCodes: readonly ReasonCode[];
}

/** Null when there is no such write-off any more, or none that can be told from another. */
export function editFacts({ book }: OpenBook, id: string): EditFacts | null {
  const writeOff = book.writeOffOf.get(id);
  return writeOff ? { writeOff, locks: locksOf(book, writeOff), reasonCodes: book.reasonCodes } : null;
}

/** What stands in the fields: what was typed, or what the row says. */
export interface EditFields {
  readonly amount: string;
  readonly date: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly nextBillingRun: boolean;
}

export const fieldsOf = (opened: OpenBook, { writeOff }: EditFacts, draft: EditDraft): EditFields => ({
  amount: draft.amount ?? inField(opened, writeOff.amount),
  date: draft.date ?? writeOff.date,
  reasonCode: draft.reasonCode ?? writeOff.reasonCode,
  reason: draft.reason ?? writeOff.reason,
  nextBillingRun: draft.nextBillingRun ?? writeOff.nextBillingRun,
});

/** The request that the form makes: of every field only what differs from the row. Null when nothing does. */
export function editRequestOf(opened: OpenBook, facts: EditFacts, draft: EditDraft, desk: { readonly operation: string; readonly by: string; readonly at: string }): EditRequest | null {
  const { writeOff } = facts;
  const fields = fieldsOf(opened, facts, draft);
  const amount = asTyped(opened, fields.amount);
  const asked = {
    amount: readAmount(amount, opened.book.policies.decimals) === writeOff.amount ? null : amount,
    date: fields.date === writeOff.date ? null : fields.date,
    reasonCode: fields.reasonCode === writeOff.reasonCode ? null : fields.reasonCode,
    reason: storedText(fields.reason) === writeOff.reason ? null : fields.reason,
    nextBillingRun: fields.nextBillingRun === writeOff.nextBillingRun ? null : fields.nextBillingRun,
  };
  return Object.values(asked).every((field) => field === null) ? null : { ...desk, ...asked, writeOff: writeOff.id };
}

/** What an edit makes of the amount, where it changes it; below zero for a write up. */
export function amountChangedTo({ proposed }: Preview): Amount | null {
  const to = proposed.plan.changed.find(({ table, field }) => table === "writeOffs" && field === "amount")?.to;
  return typeof to === "number" ? (to as Amount) : null;
}
