import type { Day } from "../day";
import type { IndexedBook } from "../indexed";
import { type Amount, negated, plus, sum } from "../money";
import { type Activity, activityOf, type ActivityKind, isIncomplete } from "./activity";

export interface StatementRow extends Omit<Activity, "customer"> {
  /** What is owed once this row is counted; tax inclusive, below zero when the customer has a credit. */
  readonly balance: Amount;
}

/** What a customer is shown: what was owed before, what happened from one day to another, what is owed after. Tax inclusive. */
export interface ClientStatement {
  readonly customer: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly opening: Amount;
  readonly rows: readonly StatementRow[];
  readonly invoiced: Amount;
  /** Less refunds; above zero for what was received. */
  readonly received: Amount;
  /** Less write ups; above zero for what was written off. */
  readonly writtenOff: Amount;
  readonly closing: Amount;
  readonly incomplete: boolean;
}

/**
 * A customer's statement by the dates of the transactions, both days included; null leaves that end open. Job write-offs
 * never stand on it, and a Draft or Cancelled invoice is not billed.
 */
export function clientStatement(book: IndexedBook, customer: string, from: Day | null, to: Day | null): ClientStatement {
  const theirs = activityOf(book).filter((activity) => activity.customer === customer);
  const opening = sum(theirs.filter(({ date }) => from !== null && date < from).map(({ amount }) => amount));
  const shown = theirs.filter(({ date }) => (from === null || date >= from) && (to === null || date <= to));
  const of = (...kinds: readonly ActivityKind[]) => sum(shown.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));

  let balance = opening;
  const rows = shown.map(({ customer: _, ...row }): StatementRow => {
    balance = plus(balance, row.amount);
    return { ...row, balance };
  });
  return {
    customer, from, to, opening, rows,
    invoiced: of("Invoice"),
    received: negated(of("Payment", "Refund")),
    writtenOff: negated(of("Write-off", "Write up")),
    closing: balance,
    incomplete: isIncomplete(book, customer),
  };
}
