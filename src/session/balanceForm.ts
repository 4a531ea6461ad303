import { type BalancingRequest, firstBalancingDay, isByUnits } from "../domain/balancingEntry";
import type { Charge } from "../domain/book";
import type { Day } from "../domain/day";
import { order } from "../domain/order";
import { asTyped } from "./typing";
import type { OpenBook } from "./readBook";

/** A balancing entry as it was filled. */
export interface BalanceDraft {
  readonly entry: string;
  readonly should: string;
  readonly date: string;
  readonly description: string;
}

/** An entry that was billed, and whether it is set right by its units or by its charge. */
export interface BilledEntry extends Charge {
  readonly byUnits: boolean;
}

/** The entries of a job that are on a bill, the latest first. */
export function billedEntries({ book }: OpenBook, job: string): readonly BilledEntry[] {
  return book
    .chargesOfJob(job)
    .filter(({ invoice, chargeable }) => chargeable && invoice !== null && !book.notBilling.has(invoice))
    .map((charge) => ({ ...charge, byUnits: isByUnits(charge, book.policies.decimals) }))
    .sort((a, b) => order(b.date, a.date) || order(b.id, a.id));
}

/** Whether a job has anything that could be set right. */
export const hasBilledEntries = ({ book }: OpenBook, job: string): boolean =>
  book.chargesOfJob(job).some(({ invoice }) => invoice !== null && !book.notBilling.has(invoice));

/** The form before anything was entered: dated today, or after the last billing of the job where that is later. */
export function newBalance({ book }: OpenBook, job: string, entry: string | null, today: Day): BalanceDraft {
  const first = firstBalancingDay(book.jobOf.get(job));
  return { entry: entry ?? "", should: "", date: first !== null && first > today ? first : today, description: "" };
}

/** The request that the filled form makes. */
export const balanceRequestOf = (opened: OpenBook, { should, ...draft }: BalanceDraft, desk: Pick<BalancingRequest, "operation" | "by" | "at">): BalancingRequest =>
  ({ ...desk, ...draft, should: asTyped(opened, should) });
