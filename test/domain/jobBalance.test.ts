import { invoiced, jobBalance, openWriteOffsWithTax } from "../../src/domain/jobBalance";
import { bookOf, show, theJob } from "./notation";

interface Row {
  readonly book: string;
  readonly balance: string;
}

const lm = "T J1 1000; M J1 400";

test.each`
  because                                          | book                                                                        | balance
  ${"unbilled work is owed"}                       | ${lm}                                                                       | ${"1400.00"}
  ${"G09 a write-off lowers it, allocated or not"} | ${`${lm}; off J1 300, wait`}                                                | ${"1100.00"}
  ${"the same for the next run"}                   | ${`${lm}; off J1 300`}                                                      | ${"1100.00"}
  ${"a write up raises it"}                        | ${`${lm}; off J1 -150`}                                                     | ${"1550.00"}
  ${"more written off than there is"}              | ${`${lm}; off J1 1600`}                                                     | ${"-200.00"}
  ${"written off whole, no cent of tax is owed"}   | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; T J1 10.10; off J1 30.30"}      | ${"0.00"}
  ${"with what was brought forward"}               | ${"job J1, tax 15%, forward 10.10; T J1 10.10; T J1 10.10; off J1 30.30"}   | ${"0.00"}
  ${"nor where rates are mixed"}                   | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; M J1 10.10, tax 5%; M J1 10.10, tax 5%; off J1 40.40"} | ${"0.00"}
  ${"pending waits"}                               | ${`${lm}; off J1 300, is Pending`}                                          | ${"1400.00"}
  ${"declined is nothing"}                         | ${`${lm}; off J1 300, is Declined`}                                         | ${"1400.00"}
  ${"a reversed pair is nothing"}                  | ${`${lm}; off J1 300, is Reversed; off J1 -300, reverses W1`}               | ${"1400.00"}
  ${"a consumed one is inside its invoice"}        | ${"invoice I1, is Sent; T J1 1000, billed I1; line I1 700, job J1; off J1 300, took I1 300"} | ${"700.00"}
  ${"what a run left of it is not"}                | ${"invoice I1, is Sent; line I1 700, job J1; off J1 400, took I1 300; T J1 50"} | ${"650.00"}
  ${"brought forward counts"}                      | ${"job J1, forward 400; T J1 200"}                                          | ${"600.00"}
  ${"balancing entries count"}                     | ${"T J1 -5 @ 60; T J1 2 @ 60"}                                              | ${"-180.00"}
  ${"what cannot be charged does not"}             | ${`${lm}; T J1 50, free`}                                                   | ${"1400.00"}
  ${"invoices by the job's lines"}                 | ${"invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2"}           | ${"100.00"}
  ${"an invoice without lines by its heading"}     | ${"invoice I1 500, is Sent, job J1; paid I1 100; off I1 50"}                | ${"350.00"}
  ${"a payment on the job, for no invoice"}        | ${`${lm}; paid J1 100`}                                                     | ${"1300.00"}
  ${"not completed: not counted"}                  | ${`${lm}; paid J1 100, is Pending`}                                         | ${"1400.00"}
  ${"a payment on account is not the job's"}       | ${`${lm}; paid C1 100`}                                                     | ${"1400.00"}
  ${"an overpaid invoice lowers it"}               | ${`${lm}; invoice I1 500, is Sent, job J1; paid I1 600`}                    | ${"1300.00"}
  ${"work in a Draft is not billed yet"}           | ${"invoice I1 100, is Draft, job J1; T J1 100, billed I1"}                  | ${"100.00"}
  ${"work of a Cancelled invoice is unbilled"}     | ${"invoice I1 100, is Cancelled, job J1; T J1 100, billed I1"}              | ${"100.00"}
  ${"nothing at all"}                              | ${"job J1"}                                                                 | ${"0.00"}
`("$because", ({ book: text, balance }: Row) => {
  const book = bookOf(text);
  expect(show(jobBalance(book, theJob(book)))).toBe(balance);
});

// The entry's rate, else the job's, else the policy's; rounded once per entry.
test.each`
  because                                          | book                                                                   | balance
  ${"the job's rate"}                              | ${"job J1, tax 15%; T J1 1000; M J1 400"}                              | ${"1610.00"}
  ${"the policy's"}                                | ${"policy taxRate, 20%; T J1 1000"}                                    | ${"1200.00"}
  ${"the job's before the policy's"}               | ${"policy taxRate, 20%; job J1, tax 0%; T J1 1000"}                    | ${"1000.00"}
  ${"the entry's before the job's"}                | ${"job J1, tax 20%; T J1 1000; M J1 400, tax 5%"}                      | ${"1620.00"}
  ${"rounded for each entry, then summed"}         | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; T J1 10.10"}               | ${"34.86"}
  ${"brought forward at the job's rate"}           | ${"job J1, tax 20%, forward 400"}                                      | ${"480.00"}
  ${"a write-off has the tax of what bears it"}    | ${"job J1, tax 20%; T J1 1000; M J1 400, tax 5%; off J1 1200"}         | ${"210.00"}
  ${"one that waits has the job's"}                | ${"job J1, tax 20%; T J1 1000, tax 5%; off J1 100, wait"}              | ${"930.00"}
  ${"the excess too"}                              | ${"job J1, tax 20%; T J1 100, tax 5%; off J1 150"}                     | ${"-60.00"}
  ${"an invoice is tax inclusive already"}         | ${"job J1, tax 20%; invoice I1 500, is Sent, job J1; off I1 50"}       | ${"450.00"}
  ${"a payment too"}                               | ${"job J1, tax 20%; T J1 100; paid J1 20"}                             | ${"100.00"}
`("with tax, $because", ({ book: text, balance }: Row) => {
  const book = bookOf(text);
  expect(show(jobBalance(book, theJob(book)))).toBe(balance);
});

test("a balance does not change when its work is billed", () => {
  const unbilled = bookOf("job J1, tax 15%; T J1 620; T J1 380; M J1 400; off J1 300");
  const billed = bookOf("job J1, tax 15%; invoice I1, is Open, job J1; T J1 620, billed I1; T J1 380, billed I1; M J1 400, billed I1; off J1 300, took I1 300; line I1 620, tax 15%; line I1 380, tax 15%; line I1 400, tax 15%; line I1 -300, tax 15%, type Credit");
  for (const book of [unbilled, billed]) expect(show(jobBalance(book, theJob(book)))).toBe("1265.00");
  expect(show(invoiced(billed, "J1"))).toBe("1265.00");
  expect([unbilled, billed].map((book) => show(openWriteOffsWithTax(book, theJob(book))))).toEqual(["345.00", "0.00"]);
});
