import { type Billing, billingOf } from "./billing";
import { type Charge, type Job, ledgerOf } from "./book";
import { addTo, plus } from "./money";
import type { Numbering } from "./numbering";
import type { Policies } from "./policies";
import { taxOf } from "./quantity";
import { rateOfCharge, rateOfJob } from "./tax";

/** What the charges of each job come to: one figure a job, by its number. */
export interface ChargeSums {
  /** For each charge the number of its job. */
  readonly owners: Int32Array;
  /** Unbilled work by ledger, before tax. */
  readonly timesheet: Float64Array;
  readonly plant: Float64Array;
  readonly materials: Float64Array;
  /** The tax on it, rounded for each entry. */
  readonly tax: Float64Array;
  /** Work that a Draft holds, with tax. */
  readonly drafted: Float64Array;
  /** 1 where an unbilled entry has another tax rate than its job. */
  readonly ratesDiffer: Uint8Array;
}

interface Rows {
  readonly jobs: readonly Job[];
  readonly charges: readonly Charge[];
  readonly policies: Policies;
}

/** Sums up the charges of all jobs in one pass: asking one job after the other would cost many times as much. */
export function chargeSums({ jobs, charges, policies }: Rows, numbers: Numbering, notBilled: Billing): ChargeSums {
  const empty = () => new Float64Array(jobs.length);
  const owners = new Int32Array(charges.length);
  const sums: ChargeSums = { owners, timesheet: empty(), plant: empty(), materials: empty(), tax: empty(), drafted: empty(), ratesDiffer: new Uint8Array(jobs.length) };
  charges.forEach((charge, at) => {
    const number = numbers.give(charge.job);
    owners[at] = number;
    const billing = billingOf(notBilled, charge);
    if (billing === "billed" || billing === "free") return;
    const job = jobs[number];
    if (job === undefined) return;
    const rate = rateOfCharge(charge, job, policies);
    const tax = taxOf(charge.net, rate);
    if (billing === "drafted") return addTo(sums.drafted, number, plus(charge.net, tax));
    addTo(sums[ledgerOf(charge.kind)], number, charge.net);
    addTo(sums.tax, number, tax);
    if (rate !== rateOfJob(job, policies)) sums.ratesDiffer[number] = 1;
  });
  return sums;
}
