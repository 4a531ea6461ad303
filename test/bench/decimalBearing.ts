import { Decimal } from "decimal.js";
import type { DecimalRows } from "./decimalRows";

type Charge = DecimalRows["charges"][number];
type Left = Record<"timesheet" | "plant" | "materials" | "broughtForward", Decimal>;
type Open = DecimalRows["writeOffs"][number] & { readonly open: Decimal; readonly drafted: Decimal };

interface Borne {
  readonly taxRate: number;
  amount: Decimal;
  tax: Decimal;
}

const zero = new Decimal(0);
const taxOf = (net: Decimal, rate: number) => net.times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const byAge = (a: { readonly date: string; readonly id: string }, b: { readonly date: string; readonly id: string }) =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1;

/**
 * Lets a job's open write-offs take from its ledgers (`left` is lowered).
 *
 * @returns What all of them lower the job's balance by, tax inclusive: what is taken at the rates of the entries that
 *   bear it, what waits at the job's.
 */
export function openWithTax(writeOffs: readonly Open[], charges: readonly Charge[], left: Left, rate: number): Decimal {
  if (writeOffs.length === 0) return zero;
  const { broughtForward } = left;
  const queue = [...charges].sort(byAge).filter(({ net }) => net > 0).map((charge) => ({ ...charge, rest: new Decimal(charge.net) }));
  const borne = new Map<string, Borne>();
  const bear = (writeOff: string, taxRate: number, part: Decimal) => {
    const amount = (borne.get(`${writeOff} ${taxRate}`)?.amount ?? zero).plus(part);
    borne.set(`${writeOff} ${taxRate}`, { taxRate, amount, tax: taxOf(amount, taxRate) });
  };
  const take = (writeOff: string, ledger: keyof Left, amount: Decimal) => {
    left[ledger] = left[ledger].minus(amount);
    let rest = amount;
    for (const entry of queue) {
      if (rest.lte(0)) break;
      const own = entry.kind === "Plant" ? "plant" : entry.kind === "Materials" ? "materials" : "timesheet";
      if (own !== ledger || entry.rest.lte(0)) continue;
      const part = Decimal.min(rest, entry.rest);
      bear(writeOff, entry.taxRate ?? rate, part);
      entry.rest = entry.rest.minus(part);
      rest = rest.minus(part);
    }
    if (!rest.isZero()) bear(writeOff, rate, rest);
  };

  let waiting = zero;
  const inOrder = [...writeOffs].sort(byAge);
  const isNext = ({ nextBillingRun, status, reverses }: Open) => nextBillingRun && status === "Posted" && reverses === null;
  for (const writeUp of inOrder) if (writeUp.open.lt(0) && isNext(writeUp)) take(writeUp.id, "timesheet", writeUp.open);
  for (const writeOff of inOrder) {
    let { open } = writeOff;
    if (isNext(writeOff) && open.lt(0)) open = zero;
    else if (isNext(writeOff)) {
      for (const ledger of ["timesheet", "plant", "materials", "broughtForward"] as const) {
        const most = left.timesheet.plus(left.plant).plus(left.materials).plus(left.broughtForward);
        const amount = Decimal.min(open, left[ledger], most);
        if (amount.lte(0)) continue;
        take(writeOff.id, ledger, amount);
        open = open.minus(amount);
      }
    }
    open = open.plus(writeOff.drafted);
    waiting = waiting.plus(open).plus(taxOf(open, rate));
  }
  takeWhatTaxIsLeft([...borne.values()], charges, broughtForward, rate);
  return [...borne.values()].reduce((sum, { amount, tax }) => sum.plus(amount).plus(tax), waiting);
}

/** Where the write-offs leave nothing at a rate, the last of them takes the tax that rounding left over. */
function takeWhatTaxIsLeft(borne: readonly Borne[], charges: readonly Charge[], broughtForward: Decimal, rate: number): void {
  for (const taxRate of new Set(borne.map((part) => part.taxRate))) {
    const nets = charges.filter((charge) => (charge.taxRate ?? rate) === taxRate).map(({ net }) => new Decimal(net));
    if (taxRate === rate) nets.push(broughtForward);
    const parts = borne.filter((part) => part.taxRate === taxRate);
    const last = parts.filter(({ amount }) => amount.gt(0)).at(-1);
    const over = (amounts: readonly Decimal[]) => amounts.reduce((sum, amount) => sum.plus(amount), zero);
    if (!last || !over(nets).eq(over(parts.map(({ amount }) => amount)))) continue;
    last.tax = over(nets.map((net) => taxOf(net, taxRate))).minus(over(parts.filter((part) => part !== last).map(({ tax }) => tax)));
  }
}
