import type { Charge, Job } from "./book";
import type { Policies } from "./policies";
import { type Amount, plus } from "./money";
import { type Quantity, taxOf } from "./quantity";

/** The tax rate of a job's work where an entry names none: the job's, else the policy's. */
export const rateOfJob = (job: Job, policies: Policies): Quantity => job.taxRate ?? policies.taxRate;

export const rateOfCharge = (charge: Charge, job: Job, policies: Policies): Quantity =>
  charge.taxRate ?? rateOfJob(job, policies);

/** An amount before tax with its tax, rounded once. */
export const withTax = (net: Amount, rate: Quantity): Amount => plus(net, taxOf(net, rate));
