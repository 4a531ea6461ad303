import type { WhoOwes } from "./whoOwes";

/** Why a row that is selected leads to no debt. Tables bear the names that they have in the workbook. */
export type NothingSelected =
  | { readonly kind: "outside"; readonly sheet: string; readonly row: number }
  /** Rows of a table of ours that stand for no one debt: a customer, a policy. */
  | { readonly kind: "no-debts"; readonly table: string }
  | { readonly kind: "headings"; readonly table: string }
  | { readonly kind: "totals"; readonly table: string }
  | { readonly kind: "blank"; readonly table: string; readonly row: number }
  | { readonly kind: "unreadable"; readonly table: string; readonly row: number; readonly column: string; readonly found: string; readonly expected: string }
  /** More rows than can be written off at once. */
  | { readonly kind: "too-many"; readonly rows: number; readonly most: number }
  | { readonly kind: "names-none"; readonly table: string; readonly row: number }
  | Exclude<WhoOwes, { readonly kind: "owes" }>;
