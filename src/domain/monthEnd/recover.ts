import { amountMeant, parseAmountAsked } from "../amountAsked";
import type { Payment, WriteOff } from "../book";
import { indexed, type IndexedBook } from "../indexed";
import { invoiceState } from "../invoiceState";
import { type Amount, amountText, least, minus, negated, sum, zero } from "../money";
import { firstIds, nextIds } from "../nextId";
import { counts, stillOff } from "../openWriteOffs";
import { order } from "../order";
import type { CellChanged, ChangePlan } from "../plan";
import { describe } from "../reason";
import { judgePayment, type PaymentRequest, planPayment } from "../recordPayment";
import { type Judged, refused } from "../refusal";
import { touched } from "../touched";
import type { Warning } from "../warning";
import { reversalOf, rowOf } from "../writeOffPlan";
import { recoveryReason } from "./recoveryReason";

/** Money that came after all, and what of the write-offs it takes back. */
export interface JudgedRecovery {
  readonly payment: Payment;
  /** The rows that take write-offs back, the latest write-off first: wholly as its reversal, or a part of it, after which a reversal takes back the rest. */
  readonly takenBack: readonly WriteOff[];
  /** The write-offs that are taken back wholly. */
  readonly reversed: readonly WriteOff[];
  readonly amount: Amount;
  readonly warnings: readonly Warning[];
}

/**
 * Judges a recovery: a payment on an invoice of which something is written off. The write-offs are taken back to the
 * extent of the payment; what was paid beyond them is an ordinary payment.
 */
export function judgeRecovery(book: IndexedBook, request: PaymentRequest): Judged<JudgedRecovery> {
  const paid = judgePayment(book, { ...request, job: null, amount: amountAsked(book, request) });
  if (paid.kind === "refused") return paid;
  const { payment } = paid;
  const id = payment.invoice ?? "";
  const invoice = book.invoiceOf.get(id);
  const { writtenOff, balance: owing } = invoice ? invoiceState(book, invoice) : { writtenOff: zero, balance: zero };
  if (writtenOff <= 0 || payment.amount <= 0) return refused({ code: "NO_SUCH_WRITE_OFF", id, of: "invoice" });

  const latestFirst = book.writeOffsOfInvoice(id)
    .filter((writeOff) => counts(writeOff) && writeOff.status === "Posted" && writeOff.reverses === null && writeOff.amount > 0)
    .sort((a, b) => order(b.date, a.date) || order(b.id, a.id));
  const ids = nextIds(book.keys.writeOffs ?? [], firstIds.writeOffs, latestFirst.length);
  let left = least(payment.amount, writtenOff);
  const takenBack: WriteOff[] = [];
  const reversed: WriteOff[] = [];
  for (const writeOff of latestFirst) {
    const part = least(left, stillOff(book, writeOff));
    if (part <= 0) break;
    left = minus(left, part);
    const stamp = { operation: request.operation, date: payment.date, by: request.by, at: request.at };
    const whole = reversalOf(writeOff, ids[takenBack.length] ?? "", recoveryReason(writeOff.id, payment.id), stamp);
    const isWhole = part === writeOff.amount;
    if (isWhole) reversed.push(writeOff);
    takenBack.push(isWhole ? whole : { ...whole, amount: negated(part), description: describe(whole.reason, true) });
  }
  const amount = sum(takenBack.map((row) => negated(row.amount)));
  return { kind: "accepted", payment, takenBack, reversed, amount, warnings: beyond(id, payment.amount, amount, owing) };
}

/** What was paid beyond what is taken back lowers what is owed, like any payment. */
function beyond(invoice: string, paid: Amount, takenBack: Amount, owing: Amount): readonly Warning[] {
  const rest = minus(paid, takenBack);
  return rest > 0 ? [{ kind: "recovered-beyond-written-off", invoice, rest, owes: minus(owing, rest) }] : [];
}

/** "all" and a percentage are of what is written off: nothing else is there to be recovered. */
function amountAsked(book: IndexedBook, { amount, invoice }: PaymentRequest): PaymentRequest["amount"] {
  const text = typeof amount === "string" ? amount.trim() : amount.typed.trim();
  const row = invoice === null ? undefined : book.invoiceOf.get(invoice.trim());
  if (!row || !/^all$|%$/i.test(text)) return amount;
  const { writtenOff } = invoiceState(book, row);
  const asked = parseAmountAsked(amount, book.policies.decimals);
  return asked === undefined ? amount : amountText(amountMeant(asked, writtenOff), book.policies.decimals);
}

/** The plan of a recovery: the payment, the rows that take the write-offs back, and the balances that follow. */
export function planRecovery(book: IndexedBook, request: PaymentRequest, { payment, takenBack, reversed }: JudgedRecovery): { readonly plan: ChangePlan; readonly after: IndexedBook } {
  const whole = new Set(reversed.map(({ id }) => id));
  const rows = book.writeOffs.map((row) => (whole.has(row.id) ? { ...row, status: "Reversed" as const } : row));
  const after = indexed({ ...book, payments: [...book.payments, payment], writeOffs: [...rows, ...takenBack] });
  const marked = reversed.map((row): CellChanged => ({ table: "writeOffs", key: row.id, field: "status", from: row.status, to: "Reversed" }));
  const { added } = planPayment(book, request, payment);
  return { after, plan: { operation: request.operation, kind: "recover", added: [...added, ...takenBack.map(rowOf)], removed: [], changed: [...marked, ...touched(after, payment)] } };
}
