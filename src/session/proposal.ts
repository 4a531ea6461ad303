import type { HeldLimit } from "../domain/approvalLimit";
import type { TableName } from "../domain/book";
import type { IndexedBook } from "../domain/indexed";
import type { ChangePlan } from "../domain/plan";
import type { Judged } from "../domain/refusal";
import type { Warning } from "../domain/warning";

/** What is to be done, as a function of the book: asked once for the preview and once more just before it is written. */
export interface Proposal {
  readonly operation: string;
  readonly by: string;
  readonly at: string;
  /** The tables that it cannot do without. */
  readonly needs: readonly TableName[];
  propose(book: IndexedBook): Judged<Proposed>;
}

export interface Proposed {
  readonly plan: ChangePlan;
  /** The ids of the rows that it makes or concerns, for the answer. */
  readonly ids: readonly string[];
  /** The rows that the decision was taken on: if somebody changes one of them, the preview is stale. */
  readonly basis: readonly RowNamed[];
  /** What a careful person would still be told. */
  readonly warnings: readonly Warning[];
  /** The limit above which it waits for approval, where it is one write-off that does. */
  readonly above?: HeldLimit | null;
  /** The book as it will be, where a preview shows more of it than the cells that change. */
  readonly after?: IndexedBook;
}

export interface RowNamed {
  readonly table: TableName;
  readonly key: string;
}
