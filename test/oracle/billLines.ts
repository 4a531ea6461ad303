import { sum, taxOn, zero, type Exact } from "./arithmetic";
import type { LineType } from "./book";
import type { EntryKind } from "./entries";
import type { BearerKind, Piece, Run } from "./run";

export interface BillLine {
  readonly type: LineType;
  readonly entry: string | undefined;
  readonly net: Exact;
  readonly rate: Exact | undefined;
  readonly tax: Exact;
}

/** What one write-off takes at one tax rate: one Credit line of a detailed invoice. */
export interface Credit {
  readonly writeOff: string;
  readonly rate: Exact;
  readonly amount: Exact;
  readonly tax: Exact;
  readonly pieces: readonly Piece[];
}

/**
 * The pieces of each write-off put together by tax rate; the tax is rounded once for each. Where nothing is left to pay
 * at a rate, no tax may be left either: the last write-off there takes whatever the roundings left over.
 */
export function creditsOf(run: Run, jobRate: Exact, decimals: number): readonly Credit[] {
  const groups: Piece[][] = [];
  for (const piece of run.pieces) {
    const group = groups.find(([first]) => first?.writeOff === piece.writeOff && first.rate.equals(piece.rate));
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  const credits: { writeOff: string; rate: Exact; amount: Exact; tax: Exact; pieces: readonly Piece[] }[] = [];
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const amount = sum(group.map((piece) => piece.amount));
    credits.push({ writeOff: first.writeOff, rate: first.rate, amount, tax: taxOn(amount, first.rate, decimals), pieces: group });
  }
  for (const credit of credits) {
    const later = credits.slice(credits.indexOf(credit) + 1).some((other) => other.rate.equals(credit.rate));
    if (later) continue;
    let net = zero;
    let tax = zero;
    const count = (lineNet: Exact, rate: Exact, lineTax: Exact) => {
      if (!rate.equals(credit.rate)) return;
      net = net.plus(lineNet);
      tax = tax.plus(lineTax);
    };
    for (const entry of run.entries) count(entry.net, entry.rate, entry.tax);
    for (const { amount } of run.writeUps) count(amount, jobRate, taxOn(amount, jobRate, decimals));
    if (!run.broughtForward.isZero()) count(run.broughtForward, jobRate, taxOn(run.broughtForward, jobRate, decimals));
    for (const other of credits) count(other.amount.negated(), other.rate, other.tax.negated());
    if (net.isZero()) credit.tax = credit.tax.plus(tax);
  }
  return credits;
}

/** Every entry as a line, what was brought forward, an Adjustment for each write up, a Credit for each write-off and tax rate. */
export function detailedLines(run: Run, jobRate: Exact, decimals: number): readonly BillLine[] {
  const lines: BillLine[] = [];
  for (const { kind, entry, net, rate, tax } of run.entries) lines.push({ type: kind, entry, net, rate, tax });
  if (!run.broughtForward.isZero()) lines.push(line("Other", run.broughtForward, jobRate, decimals));
  for (const { amount } of run.writeUps) lines.push(line("Adjustment", amount, jobRate, decimals));
  for (const { amount, rate, tax } of creditsOf(run, jobRate, decimals))
    lines.push({ type: "Credit", entry: undefined, net: amount.negated(), rate, tax: tax.negated() });
  return lines;
}

const line = (type: LineType, net: Exact, rate: Exact, decimals: number): BillLine => ({
  type,
  entry: undefined,
  net,
  rate,
  tax: taxOn(net, rate, decimals),
});

interface SummaryLine {
  readonly type: LineType;
  isPresent: boolean;
  net: Exact;
  tax: Exact;
  readonly rates: Exact[];
}

const groups: readonly (EntryKind | "Brought forward")[] = ["Labour", "Vehicle", "Plant", "Materials", "Brought forward"];

/** Write ups stand inside the labour of a summary. */
const groupOf = (kind: BearerKind) => (kind === "Write up" ? "Labour" : kind);

/**
 * One line per kind present, at what its entries less the write-offs that they bear come to. Its tax is the sum of the
 * taxes of the detailed lines that it stands for. Where one Credit line would stand in several groups, each group takes
 * the tax of its own part and the last one what is left, so that the sum agrees to the cent.
 */
export function summaryLines(run: Run, jobRate: Exact, decimals: number): readonly BillLine[] {
  const found = new Map<string, SummaryLine>();
  for (const group of groups)
    found.set(group, { type: group === "Brought forward" ? "Other" : group, isPresent: false, net: zero, tax: zero, rates: [] });
  const add = (group: string, net: Exact, tax: Exact, rate: Exact) => {
    const summary = found.get(group);
    if (!summary) throw new Error(`There is no group ${group} in a summary.`);
    summary.isPresent = true;
    summary.net = summary.net.plus(net);
    summary.tax = summary.tax.plus(tax);
    if (!summary.rates.some((known) => known.equals(rate))) summary.rates.push(rate);
  };

  for (const { kind, net, rate, tax } of run.entries) add(kind, net, tax, rate);
  for (const { amount } of run.writeUps) add("Labour", amount, taxOn(amount, jobRate, decimals), jobRate);
  if (!run.broughtForward.isZero())
    add("Brought forward", run.broughtForward, taxOn(run.broughtForward, jobRate, decimals), jobRate);

  for (const credit of creditsOf(run, jobRate, decimals)) {
    const inGroups = groups
      .map((group) => ({ group, amount: sum(credit.pieces.filter(({ kind }) => groupOf(kind) === group).map((piece) => piece.amount)) }))
      .filter(({ amount }) => !amount.isZero());
    let taxLeft = credit.tax;
    inGroups.forEach(({ group, amount }, index) => {
      const isLast = index === inGroups.length - 1;
      const tax = isLast ? taxLeft : taxOn(amount, credit.rate, decimals);
      taxLeft = taxLeft.minus(tax);
      add(group, amount.negated(), tax.negated(), credit.rate);
    });
  }

  const lines: BillLine[] = [];
  for (const { type, isPresent, net, tax, rates } of found.values())
    if (isPresent) lines.push({ type, entry: undefined, net, rate: rates.length === 1 ? rates[0] : undefined, tax });
  return lines;
}
