import type { Day } from "../day";
import type { IndexedBook } from "../indexed";
import { type Amount, negated, plus, sum } from "../money";
import { order } from "../order";
import { activitiesByCustomer, type Activity, type ActivityKind, isIncomplete } from "./activity";
import { type MonthlyAges, monthsOf } from "./monthlyAgeing";
import { type StatementAges, statementAges } from "./statementAges";

/** By the dates of the transactions, or an invoice by the day on which it falls due and all else by its own. */
export const statementDates = ["transaction", "due"] as const;
export type StatementDates = (typeof statementDates)[number];

export interface StatementRow extends Omit<Activity, "customer"> {
  /** What is owed once this row is counted; tax inclusive, below zero when the customer has a credit. */
  readonly balance: Amount;
}

/** What a customer is shown: what was owed before, what happened from one day to another, what is owed after. Tax inclusive. */
export interface ClientStatement {
  readonly customer: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly by: StatementDates;
  readonly opening: Amount;
  readonly rows: readonly StatementRow[];
  readonly invoiced: Amount;
  /** Less refunds; above zero for what was received. */
  readonly received: Amount;
  /** Less write ups; above zero for what was written off. */
  readonly writtenOff: Amount;
  readonly closing: Amount;
  /** How old what is owed is on the last day; null for a statement without one, when nothing is owed, and where ageing is by months. */
  readonly ages: StatementAges | null;
  /** The closing balance by the months in which it arose, where ageing is by months; null for a statement without a last day. */
  readonly months: MonthlyAges | null;
  readonly incomplete: boolean;
}

/**
 * A customer's statement, both days included; null leaves that end open. Job write-offs never stand on it, and a Draft or
 * Cancelled invoice is not billed.
 */
export function clientStatement(book: IndexedBook, customer: string, from: Day | null, to: Day | null, by: StatementDates = "transaction"): ClientStatement {
  const all = activitiesByCustomer(book).get(customer) ?? [];
  const dayOf = ({ date, due }: Activity): Day => (by === "due" ? (due ?? date) : date);
  const theirs = by === "due" ? [...all].sort((a, b) => order(dayOf(a), dayOf(b))) : all;
  const before = theirs.filter((activity) => from !== null && dayOf(activity) < from);
  const opening = sum(before.map(({ amount }) => amount));
  const shown = theirs.filter((activity) => (from === null || dayOf(activity) >= from) && (to === null || dayOf(activity) <= to));
  const of = (...kinds: readonly ActivityKind[]) => sum(shown.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));

  let balance = opening;
  const rows = shown.map(({ customer: _, ...row }): StatementRow => {
    balance = plus(balance, row.amount);
    return { ...row, balance };
  });
  const isMonthly = book.policies.ageing === "monthly";
  return {
    customer, from, to, by, opening, rows,
    invoiced: of("Invoice"),
    received: negated(of("Payment", "Refund")),
    writtenOff: negated(of("Write-off", "Write up")),
    closing: balance,
    ages: to === null || isMonthly ? null : statementAges(book, customer, to, by),
    months: to === null || !isMonthly ? null : monthsOf([...before, ...shown].map((activity) => ({ date: dayOf(activity), amount: activity.amount })), to),
    incomplete: isIncomplete(book, customer),
  };
}
