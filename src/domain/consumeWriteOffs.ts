import { type Ledger, ledgers } from "./book";
import type { Day } from "./day";
import { type Amount, exact, greatest, least, minus, negated, sum, zero } from "./money";
import { byAge } from "./order";

/** What each ledger would bill; before tax. */
export type Unbilled = Readonly<Record<Ledger, Amount>>;

/** A job write-off as a billing run meets it; before tax, below zero for a write up. */
export interface OpenWriteOff {
  readonly id: string;
  readonly date: Day;
  readonly open: Amount;
}

/** What one write-off takes out of one ledger: before tax; below zero when it writes up. */
export interface Take {
  readonly writeOff: string;
  readonly ledger: Ledger;
  readonly amount: Amount;
  /** More than the ledger holds: no entry bears it. */
  readonly beyond?: true;
}

/**
 * Lets a job's write-offs lower what is to be billed: timesheet first (labour and vehicles, then plant), materials
 * after, brought forward last. Write ups come first and raise the timesheet.
 *
 * @param unbilled  What each ledger would bill, before tax; balancing entries may make it negative.
 * @param writeOffs Those allocated to this run, in any order; the oldest are taken first.
 * @param excess    "credit" takes every write-off whole: what the ledgers cannot bear falls on the materials, below zero.
 *   Otherwise no ledger nor their sum is taken below zero, and the takes fall short of the write-offs when the charges run out.
 * @returns Takes in the order taken.
 */
export function consumeWriteOffs(unbilled: Unbilled, writeOffs: readonly OpenWriteOff[], excess: "carry" | "credit" | "block"): readonly Take[] {
  const left: Record<Ledger, Amount> = { ...unbilled };
  const takes: Take[] = [];
  const take = (writeOff: OpenWriteOff, ledger: Ledger, amount: Amount, beyond?: true) => {
    takes.push({ writeOff: writeOff.id, ledger, amount, ...(beyond ? { beyond } : {}) });
    left[ledger] = minus(left[ledger], amount);
  };

  const oldestFirst = [...writeOffs].sort(byAge);
  for (const writeUp of oldestFirst) if (writeUp.open < 0) take(writeUp, "timesheet", writeUp.open);
  for (const writeOff of oldestFirst) {
    let { open } = writeOff;
    for (const ledger of ledgers) {
      const amount = excess === "credit" ? least(open, left[ledger]) : least(open, left[ledger], total(left));
      if (amount <= 0) continue;
      take(writeOff, ledger, amount);
      open = minus(open, amount);
    }
    if (excess === "credit" && open > 0) take(writeOff, "materials", open, true);
  }
  return takes;
}

export const total = ({ timesheet, plant, materials, broughtForward }: Unbilled): Amount => exact(timesheet + plant + materials + broughtForward);

export const nothing: Unbilled = { timesheet: zero, plant: zero, materials: zero, broughtForward: zero };

/** What the takes leave in each ledger. */
export function leftAfter(unbilled: Unbilled, takes: readonly Take[]): Unbilled {
  const left: Record<Ledger, Amount> = { ...unbilled };
  for (const { ledger, amount } of takes) left[ledger] = minus(left[ledger], amount);
  return left;
}

/** What the takes lowered, write ups apart; and what they raised, as a positive amount. */
export const takenDown = (takes: readonly Take[]) => sum(takes.map(({ amount }) => greatest(zero, amount)));
export const takenUp = (takes: readonly Take[]) => negated(sum(takes.map(({ amount }) => least(zero, amount))));
