import type { Day } from "../domain/day";
import { amountToBill } from "../domain/amountToBill";
import type { InvoiceStatus, WriteOff } from "../domain/book";
import type { IndexedBook } from "../domain/indexed";
import { invoiceState } from "../domain/invoiceState";
import { jobBalance } from "../domain/jobBalance";
import type { WriteOffRequest } from "../domain/judgeWriteOff";
import { absolute, type Amount, sum } from "../domain/money";
import { refused } from "../domain/refusal";
import { type JudgedRow, planWriteOffs, type PlannedMany } from "../domain/writeOffMany";
import type { Proposal } from "./proposal";
import { rowsOf } from "./proposeWriteOff";
import type { OpenBook } from "./readBook";
import { type Debtor, newDraft, requestOf, typedAmount, wholeOf, writeOffFacts } from "./writeOffForm";

/** One of many write-offs as it was filled. A date or reason of null is the one that stands for all. */
export interface ManyRow {
  /** What it is written off against: the invoice, or without one the job. */
  readonly debtor: Debtor;
  /** As it was typed; null is all that is owed or to be billed. */
  readonly typed: string | null;
  readonly date: string | null;
  readonly reason: string | null;
  readonly nextBillingRun: boolean;
}

export interface ManyDraft {
  readonly date: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly rows: readonly ManyRow[];
}

/**
 * The grid for debts that were chosen: a row for the one invoice that is eligible, or one each where there are several;
 * where there is none, a row for the job. What was chosen twice stands once.
 *
 * @param isOfJobs Whether the jobs themselves are meant, whatever invoices they have.
 */
export function manyRowsOf(opened: OpenBook, debtors: readonly Debtor[], today: Day, isOfJobs: boolean): readonly ManyRow[] {
  const rows = debtors.flatMap((debtor): readonly ManyRow[] => {
    const facts = writeOffFacts(opened, debtor);
    const { nextBillingRun } = newDraft(opened, debtor, facts, today);
    const ofDebt = isOfJobs ? [] : debtor.invoice === null ? facts.invoices.filter(({ ofDebt: isOfDebt }) => isOfDebt).map(({ id }) => id) : [debtor.invoice];
    const targets = ofDebt.length > 0 ? ofDebt : debtor.job === null ? [] : [null];
    return targets.map((invoice) => ({ debtor: { ...debtor, invoice }, typed: null, date: null, reason: null, nextBillingRun: invoice === null && nextBillingRun }));
  });
  const seen = new Set<string>();
  return rows.filter(({ debtor: { job, invoice } }) => {
    const name = invoice === null ? `job ${job}` : `invoice ${invoice}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** What stands in the amount field of a row, and what all of it comes to. */
export function amountOfRow(opened: OpenBook, { debtor, typed, nextBillingRun }: ManyRow): { readonly amount: string; readonly whole: Amount } {
  const part = { invoice: debtor.invoice, nextBillingRun };
  const whole = wholeOf(opened, debtor, part);
  return { whole, amount: typedAmount(opened, { ...blank, ...part, typed }, whole) };
}

const blank = { invoice: null, date: "", mode: "amount", typed: null, reasonCode: "", reason: "", nextBillingRun: false, confirmed: null } as const;

/** Who posts, when, and under which operation. */
interface Desk {
  readonly operation: string;
  readonly by: string;
  readonly at: string;
}

export interface ManyProposal extends Proposal {
  /** What becomes of each row on a book, in the order of the rows. */
  rowsOn(book: IndexedBook): readonly JudgedRow[];
}

/** Many write-offs as one posting. Rows that are refused are left out of it; it is refused itself only when every row is. */
export function proposeMany(opened: OpenBook, { rows, date, reason, reasonCode }: ManyDraft, desk: Desk): ManyProposal {
  const requests = rows.map((row): WriteOffRequest =>
    requestOf(opened, row.debtor, {
      ...blank, invoice: row.debtor.invoice, typed: row.typed, date: row.date ?? date, reason: row.reason ?? reason, reasonCode, nextBillingRun: row.nextBillingRun,
    }, desk));
  const planned = new WeakMap<IndexedBook, PlannedMany>();
  const on = (book: IndexedBook) => {
    const known = planned.get(book) ?? planWriteOffs(book, desk.operation, requests);
    planned.set(book, known);
    return known;
  };
  const tables = requests.flatMap(({ invoice, job }) => [...(invoice === null ? [] : (["invoices"] as const)), ...(job === null ? [] : (["jobs"] as const))]);
  return {
    ...desk,
    needs: [...new Set(tables), "writeOffs"],
    rowsOn: (book) => on(book).rows,
    propose(book) {
      const { rows: judged, plan, after } = on(book);
      const accepted = judged.flatMap((row) => (row.kind === "accepted" ? [row.writeOff] : []));
      const [first] = judged;
      if (accepted.length === 0) return refused(first?.kind === "refused" ? first.refusal : { code: "TARGET_MISSING" });
      return { kind: "accepted", plan, ids: accepted.map(({ id }) => id), basis: accepted.flatMap((writeOff) => rowsOf(book, writeOff)), warnings: [], after };
    },
  };
}

/** What a row moves: the balance of its invoice, what its job will be billed, or what the job owes. */
export interface RowEffect {
  readonly what: "invoice owes" | "to bill" | "job owes";
  readonly before: Amount;
  readonly after: Amount;
  /** The status that an invoice comes to, where it is another. */
  readonly status: InvoiceStatus | null;
}

/** What a row moves between two books, both reckoned from their rows; null where its invoice or job is not there. */
export function effectOf({ debtor: { job, invoice }, nextBillingRun }: ManyRow, before: IndexedBook, after: IndexedBook): RowEffect | null {
  if (invoice !== null) {
    const [was, will] = [before, after].map((book) => {
      const row = book.invoiceOf.get(invoice);
      return row && invoiceState(book, row);
    });
    return was && will ? { what: "invoice owes", before: was.balance, after: will.balance, status: was.status === will.status ? null : will.status } : null;
  }
  const figure = (book: IndexedBook) => {
    const row = job === null ? undefined : book.jobOf.get(job);
    return row && (nextBillingRun ? amountToBill(book, row, null).toBill : jobBalance(book, row));
  };
  const [was, will] = [figure(before), figure(after)];
  return was === undefined || will === undefined ? null : { what: nextBillingRun ? "to bill" : "job owes", before: was, after: will, status: null };
}

/** What the rows that can be posted come to; null where there are none of a kind. What waits for approval counts apart. Invoice write-offs include tax, job write-offs are before it. */
export function sumsOfMany(rows: readonly JudgedRow[]): { readonly offInvoices: Amount | null; readonly offJobs: Amount | null; readonly up: Amount | null; readonly waitsOffInvoices: Amount | null; readonly waitsOffJobs: Amount | null } {
  const writeOffs = rows.flatMap((row) => (row.kind === "accepted" ? [row.writeOff] : []));
  const total = (wanted: (writeOff: WriteOff) => boolean, status: WriteOff["status"] = "Posted") => {
    const amounts = writeOffs.filter((writeOff) => writeOff.status === status && wanted(writeOff)).map(({ amount }) => amount);
    return amounts.length === 0 ? null : absolute(sum(amounts));
  };
  return {
    offInvoices: total(({ amount, invoice }) => amount > 0 && invoice !== null),
    offJobs: total(({ amount, invoice }) => amount > 0 && invoice === null),
    up: total(({ amount }) => amount < 0),
    waitsOffInvoices: total(({ invoice }) => invoice !== null, "Pending"),
    waitsOffJobs: total(({ invoice }) => invoice === null, "Pending"),
  };
}
