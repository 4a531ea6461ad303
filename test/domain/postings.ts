import { planBill, type Bill } from "../../src/domain/billPlan";
import type { InvoiceStyle } from "../../src/domain/book";
import { judgeInvoiceDeletion, planInvoiceDeletion } from "../../src/domain/deleteInvoice";
import { judgeDeletion, planDeletion } from "../../src/domain/deleteWriteOff";
import { type EditRequest, judgeEdit, planEdit } from "../../src/domain/editWriteOff";
import type { IndexedBook } from "../../src/domain/indexed";
import { judgeBill } from "../../src/domain/judgeBill";
import { judgeOpening, planOpening } from "../../src/domain/openInvoice";
import { judgeReversal } from "../../src/domain/judgeReversal";
import { judgeWriteOff } from "../../src/domain/judgeWriteOff";
import type { ChangePlan } from "../../src/domain/plan";
import { judgePayment, planPayment } from "../../src/domain/recordPayment";
import type { Judged, Refusal } from "../../src/domain/refusal";
import { planReversal, planWriteOff } from "../../src/domain/writeOffPlan";
import { applyPlan } from "./applyPlan";
import { reversalRequest, writeOffRequest } from "./requests";

/** What became of one step: the book as it is after it, or why it was refused. */
export type Posted<More = object> =
  | ({ readonly kind: "posted"; readonly book: IndexedBook; readonly plan: ChangePlan } & More)
  | { readonly kind: "refused"; readonly refusal: Refusal };

const by = { operation: "op", by: "Ann", at: "2026-04-30T10:15:00" } as const;

const posted = <More>(book: IndexedBook, plan: ChangePlan, more: More) => ({ kind: "posted" as const, book: applyPlan(book, plan), plan, ...more });

/** Judges and plans: what is refused stays refused, what is accepted is written. */
const step = <Accepted, More>(judged: Judged<Accepted>, post: (accepted: Accepted) => Posted<More>): Posted<More> => (judged.kind === "refused" ? judged : post(judged));

/** "J1 300, wait", "I1 all", as a form would ask for it. */
export function writeOff(book: IndexedBook, text: string): Posted<{ readonly id: string }> {
  const request = writeOffRequest(text);
  return step(judgeWriteOff(book, request), (judged) => {
    const { plan, writeOff: { id } } = planWriteOff(book, request, judged);
    return posted(book, plan, { id });
  });
}

export function reverse(book: IndexedBook, text: string): Posted {
  const request = reversalRequest(text);
  return step(judgeReversal(book, request), ({ original, date }) => posted(book, planReversal(book, original, { ...request, date }).plan, {}));
}

/** An edit of what is named; the other fields stay as they are. */
export function edit(book: IndexedBook, id: string, change: Partial<EditRequest> = {}): Posted {
  const judged = judgeEdit(book, { ...by, writeOff: id, amount: null, date: null, reason: null, reasonCode: null, nextBillingRun: null, ...change });
  return step(judged, ({ before, edited }) => posted(book, planEdit(book, by.operation, before, edited).plan, {}));
}

export const deleteWriteOff = (book: IndexedBook, id: string): Posted =>
  step(judgeDeletion(book, id), ({ writeOff: row }) => posted(book, planDeletion(book, by.operation, row).plan, {}));

export const openInvoice = (book: IndexedBook, id: string): Posted =>
  step(judgeOpening(book, id), ({ invoice }) => posted(book, planOpening(book, by.operation, invoice).plan, {}));

export const deleteInvoice = (book: IndexedBook, id: string): Posted =>
  step(judgeInvoiceDeletion(book, id), ({ invoice }) => posted(book, planInvoiceDeletion(book, by.operation, invoice), {}));

/** "I1 700", "J1 25": a payment of an invoice or for a job. */
export function pay(book: IndexedBook, text: string, fee = ""): Posted {
  const [target = "", amount = ""] = text.split(" ");
  const isJob = target.startsWith("J");
  const request = { ...by, invoice: isJob ? null : target, job: isJob ? target : null, amount, date: "2026-04-30", method: "Bank", reference: "", fee, tip: "" };
  return step(judgePayment(book, request), ({ payment }) => posted(book, planPayment(book, by, payment), {}));
}

export interface BillAsked {
  readonly job?: string;
  readonly date?: string;
  readonly upTo?: string;
  readonly billNow?: string;
  readonly style?: InvoiceStyle;
}

/** A billing run of one job. */
export function bill(book: IndexedBook, { job = "J1", date = "2026-04-30", upTo = "", billNow = "", style = "Detailed" }: BillAsked = {}): Posted<{ readonly bill: Bill }> {
  const request = { ...by, jobs: [{ job, billNow }], style, date, upTo };
  return step(judgeBill(book, request), (run) => {
    const { plan, bills: [made] } = planBill(book, request, run);
    if (!made) throw new Error("a run without a bill");
    return posted(book, plan, { bill: made });
  });
}

/** What must have been posted, or the test has lost its footing. */
export function done<More>(result: Posted<More>): Extract<Posted<More>, { kind: "posted" }> {
  if (result.kind === "refused") throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result as Extract<Posted<More>, { kind: "posted" }>;
}
