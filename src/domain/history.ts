import type { Charge, Invoice, InvoiceStatus, Payment, WriteOff } from "./book";
import type { Day } from "./day";
import { type Amount, plus, zero } from "./money";
import { order } from "./order";

/** What happened, in the bookkeeper's words. What does not count is there too: it did nothing to what is owed. */
export type HistoryEvent =
  /** What an earlier bill left, that no invoice tells of. */
  | { readonly kind: "brought forward" }
  | { readonly kind: "charge"; readonly charge: Charge }
  /** `total` is the part of the invoice that the history is about: the lines of one job, or all. */
  | { readonly kind: "invoice"; readonly invoice: Invoice; readonly status: InvoiceStatus; readonly total: Amount }
  | { readonly kind: "payment"; readonly payment: Payment }
  /** Paid as the row of the invoice states, in a workbook that keeps no payments. */
  | { readonly kind: "paid"; readonly invoice: Invoice }
  | { readonly kind: "write-off"; readonly writeOff: WriteOff };

/** An event with what it did to what is owed; tax inclusive, below zero where it lowered it. */
export interface Move {
  readonly event: HistoryEvent;
  /** Null for what was there before the first day. */
  readonly date: Day | null;
  readonly effect: Amount;
}

export interface HistoryStep extends Move {
  /** What was owed after it. */
  readonly balance: Amount;
}

/**
 * Puts moves in the order of their days and tells what was owed after each. Those of one day stand as they come about:
 * work, what is written off of it, the invoice that bills it, payments, and what is written off of the invoice.
 */
export function inSteps(moves: readonly Move[]): readonly HistoryStep[] {
  let balance = zero;
  return [...moves].sort(byDay).map((move) => {
    balance = plus(balance, move.effect);
    return { ...move, balance };
  });
}

type Dated = Pick<Move, "event" | "date">;

export function byDay(one: Dated, other: Dated): number {
  const [a, b] = [standingOf(one.event), standingOf(other.event)];
  return order(one.date ?? "", other.date ?? "") || a.standing - b.standing || order(a.id, b.id);
}

function standingOf(event: HistoryEvent): { readonly standing: number; readonly id: string } {
  switch (event.kind) {
    case "brought forward":
      return { standing: 0, id: "" };
    case "charge":
      return { standing: 1, id: event.charge.id };
    case "write-off":
      return { standing: event.writeOff.invoice === null ? 2 : 5, id: event.writeOff.id };
    case "invoice":
      return { standing: 3, id: event.invoice.id };
    case "paid":
      return { standing: 4, id: event.invoice.id };
    case "payment":
      return { standing: 4, id: event.payment.id };
  }
}
