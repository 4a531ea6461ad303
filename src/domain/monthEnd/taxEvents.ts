import type { Invoice, WriteOff } from "../book";
import { type Day, monthsAfter, parseDay } from "../day";
import type { IndexedBook } from "../indexed";
import { foldKey } from "../key";
import { absolute, type Amount, least, minus, plus, sum, zero } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";
import type { Treatment } from "../reasonCode";
import { isRecovery } from "./recoveryReason";
import { isTaxedBelow, proportion, taxOfAllOff, taxOfWhole, type TaxPart, taxParts } from "./taxShare";

/** Months after the later of supply and due date: from then on the relief can be claimed in the United Kingdom, and until when (Notice 700/18). */
const ukClaim = { from: 6, until: 54 } as const;

/** From when until when the relief of an invoice can be claimed. */
export const claimWindow = (supplied: Day, due: Day | null): { readonly from: Day; readonly until: Day } => {
  const later = due !== null && due > supplied ? due : supplied;
  return { from: monthsAfter(later, ukClaim.from), until: monthsAfter(later, ukClaim.until) };
};

/** What a later receipt gives back of a claim: in the proportion that it is of what was outstanding then (VBDR4100). */
export const toRepay = (claimed: Amount, received: Amount, outstanding: Amount): Amount => proportion(claimed, received, outstanding);

/** What a write-off on an invoice does to tax: evidence for the accountant, not a filing. */
export interface TaxEvent {
  readonly writeOff: WriteOff;
  readonly invoice: Invoice;
  /** Relief; relief that money repays; relief that a reversal or a write up takes back; and the tax of a price reduction. */
  readonly what: "claim" | "repayment" | "taken back" | "credit note";
  /** Tax inclusive; below zero for what is taken back. */
  readonly gross: Amount;
  /** Back from the tax office; below zero for what is to be repaid. */
  readonly tax: Amount;
  readonly parts: readonly TaxPart[];
  /** The day on which the tax entry is made; null where none can be made any more. */
  readonly on: Day | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

interface Claim {
  readonly writeOff: WriteOff;
  /** What of it still stands, and what stood when it was claimed. */
  left: Amount;
  claimed: Amount;
  /** What of its relief was given back. */
  given: Amount;
  /** Its relief where that was settled when it was written off; otherwise it follows from what is claimed. */
  readonly settled: Amount | null;
  readonly on: Day | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** How tax treats a write-off: by its reason code; null for one that names none, or one that the workbook does not know. */
export function treatmentOf(book: Pick<IndexedBook, "reasonCodes">, code: string): Treatment | null {
  return book.reasonCodes.find((known) => foldKey(known.code) === foldKey(code))?.treatment ?? null;
}

/** The day on which a write-off was recorded and, where it had to be, approved; its own where that is later. */
export function recordedOn({ date, postedAt, approvedAt = "" }: WriteOff): Day {
  const days = [postedAt, approvedAt].map((at) => parseDay(at.slice(0, 10)) ?? date);
  return days.reduce((latest, day) => (day > latest ? day : latest), date);
}

/**
 * The day of which tax takes a write-off: its own, so that the journal of a month has it whenever it was made. New
 * Zealand relieves what was recorded in a period, and nothing can be dated back into one.
 */
const dayForTax = ({ policies }: IndexedBook, writeOff: WriteOff): Day => (policies.taxScheme === "nz" ? recordedOn(writeOff) : writeOff.date);

/**
 * All that the write-offs of a book do to tax, in the order of their days. Only invoices have tax: what a job's write-off
 * lowers was never invoiced. On the payments basis there is nothing to relieve, because nothing was accounted for.
 */
export function taxEvents(book: IndexedBook): readonly TaxEvent[] {
  const { taxScheme, taxBasis } = book.policies;
  if (taxScheme === "none" || taxBasis === "payments") return [];
  return book.invoices
    .flatMap((invoice) => eventsOf(book, invoice))
    .sort((a, b) => order(a.on ?? a.writeOff.date, b.on ?? b.writeOff.date) || order(a.writeOff.id, b.writeOff.id));
}

function eventsOf(book: IndexedBook, invoice: Invoice): readonly TaxEvent[] {
  const rows = book.writeOffsOfInvoice(invoice.id).filter(counts);
  if (rows.length === 0) return [];
  const sorted = [...rows].sort((a, b) => order(dayForTax(book, a), dayForTax(book, b)) || order(a.id, b.id));
  const events: TaxEvent[] = [];
  const claims: Claim[] = [];
  for (const writeOff of sorted) {
    const treatment = treatmentOf(book, writeOff.reasonCode);
    if (treatment === "Price reduction") events.push(creditNote(book, invoice, writeOff));
    if (treatment !== "Bad debt") continue;
    if (writeOff.amount > 0) claims.push(claimOf(book, invoice, writeOff, claims));
    else events.push(...takenBack(book, invoice, writeOff, claims));
  }
  const standing = claims.filter(({ claimed }) => claimed > 0).map((claim): TaxEvent => {
    const { writeOff, claimed, on, from, until } = claim;
    return { writeOff, invoice, what: "claim", gross: claimed, parts: taxParts(book, invoice, claimed), tax: reliefOf(book, invoice, claim), on, from, until };
  });
  return [...events, ...standing];
}

function creditNote(book: IndexedBook, invoice: Invoice, writeOff: WriteOff): TaxEvent {
  const parts = taxParts(book, invoice, writeOff.amount);
  return { writeOff, invoice, what: "credit note", gross: writeOff.amount, tax: sum(parts.map(({ tax }) => tax)), parts, on: writeOff.date, from: null, until: null };
}

function claimOf(book: IndexedBook, invoice: Invoice, writeOff: WriteOff, claims: readonly Claim[]): Claim {
  const recorded = dayForTax(book, writeOff);
  const settled = isByStep(book, invoice) ? minus(taxOfAllOff(book, invoice, plus(standing(claims), writeOff.amount)), relieved(book, invoice, claims)) : null;
  const claim = { writeOff, left: writeOff.amount, claimed: writeOff.amount, given: zero, settled };
  if (book.policies.taxScheme !== "uk") return { ...claim, on: recorded, from: null, until: null };
  const { from, until } = claimWindow(invoice.date, invoice.due);
  const on = recorded > from ? recorded : from;
  return { ...claim, on: on > until ? null : on, from, until };
}

/** What is taken back of write-offs: before it is claimed, or where it cannot be, it lowers the claim; after that the relief goes back in proportion. */
function takenBack(book: IndexedBook, invoice: Invoice, writeOff: WriteOff, claims: readonly Claim[]): readonly TaxEvent[] {
  const on = dayForTax(book, writeOff);
  let left = absolute(writeOff.amount);
  let [gross, tax] = [zero, zero];
  const ownFirst = [...claims].reverse().sort((a, b) => Number(b.writeOff.id === writeOff.reverses) - Number(a.writeOff.id === writeOff.reverses));
  for (const claim of ownFirst) {
    const part = least(left, claim.left);
    if (part <= 0) continue;
    left = minus(left, part);
    if (claim.on === null || claim.on > on) claim.claimed = minus(claim.claimed, part);
    else {
      gross = minus(gross, part);
      const back = givenBack(book, invoice, claims, claim, part, writeOff);
      claim.given = plus(claim.given, back);
      tax = minus(tax, back);
    }
    claim.left = minus(claim.left, part);
  }
  const what = isRecovery(writeOff) ? "repayment" : "taken back";
  return gross === 0 ? [] : [{ writeOff, invoice, what, gross, tax, parts: taxParts(book, invoice, gross), on, from: null, until: null }];
}

/** The relief that goes back with a part of a claim. What goes back little by little comes to the relief, to the cent; a reversal takes back its own. */
function givenBack(book: IndexedBook, invoice: Invoice, claims: readonly Claim[], claim: Claim, part: Amount, { reverses }: WriteOff): Amount {
  const isWhole = part === claim.claimed && claim.writeOff.id === reverses;
  if (isByStep(book, invoice) && !isWhole) return minus(relieved(book, invoice, claims), taxOfAllOff(book, invoice, minus(standing(claims), part)));
  return minus(toRepay(reliefOf(book, invoice, claim), plus(minus(claim.claimed, claim.left), part), claim.claimed), claim.given);
}

/** The tax of a claim, by the country's own way. */
function reliefOf(book: IndexedBook, invoice: Invoice, { claimed, settled }: Claim): Amount {
  if (settled !== null) return settled;
  return book.policies.taxScheme === "uk" ? sum(taxParts(book, invoice, claimed).map(({ tax }) => tax)) : taxOfWhole(book, invoice, claimed);
}

const isByStep = (book: IndexedBook, invoice: Invoice) => book.policies.taxScheme === "au" && isTaxedBelow(book, invoice);
const standing = (claims: readonly Claim[]): Amount => sum(claims.map(({ left }) => left));
const relieved = (book: IndexedBook, invoice: Invoice, claims: readonly Claim[]): Amount => sum(claims.map((claim) => minus(reliefOf(book, invoice, claim), claim.given)));

/** What stays a cost of a bad debt once the relief is in: the loss without its tax. */
export const netCost = ({ gross, tax }: Pick<TaxEvent, "gross" | "tax">): Amount => minus(gross, tax);
