import { afterBill } from "./afterBill";
import { answers } from "./answers";
import { exact, sum } from "./arithmetic";
import { bill } from "./bill";
import { invoiceAnswer, sharesOf } from "./invoices";
import { jobAnswer } from "./jobs";
import { randomBill } from "./randomBill";
import { randomBook } from "./randomBook";
import { today } from "./randomFields";
import { runOf } from "./run";
import { smallestBook } from "./smallerBook";

// What must hold in any book, tried on random ones. A failure names the seed of its book.
const books = 200;
const seeds = Array.from({ length: books }, (_, index) => index + 1);

function inEveryBook(check: (seed: number) => void): void {
  for (const seed of seeds) {
    try {
      check(seed);
    } catch (problem) {
      throw new Error(`The book of seed ${seed} breaks this.`, { cause: problem });
    }
  }
}

test("a seed gives the same book again, and the next seed another", () => {
  expect(randomBook(7)).toEqual(randomBook(7));
  expect(randomBook(7)).not.toEqual(randomBook(8));
});

test("books are small enough to read", () => {
  inEveryBook((seed) => {
    const { jobs, timesheet, materials, invoices, lines, payments, writeOffs } = randomBook(seed);
    const rows = [jobs, timesheet, materials, invoices, lines, payments, writeOffs].flat().length;
    expect(rows).toBeGreaterThan(1);
    expect(rows).toBeLessThan(60);
  });
});

test("what is consumed and what is left over make up the write-offs, and nobody loses a cent", () => {
  inEveryBook((seed) => {
    const book = randomBook(seed);
    for (const { job } of book.jobs) {
      const run = runOf(book, job, undefined, book.policies.excess);
      expect(run.consumed.plus(run.excess).toString()).toBe(run.open.toString());
      expect(run.amountToBill.plus(run.staysUnbilled).minus(run.excess).toString()).toBe(run.gross.minus(run.open).toString());
      expect(sum(run.pieces.map(({ amount }) => amount)).toString()).toBe(run.consumed.toString());
      if (book.policies.excess !== "credit") expect(run.amountToBill.isNegative()).toBe(false);
    }
  });
});

test("the shares of an invoice come to its balance", () => {
  inEveryBook((seed) => {
    const book = randomBook(seed);
    for (const invoice of book.invoices) {
      const shares = sum(sharesOf(book, invoice).map(({ owing }) => owing));
      expect(shares.toFixed(book.policies.decimals)).toBe(exact(invoiceAnswer(book, invoice).balance).toFixed(book.policies.decimals));
    }
  });
});

test("both styles come to the same, and to what was to be billed", () => {
  inEveryBook((seed) => {
    const book = randomBook(seed);
    const { job, options } = randomBill(seed, book);
    const [detailed, summary] = (["detailed", "summary"] as const).map((style) => bill(book, job, { ...options, style }));
    if (detailed?.kind !== "billed" || summary?.kind !== "billed") return expect(detailed).toEqual(summary);
    const { lines: _lines, ...figures } = detailed.bill;
    expect(summary.bill).toMatchObject(figures);
  });
});

test("billing moves a debt from work to an invoice and changes no balance", () => {
  inEveryBook((seed) => {
    const book = randomBook(seed);
    const { job, options } = randomBill(seed, book);
    // With a cut-off, entries of another tax rate may bear a write-off, and its tax may differ.
    const answer = bill(book, job, { ...options, upTo: "9999-12-31" });
    if (answer.kind === "refused") return;
    const after = afterBill(book, job, "INV-9999", options, answer.bill);
    expect(jobAnswer(after, job).balance).toBe(jobAnswer(book, job).balance);
    expect(after.invoices.slice(-1).map((invoice) => invoiceAnswer(after, invoice))).toMatchObject([
      { net: answer.bill.net, tax: answer.bill.tax, total: answer.bill.total, balance: answer.bill.total, status: answer.bill.status },
    ]);
    const again = bill(after, job, { style: options.style, date: today, upTo: "9999-12-31" });
    expect(again.kind === "billed" ? again.bill.net : "nothing").toBe(answer.bill.broughtForward.replace(/^0(\.0+)?$/, "nothing"));
  });
});

test("a debt is older than nothing and owes more than nothing", () => {
  inEveryBook((seed) => {
    for (const { age, balance } of answers(randomBook(seed), today).debts) {
      expect(age).toBeGreaterThanOrEqual(0);
      expect(exact(balance).greaterThan(0)).toBe(true);
    }
  });
});

test("a book that shows something is made smaller until every row of it is needed", () => {
  const book = randomBook(3);
  const smallest = smallestBook(book, ({ timesheet }) => timesheet.some(({ rate }) => rate === book.timesheet[0]?.rate));
  expect(smallest).toMatchObject({ timesheet: [{ rate: book.timesheet[0]?.rate }], materials: [], invoices: [], payments: [] });
});
