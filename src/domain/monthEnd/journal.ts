import type { WriteOff } from "../book";
import type { Day } from "../day";
import type { IndexedBook } from "../indexed";
import { foldKey } from "../key";
import { absolute, type Amount, minus, negated, sum, zero } from "../money";
import { counts } from "../openWriteOffs";
import { order } from "../order";
import type { Quantity } from "../quantity";
import { recordedOn, type TaxEvent, treatmentOf } from "./taxEvents";
import { taxOfPeriod } from "./taxOfPeriod";

/** Which account a line goes to: one that the workbook names, or by its nature where it names none. */
export type JournalAccount = { readonly kind: "receivables" | "tax" | "bad debts" | "sales" | "write-offs"; readonly named: string };

/** One line of the journal; one of debit and credit is zero. */
export interface JournalLine {
  /** Lines of one journal balance. */
  readonly journal: string;
  readonly date: Day;
  readonly account: JournalAccount;
  readonly debit: Amount;
  readonly credit: Amount;
  /** The rate of a tax line, where it has one. */
  readonly taxRate: Quantity | null;
  readonly writeOff: WriteOff;
  /** Whether the line belongs to the relief of the tax, which is an entry of its own. */
  readonly stage: "write-off" | Exclude<TaxEvent["what"], "credit note">;
}

export interface Journal {
  readonly lines: readonly JournalLine[];
  readonly debits: Amount;
  readonly credits: Amount;
  /** Write-offs of the period whose reason code the workbook does not know, or gives no account. */
  readonly withoutAccount: readonly WriteOff[];
  /** Accounts that no policy names, of those that the lines go to. */
  readonly unset: readonly ("receivables" | "tax")[];
  /** Write-offs whose relief is entered on the later day on which they were recorded. */
  readonly recordedLater: readonly WriteOff[];
  /** Write-offs that were reversed within the period, so that no relief is entered of them. */
  readonly undone: readonly string[];
  /** Write-offs of jobs: nothing was invoiced, so that the books hold nothing to be written off. */
  readonly ofJobs: readonly WriteOff[];
}

/**
 * The journal of a period, both days included. A bad debt is written off with its tax; the relief is a second entry, on
 * the day on which it can be claimed. A price reduction goes the way of a credit note: sales, tax and receivables at
 * once. Write ups and reversals stand on the other side. What waits for approval is not in it.
 */
export function journalOf(book: IndexedBook, from: Day, to: Day): Journal {
  const isWithin = (day: Day) => day >= from && day <= to;
  const { entries, undone } = taxOfPeriod(book, from, to);
  const events = entries.filter(({ entered }) => entered === "now").map(({ event }) => event);
  const creditNotes = new Map(events.filter(({ what }) => what === "credit note").map((event) => [event.writeOff.id, event]));
  const counted = book.writeOffs.filter((writeOff) => counts(writeOff) && isWithin(writeOff.date));
  const onInvoices = counted.filter(({ invoice }) => invoice !== null);
  const lines = [
    ...onInvoices.flatMap((writeOff) => writtenOff(book, writeOff, creditNotes.get(writeOff.id))),
    ...events.flatMap((event) => relieved(book, event)),
  ].filter(({ debit, credit }) => debit !== 0 || credit !== 0);
  return {
    // A sort keeps the lines of one journal in their order.
    lines: lines.sort((a, b) => order(a.date, b.date) || order(a.journal, b.journal)),
    debits: sum(lines.map(({ debit }) => debit)),
    credits: sum(lines.map(({ credit }) => credit)),
    withoutAccount: onInvoices.filter(({ reasonCode }) => accountNamed(book, reasonCode) === ""),
    unset: (["receivables", "tax"] as const).filter((kind) => lines.some(({ account }) => account.kind === kind && account.named === "")),
    recordedLater: book.policies.taxScheme !== "nz" ? [] : onInvoices.filter((writeOff) => treatmentOf(book, writeOff.reasonCode) === "Bad debt" && recordedOn(writeOff) > to),
    undone,
    ofJobs: counted.filter(({ invoice }) => invoice === null),
  };
}

/** The first entry: what the customer no longer owes. */
function writtenOff(book: IndexedBook, writeOff: WriteOff, creditNote: TaxEvent | undefined): readonly JournalLine[] {
  const tax = creditNote?.tax ?? zero;
  const head = { journal: writeOff.id, date: writeOff.date, writeOff, stage: "write-off" } as const;
  return [
    { ...head, account: accountOf(book, writeOff), ...onDebit(minus(writeOff.amount, tax)), taxRate: null },
    ...(creditNote?.parts ?? []).map((part) => ({ ...head, account: taxAccount(book), ...onDebit(part.tax), taxRate: part.rate })),
    { ...head, account: receivables(book), ...onDebit(negated(writeOff.amount)), taxRate: null },
  ];
}

/** The second: the tax that comes back lowers the cost of the bad debt, and what is given back raises it. A credit note has its tax in the first. */
function relieved(book: IndexedBook, { writeOff, what, tax, on, parts }: TaxEvent): readonly JournalLine[] {
  if (on === null || what === "credit note") return [];
  const head = { journal: `${writeOff.id}-TAX`, date: on, writeOff, stage: what } as const;
  const taxed = parts.filter((part) => part.tax !== 0);
  const rate = taxed.length === 1 ? (taxed[0]?.rate ?? null) : null;
  return [
    { ...head, account: taxAccount(book), ...onDebit(tax), taxRate: rate },
    { ...head, account: accountOf(book, writeOff), ...onDebit(negated(tax)), taxRate: null },
  ];
}

const onDebit = (amount: Amount): Pick<JournalLine, "debit" | "credit"> => (amount >= 0 ? { debit: amount, credit: zero } : { debit: zero, credit: absolute(amount) });

const accountNamed = (book: IndexedBook, code: string): string => book.reasonCodes.find((known) => foldKey(known.code) === foldKey(code))?.account?.trim() ?? "";

const receivables = ({ policies }: IndexedBook): JournalAccount => ({ kind: "receivables", named: policies.receivablesAccount.trim() });
const taxAccount = ({ policies }: IndexedBook): JournalAccount => ({ kind: "tax", named: policies.taxAccount.trim() });

function accountOf(book: IndexedBook, { reasonCode }: WriteOff): JournalAccount {
  const treatment = treatmentOf(book, reasonCode);
  return { kind: treatment === "Bad debt" ? "bad debts" : treatment === "Price reduction" ? "sales" : "write-offs", named: accountNamed(book, reasonCode) };
}
