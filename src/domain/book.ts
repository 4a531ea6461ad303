import type { Day } from "./day";
import type { Amount } from "./money";
import type { Policies } from "./policies";
import type { Quantity } from "./quantity";
import type { ReasonCode } from "./reasonCode";
import type { Unreadable } from "./unreadable";

export type { ReasonCode } from "./reasonCode";

/** The two ledgers that bear a write-off, in the order in which they do; what was brought forward comes last. */
export const ledgers = ["timesheet", "plant", "materials", "broughtForward"] as const;
export type Ledger = (typeof ledgers)[number];

export const chargeKinds = ["Labour", "Vehicle", "Plant", "Materials"] as const;
export type ChargeKind = (typeof chargeKinds)[number];

/** Labour and Vehicle make up the timesheet ledger's first part, Plant its second. */
export const ledgerOf = (kind: ChargeKind): Exclude<Ledger, "broughtForward"> =>
  kind === "Plant" ? "plant" : kind === "Materials" ? "materials" : "timesheet";

export interface Customer {
  readonly id: string;
  readonly name: string;
}

export interface Job {
  readonly id: string;
  readonly customer: string;
  readonly description: string;
  readonly status: string;
  readonly lastBilled: Day | null;
  /** What an earlier bill left for the next one; before tax, below zero when too much was billed. */
  readonly broughtForward: Amount;
  /** The tax rate of the job's work; null leaves it to the policy. */
  readonly taxRate: Quantity | null;
  readonly stored: StoredJob;
}

/** What the sheet says of a job's derived figures: null where a cell is blank or unreadable, undefined where there is no such column. */
export interface StoredJob {
  readonly timesheetToBill: Amount | null | undefined;
  readonly materialsToBill: Amount | null | undefined;
  readonly writtenOff: Amount | null | undefined;
  readonly toBill: Amount | null | undefined;
  readonly balance: Amount | null | undefined;
}

/** One entry of the timesheet or materials ledger. */
export interface Charge {
  readonly id: string;
  readonly kind: ChargeKind;
  readonly date: Day;
  readonly job: string;
  /** Who worked, or which item was used. */
  readonly who: string;
  readonly description: string;
  readonly units: Quantity | null;
  readonly rate: Quantity | null;
  /** Before tax; below zero for a balancing entry. */
  readonly net: Amount;
  readonly chargeable: boolean;
  readonly taxRate: Quantity | null;
  /** The invoice that billed it, or null while it is unbilled. */
  readonly invoice: string | null;
}

export const styles = ["Detailed", "Summary"] as const;
export type InvoiceStyle = (typeof styles)[number];

export const invoiceStatuses = ["Draft", "Open", "Sent", "Paid", "Settled", "Written Off", "Cancelled", "Credit balance"] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

export interface Invoice {
  readonly id: string;
  readonly date: Day;
  readonly due: Day | null;
  readonly customer: string;
  readonly job: string | null;
  readonly style: InvoiceStyle | null;
  /** When it was sent; undefined when the sheet keeps no such column. */
  readonly sent: Day | null | undefined;
  readonly stored: StoredInvoice;
}

/** What the sheet says of an invoice's figures: null where a cell is blank or unreadable, undefined where there is no such column. */
export interface StoredInvoice {
  readonly status: InvoiceStatus | null | undefined;
  readonly net: Amount | null | undefined;
  readonly tax: Amount | null | undefined;
  /** Tax inclusive: it counts for an invoice without lines. */
  readonly total: Amount | null | undefined;
  /** It counts when the workbook keeps no payments. */
  readonly paid: Amount | null | undefined;
  readonly writtenOff: Amount | null | undefined;
  readonly balance: Amount | null | undefined;
}

export const lineTypes = ["Labour", "Vehicle", "Plant", "Materials", "Other", "Credit", "Adjustment"] as const;
export type LineType = (typeof lineTypes)[number];

export interface InvoiceLine {
  readonly id: string;
  readonly invoice: string;
  readonly type: LineType;
  readonly job: string | null;
  readonly entry: string | null;
  readonly description: string;
  readonly net: Amount;
  readonly tax: Amount;
  readonly gross: Amount;
  readonly taxRate: Quantity | null;
}

export const paymentStatuses = ["Completed", "Pending", "Cancelled", "Failed"] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export interface Payment {
  readonly id: string;
  readonly date: Day;
  readonly customer: string | null;
  readonly job: string | null;
  readonly invoice: string | null;
  readonly method: string;
  readonly reference: string;
  /** Tax inclusive; below zero for a refund. Fee and tip never change a debt. */
  readonly amount: Amount;
  readonly fee: Amount;
  readonly tip: Amount;
  readonly status: PaymentStatus;
}

export const writeOffStatuses = ["Posted", "Pending", "Reversed", "Declined"] as const;
export type WriteOffStatus = (typeof writeOffStatuses)[number];

/** What one invoice took from a job write-off; before tax, below zero for a write up. */
export interface Consumption {
  readonly invoice: string;
  readonly amount: Amount;
}

/** A write-off of either kind: it is an invoice write-off when it names an invoice, else a job write-off. */
export interface WriteOff {
  readonly id: string;
  readonly date: Day;
  readonly customer: string;
  readonly job: string | null;
  readonly invoice: string | null;
  /** Lowers what is owed or to be billed; below zero it is a write up. Before tax for a job, tax inclusive for an invoice. */
  readonly amount: Amount;
  readonly reasonCode: string;
  readonly reason: string;
  readonly description: string;
  readonly nextBillingRun: boolean;
  /** As the sheet lists them, cancelled invoices included; `consumedOf` tells what counts. */
  readonly billedOn: readonly Consumption[];
  readonly status: WriteOffStatus;
  readonly postedBy: string;
  readonly postedAt: string;
  readonly reverses: string | null;
  readonly operation: string;
  /** The month-end run that posted it, and who approved it and when; where it is so. */
  readonly run?: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
}

/** What a workbook keeps. A missing table switches off what needs it. */
export type TableName =
  | "customers" | "jobs" | "timesheet" | "materials" | "invoices" | "invoiceLines" | "payments" | "writeOffs" | "reasonCodes" | "policies";

/** The accountant's book: every row that could be read. References between rows hold: the key written is the key of a row. */
export interface Book {
  readonly has: ReadonlySet<TableName>;
  readonly policies: Policies;
  readonly customers: readonly Customer[];
  readonly jobs: readonly Job[];
  readonly charges: readonly Charge[];
  readonly invoices: readonly Invoice[];
  readonly lines: readonly InvoiceLine[];
  readonly payments: readonly Payment[];
  readonly writeOffs: readonly WriteOff[];
  readonly reasonCodes: readonly ReasonCode[];
  /** What the Policies table says, by the name that it gives a policy. */
  readonly policyTexts?: ReadonlyMap<string, string>;
  /** Every key that a row of the table bears, readable or not: a new id must differ from all of them. */
  readonly keys: Readonly<Partial<Record<TableName, readonly string[]>>>;
  readonly unreadable: Unreadable;
  /** The ids of every month-end run that the log or the register tells of. */
  readonly runs?: readonly string[];
  /** Whether the register has columns for who approved. */
  readonly hasApprovals?: boolean;
}
