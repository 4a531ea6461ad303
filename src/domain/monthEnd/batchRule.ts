import { type AgeBucket, ageBuckets } from "../age";
import type { Amount, Decimals } from "../money";
import { readAmount, type Typed, unreadAmount } from "../notation";
import type { Refusal } from "../refusal";

export const batchKinds = ["invoice", "job", "both"] as const;
export type BatchKind = (typeof batchKinds)[number];

/** Which balances a month-end run proposes to clear. Null asks nothing; all that is asked has to hold. */
export interface BatchRule {
  /** Balances of invoices, what jobs owe beyond their invoices, or both. */
  readonly kind: BatchKind;
  /** That much or less, tax inclusive: a balance of exactly so much is among them. */
  readonly maxBalance: Amount | null;
  /** More days than that. */
  readonly olderThanDays: number | null;
  readonly bucket: AgeBucket | null;
  readonly customer: string | null;
  /** As the Jobs table has it, whatever the case. */
  readonly jobStatus: string | null;
  /** Whether small credits of invoices are cleared as well, by write ups. */
  readonly credits: boolean;
}

/** A rule as it was typed; "" asks nothing. */
export interface RuleTyped {
  readonly kind: string;
  readonly maxBalance: Typed;
  readonly olderThanDays: string;
  readonly bucket: string;
  readonly customer: string;
  readonly jobStatus: string;
  readonly credits: boolean;
}

export const nothingTyped: RuleTyped = { kind: "", maxBalance: "", olderThanDays: "", bucket: "", customer: "", jobStatus: "", credits: false };

/** Reads a rule, or says what of it cannot be read. One that asks nothing would clear the whole book, and is none. */
export function readRule(typed: RuleTyped, decimals: Decimals): BatchRule | Refusal {
  const kind = batchKinds.find((word) => word === (typed.kind.trim().toLowerCase() || "invoice"));
  if (kind === undefined) return unknown(typed.kind, "invoice, job or both");
  const maxBalance = isBlank(typed.maxBalance) ? null : readAmount(typed.maxBalance, decimals);
  if (maxBalance === undefined || (maxBalance !== null && maxBalance < 0)) return unreadAmount(typed.maxBalance);
  const days = typed.olderThanDays.trim();
  if (!/^\d{0,5}$/.test(days)) return wanted(days, "a whole number of days");
  const bucket = typed.bucket.trim() === "" ? null : ageBuckets.find((name) => name === typed.bucket.trim().replace(/[-−]/, "–"));
  if (bucket === undefined) return unknown(typed.bucket, `one of ${ageBuckets.join(", ")}`);
  const [customer, jobStatus] = [typed.customer, typed.jobStatus].map((text) => (text.trim() === "" ? null : text.trim()));
  const rule = { kind, maxBalance, olderThanDays: days === "" ? null : Number(days), bucket, customer: customer ?? null, jobStatus: jobStatus ?? null, credits: typed.credits };
  const asksNothing = [maxBalance, rule.olderThanDays, bucket, rule.customer, rule.jobStatus].every((part) => part === null);
  return asksNothing ? wanted("", "an amount that a balance is at most, an age, a customer or a job status") : rule;
}

const isBlank = (typed: Typed) => (typeof typed === "string" ? typed : typed.typed).trim() === "";

const unknown = (typed: string, expected: string): Refusal => ({ code: "STEP_UNKNOWN", step: typed.trim(), expected });

const wanted = (typed: string, expected: string): Refusal => ({ code: "AMOUNT_MISSING", typed: typed.trim(), expected });
