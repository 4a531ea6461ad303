import type { InvoiceStatus, TableName } from "./book";
import type { Day } from "./day";
import type { Amount } from "./money";

/**
 * Why a request is refused, with the facts that its sentence needs. The codes are part of the contract of the headless
 * command; they stand here in the order in which they are checked: the first that applies answers.
 */
export type Refusal =
  | { readonly code: "STEP_UNKNOWN"; readonly step: string }
  | { readonly code: "TABLE_MISSING"; readonly table: TableName; readonly name: string }
  | { readonly code: "COLUMN_MISSING"; readonly table: string; readonly columns: readonly string[] }
  | { readonly code: "TARGET_MISSING" }
  | { readonly code: "AMOUNT_MISSING"; readonly typed: string }
  | { readonly code: "AMOUNT_ZERO" }
  | { readonly code: "REASON_MISSING" }
  | { readonly code: "REASON_TOO_LONG"; readonly length: number; readonly longest: number }
  | { readonly code: "DATE_UNREADABLE"; readonly typed: string }
  | { readonly code: "DATE_LOCKED"; readonly date: Day; readonly lockedThrough: Day; readonly firstOpen: Day }
  | { readonly code: "NO_SUCH_INVOICE"; readonly id: string }
  | { readonly code: "NO_SUCH_JOB"; readonly id: string }
  | { readonly code: "NO_SUCH_WRITE_OFF"; readonly id: string }
  | { readonly code: "NO_SUCH_CUSTOMER"; readonly id: string }
  | { readonly code: "DUPLICATE_KEY"; readonly table: TableName; readonly id: string }
  | { readonly code: "INVOICE_CLOSED"; readonly id: string; readonly status: InvoiceStatus }
  | { readonly code: "OTHER_CUSTOMER"; readonly id: string; readonly customer: string; readonly asked: string }
  | { readonly code: "JOB_NOT_ON_INVOICE"; readonly job: string; readonly id: string; readonly jobs: readonly string[] }
  | { readonly code: "MORE_THAN_INVOICE_OWES"; readonly id: string; readonly asked: Amount; readonly owing: Amount }
  | { readonly code: "MORE_THAN_JOB_OWES"; readonly id: string; readonly asked: Amount; readonly owing: Amount }
  | { readonly code: "ALREADY_REVERSED"; readonly id: string; readonly by: string | null }
  | { readonly code: "CONSUMED"; readonly id: string; readonly consumed: Amount; readonly on: readonly string[] }
  | { readonly code: "UNREADABLE"; readonly table: TableName; readonly id: string }
  | { readonly code: "SHEET_PROTECTED"; readonly sheet: string }
  | { readonly code: "DATA_BELOW"; readonly table: string; readonly address: string }
  | { readonly code: "NOT_AVAILABLE"; readonly step: string };

export type RefusalCode = Refusal["code"];

/** What was asked, judged: refused, or fit to be done with what a careful person would still be told. */
export type Judged<Accepted> = { readonly kind: "refused"; readonly refusal: Refusal } | ({ readonly kind: "accepted" } & Accepted);

export const refused = (refusal: Refusal) => ({ kind: "refused", refusal }) as const;
