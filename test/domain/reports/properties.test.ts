import { amountToBill } from "../../../src/domain/amountToBill";
import type { Day } from "../../../src/domain/day";
import type { IndexedBook } from "../../../src/domain/indexed";
import { invoiceState, isOwed } from "../../../src/domain/invoiceState";
import { jobBalance } from "../../../src/domain/jobBalance";
import { minus, sum } from "../../../src/domain/money";
import { clientStatement } from "../../../src/domain/reports/clientStatement";
import { monthlyAgeing } from "../../../src/domain/reports/monthlyAgeing";
import { settledShares } from "../../../src/domain/reports/settledShares";
import { workInProgress } from "../../../src/domain/reports/workInProgress";
import { counts } from "../../../src/domain/openWriteOffs";
import { onSheetBooks } from "../oracleBooks";
import { seed, tries } from "../random";

const books = tries(250);
const customersOf = (book: IndexedBook) => [...new Set([...book.invoices, ...book.jobs].map(({ customer }) => customer))];

test(`a statement closes with what the customer's invoices owe, less what was paid on none of them (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    for (const customer of customersOf(book)) {
      const owed = book.invoices.filter((invoice) => invoice.customer === customer && isOwed(invoiceState(book, invoice)));
      const isElsewhere = ({ invoice }: { readonly invoice: string | null }) => !owed.some(({ id }) => id === invoice);
      const elsewhere = book.payments.filter((payment) => payment.customer === customer && payment.status === "Completed" && isElsewhere(payment));
      const expected = minus(sum(owed.map((invoice) => invoiceState(book, invoice).balance)), sum(elsewhere.map(({ amount }) => amount)));
      expect(clientStatement(book, customer, null, null).closing).toBe(expected);
    }
  });
});

test(`one statement opens where the one before it closes, and every row adds its amount (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const month = random.whole(1, 5);
    const [last, first] = [`2026-0${month}-28`, `2026-0${month}-29`] as [Day, Day];
    for (const customer of customersOf(book)) {
      const [before, after] = [clientStatement(book, customer, null, last), clientStatement(book, customer, first, null)];
      expect(after.opening).toBe(before.closing);
      expect(after.closing).toBe(clientStatement(book, customer, null, null).closing);
      for (const { opening, rows, invoiced, received, writtenOff, closing } of [before, after]) {
        rows.forEach(({ amount, balance }, at) => expect(balance).toBe((rows[at - 1]?.balance ?? opening) + amount));
        expect(closing).toBe(opening + invoiced - received - writtenOff);
      }
    }
  });
});

test(`the ageing of a customer comes to the statement of that day (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const asOf = `2026-0${random.whole(1, 6)}-28` as Day;
    const { rows, totals } = monthlyAgeing(book, asOf);
    for (const customer of customersOf(book)) {
      const row = rows.find((candidate) => candidate.customer === customer);
      expect(row?.total ?? 0).toBe(clientStatement(book, customer, null, asOf).closing);
    }
    expect(totals.total).toBe(sum(rows.map(({ total }) => total)));
  });
});

test(`a job's work in progress closes with its balance, and its figures make it up (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    const { rows, totals } = workInProgress(book, { zeroBalances: true });
    expect(rows.map(({ job }) => job)).toEqual(book.jobs.map(({ id }) => id).sort());
    for (const row of [...rows, totals]) {
      const { timesheet, materials, broughtForward, allocated, waiting, toBill, unallocated, tax, billed, paid, invoiceWriteOffs, balance } = row;
      expect(timesheet + materials + broughtForward - allocated - waiting).toBe(toBill);
      expect(timesheet + materials + broughtForward - allocated - unallocated + tax + billed - paid - invoiceWriteOffs).toBe(balance);
    }
    for (const job of book.jobs) expect(rows.find((row) => row.job === job.id)).toMatchObject({ balance: jobBalance(book, job), toBill: amountToBill(book, job, null).toBill });
    for (const row of rows) {
      const written = book.writeOffsOfJob(row.job).filter(counts).map(({ amount }) => amount);
      expect(row.consumed + row.allocated + row.unallocated).toBe(sum(written));
    }
  });
});

test(`the shares of an invoice account for all that was paid and written off (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    for (const invoice of book.invoices) {
      const { total, paid, writtenOff, ...state } = invoiceState(book, invoice);
      const shares = settledShares(book, invoice);
      expect(sum(shares.map((share) => share.billed))).toBe(isOwed(state) ? total : 0);
      expect(sum(shares.map((share) => share.paid))).toBe(paid);
      if (isOwed(state)) expect(sum(shares.map((share) => share.writtenOff))).toBe(writtenOff);
    }
  });
});
