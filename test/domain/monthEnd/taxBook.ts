import type { InvoiceLine, WriteOff } from "../../../src/domain/book";
import { indexed, type IndexedBook } from "../../../src/domain/indexed";
import { recoveryReason } from "../../../src/domain/monthEnd/recoveryReason";
import { minus, negated } from "../../../src/domain/money";
import type { Policies } from "../../../src/domain/policies";
import { type Quantity, taxInside } from "../../../src/domain/quantity";
import type { ReasonCode, Treatment } from "../../../src/domain/reasonCode";
import { bookOf, cents, day } from "../notation";

const codeOf = (code: string, treatment: Treatment | null, account: string): ReasonCode => ({ code, meaning: "", treatment, account });
const codes = [codeOf("BAD", "Bad debt", "8100"), codeOf("PRICE", "Price reduction", "4090"), codeOf("OLD", "None", "8190"), codeOf("BARE", "Bad debt", ""), codeOf("CUT", "Price reduction", "")];

/**
 * Invoice I1 of 1 January 2026, due on the 31st, with a line for each line of text, tax inclusive: "120 at 20%", or
 * "120 bearing 20" for one without a rate; "own 120 bearing 20" is an invoice without lines. And the
 * steps against it, W1, W2 …: "off 100 on 2026-03-31 posted 2026-04-02", "up 40 for PRICE reverses W1", "up 40 recovers W1"
 * (money came), "off J1 30", "off 5 is Pending", "off 5 approved 2026-04-03".
 */
export function taxBook(scheme: string, lines: string, steps: string, more: Partial<Policies> = {}): IndexedBook {
  const base = bookOf("invoice I1 0, is Sent, on 2026-01-01; T J1 500");
  const [, total, tax = ""] = /^own (\S+) bearing (\S+)$/.exec(lines.trim()) ?? [];
  const invoices = base.invoices.map((invoice) => ({ ...invoice, due: day("2026-01-31"), stored: total === undefined ? invoice.stored : { ...invoice.stored, total: cents(total), tax: cents(tax) } }));
  const book = { ...base, invoices, lines: total === undefined ? rows(lines).map(lineOf) : [], writeOffs: rows(steps).map(writeOffOf), reasonCodes: codes, policies: { ...base.policies, taxScheme: scheme as Policies["taxScheme"], ...more } };
  return indexed(book);
}

const rows = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");

function lineOf(text: string, at: number): InvoiceLine {
  const [, amount = "", percent, bears = ""] = /^(\S+) (?:at (\S+)%|bearing (\S+))$/.exec(text) ?? [];
  const [gross, taxRate] = [cents(amount), percent === undefined ? null : ((Number(percent) / 100) as Quantity)];
  const tax = taxRate === null ? cents(bears) : taxInside(gross, taxRate);
  return { id: `L${at + 1}`, invoice: "I1", type: "Other", job: null, entry: null, description: "", net: minus(gross, tax), tax, gross, taxRate };
}

function writeOffOf(text: string, at: number): WriteOff {
  const option = (name: string) => new RegExp(`\\b${name} (\\S+)`).exec(text)?.[1];
  const [, verb, job, amount = ""] = /^(off|up) (?:(J\d) )?(\S+)/.exec(text) ?? [];
  const date = day(option("on") ?? "2026-03-31");
  const recovers = option("recovers");
  return {
    id: `W${at + 1}`, date, customer: "C1", job: job ?? null, invoice: job ? null : "I1", amount: verb === "up" ? negated(cents(amount)) : cents(amount),
    reasonCode: option("for") ?? "BAD", reason: recovers ? recoveryReason(recovers, "PAY-1") : "gone", description: verb === "up" ? "Write Up: gone" : "Write Off: gone", nextBillingRun: false, billedOn: [],
    status: (option("is") ?? "Posted") as WriteOff["status"], postedBy: "", postedAt: option("posted") ?? date, reverses: option("reverses") ?? recovers ?? null, operation: "", ...(option("approved") ? { approvedAt: option("approved") ?? "" } : {}),
  };
}
