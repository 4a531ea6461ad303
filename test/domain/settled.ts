import { indexed, type IndexedBook } from "../../src/domain/indexed";
import type { CellChanged, ChangePlan, Value } from "../../src/domain/plan";
import { recalculatedBook } from "../../src/domain/recalculate";
import { type Amount, amountText } from "../../src/domain/money";
import { bookOf } from "./notation";

const words = new Set(["status", "reason", "description"]);

/** How a value stands in the lines below: money with its decimals, a blank cell as "blank". */
const shown = (field: string, value: Value) => (value === null ? "blank" : typeof value === "number" && !words.has(field) ? amountText(value as Amount, 2) : String(value));

/** "I1 balance 500.00 → 0.00": a changed cell as a person would read it. */
export const cellLine = ({ key, field, from, to }: CellChanged) => `${key} ${field} ${shown(field, from)} → ${shown(field, to)}`;

/** What a plan adds, removes and changes, a line each. */
export const planLines = ({ added, removed, changed }: ChangePlan): readonly string[] => [
  ...added.map(({ table, key }) => `+ ${table} ${key}`),
  ...removed.map(({ table, key }) => `- ${table} ${key}`),
  ...changed.map(cellLine),
];

/** A book from its notation in which every derived cell already says what it should. */
export function settledBook(text: string): IndexedBook {
  const book = bookOf(text);
  const changes = recalculatedBook(book);
  const stored = <Row extends { readonly id: string; readonly stored: object }>(table: string, row: Row): Row => ({
    ...row,
    stored: { ...row.stored, ...Object.fromEntries(changes.filter((change) => change.table === table && change.key === row.id).map(({ field, to }) => [field, to])) },
  });
  return indexed({ ...book, invoices: book.invoices.map((invoice) => stored("invoices", invoice)), jobs: book.jobs.map((job) => stored("jobs", job)) });
}
