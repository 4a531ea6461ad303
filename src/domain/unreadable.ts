import type { TableName } from "./book";

/** Whose figures are incomplete because rows of theirs could not be read, and which keys stand twice. */
export interface Unreadable {
  readonly jobs: ReadonlySet<string>;
  readonly invoices: ReadonlySet<string>;
  readonly customers: ReadonlySet<string>;
  readonly writeOffs: ReadonlySet<string>;
  /** Policies whose value cannot be read: nothing is posted until they can. */
  readonly policies: ReadonlySet<string>;
  /** Keys that stand on more than one row, by table. */
  readonly duplicates: Readonly<Partial<Record<TableName, ReadonlySet<string>>>>;
  /** True when a row could not be read and does not say whose it is. */
  readonly anywhere: boolean;
  /**
   * True when nobody knows which figures are short: a table lacks a column that it cannot do without, a policy that they
   * hang on cannot be read, or a cell that should say whose a row is holds something else.
   */
  readonly everything?: boolean;
}
