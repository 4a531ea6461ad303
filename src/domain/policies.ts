import { type Day, dayAfter } from "./day";
import type { Amount, Decimals } from "./money";
import { type Quantity, quantity } from "./quantity";

/** What the firm has settled, for the whole workbook. */
export interface Policies {
  /** What becomes of write-offs that exceed the charges. */
  readonly excess: "carry" | "credit" | "block";
  /** Whether a write-off above what is owed is refused. */
  readonly overWriteOff: "block" | "warn";
  /** This day and all before are locked. */
  readonly periodLockDate: Day | null;
  readonly taxLockDate: Day | null;
  readonly taxRate: Quantity;
  readonly taxScheme: "none" | "uk" | "nz" | "au";
  /** When tax is accounted for: on the payments basis there is nothing to relieve. */
  readonly taxBasis: "invoice" | "hybrid" | "payments";
  /** The ledger accounts of the journal; "" is its own name for them. */
  readonly receivablesAccount: string;
  readonly taxAccount: string;
  readonly decimals: Decimals;
  readonly ageing: "fifo" | "monthly";
  /** The firm's name and address, as they stand on a statement; "" for none. */
  readonly firm: string;
  /** Write-offs above it wait as Pending. */
  readonly approvalLimit: Amount | null;
  /** Days from an invoice to its due day; null means the 20th of the next month. */
  readonly dueDays: number | null;
}


/** What holds where the workbook says nothing. */
export const defaultPolicies: Policies = {
  excess: "carry",
  overWriteOff: "block",
  periodLockDate: null,
  taxLockDate: null,
  taxRate: quantity(0),
  taxScheme: "none",
  taxBasis: "invoice",
  receivablesAccount: "",
  taxAccount: "",
  decimals: 2,
  ageing: "fifo",
  firm: "",
  approvalLimit: null,
  dueDays: null,
};

/** The last locked day, or null when nothing is locked: a closed month and a filed tax return lock alike. */
export function lockedThrough({ periodLockDate, taxLockDate }: Policies): Day | null {
  if (periodLockDate === null || taxLockDate === null) return periodLockDate ?? taxLockDate;
  return periodLockDate > taxLockDate ? periodLockDate : taxLockDate;
}

export const firstOpenDay = (locked: Day): Day => dayAfter(locked);
