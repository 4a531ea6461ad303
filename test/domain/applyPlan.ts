import type { Book, Charge, Consumption, Invoice, InvoiceLine, Job, Payment, TableName, WriteOff } from "../../src/domain/book";
import { indexed, type IndexedBook } from "../../src/domain/indexed";
import type { Amount } from "../../src/domain/money";
import type { CellChanged, ChangePlan, Value } from "../../src/domain/plan";
import { readConsumptions } from "../../src/tables/consumptions";

/** A row as the sheet has it: one value a cell, by field. */
type Cells = Readonly<Record<string, Value | undefined>>;

/** The book once a plan is written: rows added and removed, cells changed, as the sheet would say it afterwards. */
export function applyPlan(book: IndexedBook, plan: ChangePlan): IndexedBook {
  const isCharge = (table: "timesheet" | "materials") => ({ kind }: Charge) => (kind === "Materials") === (table === "materials");
  const tables: Partial<Record<TableName, readonly Cells[]>> = {
    jobs: book.jobs.map(flat),
    timesheet: book.charges.filter(isCharge("timesheet")).map(flat),
    materials: book.charges.filter(isCharge("materials")).map(flat),
    invoices: book.invoices.map(flat),
    invoiceLines: book.lines.map(flat),
    payments: book.payments.map(flat),
    writeOffs: book.writeOffs.map(({ billedOn, ...row }) => ({ ...row, consumed: sumOf(billedOn), billedOn: billedOn.map(({ invoice, amount }) => `${invoice} ${amount}`).join("; ") })),
  };
  const rows = (table: TableName) => written(table, tables[table] ?? [], plan);
  const known = new Map(book.writeOffs.map((row) => [row.id, row.billedOn]));
  const consumptions = ({ id, consumed, billedOn }: Cells): readonly Consumption[] => {
    const isChanged = plan.changed.some(({ table, key, field }) => table === "writeOffs" && key === id && field === "billedOn");
    const read = (isChanged ? undefined : known.get(String(id))) ?? readConsumptions(String(billedOn), consumed as Amount, book.policies.decimals);
    if (typeof read === "symbol") throw new Error(`the plan writes ${String(billedOn)} as what ${String(id)} is billed on, which cannot be read`);
    return read;
  };
  const after: Book = {
    ...book,
    jobs: rows("jobs").map((cells) => nested<Job>(cells, jobFigures)),
    charges: [...rows("timesheet"), ...rows("materials")] as unknown as readonly Charge[],
    invoices: rows("invoices").map((cells) => nested<Invoice>(cells, invoiceFigures)),
    lines: rows("invoiceLines") as unknown as readonly InvoiceLine[],
    payments: rows("payments") as unknown as readonly Payment[],
    writeOffs: rows("writeOffs").map((cells) => ({ ...without(cells, ["consumed"]), billedOn: consumptions(cells) }) as WriteOff),
  };
  return indexed({ ...after, keys: { ...book.keys, ...keysOf(after) } });
}

const jobFigures = ["timesheetToBill", "materialsToBill", "writtenOff", "toBill", "balance"] as const satisfies readonly (keyof Job["stored"])[];
const invoiceFigures = ["status", "net", "tax", "total", "paid", "writtenOff", "balance"] as const satisfies readonly (keyof Invoice["stored"])[];

const sumOf = (parts: readonly { readonly amount: number }[]) => parts.reduce((total, { amount }) => total + amount, 0);

const flat = <Row extends object>(row: Row): Cells => ("stored" in row ? { ...row, ...(row.stored as object), stored: undefined } : (row as Cells));

/** The cells of a row with its derived figures set apart again. */
const nested = <Row>(cells: Cells, figures: readonly string[]) =>
  ({ ...without(cells, ["stored", ...figures]), stored: Object.fromEntries(figures.map((field) => [field, cells[field]])) }) as Row;

const without = (cells: Cells, fields: readonly string[]) => Object.fromEntries(Object.entries(cells).filter(([field]) => !fields.includes(field)));

function written(table: TableName, rows: readonly Cells[], plan: ChangePlan): readonly Cells[] {
  const removed = new Set(plan.removed.filter((row) => row.table === table).map(({ key }) => key));
  const added = plan.added.filter((row) => row.table === table).map(({ values }) => values);
  const changes = plan.changed.filter((cell) => cell.table === table);
  for (const { key } of changes) if (!rows.some(({ id }) => id === key)) throw new Error(`the plan changes ${table} ${key}, which is not there`);
  const kept = rows.filter(({ id }) => !removed.has(String(id)));
  if (kept.length + removed.size !== rows.length) throw new Error(`the plan removes rows of ${table} that are not there`);
  return [...kept.map((row) => changes.filter(({ key }) => key === row.id).reduce(withCell, row)), ...added];
}

function withCell(row: Cells, { table, key, field, from, to }: CellChanged): Cells {
  // The text of "Billed on" is the one cell that has several spellings.
  if (field !== "billedOn" && (row[field] ?? null) !== from) throw new Error(`${table} ${key} ${field} is ${String(row[field])}, the plan was reckoned on ${String(from)}`);
  return { ...row, [field]: to };
}

/** The keys of the rows that a plan can add to or remove from. */
const keysOf = ({ writeOffs, invoices, payments, lines }: Book): Book["keys"] => ({
  writeOffs: writeOffs.map(({ id }) => id), invoices: invoices.map(({ id }) => id), payments: payments.map(({ id }) => id), invoiceLines: lines.map(({ id }) => id),
});
