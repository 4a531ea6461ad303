import type { WriteOff } from "../../src/domain/book";
import { growingBook } from "../../src/domain/growingBook";
import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { jobBalance } from "../../src/domain/jobBalance";
import { exact } from "../../src/domain/money";
import { planBatch } from "../../src/domain/monthEnd/batchPlan";
import { bookOf, cents, day } from "./notation";
import { chance, type Chance, seed, tries } from "./random";
import { randomBook } from "./randomBook";

// A book that grows keeps what its jobs owe: it is what they owe by all rows, reckoned anew.

const addition = (book: IndexedBook, at: number, random: Chance): WriteOff => {
  const { whole, one, once } = random;
  const invoice = once(3) ? null : (anyOf(random, book.invoices)?.id ?? null);
  const job = invoice !== null && once(2) ? null : (anyOf(random, book.jobs)?.id ?? null);
  return {
    id: `N${at}`, date: day("2026-04-30"), customer: "C1", job, invoice, amount: exact(whole(-9_000, 30_000)), reasonCode: "", reason: "", description: "",
    nextBillingRun: once(2), billedOn: [], status: one(["Posted", "Posted", "Posted", "Pending"]), postedBy: "", postedAt: "", reverses: null, operation: "op-1",
  };
};

function anyOf<Row>({ shuffled }: Chance, rows: readonly Row[]): Row | undefined {
  return shuffled(rows)[0];
}

const balances = (book: IndexedBook) => book.jobs.map((job) => `${job.id} ${jobBalance(book, job)}`);

test(`what jobs owe in a book that grows is what they owe by all its rows (seed ${seed})`, () => {
  const random = chance();
  for (let round = 1; round <= tries(400); round += 1) {
    const book = randomBook(random);
    const growing = growingBook(book);
    for (let at = 1; at <= 6; at += 1) {
      // What was asked for before is kept; what was not is reckoned when it is.
      if (random.once(2)) balances(growing.book);
      growing.add(addition(book, at, random));
    }
    expect({ round, owed: balances(growing.book) }).toEqual({ round, owed: balances(indexed({ ...book, writeOffs: [...growing.book.writeOffs] })) });
  }
});

test("what another book kept is not true of one that is made of it", () => {
  const { book, add } = growingBook(bookOf("invoice I1 10, is Sent, job J1"));
  expect(balances(book)).toEqual(["J1 1000"]);
  add({ ...addition(book, 1, chance()), invoice: "I1", job: null, amount: exact(400), status: "Posted" });
  expect([balances(book), balances(indexed({ ...book, writeOffs: [] }))]).toEqual([["J1 600"], ["J1 1000"]]);
});

test.each([10, 400])("%i invoices of one job: its invoices are gone through as often as for ten", (many) => {
  const book = bookOf(Array.from({ length: many }, (_, at) => `invoice I${at + 1} 3, is Sent, job J1`).join("; "));
  let gone = 0;
  const counted: IndexedBook = { ...book, invoicesOfJob: (job) => ((gone += 1), book.invoicesOfJob(job)) };
  const rows = book.invoices.map(({ id }) => ({ target: { kind: "invoice" as const, id, balance: cents("3"), amount: cents("3") }, amount: null, reasonCode: null, reason: null }));
  const { plan } = planBatch(counted, { operation: "op-1", date: "2026-04-30", reasonCode: "", reason: "Small", by: "", at: "2026-04-30T12:00:00", run: null, part: 1, rule: "", rows, left: [] });
  expect({ posted: plan.added.length, gone }).toEqual({ posted: many, gone: 4 });
});
