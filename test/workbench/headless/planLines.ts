import { type Amount, type Decimals, formatAmount } from "../../../src/domain/money";
import type { CellChanged, ChangePlan, RowAdded, Value } from "../../../src/domain/plan";
import type { OpenBook } from "../../../src/session/readBook";
import { allTables, headingOf, sheetNameOf } from "../../../src/tables/mapping";
import { changeLine } from "../../../src/words/outcomes";

/** Every change of a plan, a line each: rows that came, rows that went, cells from → to. */
export function planLines({ added, changed, removed }: ChangePlan, { mapping, book }: OpenBook): readonly string[] {
  const { decimals } = book.policies;
  const row = (sign: string, { table, key, values }: Omit<RowAdded, "values"> & { readonly values: RowAdded["values"] }) =>
    `${sign} ${sheetNameOf(mapping, table)}: ${key}${about(table, values, decimals)}`;
  return [
    ...added.map((each) => row("+", each)),
    ...removed.map((each) => row("−", each)),
    ...changed.map((change) => `  ${changeLine(change, headingOf(mapping, change.table, change.field), show(change, decimals))}`),
  ];
}

type Values = RowAdded["values"];

/** What a row is about, in the few words that its table needs. */
function about(table: CellChanged["table"], values: Values, decimals: Decimals): string {
  const money = (field: string) => formatAmount((values[field] ?? 0) as Amount, decimals);
  const text = (field: string) => String(values[field] ?? "");
  const quoted = text("description") === "" ? "" : `, "${text("description")}"`;
  switch (table) {
    case "invoices":
      return `${target(values)}, ${text("style").toLowerCase()}, ${money("total")} with ${money("tax")} tax, ${text("status")}`;
    case "invoiceLines":
      return ` on ${text("invoice")}, ${text("type")}, ${money("net")} and ${money("tax")} tax${quoted}`;
    case "payments":
      return `${target(values)}, ${money("amount")}${text("method") === "" ? "" : ` by ${text("method")}`}`;
    case "timesheet":
    case "materials":
      return `${target(values)}, ${money("charge")}${quoted}`;
    case "policies":
      return `, ${text("value")}`;
    default:
      return `${target(values)}, ${money("amount")}${quoted}`;
  }
}

function target({ invoice, job }: Values): string {
  const named = [invoice, job].filter((part) => part !== null && part !== undefined && part !== "").join(", job ");
  return named === "" ? "" : ` on ${named}`;
}

const show = ({ table, field }: CellChanged, decimals: Decimals) => (value: Value) =>
  isMoney(table, field) && typeof value === "number" ? formatAmount(value as Amount, decimals) : value === null || value === "" ? "blank" : String(value);

function isMoney(table: CellChanged["table"], field: string): boolean {
  const columns: Readonly<Record<string, { readonly kind: { readonly expects: string } }>> = allTables[table].columns;
  return columns[field]?.kind.expects.startsWith("an amount") ?? false;
}
