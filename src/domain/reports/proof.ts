import type { Invoice } from "../book";
import type { Day } from "../day";
import { customerBalances } from "../customerBalances";
import { isIncomplete } from "../incomplete";
import type { HistoryStep } from "../history";
import type { IndexedBook } from "../indexed";
import { customerHistory } from "../invoiceHistory";
import { invoiceState, isOwed } from "../invoiceState";
import { isPaid } from "../invoiceSums";
import { jobBalance } from "../jobBalance";
import { jobHistory } from "../jobHistory";
import { type Amount, minus, negated, plus, sum, zero } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";

export const proofParts = ["invoice", "job", "customer"] as const;
export type ProofPart = (typeof proofParts)[number];

/** Opening + charged − paid − written off = closing, as far as `difference` is zero. Tax inclusive. */
export interface ProofFigures {
  readonly opening: Amount;
  /** What raised the debt: invoices, and of jobs and customers the work itself, billed or not. */
  readonly charged: Amount;
  readonly paid: Amount;
  readonly writtenOff: Amount;
  readonly closing: Amount;
  /** What the rows come to beyond what the rules say is owed: zero, or one of the two is wrong. */
  readonly difference: Amount;
}

export interface ProofRow extends ProofFigures {
  readonly part: ProofPart;
  readonly id: string;
  readonly customer: string;
  /** What the table's own Balance column says now; null where it says nothing, or there is no such column. */
  readonly onSheet: Amount | null;
  /** That less what is owed now; zero where it says nothing. */
  readonly sheetDiffers: Amount;
  readonly incomplete: boolean;
}

export interface ProofTotals extends ProofFigures {
  readonly part: ProofPart;
  /** What the Balance column of the table comes to, and what the rules make of the same rows; null for customers. */
  readonly onSheet: Amount | null;
  readonly sheetDiffers: Amount;
}

export interface Proof {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly rows: readonly ProofRow[];
  readonly totals: readonly ProofTotals[];
  /** Draft and Cancelled invoices are not billed: they are no part of it, unless money was paid on them. */
  readonly notBilled: number;
}

type Moved = Pick<ProofFigures, "charged" | "paid" | "writtenOff">;
type DatedMove = Moved & { readonly date: Day | null };
type Identified = Pick<ProofRow, "part" | "id" | "customer" | "incomplete" | "onSheet">;

/**
 * The proof of balances over a period, both days included. One side is added up from the dated rows, the other is what
 * the rules say is owed; they were reckoned apart, so that a mistake in either shows as a difference.
 */
export function proofOfBalances(book: IndexedBook, from: Day | null, to: Day | null): Proof {
  const row = (whose: Identified, moves: readonly DatedMove[], owedNow: Amount): ProofRow => ({
    ...whose, ...proofFigures(moves, owedNow, from, to), sheetDiffers: whose.onSheet === null ? zero : minus(whose.onSheet, owedNow),
  });
  const invoices = [...book.invoices].sort((a, b) => order(a.id, b.id));
  const isShown = (invoice: Invoice) => isOwed(invoiceState(book, invoice)) || invoiceState(book, invoice).paid !== 0;
  const ofInvoices = invoices.filter(isShown).map((invoice) => {
    const state = invoiceState(book, invoice);
    const isBilled = isOwed(state);
    const whose = { part: "invoice", id: invoice.id, customer: invoice.customer, incomplete: isIncomplete(book, "invoices", invoice.id), onSheet: isBilled ? (invoice.stored.balance ?? null) : null } as const;
    return row(whose, movesOfInvoice(book, invoice, isBilled), isBilled ? state.balance : negated(state.paid));
  });

  const byCustomer = new Map<string, DatedMove[]>();
  const ofJobs = [...book.jobs].sort((a, b) => order(a.id, b.id)).map((job) => {
    const moves = jobHistory(book, job).map(moveOfStep);
    const theirs = byCustomer.get(job.customer);
    if (theirs) theirs.push(...moves);
    else byCustomer.set(job.customer, [...moves]);
    const whose = { part: "job", id: job.id, customer: job.customer, incomplete: isIncomplete(book, "jobs", job.id), onSheet: job.stored.balance ?? null } as const;
    return row(whose, moves, jobBalance(book, job));
  });
  const ofCustomers = [...customerBalances(book)].sort(([a], [b]) => order(a, b)).map(([customer, owedNow]) => {
    const moves = [...(byCustomer.get(customer) ?? []), ...customerHistory(book, customer).map(moveOfStep)];
    const incomplete = isIncomplete(book, "customers", customer) || [...ofInvoices, ...ofJobs].some((part) => part.incomplete && part.customer === customer);
    return row({ part: "customer", id: customer, customer, incomplete, onSheet: null }, moves, owedNow);
  });
  const rows = [...ofInvoices, ...ofJobs, ...ofCustomers];
  return { from, to, rows, totals: proofParts.map((part) => totalsOf(part, rows.filter((each) => each.part === part))), notBilled: invoices.length - ofInvoices.length };
}

/** The rows that bill, pay and write off an invoice, each on its day. */
function movesOfInvoice(book: IndexedBook, invoice: Invoice, isBilled: boolean): readonly DatedMove[] {
  const lines = book.linesOfInvoice(invoice.id);
  const total = lines.length > 0 ? sum(lines.map(({ gross }) => gross)) : (invoice.stored.total ?? zero);
  const paid = book.has.has("payments")
    ? book.paymentsOfInvoice(invoice.id).filter(isPaid).map(({ date, amount }) => ({ ...nothing, date, paid: amount }))
    : [{ ...nothing, date: invoice.date, paid: invoice.stored.paid ?? zero }];
  if (!isBilled) return paid;
  const writtenOff = book.writeOffsOfInvoice(invoice.id).filter(counts).map(({ date, amount }) => ({ ...nothing, date, writtenOff: amount }));
  return [{ ...nothing, date: invoice.date, charged: total }, ...paid, ...writtenOff];
}

const nothing: Moved = { charged: zero, paid: zero, writtenOff: zero };

function moveOfStep({ event: { kind }, date, effect }: HistoryStep): DatedMove {
  if (kind === "payment" || kind === "paid") return { ...nothing, date, paid: negated(effect) };
  return kind === "write-off" ? { ...nothing, date, writtenOff: negated(effect) } : { ...nothing, date, charged: effect };
}

/** The figures of dated moves; where nobody else says what is owed now, it is what they come to. */
export function proofFigures(moves: readonly DatedMove[], owedNow: Amount | null, from: Day | null, to: Day | null): ProofFigures {
  let [opening, charged, paid, writtenOff, later] = [zero, zero, zero, zero, zero];
  for (const move of moves) {
    const effect = minus(minus(move.charged, move.paid), move.writtenOff);
    // What was there before the first day has no date.
    if (from !== null && (move.date ?? "") < from) opening = plus(opening, effect);
    else if (to !== null && (move.date ?? "") > to) later = plus(later, effect);
    else {
      charged = plus(charged, move.charged);
      paid = plus(paid, move.paid);
      writtenOff = plus(writtenOff, move.writtenOff);
    }
  }
  const reckoned = minus(minus(plus(opening, charged), paid), writtenOff);
  const closing = owedNow === null ? reckoned : minus(owedNow, later);
  return { opening, charged, paid, writtenOff, closing, difference: minus(reckoned, closing) };
}

function totalsOf(part: ProofPart, rows: readonly ProofRow[]): ProofTotals {
  const of = (figure: keyof ProofFigures | "sheetDiffers") => sum(rows.map((row) => row[figure]));
  const onSheet = rows.filter((row) => row.onSheet !== null).map((row) => row.onSheet ?? zero);
  return {
    part, opening: of("opening"), charged: of("charged"), paid: of("paid"), writtenOff: of("writtenOff"), closing: of("closing"), difference: of("difference"),
    onSheet: onSheet.length === 0 ? null : sum(onSheet), sheetDiffers: of("sheetDiffers"),
  };
}
