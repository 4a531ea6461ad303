import { type Charge, type Job, type Ledger, ledgerOf } from "./book";
import type { Policies } from "./policies";
import type { Take } from "./consumeWriteOffs";
import { type Amount, least, minus, plus, zero } from "./money";
import { byAge } from "./order";
import type { Quantity } from "./quantity";
import { rateOfCharge, rateOfJob } from "./tax";

/** The part of a take that one entry bears; `entry` is null for what was brought forward, a write up or a credit beyond the charges. */
export interface Bearing {
  readonly writeOff: string;
  readonly ledger: Ledger;
  readonly entry: string | null;
  readonly amount: Amount;
  readonly taxRate: Quantity;
}

/**
 * Says which entries bear the takes: within a ledger the oldest first. That decides whose work is written off and at
 * which tax rate. Negative entries bear nothing; what no entry can bear goes at the job's rate.
 *
 * @param charges The charges that the run bills, in any order.
 */
export function bearWriteOffs(takes: readonly Take[], charges: readonly Charge[], job: Job, policies: Policies): readonly Bearing[] {
  if (takes.length === 0) return [];
  const queues = openEntries(charges);
  const bearings: Bearing[] = [];
  for (const { writeOff, ledger, amount } of takes) {
    let rest = amount;
    const queue = queues[ledger];
    while (rest > 0) {
      const [oldest] = queue;
      if (!oldest) break;
      const part = least(rest, oldest.left);
      bearings.push({ writeOff, ledger, entry: oldest.charge.id, amount: part, taxRate: rateOfCharge(oldest.charge, job, policies) });
      oldest.left = minus(oldest.left, part);
      rest = minus(rest, part);
      if (oldest.left === 0) queue.shift();
    }
    if (rest !== 0) bearings.push({ writeOff, ledger, entry: null, amount: rest, taxRate: rateOfJob(job, policies) });
  }
  return bearings;
}

function openEntries(charges: readonly Charge[]) {
  const queues: Record<Ledger, { charge: Charge; left: Amount }[]> = { timesheet: [], plant: [], materials: [], broughtForward: [] };
  for (const charge of [...charges].sort(byAge)) if (charge.net > zero) queues[ledgerOf(charge.kind)].push({ charge, left: charge.net });
  return queues;
}

/** One sum for each write-off and tax rate, in the order of the bearings: the parts that stand as Credit lines. */
export function bearingsByRate(bearings: readonly Bearing[]): readonly { readonly writeOff: string; readonly taxRate: Quantity; readonly amount: Amount }[] {
  const sums = new Map<string, { writeOff: string; taxRate: Quantity; amount: Amount }>();
  for (const { writeOff, taxRate, amount } of bearings) {
    const key = `${writeOff}\n${taxRate}`;
    const found = sums.get(key);
    if (found) found.amount = plus(found.amount, amount);
    else sums.set(key, { writeOff, taxRate, amount });
  }
  return [...sums.values()];
}
