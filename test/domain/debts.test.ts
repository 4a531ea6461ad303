import { debtOfJob, debts, totalDebt } from "../../src/domain/debts";
import type { IndexedBook } from "../../src/domain/indexed";
import { bookOf, day, show, theJob } from "./notation";

const today = day("2026-04-30");

/** "J1 150.00, 58 days, I1 + I2": one debt a row, in the order of the list. */
const list = (book: IndexedBook) =>
  debts(book, today).map(({ job, customer, balance, age, invoices }) =>
    [`${job ?? customer} ${show(balance)}`, age === null ? "no age" : `${age} days`, ...(invoices.length > 0 ? [invoices.join(" + ")] : [])].join(", "));

test.each`
  because                                         | book                                                                          | rows
  ${"G24 two debts"}                              | ${"T J1 500; T J2 300"}                                                       | ${["J1 500.00, 29 days", "J2 300.00, 29 days"]}
  ${"G24 one is written off and gone"}            | ${"T J1 500; T J2 300; off J1 500"}                                           | ${["J2 300.00, 29 days"]}
  ${"a cent keeps a row"}                         | ${"T J1 500; off J1 499.99"}                                                  | ${["J1 0.01, 29 days"]}
  ${"who is owed to is not in the list"}          | ${"T J1 -5; T J2 0"}                                                          | ${[]}
  ${"the oldest debt stands first"}               | ${"T J1 500; T J2 300, on 2026-01-30; T J3 1, on 2026-03-01"}                 | ${["J2 300.00, 90 days", "J3 1.00, 60 days", "J1 500.00, 29 days"]}
  ${"then the largest, then by name"}             | ${"T J3 5; T J1 5; T J2 9"}                                                   | ${["J2 9.00, 29 days", "J1 5.00, 29 days", "J3 5.00, 29 days"]}
  ${"whatever the order of the rows"}             | ${"T J1 5; T J3 5; T J2 9"}                                                   | ${["J2 9.00, 29 days", "J1 5.00, 29 days", "J3 5.00, 29 days"]}
  ${"what has no age stands last"}                | ${"job J1, forward 7; T J2 5, on 2026-04-30; job J3, forward 9"}              | ${["J2 5.00, 0 days", "J3 9.00, no age", "J1 7.00, no age"]}
  ${"an invoice of the job"}                      | ${"invoice I1 500, is Sent, job J1, on 2026-04-20"}                           | ${["J1 500.00, 10 days, I1"]}
  ${"paid invoices are not named"}                | ${"invoice I1 500, is Sent, job J1; paid I1 500; invoice I2 20, is Open, job J1"} | ${["J1 20.00, 15 days, I2"]}
  ${"invoices oldest first"}                      | ${"invoice I1 5, is Sent, job J1; invoice I2 5, is Sent, job J1, on 2026-01-30"} | ${["J1 10.00, 90 days, I2 + I1"]}
  ${"a Draft is not owed"}                        | ${"invoice I1 500, is Draft, job J1"}                                         | ${[]}
  ${"an invoice of two jobs: a row each"}         | ${"invoice I1, is Sent, on 2026-04-30; line I1 100, job J1; line I1 60, job J2"} | ${["J1 100.00, 0 days, I1", "J2 60.00, 0 days, I1"]}
  ${"named where something is owed on it"}        | ${"invoice I1, is Sent, on 2026-04-30; line I1 100, job J1; line I1 60, job J2; paid I1 60, job J2; T J2 1"} | ${["J1 100.00, 0 days, I1", "J2 1.00, 0 days"]}
  ${"without a job: a row a customer"}            | ${"invoice I1 50, is Sent; invoice I2 5, is Open; invoice I3 7, is Sent, of C2"} | ${["C1 55.00, 15 days, I1 + I2", "C2 7.00, 15 days, I3"]}
  ${"a payment on account lowers it"}             | ${"invoice I1 50, is Sent; paid C1 20; paid C1 9, is Pending"}                | ${["C1 30.00, 15 days, I1"]}
  ${"what a Draft charges is not owed yet"}       | ${"invoice I1 50, is Sent, on 2026-03-01; invoice I2 20, is Draft, on 2026-04-20; paid I1 40"} | ${["C1 10.00, 60 days, I1"]}
  ${"a job's line on the invoice is not theirs"}  | ${"invoice I1 30, is Sent, on 2026-03-01; invoice I2, is Sent, on 2026-04-20; line I2 50; line I2 20, job J2; paid I2 20, job J2; paid C1 20"} | ${["C1 60.00, 60 days, I1 + I2"]}
  ${"jobs and no jobs of one customer"}           | ${"invoice I1 50, is Sent; T J1 5"}                                           | ${["J1 5.00, 29 days", "C1 50.00, 15 days, I1"]}
  ${"on one invoice even"}                        | ${"invoice I1, is Sent, on 2026-04-30; line I1 50; line I1 20, job J2"}       | ${["C1 50.00, 0 days, I1", "J2 20.00, 0 days, I1"]}
`("$because", ({ book, rows }: { book: string; rows: readonly string[] }) => expect(list(bookOf(book))).toEqual(rows));

// Work that was billed keeps its own day, whether the invoice shows each entry or only their sum.
test.each`
  because                                      | book                                                                                | age
  ${"billed in detail"}                        | ${"invoice I1, is Sent; T J1 100, on 2026-02-01, billed I1; line I1 100, job J1, entry T1"} | ${88}
  ${"billed as a sum"}                         | ${"invoice I1, is Sent; T J1 100, on 2026-02-01, billed I1; line I1 100, job J1"}   | ${88}
  ${"the older half paid"}                     | ${"invoice I1, is Sent; T J1 50, on 2026-02-01, billed I1; T J1 50, on 2026-03-01, billed I1; line I1 100, job J1; paid I1 50"} | ${60}
  ${"with tax the day is the same"}            | ${"job J1, tax 20%; invoice I1, is Sent; T J1 100, on 2026-02-01, billed I1; line I1 100, tax 20%, job J1"} | ${88}
  ${"keyed on the invoice: its day"}           | ${"invoice I1, is Sent; line I1 100, job J1"}                                       | ${15}
  ${"keyed beside old work, old work paid"}    | ${"invoice I1, is Sent; T J1 60, on 2026-02-01, billed I1; line I1 100, job J1; paid I1 60"} | ${15}
  ${"another job's part of the invoice"}       | ${"invoice I1, is Sent; line I1 100, job J2; line I1 60, job J1; T J1 60, on 2026-02-01, billed I1; paid I1 40, job J1"} | ${88}
  ${"a Draft charges nothing yet"}             | ${"T J1 100, on 2026-02-01; paid J1 60; invoice I1 50, is Draft, job J1, on 2026-04-20"} | ${88}
  ${"brought forward has the last bill's day"} | ${"job J1, forward 400, last 2026-03-31"}                                           | ${30}
  ${"without a last bill it has none"}         | ${"job J1, forward 400"}                                                            | ${null}
  ${"what cannot be charged has no age"}       | ${"T J1 5, on 2026-01-01, free; T J1 5"}                                            | ${29}
  ${"by months, from the first of the month"}  | ${"policy ageing, monthly; T J1 5, on 2026-02-20"}                                  | ${88}
`("$because", ({ book: text, age }: { book: string; age: number | null }) => {
  const book = bookOf(text);
  expect(debtOfJob(book, theJob(book), today).age).toBe(age);
});

test("what a debt tells beside its balance", () => {
  const book = bookOf("job J1, of C2; T J1 500; off J1 100; T J1 30, on 2026-04-25; invoice I1 50, is Sent, job J1; paid I1 20, on 2026-04-28");
  expect(debts(book, today)).toEqual([
    { job: "J1", customer: "C2", balance: 460_00, toBill: 430_00, age: 29, invoices: ["I1"], lastActivity: "2026-04-28", incomplete: false },
  ]);
});

test("a job that owes nothing has no age, names no invoices and had no activity of interest", () => {
  const book = bookOf("T J1 -100; invoice I1 100, is Sent, job J1");
  expect(debtOfJob(book, theJob(book), today)).toStrictEqual({ job: "J1", customer: "C1", age: null, balance: 0, toBill: 0, invoices: [], lastActivity: null, incomplete: false });
});

test("what a debt without a job tells", () => {
  const book = bookOf("invoice I1 50, is Sent, on 2026-04-01; invoice I2 20, is Sent, job J1, on 2026-04-25");
  expect(debts(book, today)[0]).toStrictEqual({ job: null, customer: "C1", age: 29, balance: 50_00, toBill: 0, invoices: ["I1"], lastActivity: "2026-04-01", incomplete: false });
});

test.each`
  because                              | book                                                                  | last
  ${"work"}                            | ${"T J1 5, on 2026-04-09; T J1 5, on 2026-04-02"}                     | ${"2026-04-09"}
  ${"what was written off the job"}    | ${"T J1 50; off J1 1, on 2026-04-12; off J1 1, on 2026-04-11"}        | ${"2026-04-12"}
  ${"what was paid on the job"}        | ${"T J1 50; paid J1 1, on 2026-04-13"}                                | ${"2026-04-13"}
  ${"an invoice"}                      | ${"T J1 50; invoice I1 5, job J1, is Sent, on 2026-04-14"}            | ${"2026-04-14"}
  ${"what was paid on it"}             | ${"T J1 50; invoice I1 5, job J1, is Sent; paid I1 1, on 2026-04-16"} | ${"2026-04-16"}
  ${"what was written off it"}         | ${"T J1 50; invoice I1 5, job J1, is Sent; off I1 1, on 2026-04-17"}  | ${"2026-04-17"}
  ${"of an invoice without a job too"} | ${"invoice I1 5, is Sent; off I1 1, on 2026-04-18; paid I1 1, on 2026-04-16"} | ${"2026-04-18"}
`("the last activity was $because", ({ book, last }: { book: string; last: string }) => {
  expect(debts(bookOf(book), today)[0]?.lastActivity).toBe(last);
});

test("the total is the sum of the rows shown", () => {
  const book = bookOf("T J1 500; T J2 300; T J3 -50; invoice I1 20, is Sent");
  expect(show(totalDebt(debts(book, today)))).toBe("820.00");
});

test("a debt is incomplete where rows of its own could not be read", () => {
  const book = bookOf("T J1 500; T J2 300; invoice I1 20, is Sent; invoice I3 20, is Sent; invoice I2 20, is Sent, of C2; invoice I4 20, is Sent, of C4");
  const unreadable = { ...book.unreadable, jobs: new Set(["J2"]), invoices: new Set(["I1"]), customers: new Set(["C2"]) };
  const rows = debts({ ...book, unreadable }, today);
  expect(rows.filter(({ incomplete }) => incomplete).map(({ job, customer }) => job ?? customer)).toEqual(["J2", "C1", "C2"]);
});
