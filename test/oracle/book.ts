/**
 * A workbook as plain rows, the way a bookkeeper would read them aloud. Amounts, units and rates are decimal text ("10.10"),
 * percentages are fractions ("0.15"), days are ISO text ("2026-04-30"). A field that is absent is a blank cell.
 */
export interface Book {
  readonly policies: Policies;
  readonly jobs: readonly JobRow[];
  readonly timesheet: readonly TimesheetRow[];
  readonly materials: readonly MaterialsRow[];
  readonly invoices: readonly InvoiceRow[];
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
  readonly writeOffs: readonly WriteOffRow[];
}

export type Excess = "carry" | "credit" | "block";

export interface Policies {
  readonly excess: Excess;
  readonly decimals: 0 | 2 | 3;
  readonly taxRate?: string;
  readonly dueDays?: number;
  readonly periodLockDate?: string;
  readonly taxLockDate?: string;
}

export interface JobRow {
  readonly job: string;
  readonly customer: string;
  readonly lastBilled?: string;
  readonly broughtForward?: string;
  readonly taxRate?: string;
}

interface EntryRow {
  readonly entry: string;
  readonly date: string;
  readonly job: string;
  readonly charge?: string;
  /** Blank means yes. */
  readonly chargeable?: boolean;
  readonly taxRate?: string;
  readonly invoice?: string;
}

export interface TimesheetRow extends EntryRow {
  /** Blank means Labour. */
  readonly kind?: "Labour" | "Vehicle" | "Plant";
  readonly units: string;
  readonly rate: string;
}

export interface MaterialsRow extends EntryRow {
  readonly quantity: string;
  readonly price: string;
}

export type InvoiceStatus = "Draft" | "Open" | "Sent" | "Paid" | "Settled" | "Written Off" | "Cancelled" | "Credit balance";

export interface InvoiceRow {
  readonly invoice: string;
  readonly date: string;
  readonly customer: string;
  readonly job?: string;
  readonly style?: "Detailed" | "Summary";
  readonly status: InvoiceStatus;
  /** Net, tax and total count only where the invoice has no lines. */
  readonly net?: string;
  readonly tax?: string;
  readonly total?: string;
  /** Absent: the workbook has no Sent column. Null: it has one and the cell is blank. */
  readonly sent?: string | null;
}

export type LineType = "Labour" | "Vehicle" | "Plant" | "Materials" | "Other" | "Credit" | "Adjustment";

export interface LineRow {
  readonly line: string;
  readonly invoice: string;
  readonly type: LineType;
  readonly job?: string;
  readonly entry?: string;
  readonly description?: string;
  readonly net: string;
  /** Blank where one line of a summary stands for entries of several rates. */
  readonly taxRate?: string;
  readonly tax: string;
  readonly gross: string;
}

export interface PaymentRow {
  readonly payment: string;
  readonly date: string;
  readonly customer: string;
  readonly job?: string;
  readonly invoice?: string;
  /** Below zero: a refund. */
  readonly amount: string;
  /** Blank means Completed, and only Completed counts. */
  readonly status?: "Completed" | "Pending" | "Cancelled" | "Failed";
}

export interface WriteOffRow {
  readonly writeOff: string;
  readonly date: string;
  readonly customer: string;
  readonly job?: string;
  /** With an invoice it lowers what that owes, tax included. Without one it lowers what the job will bill, before tax. */
  readonly invoice?: string;
  /** Below zero: a write up. */
  readonly amount: string;
  readonly nextBillingRun?: boolean;
  /** What each run consumed of it, with its sign: a write up of -150.00 is consumed as -150.00. */
  readonly billedOn?: readonly { readonly invoice: string; readonly amount: string }[];
  /** Blank means Posted. */
  readonly status?: "Posted" | "Pending" | "Reversed" | "Declined";
  /** The write-off that this one takes back. */
  readonly reverses?: string;
}
