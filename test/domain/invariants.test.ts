import { amountToBill, unbilledCharges } from "../../src/domain/amountToBill";
import { bearWriteOffs } from "../../src/domain/bearWriteOffs";
import { ledgers, type WriteOff } from "../../src/domain/book";
import { total } from "../../src/domain/consumeWriteOffs";
import { debts } from "../../src/domain/debts";
import type { IndexedBook } from "../../src/domain/indexed";
import { invoiceShares } from "../../src/domain/invoiceShares";
import { invoiceState, isOwed } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { judgeReversal } from "../../src/domain/judgeReversal";
import { judgeWriteOff } from "../../src/domain/judgeWriteOff";
import { sum } from "../../src/domain/money";
import { planReversal, planWriteOff } from "../../src/domain/writeOffPlan";
import { day } from "./notation";
import { chance, type Chance, seed, tries } from "./random";
import { randomBook, shuffledRows } from "./randomBook";
import { reversalRequest, writeOffRequest } from "./requests";

const books = tries(500);
const today = day("2026-04-30");

/** Tries a property on many random books. Each has a seed of its own, which a failure names: SEED=n repeats it as the first. */
function onBooks(property: (random: Chance) => void) {
  for (let at = 0; at < books; at += 1) {
    try {
      property(chance(seed + at));
    } catch (failure) {
      throw new Error(`with SEED=${seed + at}: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  }
}

/** Every figure that the rules give, in an order that does not follow the rows. */
function figures(book: IndexedBook) {
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    jobs: byId(book.jobs).map((job) => {
      const bill = amountToBill(book, job, null);
      return [job.id, bill, jobBalance(book, job), bearWriteOffs(bill.takes, unbilledCharges(book, job.id, null), job, book.policies)];
    }),
    invoices: byId(book.invoices).map((invoice) => [invoice.id, invoiceState(book, invoice), invoiceShares(book, invoice)]),
    // Not their last activity: a reversal is one, and no figure.
    debts: debts(book, today).map(({ lastActivity: _, ...debt }) => debt),
  };
}

test(`any order of the rows gives the same cents (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random);
    expect(figures(shuffledRows(book, random))).toEqual(figures(book));
  });
});

test(`what is consumed and what stays open make up what was written off (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random, { excess: random.one(["carry", "block"]) });
    for (const job of book.jobs) {
      const { unbilled, left, takes, consumed, carried, writtenUp, toBill, staysUnbilled } = amountToBill(book, job, null);
      const asked = book.writeOffsOfJob(job.id).filter(({ nextBillingRun, status }) => nextBillingRun && status === "Posted").map(({ amount }) => amount);
      const down = sum(asked.filter((amount) => amount > 0));
      const gross = total(unbilled) + writtenUp;
      expect(consumed + carried).toBe(down);
      expect(sum(asked.filter((amount) => amount < 0)) + writtenUp).toBe(0);
      expect(toBill + staysUnbilled - carried).toBe(gross - down);
      expect(toBill).toBeGreaterThanOrEqual(0);
      expect(consumed).toBe(Math.min(down, Math.max(0, gross)));
      for (const ledger of ledgers) expect(left[ledger]).toBeGreaterThanOrEqual(Math.min(0, unbilled[ledger]));
      expect(sum(takes.map(({ amount }) => amount))).toBe(total(unbilled) - total(left));
    }
  });
});

test(`as a credit all of them is consumed (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random, { excess: "credit" });
    for (const job of book.jobs) {
      const { unbilled, toBill, carried, staysUnbilled, consumed, writtenUp } = amountToBill(book, job, null);
      // With every ledger at zero there is nothing to lower: then, and only then, they stay open.
      const isNothing = ledgers.every((ledger) => unbilled[ledger] === 0) && writtenUp === 0;
      expect([isNothing ? consumed : carried, staysUnbilled]).toEqual([0, 0]);
      expect(toBill).toBe(total(unbilled) + writtenUp - consumed);
    }
  });
});

test(`an invoice's shares make up its balance, and its lines its total (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random);
    for (const invoice of book.invoices) {
      const state = invoiceState(book, invoice);
      const shares = invoiceShares(book, invoice);
      expect(sum(shares.map((share) => share.total))).toBe(state.total);
      if (isOwed(state)) expect(sum(shares.map(({ balance }) => balance))).toBe(state.balance);
      expect(state.balance).toBe(state.total - state.paid - state.writtenOff);
    }
  });
});

test(`debts are what jobs and customers owe, none of it twice (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random);
    const rows = debts(book, today);
    const owing = book.jobs.filter((job) => jobBalance(book, job) > 0);
    expect(rows.filter(({ job }) => job !== null).map(({ job }) => job).sort()).toEqual(owing.map(({ id }) => id).sort());
    for (const row of rows) expect(row.job === null ? row.balance : jobBalance(book, book.jobOf.get(row.job) ?? owing[0]!)).toBe(row.balance);
    expect(new Set(rows.map(({ job, customer }) => job ?? customer)).size).toBe(rows.length);
  });
});

test(`a job write-off lowers the job's balance by its amount, billed next or not (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random, { taxed: false });
    const id = random.one(["J1", "J2", "J3"]);
    const posted = post(book, `${id} ${random.whole(-9000, 30_000) / 100}, ${random.one(["wait", "next"])}`);
    const [before, after] = [book.jobOf.get(id), posted?.after.jobOf.get(id)];
    if (posted && before && after) expect(jobBalance(posted.after, after)).toBe(jobBalance(book, before) - posted.writeOff.amount);
  });
});

test(`an invoice write-off lowers that invoice by its amount and no other (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random);
    const id = random.one(["I1", "I2", "I3", "I4"]);
    const posted = post(book, `${id} ${random.whole(-5000, 40_000) / 100}`);
    if (!posted) return;
    for (const invoice of book.invoices)
      expect(invoiceState(posted.after, invoice).balance).toBe(invoiceState(book, invoice).balance - (invoice.id === id ? posted.writeOff.amount : 0));
  });
});

test(`a reversal gives every balance back (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random);
    const posted = post(book, `${random.one(["J1", "J2", "J3", "I1", "I2", "I3", "I4"])} ${random.whole(-5000, 40_000) / 100}`);
    if (!posted) return;
    const after = { ...posted.after, keys: { writeOffs: posted.after.writeOffs.map(({ id }) => id) } };
    const reversal = judgeReversal(after, reversalRequest(posted.writeOff.id));
    if (reversal.kind === "refused") throw new Error(reversal.refusal.code);
    const { after: reversed } = planReversal(after, reversal.original, { ...reversalRequest(posted.writeOff.id), date: reversal.date });
    expect(figures(reversed)).toEqual(figures(book));
  });
});

function post(book: IndexedBook, asked: string): { after: IndexedBook; writeOff: WriteOff } | undefined {
  const judged = judgeWriteOff(book, writeOffRequest(asked));
  return judged.kind === "refused" ? undefined : planWriteOff(book, writeOffRequest(asked), judged);
}
