import { type AmountToBill } from "./amountToBill";
import { type Bearing, bearWriteOffs, type Borne, bornAtRates } from "./bearWriteOffs";
import { type Charge, type ChargeKind, chargeKinds, type InvoiceStyle, type Job, type LineType } from "./book";
import { type Amount, minus, negated, plus, sum, zero } from "./money";
import { byAge } from "./order";
import type { Policies } from "./policies";
import { type Quantity, taxOf } from "./quantity";
import { rateOfCharge, rateOfJob } from "./tax";

/** A line of a bill before it has an id; net, tax and gross add up. */
export interface BillLine {
  readonly type: LineType;
  readonly entry: string | null;
  readonly description: string;
  readonly quantity: Quantity | null;
  readonly rate: Quantity | null;
  readonly net: Amount;
  /** Null on a summary line whose entries differ. */
  readonly taxRate: Quantity | null;
  readonly tax: Amount;
  readonly gross: Amount;
}

export interface BillToWrite {
  readonly job: Job;
  /** The charges that the bill stands for, in any order. */
  readonly charges: readonly Charge[];
  readonly amount: AmountToBill;
  /** What stays for the next bill of what could be billed now; zero or more. */
  readonly carriedForward: Amount;
  readonly policies: Policies;
}

/**
 * The lines of a bill. Detailed: every entry, then what was brought forward, an Adjustment line for each write up and
 * a Credit line for each write-off and tax rate. Summary: a line for each kind of work, net of what the write-offs took
 * from it, and no Credit line. Both come to the same, tax included, to the cent: the tax of a summary line is the sum
 * of the taxes of the detailed lines that it stands for.
 */
export function billLines(bill: BillToWrite, style: InvoiceStyle): readonly BillLine[] {
  const carried = bill.carriedForward === 0 ? [] : [forwardLine(forwardTexts[1], negated(bill.carriedForward), bill)];
  return [...(style === "Detailed" ? detailed(bill) : summary(bill)), ...carried];
}

function detailed(bill: BillToWrite): readonly BillLine[] {
  const entries = inOrder(bill.charges).map((charge) => entryLine(charge, bill));
  const { broughtForward } = bill.amount.unbilled;
  const forward = broughtForward === 0 ? [] : [forwardLine(forwardTexts[0], broughtForward, bill)];
  const borne = bornAtRates(runOf(bill));
  const adjustments = borne.filter(({ amount }) => amount < 0).map((part) => writeOffLine("Adjustment", part));
  const credits = borne.filter(({ amount }) => amount > 0).map((part) => writeOffLine("Credit", part));
  return [...entries, ...forward, ...adjustments, ...credits];
}

const runOf = ({ amount, charges, job, policies }: BillToWrite) => ({ takes: amount.takes, broughtForward: amount.unbilled.broughtForward, charges, job, policies });

const inOrder = (charges: readonly Charge[]) =>
  [...charges].sort((a, b) => chargeKinds.indexOf(a.kind) - chargeKinds.indexOf(b.kind) || byAge(a, b));

const line = (net: Amount, taxRate: Quantity | null, tax: Amount) => ({ net, taxRate, tax, gross: plus(net, tax) });

function entryLine(charge: Charge, { job, policies }: BillToWrite): BillLine {
  const taxRate = rateOfCharge(charge, job, policies);
  const { id, kind, description, units, rate, net } = charge;
  return { type: kind, entry: id, description, quantity: units, rate, ...line(net, taxRate, taxOf(net, taxRate)) };
}

function forwardLine(description: string, net: Amount, { job, policies }: BillToWrite): BillLine {
  const taxRate = rateOfJob(job, policies);
  return { type: "Other", entry: null, description, quantity: null, rate: null, ...line(net, taxRate, taxOf(net, taxRate)) };
}

const writeOffLine = (type: "Credit" | "Adjustment", { writeOff, amount, taxRate, tax }: Borne): BillLine => ({
  type, entry: null, description: `${type} ${writeOff}`, quantity: null, rate: null, ...line(negated(amount), taxRate, negated(tax)),
});

/** How the lines of what an earlier bill left, and of what this one leaves, are described, in either style. */
const forwardTexts = ["Brought forward", "Carried forward"] as const;

/** A line that only a billing run writes: it stands for no entry, and tells of what was or is left for another run. */
export const isForwardLine = ({ type, entry, description }: Pick<BillLine, "type" | "entry" | "description">) =>
  type === "Other" && entry === null && forwardTexts.some((text) => text === description);

/** Of those the one that tells what an earlier bill left; the other tells what this one leaves. */
export const isBroughtForward = (line: Pick<BillLine, "type" | "entry" | "description">) => isForwardLine(line) && line.description === forwardTexts[0];

type Group = ChargeKind | "Brought forward";
const groups: readonly Group[] = [...chargeKinds, "Brought forward"];

function summary(bill: BillToWrite): readonly BillLine[] {
  const details = new Map<Group, { net: Amount; tax: Amount; rates: Set<Quantity> }>();
  const add = (group: Group, net: Amount, tax: Amount, taxRate: Quantity) => {
    const found = details.get(group) ?? { net: zero, tax: zero, rates: new Set<Quantity>() };
    details.set(group, { net: plus(found.net, net), tax: plus(found.tax, tax), rates: found.rates.add(taxRate) });
  };
  for (const charge of bill.charges) {
    const taxRate = rateOfCharge(charge, bill.job, bill.policies);
    add(charge.kind, charge.net, taxOf(charge.net, taxRate), taxRate);
  }
  const { broughtForward } = bill.amount.unbilled;
  const jobRate = rateOfJob(bill.job, bill.policies);
  if (broughtForward !== 0) add("Brought forward", broughtForward, taxOf(broughtForward, jobRate), jobRate);
  for (const { group, amount, tax, taxRate } of bornByGroup(bill)) add(group, negated(amount), negated(tax), taxRate);

  return groups.flatMap((group) => {
    const found = details.get(group);
    if (!found) return [];
    const [only = null, ...others] = found.rates;
    const type: LineType = group === "Brought forward" ? "Other" : group;
    return [{ type, entry: null, description: group, quantity: null, rate: null, ...line(found.net, others.length === 0 ? only : null, found.tax) }];
  });
}

/**
 * What the write-offs took from each group. The tax of a Credit line that covers several groups is shared out so that the
 * parts make up the whole, and a group that is taken whole gives up its own tax: a line of 0.00 bears none.
 */
function bornByGroup(bill: BillToWrite): readonly { group: Group; amount: Amount; tax: Amount; taxRate: Quantity }[] {
  // Materials may number their entries as the timesheet does.
  const kindOf = new Map(bill.charges.filter(({ kind }) => kind !== "Materials").map(({ id, kind }) => [id, kind]));
  const bearings = bearWriteOffs(bill.amount.takes, bill.charges, bill.job, bill.policies);
  const left = chargedByGroup(bill);
  return bornAtRates(runOf(bill)).flatMap(({ writeOff, taxRate, tax }) => {
    const amounts = new Map<Group, Amount>();
    for (const part of bearings) {
      if (part.writeOff !== writeOff || part.taxRate !== taxRate) continue;
      const group = groupOf(part, kindOf);
      amounts.set(group, plus(amounts.get(group) ?? zero, part.amount));
    }
    const parts = [...amounts].map(([group, amount]) => ({ group, amount, own: left(group, taxRate) }));
    // The group that keeps something takes what the roundings leave over.
    parts.sort((a, b) => Number(a.own.net !== a.amount) - Number(b.own.net !== b.amount));
    let rest = tax;
    return parts.map(({ group, amount, own }, at) => {
      const share = at === parts.length - 1 ? rest : own.net === amount ? own.tax : taxOf(amount, taxRate);
      rest = minus(rest, share);
      own.net = minus(own.net, amount);
      own.tax = minus(own.tax, share);
      return { group, amount, tax: share, taxRate };
    });
  });
}

/** Net and tax of each group at each rate, as the write-offs find them; the caller lowers them as it goes. */
function chargedByGroup({ charges, amount, job, policies }: BillToWrite): (group: Group, taxRate: Quantity) => { net: Amount; tax: Amount } {
  const sums = new Map<string, { net: Amount; tax: Amount }>();
  const at = (group: Group, taxRate: Quantity) => {
    const key = `${group} ${taxRate}`;
    const found = sums.get(key) ?? { net: zero, tax: zero };
    sums.set(key, found);
    return found;
  };
  const add = (group: Group, net: Amount, taxRate: Quantity) => {
    const found = at(group, taxRate);
    found.net = plus(found.net, net);
    found.tax = plus(found.tax, taxOf(net, taxRate));
  };
  for (const charge of charges) add(charge.kind, charge.net, rateOfCharge(charge, job, policies));
  add("Brought forward", amount.unbilled.broughtForward, rateOfJob(job, policies));
  return at;
}

function groupOf({ entry, ledger }: Bearing, kindOf: ReadonlyMap<string | null, ChargeKind>): Group {
  if (ledger === "broughtForward") return "Brought forward";
  if (ledger === "materials") return "Materials";
  // A write up raises labour; so does whatever the timesheet takes beyond its entries. Of plant nothing is taken beyond them.
  return kindOf.get(entry) ?? "Labour";
}

export const totalsOf = (lines: readonly BillLine[]) => ({
  net: sum(lines.map(({ net }) => net)),
  tax: sum(lines.map(({ tax }) => tax)),
  total: sum(lines.map(({ gross }) => gross)),
});
