import { type Charge, type Job, type Ledger, ledgerOf } from "./book";
import type { Policies } from "./policies";
import type { Take } from "./consumeWriteOffs";
import { type Amount, least, minus, plus, sum, zero } from "./money";
import { byAge } from "./order";
import { type Quantity, taxOf } from "./quantity";
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
  // Stryker disable next-line ConditionalExpression: it only spares the sorting.
  if (takes.length === 0) return [];
  const queues = openEntries(charges);
  const bearings: Bearing[] = [];
  for (const { writeOff, ledger, amount, beyond } of takes) {
    let rest = amount;
    const queue = queues[ledger];
    while (rest > 0 && !beyond) {
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

/** What one write-off takes at one tax rate: a Credit line of a detailed bill, an Adjustment line where it is below zero. */
export interface Borne {
  readonly writeOff: string;
  readonly taxRate: Quantity;
  readonly amount: Amount;
  readonly tax: Amount;
}

export interface Run {
  readonly takes: readonly Take[];
  /** The charges that the run bills, in any order. */
  readonly charges: readonly Charge[];
  readonly broughtForward: Amount;
  readonly job: Job;
  readonly policies: Policies;
}

/**
 * One sum for each write-off and tax rate, in the order in which they are borne, with its tax: rounded once for each.
 * Where the write-offs leave nothing at a rate the last of them takes the tax that is left too: entries of 10.10 each
 * carry 1.52 of tax at 15 %, three of them 4.56, and what is written off whole must not leave a cent to pay.
 */
export function bornAtRates(run: Run): readonly Borne[] {
  const bearings = bearWriteOffs(run.takes, run.charges, run.job, run.policies);
  // Stryker disable next-line ConditionalExpression: it only spares the sums.
  return bearings.length === 0 ? [] : withTaxLeft(sumsAtRates(bearings), chargedAtRates(run));
}

/** The same where all that the run charges has one tax rate: then it does not matter which entries bear the takes. */
export function bornAtOneRate(takes: readonly Take[], taxRate: Quantity, charged: Charged): readonly Borne[] {
  return withTaxLeft(sumsAtRates(takes.map(({ writeOff, amount }) => ({ writeOff, amount, taxRate }))), new Map([[taxRate, charged]]));
}

/** What is charged at one tax rate. */
export interface Charged {
  readonly net: Amount;
  readonly tax: Amount;
}

type Part = Omit<Borne, "tax">;
type Sum = { -readonly [Field in keyof Borne]: Borne[Field] };

function sumsAtRates(parts: readonly Part[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const { writeOff, taxRate, amount } of parts) {
    const key = `${writeOff}\n${taxRate}`;
    const found = sums.get(key) ?? { writeOff, taxRate, amount: zero, tax: zero };
    found.amount = plus(found.amount, amount);
    found.tax = taxOf(found.amount, taxRate);
    sums.set(key, found);
  }
  return [...sums.values()];
}

function withTaxLeft(borne: readonly Sum[], charged: ReadonlyMap<Quantity, Charged>): readonly Borne[] {
  for (const taxRate of new Set(borne.map((part) => part.taxRate))) {
    const parts = borne.filter((part) => part.taxRate === taxRate);
    const last = parts.filter(({ amount }) => amount > 0).at(-1);
    const { net, tax } = charged.get(taxRate) ?? { net: zero, tax: zero };
    if (last && net === sum(parts.map(({ amount }) => amount))) last.tax = minus(tax, sum(parts.filter((part) => part !== last).map((part) => part.tax)));
  }
  return borne;
}

function chargedAtRates({ charges, broughtForward, job, policies }: Run): ReadonlyMap<Quantity, Charged> {
  const sums = new Map<Quantity, { net: Amount; tax: Amount }>();
  const add = (net: Amount, taxRate: Quantity) => {
    const found = sums.get(taxRate) ?? { net: zero, tax: zero };
    sums.set(taxRate, { net: plus(found.net, net), tax: plus(found.tax, taxOf(net, taxRate)) });
  };
  for (const charge of charges) add(charge.net, rateOfCharge(charge, job, policies));
  add(broughtForward, rateOfJob(job, policies));
  return sums;
}
