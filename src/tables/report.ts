import type { Day } from "../domain/day";
import type { Amount } from "../domain/money";

/** One cell of a report. An amount is money, never a bare number; null is a cell with nothing in it. */
export type ReportCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "count"; readonly count: number }
  | null;

export const text = (words: string): ReportCell => (words === "" ? null : { kind: "text", text: words });
export const day = (date: Day | null): ReportCell => (date === null ? null : { kind: "day", day: date });
export const amount = (money: Amount): ReportCell => ({ kind: "amount", amount: money });
export const count = (many: number): ReportCell => ({ kind: "count", count: many });

/** An amount that is left blank where it is zero: a column in which most rows have nothing to say. */
export const amountOrBlank = (money: Amount): ReportCell => (money === 0 ? null : amount(money));

export interface ReportColumn {
  readonly heading: string;
  readonly kind: "text" | "day" | "amount" | "count";
  /** Long texts go on below instead of beyond the column. */
  readonly wraps?: true;
}

/** A row beneath the table: a total, a heading of figures, one of these figures, or a note of what they mean. */
export interface ReportLine {
  readonly look: "plain" | "heading" | "total" | "note";
  readonly cells: readonly ReportCell[];
}

/** Excel's own chart over figures beneath the table: one group for each line, one series for each column. */
export interface ReportChart {
  readonly title: string;
  /** The heading of the figures and the lines themselves, counted in `foot`. */
  readonly firstLine: number;
  readonly lines: number;
  /** The column with the names of the lines, and those with their figures. */
  readonly firstColumn: number;
  readonly columns: number;
}

/** A report as data: what is previewed, written to a sheet and to a CSV file is one and the same. */
export interface Report {
  /** Tells which report a sheet holds when it is written again. */
  readonly id: string;
  /** The names of its sheet and of its table, as it would like to have them. */
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  /** Who sends it, a line each, where the firm is to be named. */
  readonly sender?: readonly string[];
  /** Whom it is about, which days, what is missing: a line each. */
  readonly lines: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly foot: readonly ReportLine[];
  readonly isLandscape: boolean;
  readonly chart: ReportChart | null;
}
