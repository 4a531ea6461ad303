import type { TableName } from "./book";
import type { RunNote } from "./monthEnd/runNote";

/** What a field of a row holds: text, an amount or quantity, a yes or no, or nothing. Its kind is the column's. */
export type Value = string | number | boolean | null;

export interface RowAdded {
  readonly table: TableName;
  readonly key: string;
  /** Values by field, the key's included. */
  readonly values: Readonly<Record<string, Value>>;
}

export interface RowRemoved {
  readonly table: TableName;
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** `from` is what the plan was reckoned on. If the sheet no longer says so, the plan is stale. */
export interface CellChanged {
  readonly table: TableName;
  readonly key: string;
  readonly field: string;
  readonly from: Value;
  readonly to: Value;
}

/** What a posting is, in the words that the Operations log keeps. */
export type OperationKind =
  | "write-off" | "write-off-many" | "reverse" | "edit-write-off" | "delete-write-off" | "bill" | "delete-invoice" | "open-invoice" | "send" | "pay" | "balance-entry" | "set" | "recalculate"
  | "batch" | "reverse-run" | "recover" | "approve" | "decline";

/** What will change, and from what. Made without Excel, shown before Excel, checked against it. */
export interface ChangePlan {
  readonly operation: string;
  readonly kind: OperationKind;
  readonly added: readonly RowAdded[];
  readonly changed: readonly CellChanged[];
  readonly removed: readonly RowRemoved[];
  /** What the log keeps of it beside the changes, where it is part of a month-end run. */
  readonly run?: RunNote;
}

export const isEmpty = ({ added, changed, removed }: ChangePlan) => added.length + changed.length + removed.length === 0;

/** The plan that takes this one back, cell for cell. */
export const inverse = (plan: ChangePlan): ChangePlan => ({
  ...plan,
  added: plan.removed,
  removed: plan.added,
  changed: plan.changed.map((change) => ({ ...change, from: change.to, to: change.from })),
});

/** Two plans that would write the same. Their operations may differ. */
export const sameChanges = (a: ChangePlan, b: ChangePlan) =>
  JSON.stringify([a.added, a.changed, a.removed]) === JSON.stringify([b.added, b.changed, b.removed]);
