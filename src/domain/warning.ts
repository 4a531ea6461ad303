import type { Day } from "./day";
import type { Amount } from "./money";
import type { Policies } from "./policies";
import type { Quantity } from "./quantity";
import type { Refusal } from "./refusal";

/** What money is received for. */
export type PaidOn = "invoice" | "job";

/** What does not forbid a posting and what a careful person would still be told before it. */
export type Warning =
  /** A guard that the policy turns into a warning. */
  | { readonly kind: "beyond-what-is-owed"; readonly refusal: Refusal }
  /** An allocated write-off above what could be billed today: the rest waits, or as the policy has it. */
  | { readonly kind: "more-than-to-bill"; readonly job: string; readonly asked: Amount; readonly toBill: Amount; readonly excess: Policies["excess"] }
  /** A write up beyond what was written off: it raises the invoice above its own total, which is tax's business too. */
  | { readonly kind: "write-up-beyond-write-offs"; readonly invoice: string; readonly asked: Amount; readonly writtenOff: Amount }
  /** Money is on its way for what is about to be written off. */
  | { readonly kind: "pending-payments"; readonly target: string; readonly amount: Amount }
  /** Write-offs of the same target that wait for approval: together they may be more than it owes. */
  | { readonly kind: "pending-write-offs"; readonly target: string; readonly ids: readonly string[]; readonly amount: Amount }
  /** Money beyond what was owing: it becomes a credit. */
  | { readonly kind: "overpaid"; readonly target: PaidOn; readonly id: string; readonly owing: Amount; readonly asked: Amount; readonly credit: Amount }
  /** More is paid back than was ever paid: what is owed in the end. */
  | { readonly kind: "paid-back-beyond-paid"; readonly target: PaidOn; readonly id: string; readonly paid: Amount; readonly asked: Amount; readonly owes: Amount }
  /** Money beyond what was written off: the rest of it is a payment, and this is what is owed then. */
  | { readonly kind: "recovered-beyond-written-off"; readonly invoice: string; readonly rest: Amount; readonly owes: Amount }
  /** A write-off that is to be approved, and nobody says who posted it. */
  | { readonly kind: "posted-by-nobody"; readonly id: string }
  /** A reason code of the register that the ReasonCodes table does not have any more. */
  | { readonly kind: "unknown-reason-code"; readonly code: string }
  | { readonly kind: "in-the-future"; readonly date: Day; readonly today: Day }
  /** A write-off on a day on which there was nothing yet of what it takes from. */
  | { readonly kind: "dated-before-charge"; readonly target: string; readonly date: Day; readonly first: Day }
  /** Units of a timesheet entry that may have been exported to payroll already. */
  | { readonly kind: "payroll-units"; readonly who: string; readonly units: Quantity }
  /** A balancing entry that raises a charge and is dated on or before the last billing of its job. */
  | { readonly kind: "dated-before-bill"; readonly date: Day; readonly lastBilled: Day }
  /** Other entries that name the one that is to be corrected. */
  | { readonly kind: "corrected-before"; readonly entry: string; readonly by: readonly string[] }
  /** A job that a billing run leaves out. */
  | { readonly kind: "left-out"; readonly refusal: Refusal };
