import type { NothingSelected } from "../domain/nothingSelected";
import { whoOwesInvoice, whoOwesJob } from "../domain/whoOwes";
import { isBlank, shown } from "../tables/cell";
import { unreadable } from "../tables/kind";
import type { AnyTableName } from "../tables/mapping";
import { headerOf, type ReadTable } from "../tables/readTable";
import type { Selection, SelectedRow } from "../workbook/selection";
import type { OpenBook } from "./readBook";
import type { Debtor } from "./writeOffForm";

/** Where a selection leads: to a debt, or to why there is none. */
export type SelectedDebt = { readonly kind: "debt"; readonly debtor: Debtor } | NothingSelected;

/** The columns by which a row names what it belongs to, the nearest first. Rows of other tables name no one debt. */
const names: Readonly<Partial<Record<AnyTableName, readonly (readonly [field: string, of: "invoice" | "job"])[]>>> = {
  jobs: [["id", "job"]],
  invoices: [["id", "invoice"]],
  timesheet: [["job", "job"]],
  materials: [["job", "job"]],
  invoiceLines: [["invoice", "invoice"]],
  payments: [["invoice", "invoice"], ["job", "job"]],
  writeOffs: [["invoice", "invoice"], ["job", "job"]],
};

/** Finds the debt that a selected row stands for. */
export function selectedDebt(opened: OpenBook, { sheet, table }: Selection, row: SelectedRow): SelectedDebt {
  const name = (Object.keys(opened.found) as AnyTableName[]).find((candidate) => opened.found[candidate]?.id === table);
  if (table === null || name === undefined) return { kind: "outside", sheet, row: row.row + 1 };
  const read: ReadTable | undefined = name === "operations" ? undefined : opened.decoded.tables[name];
  if (!names[name] || !read) return { kind: "no-debts", table: opened.found[name]?.name ?? name };
  return debtOfRow(opened, name, read, row);
}

function debtOfRow({ book, decoded: { dialect } }: OpenBook, name: AnyTableName, read: ReadTable, { row: at, cells, first }: SelectedRow): SelectedDebt {
  const { raw, missing, columnOf, schema } = read;
  const [table, row] = [raw.name, at + 1];
  if (at <= raw.row) return { kind: "headings", table };
  if (at > raw.row + raw.rows.length) return { kind: "totals", table };
  if (missing.length > 0) return { kind: "refused", refusal: { code: "COLUMN_MISSING", table, columns: missing } };
  const cellOf = (field: string) => cells[raw.column + (columnOf.get(field) ?? NaN) - first] ?? "";
  // What a blank row shows in a calculated column was entered by nobody.
  if ([...columnOf.keys()].every((field) => schema.columns[field]?.derived || isBlank(cellOf(field)))) return { kind: "blank", table, row };
  for (const [field, of] of names[name] ?? []) {
    const column = schema.columns[field];
    const named = columnOf.has(field) && column ? column.kind.read(cellOf(field), dialect) : null;
    if (named === unreadable) return { kind: "unreadable", table, row, column: headerOf(read, field), found: shown(cellOf(field)), expected: column?.kind.expects ?? "" };
    if (typeof named !== "string") continue;
    const owes = of === "invoice" ? whoOwesInvoice(book, named) : whoOwesJob(book, named);
    if (owes.kind !== "owes") return owes;
    const { customer, job, invoice } = owes;
    return { kind: "debt", debtor: { customer, job, invoice } };
  }
  return { kind: "names-none", table, row };
}
