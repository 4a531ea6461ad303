import type { InvoiceStatus, TableName } from "./book";
import type { Day } from "./day";
import type { Amount } from "./money";

/**
 * Why a request is refused, with the facts that its sentence needs. The codes are part of the contract of the headless
 * command; they stand here in the order in which they are checked: the first that applies answers.
 */
export type Refusal =
  | { readonly code: "STEP_UNKNOWN"; readonly step: string; readonly policy?: string; /** The step is known, and this is none of the words that it takes: those are named here. */ readonly expected?: string }
  | { readonly code: "TABLE_MISSING"; readonly table: TableName; readonly name: string }
  | { readonly code: "COLUMN_MISSING"; readonly table: string; readonly columns: readonly string[] }
  | { readonly code: "TARGET_MISSING"; readonly entry?: { readonly id: string; readonly isUnbilled: boolean }; /** A rule that finds nothing, or nothing of these rows that a run is asked to treat each in its own way. */ readonly isBatch?: true; readonly rows?: readonly string[]; /** What a run is asked to leave out, and is nothing of the workbook. */ readonly skipped?: readonly string[] }
  | { readonly code: "AMOUNT_MISSING"; readonly typed: string; readonly expected?: string; /** It could mean two amounts. */ readonly twofold?: true }
  | { readonly code: "AMOUNT_ZERO"; readonly entry?: string }
  | { readonly code: "REASON_MISSING"; /** The reason is there, and its code is not, or is unknown. */ readonly reasonCode?: string; /** Those that there are. */ readonly codes?: readonly string[] }
  | { readonly code: "REASON_TOO_LONG"; readonly length: number; readonly longest: number }
  | { readonly code: "DATE_UNREADABLE"; readonly typed: string; /** It is a day, and the wrong one. */ readonly expected?: string }
  | { readonly code: "DATE_LOCKED"; readonly date: Day; readonly lockedThrough: Day; readonly firstOpen: Day }
  | { readonly code: "NO_SUCH_INVOICE"; readonly id: string }
  | { readonly code: "NO_SUCH_JOB"; readonly id: string }
  | { readonly code: "NO_SUCH_WRITE_OFF"; readonly id: string; /** A run that has none, or an invoice that has none to be recovered. */ readonly of?: "run" | "invoice" }
  | { readonly code: "NO_SUCH_CUSTOMER"; readonly id: string }
  | { readonly code: "DUPLICATE_KEY"; readonly table: TableName; readonly id: string }
  | { readonly code: "INVOICE_CLOSED"; readonly id: string; readonly status: InvoiceStatus; readonly wanted: WantedStatus }
  | { readonly code: "OTHER_CUSTOMER"; readonly id: string; readonly customer: string; readonly asked: string }
  | { readonly code: "JOB_NOT_ON_INVOICE"; readonly job: string; readonly id: string; readonly jobs: readonly string[] }
  | { readonly code: "MORE_THAN_INVOICE_OWES"; readonly id: string; readonly asked: Amount; readonly owing: Amount }
  | { readonly code: "MORE_THAN_JOB_OWES"; readonly id: string; readonly asked: Amount; readonly owing: Amount }
  | { readonly code: "ALREADY_REVERSED"; readonly id: string; readonly by: string | null; readonly status?: "Pending" | "Declined" | "Posted"; readonly isPartly?: boolean; /** It is itself a row that has taken back a part of another. */ readonly isPart?: true }
  | { readonly code: "CONSUMED"; readonly id: string; readonly consumed: Amount; readonly on: readonly string[] }
  | { readonly code: "BELOW_CONSUMED"; readonly id: string; readonly asked: Amount; readonly consumed: Amount }
  | { readonly code: "NOTHING_TO_BILL"; readonly id: string; readonly stays: Amount }
  | { readonly code: "EXCESS_WRITE_OFF"; readonly id: string; readonly excess: Amount }
  | { readonly code: "BILL_TOO_MUCH"; readonly id: string; readonly asked: Amount; readonly toBill: Amount }
  | { readonly code: "BALANCING_TOO_EARLY"; readonly entry: string; readonly date: Day; readonly lastBilled: Day }
  /** Whoever posted a write-off does not approve it; "" is nobody's name. */
  | { readonly code: "OWN_APPROVAL"; readonly id: string; readonly by: string; /** What was to be done, where nobody says who does it. */ readonly word?: "approve" | "decline" }
  | { readonly code: "UNREADABLE"; readonly table: TableName; readonly id: string }
  | { readonly code: "WORKBOOK_PROTECTED"; readonly against: "writing" | "new sheets" }
  | { readonly code: "SHEET_PROTECTED"; readonly sheet: string }
  | { readonly code: "DATA_BELOW"; readonly table: string; readonly address: string }
  /** So few rows are left below the table that what is posted could be cut off. */
  | { readonly code: "SHEET_FULL"; readonly table: string }
  | { readonly code: "TOO_LARGE"; /** What it would write. */ readonly rows: number; readonly cells: number }
  | { readonly code: "NOT_AVAILABLE"; readonly step: string };

/** What an invoice would have to be for what was asked, or what stands against it. */
export type WantedStatus = "Open or Sent" | "Draft" | "Open" | "Open or Draft" | "billed" | "free of payments" | "the job's latest bill";

export type RefusalCode = Refusal["code"];

/** The codes in the order in which they are checked. */
export const refusalCodes = [
  "STEP_UNKNOWN", "TABLE_MISSING", "COLUMN_MISSING", "TARGET_MISSING", "AMOUNT_MISSING", "AMOUNT_ZERO", "REASON_MISSING", "REASON_TOO_LONG",
  "DATE_UNREADABLE", "DATE_LOCKED", "NO_SUCH_INVOICE", "NO_SUCH_JOB", "NO_SUCH_WRITE_OFF", "NO_SUCH_CUSTOMER", "DUPLICATE_KEY", "INVOICE_CLOSED",
  "OTHER_CUSTOMER", "JOB_NOT_ON_INVOICE", "MORE_THAN_INVOICE_OWES", "MORE_THAN_JOB_OWES", "ALREADY_REVERSED", "CONSUMED", "BELOW_CONSUMED",
  "NOTHING_TO_BILL", "EXCESS_WRITE_OFF", "BILL_TOO_MUCH", "BALANCING_TOO_EARLY", "OWN_APPROVAL", "UNREADABLE", "WORKBOOK_PROTECTED", "SHEET_PROTECTED", "DATA_BELOW", "SHEET_FULL", "TOO_LARGE",
  "NOT_AVAILABLE",
] as const satisfies readonly RefusalCode[];

/** The refusal that answers when several apply: the one that is checked first. A day that can stand is none. */
export const earliest = (refusals: readonly (Refusal | Day | false | undefined | null)[]): Refusal | undefined =>
  refusals
    .filter((refusal) => typeof refusal === "object" && refusal !== null)
    .sort((a, b) => refusalCodes.indexOf(a.code) - refusalCodes.indexOf(b.code))[0];

/** What was asked, judged: refused, or fit to be done with what a careful person would still be told. */
export type Judged<Accepted> = { readonly kind: "refused"; readonly refusal: Refusal } | ({ readonly kind: "accepted" } & Accepted);

export const refused = (refusal: Refusal) => ({ kind: "refused", refusal }) as const;
