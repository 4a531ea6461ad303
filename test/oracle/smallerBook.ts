import type { Book } from "./book";

/**
 * Takes rows out of a book for as long as it still shows what is wrong, so that a failure of a random book can be read.
 *
 * @param isWrong Says whether a book still shows it.
 * @returns A book from which no single row can be taken without losing it.
 */
export function smallestBook(book: Book, isWrong: (candidate: Book) => boolean): Book {
  let smallest = book;
  for (;;) {
    const smaller = booksWithOneRowLess(smallest).find(isWrong);
    if (!smaller) return smallest;
    smallest = smaller;
  }
}

/** The book without one row, for each of its rows; with a job or an invoice go the rows that name it. */
function booksWithOneRowLess(book: Book): readonly Book[] {
  const without = <Row>(rows: readonly Row[], gone: Row) => rows.filter((row) => row !== gone);
  return [
    ...book.jobs.map(({ job }) => withoutJob(book, job)),
    ...book.invoices.map(({ invoice }) => withoutInvoice(book, invoice)),
    ...book.timesheet.map((row) => ({ ...book, timesheet: without(book.timesheet, row) })),
    ...book.materials.map((row) => ({ ...book, materials: without(book.materials, row) })),
    ...book.lines.map((row) => ({ ...book, lines: without(book.lines, row) })),
    ...book.payments.map((row) => ({ ...book, payments: without(book.payments, row) })),
    ...book.writeOffs.map(({ writeOff }) => ({
      ...book,
      writeOffs: book.writeOffs.filter((row) => row.writeOff !== writeOff && row.reverses !== writeOff),
    })),
  ];
}

function withoutJob(book: Book, job: string): Book {
  const isOther = (row: { readonly job?: string }) => row.job !== job;
  const gone = book.invoices.filter((row) => row.job === job || book.lines.some((line) => line.invoice === row.invoice && line.job === job));
  const rest = gone.reduce((smaller, row) => withoutInvoice(smaller, row.invoice), book);
  return {
    ...rest,
    jobs: rest.jobs.filter(isOther),
    timesheet: rest.timesheet.filter(isOther),
    materials: rest.materials.filter(isOther),
    payments: rest.payments.filter(isOther),
    writeOffs: rest.writeOffs.filter(isOther),
  };
}

/** Its charges are unbilled again, and what it consumed of write-offs is open again. */
function withoutInvoice(book: Book, invoice: string): Book {
  const isOther = (row: { readonly invoice?: string }) => row.invoice !== invoice;
  const released = <Row extends { readonly invoice?: string }>(row: Row): Row => {
    if (row.invoice !== invoice) return row;
    const { invoice: _gone, ...rest } = row;
    return rest as Row;
  };
  return {
    ...book,
    invoices: book.invoices.filter(isOther),
    lines: book.lines.filter(isOther),
    payments: book.payments.filter(isOther),
    timesheet: book.timesheet.map(released),
    materials: book.materials.map(released),
    writeOffs: book.writeOffs
      .filter(isOther)
      .map((row) => (row.billedOn ? { ...row, billedOn: row.billedOn.filter((consumed) => consumed.invoice !== invoice) } : row)),
  };
}
