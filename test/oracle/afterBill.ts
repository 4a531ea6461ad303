import type { Bill, BillOptions } from "./bill";
import type { Book, InvoiceRow, JobRow, LineRow, WriteOffRow } from "./book";
import { jobOf } from "./entries";

/** The book once the bill stands in it as an invoice. */
export function afterBill(book: Book, job: string, invoice: string, options: BillOptions, made: Bill): Book {
  const newInvoice: InvoiceRow = {
    invoice,
    date: options.date,
    customer: jobOf(book, job).customer,
    job,
    style: options.style === "detailed" ? "Detailed" : "Summary",
    status: made.status,
    sent: null,
  };
  const newLines = made.lines.map(
    (line, index): LineRow => ({
      line: `${invoice}/${index + 1}`,
      invoice,
      type: line.type,
      job,
      net: line.net,
      tax: line.tax,
      gross: line.gross,
      ...(line.entry === null ? {} : { entry: line.entry }),
      ...(line.taxRate === null ? {} : { taxRate: line.taxRate }),
    }),
  );
  const mark = <Row extends { readonly entry: string }>(row: Row): Row => (made.marked.includes(row.entry) ? { ...row, invoice } : row);
  const consume = (row: WriteOffRow): WriteOffRow => {
    const part = made.consumed.find(({ writeOff }) => writeOff === row.writeOff);
    return part ? { ...row, billedOn: [...(row.billedOn ?? []), { invoice, amount: part.amount }] } : row;
  };
  const billed = (row: JobRow): JobRow =>
    row.job === job ? { ...row, lastBilled: options.date, broughtForward: made.broughtForward } : row;

  return {
    ...book,
    jobs: book.jobs.map(billed),
    timesheet: book.timesheet.map(mark),
    materials: book.materials.map(mark),
    invoices: [...book.invoices, newInvoice],
    lines: [...book.lines, ...newLines],
    writeOffs: book.writeOffs.map(consume),
  };
}
