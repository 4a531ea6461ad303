import type { Amount } from "../domain/money";
import type { BatchRule } from "../domain/monthEnd/batchRule";
import type { Looks } from "./looks";

const kinds = { invoice: "Invoices", job: "Jobs beyond their invoices", both: "Invoices, and jobs beyond their invoices" } as const;

/** A rule in words: "Invoices, 5.00 or less, older than 90 days". The amount is inclusive, and says so. */
export function ruleWords({ kind, maxBalance, olderThanDays, bucket, customer, jobStatus, credits }: BatchRule, { amount }: Looks): string {
  return [
    kinds[kind],
    maxBalance === null ? null : `${amount(maxBalance)} or less`,
    olderThanDays === null ? null : `older than ${olderThanDays} days`,
    bucket === null ? null : `${bucket} days old`,
    customer === null ? null : `customer ${customer}`,
    jobStatus === null ? null : `jobs that are ${jobStatus}`,
    credits ? "small credits too" : null,
  ].filter((part) => part !== null).join(", ");
}

const mostTold = 3;

/** Which rows stay and why: each of a few, the first of many. The sentence of a row need not name it once more. */
function staying(rows: readonly { readonly id: string; readonly why: string }[]): string {
  const head = rows.length === 1 ? "1 row stays." : `${rows.length} rows stay.`;
  const told = rows.slice(0, mostTold).map(({ id, why }) => (why.startsWith(`${id} `) ? why : `${id}: ${why}`));
  const more = rows.length - told.length;
  return [head, ...told, ...(more > 0 ? [`The other ${more} say why each by itself.`] : [])].join(" ");
}

/** What is said of a month-end run and of its rows. */
export const batchWords = {
  found: (rule: string, count: number, total: string) => `${rule}: ${count} ${count === 1 ? "row" : "rows"}, ${total}. Nothing was written.`,
  posted: (run: string, count: number) => `${run}: ${count === 1 ? "1 write-off is" : `${count} write-offs are`} posted.`,
  reversed: (run: string, count: number) => `${run}: ${count === 1 ? "1 write-off is" : `${count} write-offs are`} taken back.`,
  resumed: (run: string, count: number, before: number) => `${run} goes on: ${count === 1 ? "1 more write-off is" : `${count} more write-offs are`} posted, after ${before} before.`,
  before: (run: string, count: number, isTakenBack: boolean) =>
    `${run} was posted before, with ${count === 1 ? "1 write-off" : `${count} write-offs`}${isTakenBack ? ", and taken back since, wholly or in part" : ""}. Nothing was written a second time.`,
  stopped: (why: string) => `It stopped on its way. ${why}`,
  stay: staying,
  skipped: "It was skipped.",
  left: "It was not reached. Run it again.",
  wouldPost: (isUp: boolean) => (isUp ? "It would be posted, as a write up." : "It would be posted."),
  wouldWait: (above: string) => `It is ${above} and would wait for approval.`,
  waits: (id: string, above: string) => `Posted as ${id}. It is ${above} and waits for approval; no balance changes until then.`,
  stale: (id: string, owes: Amount | null, { amount }: Looks) =>
    owes === null ? `${id} is gone. Leave it out.` : `${id} owes ${amount(owes)} by now, so it was left out. Look it over again, then post it.`,
} as const;
