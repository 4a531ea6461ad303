import type { Day } from "../../../src/domain/day";
import { debts, totalDebt } from "../../../src/domain/debts";
import type { IndexedBook } from "../../../src/domain/indexed";
import { invoiceState, isOwed } from "../../../src/domain/invoiceState";
import { type Amount, minus, sum } from "../../../src/domain/money";
import { replacedBy } from "../../../src/domain/replacedBy";
import { agedDebts, withoutWriteOffs } from "../../../src/domain/reports/agedDebts";
import { activitiesByCustomer } from "../../../src/domain/reports/activity";
import { clientStatement } from "../../../src/domain/reports/clientStatement";
import { type ProofPart, proofOfBalances } from "../../../src/domain/reports/proof";
import { proofBridge } from "../../../src/domain/reports/proofBridge";
import { workInProgress } from "../../../src/domain/reports/workInProgress";
import { type WriteOffKind, writeOffRegister } from "../../../src/domain/reports/writeOffRegister";
import { onSheetBooks } from "../oracleBooks";
import { seed, tries } from "../random";

// The reports of one book tell one story: what one of them comes to can be found in the others.

const books = tries(250);
const net = (book: IndexedBook, kind: WriteOffKind) => writeOffRegister(book, null, null, "month").totals.find((total) => total.kind === kind)?.net ?? 0;
const totalOf = (book: IndexedBook, part: ProofPart, from: Day | null = null, to: Day | null = null) => {
  const total = proofOfBalances(book, from, to).totals.find((candidate) => candidate.part === part);
  if (!total) throw new Error(`no total of ${part}`);
  return total;
};
const statements = (book: IndexedBook) => [...activitiesByCustomer(book).keys()].map((customer) => clientStatement(book, customer, null, null));
const onOwed = (book: IndexedBook) => book.writeOffs.filter(({ invoice }) => invoice !== null && isOwed(invoiceState(book, book.invoiceOf.get(invoice) as never)));

test(`every difference of the proof is zero, over any period, and one period closes where the next opens (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const month = random.whole(1, 5);
    const [last, first] = [`2026-0${month}-28`, `2026-0${month}-29`] as [Day, Day];
    const [all, before, after] = [proofOfBalances(book, null, null), proofOfBalances(book, null, last), proofOfBalances(book, first, null)];
    for (const { rows, totals } of [all, before, after]) for (const { difference } of [...rows, ...totals]) expect(difference).toBe(0);
    before.rows.forEach(({ part, id, closing }, at) => expect([part, id, after.rows[at]?.opening]).toEqual([part, id, closing]));
    for (const { sheetDiffers } of all.rows) expect(sheetDiffers).toBe(0);
  });
});

test(`the proof of the jobs closes with the work in progress, and the aged debts with the proof of the customers (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    expect(totalOf(book, "job").closing).toBe(workInProgress(book, { zeroBalances: false }).totals.balance);
    const { totals } = agedDebts(book, "2026-06-30" as Day);
    expect(totals.balance).toBe(totalOf(book, "customer").closing);
    expect(totals.owed).toBe(totalDebt(debts(book, "2026-06-30" as Day)));
    expect(totals.owed).toBe(sum([totals["0–30"], totals["31–60"], totals["61–90"], totals["91+"], totals.undated]));
  });
});

test(`the register comes to what the work in progress, the statements and the proof say was written off (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    const { totals } = workInProgress(book, { zeroBalances: true });
    expect(net(book, "job")).toBe(totals.consumed + totals.allocated + totals.unallocated);
    // Nothing can be written off a Draft or Cancelled invoice; the register shows what stands there all the same.
    const counted = writeOffRegister({ ...book, writeOffs: onOwed(book) }, null, null, "month").totals.find(({ kind }) => kind === "invoice")?.net ?? 0;
    expect(sum(statements(book).map(({ writtenOff }) => writtenOff))).toBe(counted);
    expect(totalOf(book, "invoice").writtenOff).toBe(counted);
  });
});

test(`the statements close with the proof of the invoices, less what was paid on none of them (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    const onNone = book.payments.filter(({ invoice, status }) => invoice === null && status === "Completed").map(({ amount }): Amount => amount);
    expect(sum(statements(book).map(({ closing }) => closing))).toBe(minus(totalOf(book, "invoice").closing, sum(onNone)));
  });
});

test(`however the register is grouped, it comes to the same (seed ${seed})`, () => {
  onSheetBooks(tries(60), (book) => {
    for (const by of ["month", "customer", "job", "reason", "person"] as const) {
      const { totals, groups, entries } = writeOffRegister(book, null, null, by);
      for (const { kind, net: all } of totals) {
        expect(sum(groups.filter((group) => group.kind === kind).map((group) => group.net))).toBe(all);
        expect(sum(entries.filter((entry) => entry.kind === kind).map((entry) => entry.net))).toBe(all);
      }
    }
  });
});

test(`the proof goes from the invoices to the customers by work and money of no invoice, and work alone was not paid (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const proof = proofOfBalances(book, null, `2026-0${random.whole(1, 9)}-28` as Day);
    const { work, paidForJobs, paidOnAccount } = proofBridge(book, proof);
    expect(work.paid).toBe(0);
    expect([paidForJobs, paidOnAccount].map(({ charged, writtenOff, difference }) => [charged, writtenOff, difference])).toEqual([[0, 0, 0], [0, 0, 0]]);
    for (const { opening, charged, paid, writtenOff, closing } of [work, paidForJobs, paidOnAccount]) expect(closing).toBe(opening + charged - paid - writtenOff);
  });
});

test(`what was written off in all, less what bills have taken up of it, is owed less in the aged debts (seed ${seed})`, () => {
  onSheetBooks(books, (book) => {
    const [before, after] = [withoutWriteOffs(book, null, null), book].map((each) => agedDebts(each, "2026-06-30" as Day).totals.balance);
    const takenUp = book.jobs.flatMap((job) => book.invoices.flatMap((invoice) => [...replacedBy(book, job, invoice).writtenOff.values()]));
    expect(minus(totalOf(book, "customer").writtenOff, sum(takenUp))).toBe(minus(before as Amount, after as Amount));
  });
});
