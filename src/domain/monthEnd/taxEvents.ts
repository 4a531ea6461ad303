import type { Invoice, WriteOff } from "../book";
import { type Day, monthsAfter, parseDay } from "../day";
import type { IndexedBook } from "../indexed";
import { foldKey } from "../key";
import { absolute, type Amount, least, minus, sum, zero } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";
import type { Treatment } from "../reasonCode";
import { proportion, taxOfWhole, type TaxPart, taxParts } from "./taxShare";

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
  readonly what: "claim" | "repayment" | "credit note";
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
  readonly on: Day | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** How tax treats a write-off: by its reason code; null for one that names none, or one that the workbook does not know. */
export function treatmentOf(book: Pick<IndexedBook, "reasonCodes">, code: string): Treatment | null {
  return book.reasonCodes.find((known) => foldKey(known.code) === foldKey(code))?.treatment ?? null;
}

/** The day on which a write-off was recorded: relief belongs to it, however early the write-off is dated. */
function recordedOn({ date, postedAt }: WriteOff): Day {
  const posted = parseDay(postedAt.slice(0, 10));
  return posted !== undefined && posted > date ? posted : date;
}

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
  const sorted = [...rows].sort((a, b) => order(recordedOn(a), recordedOn(b)) || order(a.id, b.id));
  const events: TaxEvent[] = [];
  const claims: Claim[] = [];
  for (const writeOff of sorted) {
    const treatment = treatmentOf(book, writeOff.reasonCode);
    if (treatment === "Price reduction") events.push(creditNote(book, invoice, writeOff));
    if (treatment !== "Bad debt") continue;
    if (writeOff.amount > 0) claims.push(claimOf(book, invoice, writeOff));
    else events.push(...takenBack(book, invoice, writeOff, claims));
  }
  const standing = claims.filter(({ claimed }) => claimed > 0).map((claim): TaxEvent => {
    const { writeOff, claimed, on, from, until } = claim;
    return { writeOff, invoice, what: "claim", gross: claimed, ...taxOn(book, invoice, claimed), on, from, until };
  });
  return [...events, ...standing];
}

function creditNote(book: IndexedBook, invoice: Invoice, writeOff: WriteOff): TaxEvent {
  const parts = taxParts(book, invoice, writeOff.amount);
  return { writeOff, invoice, what: "credit note", gross: writeOff.amount, tax: sum(parts.map(({ tax }) => tax)), parts, on: writeOff.date, from: null, until: null };
}

function claimOf(book: IndexedBook, invoice: Invoice, writeOff: WriteOff): Claim {
  const recorded = recordedOn(writeOff);
  const claim = { writeOff, left: writeOff.amount, claimed: writeOff.amount };
  if (book.policies.taxScheme !== "uk") return { ...claim, on: recorded, from: null, until: null };
  const { from, until } = claimWindow(invoice.date, invoice.due);
  const on = recorded > from ? recorded : from;
  return { ...claim, on: on > until ? null : on, from, until };
}

/** What is taken back of write-offs: before it is claimed it lowers the claim; after that it is repaid in proportion. */
function takenBack(book: IndexedBook, invoice: Invoice, writeOff: WriteOff, claims: readonly Claim[]): readonly TaxEvent[] {
  const on = recordedOn(writeOff);
  let left = absolute(writeOff.amount);
  let [gross, tax] = [zero, zero];
  const ownFirst = [...claims].reverse().sort((a, b) => Number(b.writeOff.id === writeOff.reverses) - Number(a.writeOff.id === writeOff.reverses));
  for (const claim of ownFirst) {
    const part = least(left, claim.left);
    if (part <= 0) continue;
    left = minus(left, part);
    claim.left = minus(claim.left, part);
    if (claim.on === null) continue;
    if (claim.on > on) claim.claimed = minus(claim.claimed, part);
    else {
      gross = minus(gross, part);
      tax = minus(tax, toRepay(taxOn(book, invoice, claim.claimed).tax, part, claim.claimed));
    }
  }
  return gross === 0 ? [] : [{ writeOff, invoice, what: "repayment", gross, tax, parts: taxParts(book, invoice, gross), on, from: null, until: null }];
}

function taxOn(book: IndexedBook, invoice: Invoice, gross: Amount): { readonly tax: Amount; readonly parts: readonly TaxPart[] } {
  const parts = taxParts(book, invoice, gross);
  return { parts, tax: book.policies.taxScheme === "uk" ? sum(parts.map(({ tax }) => tax)) : taxOfWhole(book, invoice, gross) };
}

/** What stays a cost of a bad debt once the relief is in: the loss without its tax. */
export const netCost = ({ gross, tax }: Pick<TaxEvent, "gross" | "tax">): Amount => minus(gross, tax);
