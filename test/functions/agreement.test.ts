import { debts } from "../../src/domain/debts";
import { indexed } from "../../src/domain/indexed";
import { jobBalance } from "../../src/domain/jobBalance";
import type { Amount } from "../../src/domain/money";
import { isFailure } from "../../src/functions/answer";
import { figuresOf } from "../../src/functions/figures";
import { balanceOfInvoice, billing, debtOf, ofJob, parts } from "../../src/functions/liveFigures";
import { billingRows } from "../../src/session/billingView";
import { invoiceFacts } from "../../src/session/invoiceView";
import { customerFigure } from "../../src/session/jobFigure";
import type { OpenBook } from "../../src/session/readBook";
import { decodeBook } from "../../src/tables/decodeBook";
import { day } from "../domain/notation";
import { seed } from "../domain/random";
import { randomBook } from "../oracle/randomBook";
import { rawTablesOf } from "../oracle/rawTablesOf";

// What the functions give in cells and what the pane shows of the same workbook is the same, to the cent.

const far = day("9999-12-31");
const books = 150;

function opened(from: number): OpenBook {
  const decoded = decodeBook(rawTablesOf(randomBook(from)), {}, false);
  return { decoded, book: indexed(decoded.book), problems: decoded.problems, found: { jobs: {} }, mapping: {} } as unknown as OpenBook;
}

/** An amount in the cells of a workbook, with as many digits as its currency has. */
const inCells = (amount: Amount, { book }: OpenBook) => Number(amount) / 10 ** book.policies.decimals;

test.each(Array.from({ length: books / 50 }, (_, at) => seed + at * 50))("50 random books: functions and pane agree (SEED=%i repeats them)", (from) => {
  for (let at = from; at < from + 50; at += 1) {
    const workbook = opened(at);
    const { book } = workbook;
    const figures = figuresOf(workbook);
    if (isFailure(figures)) throw new Error(`SEED=${at}: ${figures.message}`);
    const owed = debts(book, day("2026-04-30"));
    const billed = new Map(billingRows(workbook, far).map((row) => [row.job, row]));
    const given = {
      jobs: book.jobs.map(({ id }) => [id, ofJob(figures, id, null, parts.toBill), debtOf(figures, id)]),
      invoices: book.invoices.map(({ id }) => [id, balanceOfInvoice(figures, id)]),
      customers: book.customers.map(({ id }) => [id, debtOf(figures, id)]),
      billing: (billing(figures, null) as readonly (readonly unknown[])[]).slice(1).map(([job, , , , , toBill]) => [job, toBill]),
    };
    // A job with a credit has no row among the debts; what it owes is then told as the sum of its history.
    const debtOfJob = (id: string) => owed.find(({ job }) => job === id)?.balance ?? jobBalance(book, book.jobOf.get(id)!);
    expect({ at, ...given }).toEqual({
      at,
      jobs: book.jobs.map(({ id }) => [id, inCells(billed.get(id)?.toBill ?? (0 as Amount), workbook), inCells(debtOfJob(id), workbook)]),
      invoices: book.invoices.map(({ id }) => [id, inCells(invoiceFacts(workbook, id)?.state.balance ?? (0 as Amount), workbook)]),
      customers: book.customers.map(({ id }) => [id, inCells(customerFigure(workbook, id).figure, workbook)]),
      billing: [...billed.values()].filter(({ isBillable }) => isBillable).map(({ job, toBill }) => [job, inCells(toBill, workbook)]),
    });
  }
});
