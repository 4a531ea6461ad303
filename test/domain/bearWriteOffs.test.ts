import { amountToBill, unbilledCharges } from "../../src/domain/amountToBill";
import { bearWriteOffs, bornAtRates } from "../../src/domain/bearWriteOffs";
import { sum } from "../../src/domain/money";
import { bookOf, show, theJob } from "./notation";

function bearings(text: string) {
  const book = bookOf(text);
  const { takes } = amountToBill(book, theJob(book), null);
  const charges = unbilledCharges(book, "J1", null);
  const found = bearWriteOffs(takes, charges, theJob(book), book.policies);
  expect(bearWriteOffs(takes, [...charges].reverse(), theJob(book), book.policies)).toEqual(found);
  expect(sum(found.map(({ amount }) => amount))).toBe(sum(takes.map(({ amount }) => amount)));
  return found;
}

// Who bears the write-offs: within a ledger the oldest entry first; on one day the lower id.
test.each`
  because                                        | book                                                             | borne
  ${"the oldest first"}                          | ${"T J1 50, on 2026-04-03; T J1 70, on 2026-04-01; off J1 100"}  | ${"W1 T2 70.00, W1 T1 30.00"}
  ${"of one day the lower id"}                   | ${"T J1 50; T J1 70; off J1 60"}                                 | ${"W1 T1 50.00, W1 T2 10.00"}
  ${"ledger after ledger"}                       | ${"M J1 40, on 2026-01-01; P J1 30; T J1 20; off J1 65"}         | ${"W1 T1 20.00, W1 P1 30.00, W1 M1 15.00"}
  ${"a vehicle stands with labour"}              | ${"V J1 20, on 2026-03-01; T J1 20; off J1 30"}                  | ${"W1 V1 20.00, W1 T1 10.00"}
  ${"the next write-off goes on from there"}     | ${"T J1 50; T J1 70; off J1 60; off J1 20"}                      | ${"W1 T1 50.00, W1 T2 10.00, W2 T2 20.00"}
  ${"nor does one of nothing"}                   | ${"T J1 0; T J1 70; off J1 60"}                                  | ${"W1 T2 60.00"}
  ${"a negative entry bears nothing"}            | ${"T J1 -10; T J1 70; off J1 60"}                                | ${"W1 T2 60.00"}
  ${"brought forward has no entry"}              | ${"job J1, forward 40; T J1 20; off J1 30"}                      | ${"W1 T1 20.00, W1 - 10.00"}
  ${"a write up has none"}                       | ${"T J1 20; off J1 -30"}                                         | ${"W1 - -30.00"}
  ${"what only a write up can bear has none"}    | ${"T J1 20; off J1 -30; off J1 45"}                              | ${"W1 - -30.00, W2 T1 20.00, W2 - 25.00"}
  ${"nor has a credit beyond the charges"}       | ${"policy excess, credit; T J1 20; off J1 30"}                   | ${"W1 T1 20.00, W1 - 10.00"}
  ${"nothing taken, nothing borne"}              | ${"T J1 20"}                                                     | ${""}
`("$because", ({ book, borne }: { book: string; borne: string }) => {
  expect(bearings(book).map(({ writeOff, entry, amount }) => `${writeOff} ${entry ?? "-"} ${show(amount)}`).join(", ")).toBe(borne);
});

function atRates(text: string) {
  const book = bookOf(text);
  const job = theJob(book);
  const { takes } = amountToBill(book, job, null);
  return bornAtRates({ takes, charges: unbilledCharges(book, "J1", null), broughtForward: job.broughtForward, job, policies: book.policies });
}

// One Credit line for each write-off and tax rate: its part has the rate of the entries that bear it. What is written
// off whole leaves no cent of tax: the last part takes what the entries, each rounded for itself, carry.
test.each`
  because                                  | book                                                                           | byRate
  ${"one rate, one part"}                  | ${"job J1, tax 20%; T J1 50; T J1 70; off J1 60"}                              | ${"W1 60.00 + 12.00"}
  ${"two rates, split"}                    | ${"job J1, tax 20%; T J1 50; T J1 70, tax 5%; off J1 60"}                      | ${"W1 50.00 + 10.00, W1 10.00 + 0.50"}
  ${"two write-offs stay two"}             | ${"T J1 50; off J1 10; off J1 20"}                                             | ${"W1 10.00 + 0.00, W2 20.00 + 0.00"}
  ${"a rate met again is one part"}        | ${"job J1, tax 20%; T J1 5; T J1 5, tax 5%; T J1 5; off J1 15"}                | ${"W1 10.00 + 2.00, W1 5.00 + 0.25"}
  ${"what has no entry has the job's"}     | ${"policy taxRate, 20%; job J1, tax 15%, forward 40; T J1 20, tax 5%; off J1 30"} | ${"W1 20.00 + 1.00, W1 10.00 + 1.50"}
  ${"or the policy's"}                     | ${"policy taxRate, 20%; job J1, forward 40; off J1 30"}                        | ${"W1 30.00 + 6.00"}
  ${"a write up has tax below zero"}       | ${"job J1, tax 20%; T J1 5; off J1 -10"}                                       | ${"W1 -10.00 + -2.00"}
  ${"all of it, to the cent of tax"}       | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; T J1 10.10; off J1 30.30"}         | ${"W1 30.30 + 4.56"}
  ${"by two of them"}                      | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; T J1 10.10; off J1 10.10; off J1 20.20"} | ${"W1 10.10 + 1.52, W2 20.20 + 3.04"}
  ${"of two rates, each for itself"}       | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; M J1 10.10, tax 5%; M J1 10.10, tax 5%; off J1 40.40"} | ${"W1 20.20 + 3.04, W1 20.20 + 1.02"}
  ${"with what was brought forward"}       | ${"job J1, tax 15%, forward 10.10; T J1 10.10; T J1 10.10; off J1 30.30"}      | ${"W1 30.30 + 4.56"}
  ${"what only write ups raised"}          | ${"job J1, tax 15%; off J1 -0.10; off J1 -0.10; off J1 0.20"}                  | ${"W1 -0.10 + -0.02, W2 -0.10 + -0.02, W3 0.20 + 0.04"}
  ${"nearly all of it: as it rounds"}      | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; T J1 10.10; off J1 30.20"}         | ${"W1 30.20 + 4.53"}
`("$because", ({ book, byRate }: { book: string; byRate: string }) => {
  expect(atRates(book).map(({ writeOff, amount, tax }) => `${writeOff} ${show(amount)} + ${show(tax)}`).join(", ")).toBe(byRate);
});
