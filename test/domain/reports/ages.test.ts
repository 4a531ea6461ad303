import { billingOf } from "../../../src/domain/billing";
import type { Day } from "../../../src/domain/day";
import { indexed, type IndexedBook } from "../../../src/domain/indexed";
import { zero } from "../../../src/domain/money";
import { agedColumns } from "../../../src/domain/reports/agedBalance";
import { agedDebts, nothingOwed } from "../../../src/domain/reports/agedDebts";
import { clientStatement } from "../../../src/domain/reports/clientStatement";
import { onSheetBooks } from "../oracleBooks";
import { seed, tries } from "../random";

// A statement and the aged debts speak of the same debts, so they have to give them the same age.

const asOf = "2026-12-31" as Day;
const customer = "C1";

/**
 * The book without its unbilled work, what was brought forward and the write-offs of jobs: invoices are all that is owed.
 * All of it is one customer's: a random invoice bills jobs of anybody, and then two reports mean two people.
 */
const invoicedOnly = (book: IndexedBook): IndexedBook => indexed({
  ...book,
  jobs: book.jobs.map((job) => ({ ...job, customer, broughtForward: zero })),
  invoices: book.invoices.map((invoice) => ({ ...invoice, customer })),
  payments: book.payments.map((payment) => ({ ...payment, customer })),
  charges: book.charges.filter((charge) => billingOf(book.notBilling, charge) === "billed"),
  writeOffs: book.writeOffs.filter(({ invoice }) => invoice !== null),
});

test(`where no work is unbilled, the strip of a statement is the customer's row of the aged debts (seed ${seed})`, () => {
  let owing = 0;
  const told = new Set<string>();
  onSheetBooks(tries(250), (whole) => {
    const book = invoicedOnly(whole);
    // On the last day of the book nothing is left out of either, and the ages are as many as there can be.
    const asOf = [...book.invoices, ...book.payments, ...book.writeOffs, ...book.charges].map(({ date }) => date).sort().at(-1) as Day;
    const row = agedDebts(book, asOf).rows.find((candidate) => candidate.customer === customer) ?? nothingOwed;
    const { ages } = clientStatement(book, customer, null, asOf);
    expect(agedColumns.map((column) => ages?.[column] ?? 0)).toEqual(agedColumns.map((column) => row[column]));
    if (ages) expect(ages.credit).toBe(row.credit);
    if (row.owed > 0) owing += 1;
    for (const column of agedColumns) if (row[column] !== 0) told.add(column);
  });
  // Few books would be no proof; where fewer than usual are tried not every age is met.
  expect(owing).toBeGreaterThan(tries(250) / 4);
  if (tries(250) === 250) expect([...told].sort()).toEqual(["0–30", "31–60", "61–90", "91+", "undated"]);
});

test(`on any day the strip less what is in credit is the closing balance, by either date (seed ${seed})`, () => {
  onSheetBooks(tries(250), (book, random) => {
    const to = `2026-0${random.whole(1, 9)}-28` as Day;
    for (const { id } of book.customers) {
      for (const by of ["transaction", "due"] as const) {
        const { ages, closing } = clientStatement(book, id, null, to, by);
        if (ages === null) expect(closing).toBeLessThanOrEqual(0);
        else expect(agedColumns.reduce((sum, column) => sum + ages[column], 0) - ages.credit).toBe(closing);
      }
    }
  });
});

test(`what of the aged debts is on invoices is what the statements close with (seed ${seed})`, () => {
  onSheetBooks(tries(250), (book) => {
    for (const row of agedDebts(book, asOf).rows) {
      expect(row.balance - row.notInvoiced).toBe(clientStatement(book, row.customer, null, null).closing);
    }
  });
});
