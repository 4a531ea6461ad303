import type { TableName } from "../../src/domain/book";
import type { Day } from "../../src/domain/day";
import type { Cell } from "../../src/tables/cell";
import { day } from "../../src/tables/dayKinds";
import type { RawTables } from "../../src/tables/decodeBook";
import type { Book } from "./book";

type Row = Readonly<Record<string, string | boolean | number | null | undefined>>;

const serial = (text: string | null | undefined): Cell => (text ? day.write(text as Day, { decimals: 2, date1904: false }) : "");
const amount = (text: string | null | undefined): Cell => (text === undefined || text === null ? "" : Number(text));

/** The rows of a plain book as they lie in worksheet tables: numbers, date serials and text. `shuffle` puts rows into another order. */
export function rawTablesOf(book: Book, shuffle: <Item>(rows: readonly Item[]) => readonly Item[] = (rows) => rows): RawTables {
  const table = (name: string, rows: readonly Row[]) => {
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { name, sheet: name, row: 0, column: 0, headings, rows: shuffle(rows).map((row) => headings.map((heading): Cell => row[heading] ?? "")) };
  };
  const entry = (row: Book["timesheet"][number] | Book["materials"][number]) => ({
    Entry: row.entry, Date: serial(row.date), Job: row.job, Charge: amount(row.charge), Chargeable: row.chargeable, "Tax rate": amount(row.taxRate), Invoice: row.invoice,
  });
  const keepsSent = book.invoices.some(({ sent }) => sent !== undefined);
  const { excess, decimals, taxRate, dueDays, periodLockDate, taxLockDate } = book.policies;
  const policies = Object.entries({ excess, decimals, taxRate, dueDays, periodLockDate, taxLockDate }).filter(([, value]) => value !== undefined);
  const tables: Readonly<Record<string, readonly [string, readonly Row[], readonly string[]]>> = {
    jobs: ["Jobs", book.jobs.map((row) => ({ Job: row.job, Customer: row.customer, "Last billed": serial(row.lastBilled), "Brought forward": amount(row.broughtForward), "Tax rate": amount(row.taxRate) })), ["Job", "Customer"]],
    timesheet: ["Timesheet", book.timesheet.map((row) => ({ ...entry(row), Kind: row.kind, Units: amount(row.units), Rate: amount(row.rate) })), ["Entry", "Date", "Job"]],
    materials: ["Materials", book.materials.map((row) => ({ ...entry(row), Quantity: amount(row.quantity), Price: amount(row.price) })), ["Entry", "Date", "Job"]],
    invoices: ["Invoices", book.invoices.map((row) => ({
      Invoice: row.invoice, Date: serial(row.date), Customer: row.customer, Job: row.job, Style: row.style, Status: row.status,
      Net: amount(row.net), Tax: amount(row.tax), Total: amount(row.total), ...(keepsSent ? { Sent: serial(row.sent) } : {}),
    })), ["Invoice", "Date", "Customer"]],
    invoiceLines: ["InvoiceLines", book.lines.map((row) => ({
      Line: row.line, Invoice: row.invoice, Type: row.type, Job: row.job, Entry: row.entry, Net: amount(row.net), "Tax rate": amount(row.taxRate), Tax: amount(row.tax), Gross: amount(row.gross),
    })), ["Line", "Invoice"]],
    payments: ["Payments", book.payments.map((row) => ({
      Payment: row.payment, Date: serial(row.date), Customer: row.customer, Job: row.job, Invoice: row.invoice, Amount: amount(row.amount), Status: row.status,
    })), ["Payment", "Date", "Amount"]],
    writeOffs: ["WriteOffs", book.writeOffs.map((row) => ({
      "Write-off": row.writeOff, Date: serial(row.date), Customer: row.customer, Job: row.job, Invoice: row.invoice, Amount: amount(row.amount), Reason: "-", Description: "-",
      "Next billing run": row.nextBillingRun, Consumed: amount(row.billedOn?.reduce((sum, part) => sum + Number(part.amount), 0).toFixed(3)),
      "Billed on": row.billedOn?.map((part) => `${part.invoice} ${part.amount}`).join("; "), Status: row.status, Reverses: row.reverses, Operation: "-",
    })), ["Write-off", "Date", "Customer", "Job", "Invoice", "Amount", "Reason", "Description", "Next billing run", "Consumed", "Billed on", "Status", "Reverses", "Operation"]],
    policies: ["Policies", policies.map(([Policy, Value]) => ({ Policy, Value })), ["Policy", "Value"]],
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, [sheetName, rows, needed]]): [TableName, ReturnType<typeof table>] => {
      const made = table(sheetName, rows);
      return [name as TableName, rows.length > 0 ? withColumns(made, needed) : { ...made, headings: [...needed] }];
    }),
  );
}

// A column in which no row says anything would not be there; those that the tables cannot do without are.
function withColumns<Made extends { headings: string[]; rows: Cell[][] }>(made: Made, needed: readonly string[]): Made {
  const missing = needed.filter((heading) => !made.headings.includes(heading));
  return { ...made, headings: [...made.headings, ...missing], rows: made.rows.map((row) => [...row, ...missing.map((): Cell => "")]) };
}
