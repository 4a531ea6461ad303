import { amountToBill } from "../../src/domain/amountToBill";
import { billingOf } from "../../src/domain/billing";
import { total } from "../../src/domain/consumeWriteOffs";
import type { IndexedBook } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { type Amount, amountText, exact, minus, plus, sum } from "../../src/domain/money";
import { consumedOf, openOf } from "../../src/domain/openWriteOffs";
import { recalculatedBook } from "../../src/domain/recalculate";
import { figuresOf, onSheetBooks } from "./oracleBooks";
import { bill, type BillAsked, deleteInvoice, done } from "./postings";
import { type Chance, seed, tries } from "./random";

const books = tries(250);

/** A bill of some job, of all or of less, up to the day of the bill or an earlier one. */
function asked(book: IndexedBook, random: Chance, date = "2026-06-30"): BillAsked {
  const job = book.jobs[random.whole(0, book.jobs.length - 1)];
  if (!job) throw new Error("a book without jobs");
  const { toBill } = amountToBill(book, job, null);
  const billNow = random.once(3) && toBill > 1 ? amountText(exact(random.whole(1, toBill)), book.policies.decimals) : "";
  return { job: job.id, date, billNow, upTo: random.once(3) ? `2026-0${random.whole(2, 6)}-15` : "", style: random.one(["Detailed", "Summary"]) };
}

test(`amount to bill + what stays unbilled − what is carried = gross − write-offs (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    for (const job of book.jobs) {
      const { unbilled, writtenUp, consumed, carried, toBill, staysUnbilled } = amountToBill(book, job, null);
      const gross = total(unbilled) + writtenUp;
      expect(toBill + staysUnbilled - carried).toBe(gross - (consumed + carried));
      if (book.policies.excess === "credit") continue;
      expect(toBill).toBeGreaterThanOrEqual(0);
      expect(consumed).toBe(Math.min(consumed + carried, Math.max(0, gross)));
    }
  });
});

test(`detailed and summary come to the same net, tax and total (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const what = asked(book, random);
    const [detailed, summary] = (["Detailed", "Summary"] as const).map((style) => {
      const result = bill(book, { ...what, style });
      if (result.kind === "refused") return result;
      const { invoice } = result.bill;
      return { ...invoiceState(result.book, invoice), jobs: figuresOf(result.book).jobs };
    });
    expect(summary).toEqual(detailed);
  });
});

test(`a bill that is deleted gives every figure back (seed ${seed})`, () => {
  let deletions = 0;
  onSheetBooks(books, (book, random) => {
    const result = bill(book, asked(book, random));
    if (result.kind === "refused") return;
    expect(recalculatedBook(result.book)).toEqual([]);
    const { invoice } = result.bill;
    if (invoiceState(result.book, invoice).status !== "Open") return;
    const { book: after } = done(deleteInvoice(result.book, invoice.id));
    deletions += 1;
    expect(figuresOf(after)).toEqual(figuresOf(book));
    expect(recalculatedBook(after)).toEqual([]);
    expect(after.writeOffs.map(({ billedOn }) => billedOn)).toEqual(book.writeOffs.map(({ billedOn }) => billedOn));
    expect(after.lines).toEqual(book.lines);
  });
  expect(deletions).toBeGreaterThan(books / 4);
});

test(`a bill of everything changes no job's balance (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const result = bill(book, { ...asked(book, random), upTo: "" });
    if (result.kind === "refused") return;
    for (const job of book.jobs) expect(jobBalance(result.book, result.book.jobOf.get(job.id) ?? job)).toBe(jobBalance(book, job));
  });
});

/** What the job's unbilled work comes to before write-offs, brought forward included. */
function unbilledOf(book: IndexedBook, id: string): Amount {
  const charges = book.chargesOfJob(id).filter((charge) => billingOf(book.notBilling, charge) === "unbilled");
  return plus(sum(charges.map(({ net }) => net)), book.jobOf.get(id)?.broughtForward ?? exact(0));
}

const consumedBy = (book: IndexedBook, id: string) => sum(book.writeOffsOfJob(id).map((row) => consumedOf(book, row)));

test(`after any bills: billed + unbilled + consumed is what there was, and consumed + left is what was written off (seed ${seed})`, () => {
  onSheetBooks(books / 2, (before, random) => {
    let book = before;
    const billed = new Map<string, Amount>();
    for (const date of ["2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"]) {
      const result = bill(book, asked(book, random, date));
      if (result.kind === "refused") continue;
      const { job, invoice } = { job: result.bill.judged.job.id, invoice: result.bill.invoice };
      book = result.book;
      billed.set(job, plus(billed.get(job) ?? exact(0), invoiceState(book, invoice).net));
      expect(recalculatedBook(book)).toEqual([]);
    }
    for (const { id } of before.jobs) {
      const consumed = minus(consumedBy(book, id), consumedBy(before, id));
      expect(sum([billed.get(id) ?? exact(0), unbilledOf(book, id), consumed])).toBe(unbilledOf(before, id));
      for (const row of book.writeOffsOfJob(id).filter(({ status }) => status === "Posted")) {
        const [taken, left] = [consumedOf(book, row), openOf(book, row)];
        expect(plus(taken, left)).toBe(row.amount);
        expect(Math.abs(taken)).toBeLessThanOrEqual(Math.abs(row.amount));
        expect(taken * row.amount).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
