import { amountToBill } from "../../src/domain/amountToBill";
import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { recalculatedBook } from "../../src/domain/recalculate";
import { decodeBook } from "../../src/tables/decodeBook";
import { randomBook } from "../oracle/randomBook";
import { rawTablesOf } from "../oracle/rawTablesOf";
import { applyPlan } from "./applyPlan";
import { chance, type Chance, seed } from "./random";

/** A random book as it is read from worksheet tables, in which every derived cell says what it should. */
export function sheetBook(from: number): IndexedBook {
  const { book: read, problems } = decodeBook(rawTablesOf(randomBook(from)), {}, false);
  const wrong = problems.find(({ severity }) => severity === "problem");
  if (wrong) throw new Error(`a random book has a problem: ${JSON.stringify(wrong)}`);
  const blank = { timesheetToBill: null, materialsToBill: null, writtenOff: null, toBill: null, balance: null };
  const withColumns = indexed({
    ...read,
    jobs: read.jobs.map((job) => ({ ...job, stored: blank })),
    invoices: read.invoices.map((invoice) => ({ ...invoice, stored: { ...invoice.stored, paid: null, writtenOff: null, balance: null } })),
  });
  return applyPlan(withColumns, { operation: "op", kind: "recalculate", added: [], removed: [], changed: recalculatedBook(withColumns) });
}

/** Tries a property on many books. Each has a seed of its own, which a failure names: SEED=n repeats it as the first. */
export function onSheetBooks(books: number, property: (book: IndexedBook, random: Chance) => void): void {
  for (let at = 0; at < books; at += 1) {
    try {
      property(sheetBook(seed + at), chance(seed + at));
    } catch (failure) {
      throw new Error(`with SEED=${seed + at}: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  }
}

/** Every figure of the jobs and invoices that the rules give; not the ids of what was taken, nor the statuses. */
export function figuresOf(book: IndexedBook) {
  return {
    jobs: book.jobs.map((job) => {
      const { takes: _, ...bill } = amountToBill(book, job, null);
      return { job: job.id, ...bill, balance: jobBalance(book, job), broughtForward: job.broughtForward };
    }),
    invoices: book.invoices.map((invoice) => {
      const { status: _, ...amounts } = invoiceState(book, invoice);
      return { invoice: invoice.id, ...amounts };
    }),
  };
}

/** A job or invoice of the book, preferably one that something can still be done with. */
export function anyTarget(book: IndexedBook, random: Chance): string {
  const live = book.invoices.filter((invoice) => ["Open", "Sent", "Credit balance"].includes(invoiceState(book, invoice).status));
  const ids = [...live, ...book.jobs].map(({ id }) => id);
  return ids[random.whole(0, ids.length - 1)] ?? "";
}
