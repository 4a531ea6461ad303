import { Decimal } from "decimal.js";
import { openWithTax } from "./decimalBearing";
import type { DecimalRows } from "./decimalRows";
import type { Figures } from "./figures";

const zero = new Decimal(0);
const cents = (amount: Decimal) => amount.times(100).toNumber();
const least = (...amounts: Decimal[]) => Decimal.min(...amounts);
const withTax = (net: Decimal, rate: number) => net.plus(net.times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
const by = <Row>(rows: readonly Row[], key: (row: Row) => string | null) => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const owner = key(row);
    if (owner === null) continue;
    const group = groups.get(owner);
    if (group) group.push(row);
    else groups.set(owner, [row]);
  }
  return (owner: string): readonly Row[] => groups.get(owner) ?? [];
};

/** Units × rate of every charge, in minor units. */
export function decimalCharges({ charges }: DecimalRows): number {
  let sum = zero;
  for (const { units, rate } of charges) if (units !== null && rate !== null) sum = sum.plus(new Decimal(units).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  return cents(sum);
}

/** The same figures as a straightforward program reckons them: Maps, and a Decimal wherever there is money. */
export function decimalFigures(rows: DecimalRows): Figures {
  const status = new Map(rows.invoices.map(({ id, stored }) => [id, stored.status]));
  const linesOf = by(rows.lines, ({ invoice }) => invoice);
  const paid = rows.payments.filter((payment) => payment.status === "Completed");
  const paidOn = by(paid, ({ invoice }) => invoice);
  const onAccount = by(paid, ({ invoice, job }) => (invoice === null ? job : null));
  const posted = rows.writeOffs.filter((writeOff) => writeOff.status === "Posted" || writeOff.status === "Reversed");
  const offInvoice = by(posted, ({ invoice }) => invoice);
  const offJob = by(posted, ({ invoice, job }) => (invoice === null ? job : null));
  const chargesOf = by(rows.charges.filter(({ chargeable }) => chargeable), ({ job }) => job);
  const invoiced = new Map<string, Decimal>();
  const invoiceBalances: number[] = [];
  for (const { id, job: heading, stored } of rows.invoices) {
    const shares = new Map<string, { first: string; balance: Decimal }>();
    for (const { id: line, job, gross } of linesOf(id)) {
      const name = job ?? heading ?? "";
      const share = shares.get(name) ?? { first: line, balance: zero };
      share.balance = share.balance.plus(gross);
      if (line < share.first) share.first = line;
      shares.set(name, share);
    }
    if (shares.size === 0) shares.set(heading ?? "", { first: "", balance: new Decimal(stored.total ?? 0).div(100) });
    const inOrder = [...shares].sort(([, a], [, b]) => (a.first < b.first ? -1 : 1));
    const settled = new Map<string, Decimal>();
    for (const { job, amount } of [...paidOn(id), ...offInvoice(id)]) settled.set(job ?? "", (settled.get(job ?? "") ?? zero).plus(amount));
    const total = inOrder.reduce((sum, [, { balance }]) => sum.plus(balance), zero);
    const settledInAll = [...settled.values()].reduce((sum, amount) => sum.plus(amount), zero);
    invoiceBalances.push(cents(total.minus(settledInAll)));
    let common = zero;
    if (stored.status === "Draft" || stored.status === "Cancelled") {
      for (const [, share] of inOrder) share.balance = zero;
      common = paidOn(id).reduce((sum, { amount }) => sum.plus(amount), zero);
    } else {
      for (const [job, amount] of settled) {
        const own = shares.get(job);
        const part = own === undefined ? zero : amount.gt(0) ? least(amount, Decimal.max(0, own.balance)) : amount;
        if (own) own.balance = own.balance.minus(part);
        common = common.plus(amount.minus(part));
      }
      for (const [, share] of inOrder) {
        if (common.lte(0)) break;
        const part = least(common, Decimal.max(0, share.balance));
        share.balance = share.balance.minus(part);
        common = common.minus(part);
      }
    }
    const first = inOrder[0]?.[1];
    if (first) first.balance = first.balance.minus(common);
    for (const [job, { balance }] of inOrder) invoiced.set(job, (invoiced.get(job) ?? zero).plus(balance));
  }

  const toBill: number[] = [];
  const jobBalances: number[] = [];
  for (const { id, taxRate, broughtForward } of rows.jobs) {
    const rate = taxRate ?? rows.taxRate;
    const unbilled = chargesOf(id).filter(({ invoice }) => invoice === null || status.get(invoice) === "Cancelled");
    const left = { timesheet: zero, plant: zero, materials: zero, broughtForward: new Decimal(broughtForward) };
    for (const { kind, net } of unbilled) {
      const ledger = kind === "Plant" ? "plant" : kind === "Materials" ? "materials" : "timesheet";
      left[ledger] = left[ledger].plus(net);
    }
    let owed = withTax(left.broughtForward, rate);
    for (const { net, invoice, taxRate: own } of chargesOf(id)) {
      const said = invoice === null ? undefined : status.get(invoice);
      if (invoice === null || said === "Cancelled" || said === "Draft") owed = owed.plus(withTax(new Decimal(net), own ?? rate));
    }
    const open = offJob(id).map((writeOff) => {
      const used = (isSo: (said: string | null | undefined) => boolean) =>
        writeOff.billedOn.filter(({ invoice }) => isSo(status.get(invoice))).reduce((sum, { amount }) => sum.plus(amount), zero);
      return { ...writeOff, open: new Decimal(writeOff.amount).minus(used((said) => said !== "Cancelled")), drafted: used((said) => said === "Draft") };
    });
    owed = owed.minus(openWithTax(open, unbilled, left, rate));
    for (const { amount } of onAccount(id)) owed = owed.minus(amount);
    const net = left.timesheet.plus(left.plant).plus(left.materials).plus(left.broughtForward);
    toBill.push(cents(Decimal.max(0, net)));
    jobBalances.push(cents(owed.plus(invoiced.get(id) ?? zero)));
  }
  return { toBill, jobBalances, invoiceBalances };
}
