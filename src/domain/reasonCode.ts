/** What tax and the journal make of a write-off. */
export const treatments = ["Bad debt", "Price reduction", "None"] as const;
export type Treatment = (typeof treatments)[number];

export interface ReasonCode {
  readonly code: string;
  readonly meaning: string;
  /** Null where the workbook does not say. */
  readonly treatment?: Treatment | null;
  /** The ledger account of the journal; "" where the workbook names none. */
  readonly account?: string;
}
