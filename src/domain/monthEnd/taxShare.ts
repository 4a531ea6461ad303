import Decimal from "decimal.js";
import type { Invoice } from "../book";
import type { IndexedBook } from "../indexed";
import { invoiceState } from "../invoiceState";
import { type Amount, minus, plus, rounded, sum, zero } from "../money";
import { order } from "../order";
import { type Quantity, taxInside } from "../quantity";

/** What of a tax-inclusive amount falls on one tax rate; null where the invoice names no rate. */
export interface TaxPart {
  readonly rate: Quantity | null;
  readonly gross: Amount;
  readonly tax: Amount;
}

/** A part of a whole, rounded once, half away from zero. */
export const proportion = (amount: Amount, part: Amount, whole: Amount): Amount => (whole === 0 ? zero : rounded(new Decimal(amount).times(part).div(whole), 0));

/** Parts an amount in the proportion of others, so that the parts add up to it to the cent: each bears what the rounding of those before left over. */
export function sharedOut(amount: Amount, wholes: readonly Amount[]): readonly Amount[] {
  const all = sum(wholes);
  let [before, given] = [zero, zero];
  return wholes.map((whole) => {
    before = plus(before, whole);
    const share = minus(proportion(amount, before, all), given);
    given = plus(given, share);
    return share;
  });
}

/** A supply as its customer pays it: tax inclusive, with the day on which it was made. */
export interface Supply {
  readonly date: string;
  readonly gross: Amount;
}

/**
 * What of a receipt went to each supply: the earliest first, those of one day in proportion (VBDR2200). In the order of
 * the supplies as they are given.
 */
export function attributed(received: Amount, supplies: readonly Supply[]): readonly Amount[] {
  let left = received;
  const paid = new Map<Supply, Amount>();
  for (const date of [...new Set(supplies.map((supply) => supply.date))].sort(order)) {
    const ofDay = supplies.filter((supply) => supply.date === date);
    const whole = sum(ofDay.map(({ gross }) => gross));
    const part = left < whole ? left : whole;
    sharedOut(part, ofDay.map(({ gross }) => gross)).forEach((share, at) => paid.set(ofDay[at] as Supply, share));
    left = minus(left, part);
  }
  return supplies.map((supply) => paid.get(supply) ?? zero);
}

/** What an invoice charges at each tax rate. Without lines it is all of one unnamed rate, as its row states the tax. */
function ratesOf(book: IndexedBook, invoice: Invoice): readonly TaxPart[] {
  const parts = new Map<Quantity | null, { gross: Amount; tax: Amount }>();
  for (const { taxRate, gross, tax } of book.linesOfInvoice(invoice.id)) {
    // A line without a rate that bears no tax is taxed at none.
    const rate = taxRate ?? (tax === 0 ? (0 as Quantity) : null);
    const part = parts.get(rate) ?? { gross: zero, tax: zero };
    parts.set(rate, { gross: plus(part.gross, gross), tax: plus(part.tax, tax) });
  }
  if (parts.size === 0) {
    const { total, tax } = invoiceState(book, invoice);
    return [{ rate: null, gross: total, tax }];
  }
  return [...parts].map(([rate, part]) => ({ rate, ...part })).filter(({ gross }) => gross !== 0);
}

/**
 * What of an amount that is written off an invoice is tax, by rate. Everything on an invoice is supplied on its day, so
 * what was paid and what is written off fall on its rates in proportion; the tax is the rate's fraction of its part, or
 * where no rate is named the invoice's own proportion.
 */
export function taxParts(book: IndexedBook, invoice: Invoice, amount: Amount): readonly TaxPart[] {
  const rates = ratesOf(book, invoice);
  const shares = sharedOut(amount, rates.map(({ gross }) => gross));
  return rates.map(({ rate, gross, tax }, at) => {
    const share = shares[at] ?? zero;
    return { rate, gross: share, tax: rate === null ? proportion(share, tax, gross) : taxInside(share, rate) };
  });
}

/** New Zealand and Australia: the fraction of the amount at one rate; of mixed supplies the amount ÷ total × tax, rounded once. */
export function taxOfWhole(book: IndexedBook, invoice: Invoice, amount: Amount): Amount {
  const rates = ratesOf(book, invoice);
  const [only] = rates;
  if (only && rates.length === 1 && only.rate !== null) return taxInside(amount, only.rate);
  return proportion(amount, sum(rates.map(({ tax }) => tax)), sum(rates.map(({ gross }) => gross)));
}

/** Australia: whether an invoice is taxed at less than an eleventh of its price, which then decides (Subdivision 136-B). */
export function isTaxedBelow(book: IndexedBook, invoice: Invoice): boolean {
  const rates = ratesOf(book, invoice);
  const [only] = rates;
  // The tax of a line is rounded: at one rate it may be a fraction of a cent below the eleventh, and is none the less an eleventh.
  if (only && rates.length === 1) return only.rate === null ? only.tax < proportion(only.gross, 1 as Amount, 11 as Amount) : only.rate < 0.1;
  return new Decimal(sum(rates.map(({ tax }) => tax))).times(11).lt(sum(rates.map(({ gross }) => gross)));
}

/**
 * Australia: the tax that an invoice no longer bears when so much of its price is off, which is what its relief has to come
 * to in all (sections 136-30 and 136-35). Each write-off or recovery adjusts it by what is missing, so that no cent stays.
 */
export function taxOfAllOff(book: IndexedBook, invoice: Invoice, off: Amount): Amount {
  const rates = ratesOf(book, invoice);
  const [tax, price] = [sum(rates.map((part) => part.tax)), sum(rates.map(({ gross }) => gross))];
  return minus(tax, proportion(tax, minus(price, off), price));
}

/** Australia: an eleventh of an amount that comes off after others, or what it adds to the tax of all that is off. */
export const taxInAustralia = (book: IndexedBook, invoice: Invoice, amount: Amount, before: Amount): Amount =>
  isTaxedBelow(book, invoice) ? minus(taxOfAllOff(book, invoice, plus(before, amount)), taxOfAllOff(book, invoice, before)) : taxOfWhole(book, invoice, amount);

/** What a scheme for small firms would relieve: a fixed percentage of the gross. Told as a figure only: no run claims it. */
export const flatRateFigure = (gross: Amount, percent: Quantity): Amount => rounded(new Decimal(gross).times(percent), 0);
