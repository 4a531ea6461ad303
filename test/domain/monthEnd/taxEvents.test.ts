import { indexed } from "../../../src/domain/indexed";
import { isRecovery } from "../../../src/domain/monthEnd/recoveryReason";
import { claimWindow, netCost, taxEvents } from "../../../src/domain/monthEnd/taxEvents";
import type { Policies } from "../../../src/domain/policies";
import { cents, day, show } from "../notation";
import { taxBook } from "./taxBook";

/** What a scheme makes of steps on an invoice of 1 January 2026, due on the 31st: "claim 83.33 on 2026-07-31". */
const told = (scheme: string, lines: string, steps: string, more: Partial<Policies> = {}) =>
  taxEvents(taxBook(scheme, lines, steps, more)).map(({ writeOff, what, tax, on }) => `${writeOff.id} ${what} ${show(tax)} on ${on ?? "no day"}`).join("; ");

test.each`
  because                                                     | scheme  | lines                       | steps                                             | events
  ${"no scheme, no tax"}                                      | ${"none"} | ${"120 at 20%"}           | ${"off 120"}                                      | ${""}
  ${"UK: six months after the due day"}                       | ${"uk"} | ${"600 at 20%"}             | ${"off 600"}                                      | ${"W1 claim 100.00 on 2026-07-31"}
  ${"UK: written off later than that, on that day"}           | ${"uk"} | ${"600 at 20%"}             | ${"off 600 on 2026-11-30"}                        | ${"W1 claim 100.00 on 2026-11-30"}
  ${"UK: its own day, whenever it was recorded"}              | ${"uk"} | ${"600 at 20%"}             | ${"off 600 on 2026-11-30 posted 2026-12-02"}      | ${"W1 claim 100.00 on 2026-11-30"}
  ${"UK: the last day"}                                       | ${"uk"} | ${"600 at 20%"}             | ${"off 600 on 2030-07-31"}                        | ${"W1 claim 100.00 on 2030-07-31"}
  ${"UK: a day too late"}                                     | ${"uk"} | ${"600 at 20%"}             | ${"off 600 on 2030-08-01"}                        | ${"W1 claim 100.00 on no day"}
  ${"UK: mixed rates, each its own fraction"}                 | ${"uk"} | ${"120 at 20%\n105 at 5%\n75 at 0%"} | ${"off 150"}                             | ${"W1 claim 12.50 on 2026-07-31"}
  ${"UK: zero-rated, nothing"}                                | ${"uk"} | ${"100 at 0%"}              | ${"off 100"}                                      | ${"W1 claim 0.00 on 2026-07-31"}
  ${"UK: recovered before the claim lowers it"}               | ${"uk"} | ${"600 at 20%"}             | ${"off 600\nup 150 on 2026-06-30"}                | ${"W1 claim 75.00 on 2026-07-31"}
  ${"UK: recovered after the claim is repaid in proportion"}  | ${"uk"} | ${"600 at 20%"}             | ${"off 600\nup 150 on 2026-09-30 recovers W1"}    | ${"W1 claim 100.00 on 2026-07-31; W2 repayment -25.00 on 2026-09-30"}
  ${"UK: recovered on the day of the claim"}                  | ${"uk"} | ${"600 at 20%"}             | ${"off 600\nup 600 on 2026-07-31 recovers W1"}    | ${"W1 claim 100.00 on 2026-07-31; W2 repayment -100.00 on 2026-07-31"}
  ${"UK: reversed before the claim, nothing is left of it"}   | ${"uk"} | ${"600 at 20%"}             | ${"off 600 is Reversed\nup 600 on 2026-04-30 reverses W1"} | ${""}
  ${"UK: too late, and reversed: nothing is left of it"}       | ${"uk"} | ${"600 at 20%"}             | ${"off 600 on 2030-08-01 is Reversed\nup 600 on 2030-08-02 reverses W1"} | ${""}
  ${"UK: too late, a part written up again"}                  | ${"uk"} | ${"600 at 20%"}             | ${"off 600 on 2030-08-01\nup 150 on 2030-08-02"} | ${"W1 claim 75.00 on no day"}
  ${"UK: reversed on the day of the claim, both"}             | ${"uk"} | ${"600 at 20%"}             | ${"off 600 is Reversed\nup 600 on 2026-07-31 reverses W1"} | ${"W1 claim 100.00 on 2026-07-31; W2 taken back -100.00 on 2026-07-31"}
  ${"UK: recovered little by little, to the cent"}            | ${"uk"} | ${"0.60 at 20%"}            | ${"off 0.60\nup 0.20 on 2026-08-01 recovers W1\nup 0.08 on 2026-08-02 recovers W1\nup 0.32 on 2026-08-03 recovers W1"} | ${"W1 claim 0.10 on 2026-07-31; W2 repayment -0.03 on 2026-08-01; W3 repayment -0.02 on 2026-08-02; W4 repayment -0.05 on 2026-08-03"}
  ${"NZ: a part recovered on its own day is repaid"}          | ${"nz"} | ${"115 at 15%"}             | ${"off 115\nup 23 recovers W1"}                   | ${"W1 claim 15.00 on 2026-03-31; W2 repayment -3.00 on 2026-03-31"}
  ${"UK: twice, and the later is recovered first"}            | ${"uk"} | ${"600 at 20%"}             | ${"off 300 on 2026-08-01\noff 300 on 2026-10-01\nup 300 on 2026-11-01"} | ${"W1 claim 50.00 on 2026-08-01; W2 claim 50.00 on 2026-10-01; W3 taken back -50.00 on 2026-11-01"}
  ${"UK: a reversal takes its own back"}                      | ${"uk"} | ${"600 at 20%"}             | ${"off 300 on 2026-03-01 is Reversed\noff 300 on 2026-10-01\nup 300 on 2026-11-01 reverses W1"} | ${"W1 claim 50.00 on 2026-07-31; W2 claim 50.00 on 2026-10-01; W3 taken back -50.00 on 2026-11-01"}
  ${"NZ: in the period in which it is recorded"}              | ${"nz"} | ${"1150 at 15%"}            | ${"off 1150 on 2026-03-31 posted 2026-04-02"}     | ${"W1 claim 150.00 on 2026-04-02"}
  ${"NZ: or approved, where that is later"}                   | ${"nz"} | ${"1150 at 15%"}            | ${"off 1150 on 2026-03-31 posted 2026-04-02 approved 2026-05-04T09:00:00"} | ${"W1 claim 150.00 on 2026-05-04"}
  ${"NZ: recorded before the day that it is dated"}           | ${"nz"} | ${"1150 at 15%"}            | ${"off 1150 on 2026-03-31 posted 2026-03-30 approved 2026-03-30"} | ${"W1 claim 150.00 on 2026-03-31"}
  ${"NZ: reversed on the day on which that is recorded"}      | ${"nz"} | ${"1150 at 15%"}            | ${"off 1150 is Reversed\nup 1150 on 2026-04-01 posted 2026-04-05 reverses W1"} | ${"W1 claim 150.00 on 2026-03-31; W2 taken back -150.00 on 2026-04-05"}
  ${"AU: on its own day, an eleventh"}                        | ${"au"} | ${"1100 at 10%"}            | ${"off 550 on 2026-03-31 posted 2026-04-02"}      | ${"W1 claim 50.00 on 2026-03-31"}
  ${"AU: taxed below an eleventh, on what is left (136-30)"}  | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70\noff 70\noff 70"}                       | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.34 on 2026-03-31; W3 claim 3.33 on 2026-03-31"}
  ${"AU: one recovered, on what is left again (136-35)"}      | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70\noff 70\nup 70 on 2026-04-02 recovers W2\noff 140 on 2026-04-03\nup 210 on 2026-04-04"} | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.34 on 2026-03-31; W3 repayment -3.34 on 2026-04-02; W4 claim 6.67 on 2026-04-03; W5 taken back -10.00 on 2026-04-04"}
  ${"AU: wholly taxed, each an eleventh"}                     | ${"au"} | ${"110 at 10%"}             | ${"off 0.05\noff 0.05"}                           | ${"W1 claim 0.00 on 2026-03-31; W2 claim 0.00 on 2026-03-31"}
  ${"AU: a reversal takes back the very relief of its own"}   | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70\noff 70\nup 70 on 2026-04-02 reverses W1"} | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.34 on 2026-03-31; W3 taken back -3.33 on 2026-04-02"}
  ${"AU: a part of it, on what is left"}                      | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70\noff 70\nup 20 on 2026-04-02 reverses W2"} | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.34 on 2026-03-31; W3 taken back -0.96 on 2026-04-02"}
  ${"AU: all of one that is not named, on what is left"}      | ${"au"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70\noff 70\noff 70\nup 70 on 2026-04-02 reverses W1\nup 70 on 2026-04-03"} | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.34 on 2026-03-31; W3 claim 3.33 on 2026-03-31; W4 taken back -3.33 on 2026-04-02; W5 taken back -3.34 on 2026-04-03"}
  ${"AU: all of it at less than an eleventh"}                 | ${"au"} | ${"210 at 5%"}              | ${"off 70\noff 70\noff 70"}                       | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.34 on 2026-03-31; W3 claim 3.33 on 2026-03-31"}
  ${"AU: an eleventh, though the line's tax was rounded"}     | ${"au"} | ${"1.04 at 10%"}            | ${"off 0.50"}                                     | ${"W1 claim 0.05 on 2026-03-31"}
  ${"AU: no rate, an eleventh"}                               | ${"au"} | ${"1.04 bearing 0.09"}      | ${"off 0.30\noff 0.30"}                           | ${"W1 claim 0.03 on 2026-03-31; W2 claim 0.03 on 2026-03-31"}
  ${"AU: no rate, and less: 0.05 of 1.04"}                    | ${"au"} | ${"1.04 bearing 0.05"}      | ${"off 0.30\noff 0.30"}                           | ${"W1 claim 0.01 on 2026-03-31; W2 claim 0.02 on 2026-03-31"}
  ${"NZ: mixed, each by itself"}                              | ${"nz"} | ${"110 at 10%\n100 at 0%"}  | ${"off 70\noff 70\noff 70"}                       | ${"W1 claim 3.33 on 2026-03-31; W2 claim 3.33 on 2026-03-31; W3 claim 3.33 on 2026-03-31"}
  ${"UK: mixed, each rate rounded by itself"}                 | ${"uk"} | ${"10 at 20%\n10 at 5%"}    | ${"off 1"}                                        | ${"W1 claim 0.10 on 2026-07-31"}
  ${"NZ: mixed, rounded once"}                                | ${"nz"} | ${"10 at 20%\n10 at 5%"}    | ${"off 1"}                                        | ${"W1 claim 0.11 on 2026-03-31"}
  ${"no rate: as much tax as the line bears"}                 | ${"uk"} | ${"120 bearing 18"}         | ${"off 60"}                                       | ${"W1 claim 9.00 on 2026-07-31"}
  ${"the same of an invoice without lines"}                   | ${"uk"} | ${"own 120 bearing 18"}     | ${"off 60"}                                       | ${"W1 claim 9.00 on 2026-07-31"}
  ${"NZ: the same"}                                           | ${"nz"} | ${"own 120 bearing 18"}     | ${"off 60"}                                       | ${"W1 claim 9.00 on 2026-03-31"}
  ${"UK: a reversal takes back its own, not the latest"}      | ${"uk"} | ${"600 at 20%"}             | ${"off 300 on 2030-07-01\noff 120 on 2030-08-01\nup 300 on 2030-08-02 reverses W1"} | ${"W1 claim 50.00 on 2030-07-01; W2 claim 20.00 on no day; W3 taken back -50.00 on 2030-08-02"}
  ${"UK: its own, between two others"}                        | ${"uk"} | ${"600 at 20%"}             | ${"off 60 on 2030-06-01\noff 300 on 2030-07-01\noff 120 on 2030-08-01\nup 300 on 2030-08-02 reverses W2"} | ${"W1 claim 10.00 on 2030-06-01; W2 claim 50.00 on 2030-07-01; W3 claim 20.00 on no day; W4 taken back -50.00 on 2030-08-02"}
  ${"UK: one that names none takes back the latest"}          | ${"uk"} | ${"600 at 20%"}             | ${"off 300 on 2030-07-01\noff 120 on 2030-08-01\nup 120 on 2030-08-02"} | ${"W1 claim 50.00 on 2030-07-01"}
  ${"UK: what is too late stands at its own day"}             | ${"uk"} | ${"600 at 20%"}             | ${"off 300 on 2030-07-01\noff 120 on 2030-08-01\nup 30 on 2030-09-01 reverses W1"} | ${"W1 claim 50.00 on 2030-07-01; W2 claim 20.00 on no day; W3 taken back -5.00 on 2030-09-01"}
  ${"by the days, however the rows are sorted"}               | ${"nz"} | ${"115 at 15%"}             | ${"up 46 on 2026-04-02\noff 115 on 2026-03-31"}   | ${"W2 claim 15.00 on 2026-03-31; W1 taken back -6.00 on 2026-04-02"}
  ${"on one day by their ids: nothing was off yet"}           | ${"nz"} | ${"115 at 15%"}             | ${"up 46\noff 115"}                               | ${"W2 claim 15.00 on 2026-03-31"}
  ${"a price reduction is a credit note on its day"}          | ${"uk"} | ${"120 at 20%"}             | ${"off 60 for PRICE posted 2026-04-02"}           | ${"W1 credit note 10.00 on 2026-03-31"}
  ${"and a write up of one its opposite"}                     | ${"uk"} | ${"120 at 20%"}             | ${"off 60 for PRICE\nup 60 for PRICE"}            | ${"W1 credit note 10.00 on 2026-03-31; W2 credit note -10.00 on 2026-03-31"}
  ${"a code without tax"}                                     | ${"uk"} | ${"120 at 20%"}             | ${"off 60 for OLD"}                               | ${""}
  ${"a code that nobody knows"}                               | ${"uk"} | ${"120 at 20%"}             | ${"off 60 for WHAT"}                              | ${""}
  ${"what waits or was declined"}                             | ${"nz"} | ${"120 at 20%"}             | ${"off 60 is Pending\noff 60 is Declined"}        | ${""}
  ${"a job's: nothing was invoiced"}                          | ${"nz"} | ${"120 at 20%"}             | ${"off J1 60"}                                    | ${""}
  ${"a write up beyond what was written off: a debit note"}   | ${"nz"} | ${"115 at 15%"}             | ${"off 23\nup 46"}                                | ${"W1 claim 3.00 on 2026-03-31; W2 taken back -3.00 on 2026-03-31"}
`("$because", ({ scheme, lines, steps, events }: Readonly<Record<string, string>>) => expect(told(scheme ?? "", lines ?? "", steps ?? "")).toBe(events));

test("on the payments basis there is nothing to relieve; on the hybrid basis there is", () => {
  expect(told("nz", "115 at 15%", "off 115", { taxBasis: "payments" })).toBe("");
  expect(told("nz", "115 at 15%", "off 115", { taxBasis: "hybrid" })).toBe("W1 claim 15.00 on 2026-03-31");
});

test.each`
  because                              | supplied        | due             | from            | until
  ${"the due day, where it is later"}  | ${"2026-01-01"} | ${"2026-01-31"} | ${"2026-07-31"} | ${"2030-07-31"}
  ${"the supply, where that is later"} | ${"2026-01-31"} | ${"2026-01-01"} | ${"2026-07-31"} | ${"2030-07-31"}
  ${"the supply, where none is due"}   | ${"2026-01-31"} | ${null}         | ${"2026-07-31"} | ${"2030-07-31"}
`("UK: six months and four years more from $because", ({ supplied, due, from, until }: { supplied: string; due: string | null; from: string; until: string }) => {
  expect(claimWindow(day(supplied), due === null ? null : day(due))).toEqual({ from, until });
});

test("rows that the sheet has in another order come to the same", () => {
  const book = taxBook("nz", "115 at 15%", "off 115\nup 46 reverses W1\nup 23 recovers W1");
  const turned = taxEvents(indexed({ ...book, writeOffs: [...book.writeOffs].reverse() }));
  expect(turned.map(({ writeOff, tax }) => `${writeOff.id} ${show(tax)}`)).toEqual(["W1 15.00", "W2 -6.00", "W3 -3.00"]);
});

test("the net cost is the loss without its tax", () => expect(netCost({ gross: cents("500"), tax: cents("83.33") })).toBe(cents("416.67")));

test.each`
  because                             | reverses | reason                     | recovered
  ${"money that took W1 back"}        | ${"W1"}  | ${"Recovery of W1, PAY-1"} | ${true}
  ${"a reversal of W1"}               | ${"W1"}  | ${"Reversal of W1"}        | ${false}
  ${"a write up that somebody words"} | ${null}  | ${"Recovery of W1, PAY-1"} | ${false}
`("whether money came: $because", ({ recovered, ...row }: { reverses: string | null; reason: string; recovered: boolean }) => expect(isRecovery(row)).toBe(recovered));
