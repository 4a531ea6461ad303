import type { Book } from "./book";
import { debts, type DebtAnswer } from "./debts";
import { invoiceAnswer, type InvoiceAnswer } from "./invoices";
import { jobAnswer, type JobAnswer } from "./jobs";

export interface Answers {
  readonly jobs: readonly JobAnswer[];
  readonly invoices: readonly InvoiceAnswer[];
  readonly debts: readonly DebtAnswer[];
}

/**
 * A second calculation of everything that a book says, slow and obvious, written from the rules alone. Whatever the
 * product computes is compared with it.
 *
 * @param asOf The day on which debts have their age.
 */
export const answers = (book: Book, asOf: string): Answers => ({
  jobs: book.jobs.map(({ job }) => jobAnswer(book, job)),
  invoices: book.invoices.map((invoice) => invoiceAnswer(book, invoice)),
  debts: debts(book, asOf),
});
