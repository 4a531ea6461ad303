import { planBatch } from "../../../src/domain/monthEnd/batchPlan";
import type { BatchRule } from "../../../src/domain/monthEnd/batchRule";
import { batchTargets, countAndSum, everyBalance, owedInAll, owedNow, targetsAmong } from "../../../src/domain/monthEnd/batchTargets";
import { parseRule } from "../../../src/domain/monthEnd/ruleText";
import { bookOf, day, show } from "../notation";
import { chance, seed, tries } from "../random";
import { randomBook } from "../randomBook";

// Which balances a rule finds on 30 April 2026, oldest first, and the amount that clears each.

function targets(book: string, rule: string): string {
  const read = parseRule(rule, 2);
  if ("code" in read) throw new Error(`${rule}: ${read.code}`);
  const [made, today] = [bookOf(book), day("2026-04-30")];
  const found = batchTargets(made, read satisfies BatchRule, today);
  // While a rule is typed it is looked for among all balances: these have to be the same.
  expect(targetsAmong(made, batchTargets(made, everyBalance, today), read)).toEqual(found);
  return found
    .map(({ kind, id, customer, balance, age, amount }) => `${kind} ${id} of ${customer} ${show(balance)}${age === null ? "" : `, ${age} days`}${amount === balance ? "" : `, by ${show(amount)}`}`).join("; ");
}

const firm = `
  job J1, is Active; job J2, of C2, is On hold
  invoice I1 4.99, is Sent, on 2026-01-30, job J1
  invoice I2 5.00, is Open, on 2026-01-29, of C2
  invoice I3 5.01, is Sent, on 2026-04-30, job J2, of C2
  invoice I4 3.00, is Draft
  invoice I5 2.00, is Sent, on 2026-04-01; paid I5 2.50
  invoice I6 4.00, is Sent, on 2026-03-01; off I6 1, is Pending
  invoice I7 1.00, is Cancelled; invoice I8 2.00, is Sent; paid I8 2.00
  T J1 3, on 2026-04-01; T J2 6, on 2025-12-01; paid J2 2.00`;

test.each`
  because                                        | rule                                        | found
  ${"exactly the amount is within it"}           | ${"maxBalance: 5"}                          | ${"invoice I2 of C2 5.00, 91 days; invoice I1 of C1 4.99, 90 days"}
  ${"a cent more is not"}                        | ${"maxBalance: 5.01"}                       | ${"invoice I2 of C2 5.00, 91 days; invoice I1 of C1 4.99, 90 days; invoice I3 of C2 5.01, 0 days"}
  ${"credits as well, up to the same amount"}    | ${"maxBalance: 4.99; credits: yes"}         | ${"invoice I1 of C1 4.99, 90 days; invoice I5 of C1 -0.50, 29 days"}
  ${"credits above it"}                          | ${"maxBalance: 0.49; credits: yes"}         | ${""}
  ${"credits of exactly so much"}                | ${"maxBalance: 0.50; credits: yes"}         | ${"invoice I5 of C1 -0.50, 29 days"}
  ${"more days than that, not as many"}          | ${"olderThanDays: 90"}                      | ${"invoice I2 of C2 5.00, 91 days"}
  ${"a day less"}                                | ${"olderThanDays: 89"}                      | ${"invoice I2 of C2 5.00, 91 days; invoice I1 of C1 4.99, 90 days"}
  ${"a bucket"}                                  | ${"bucket: 61-90"}                          | ${"invoice I1 of C1 4.99, 90 days"}
  ${"a bucket and an age"}                       | ${"bucket: 61-90; olderThanDays: 90"}       | ${""}
  ${"one customer, in any case"}                 | ${"customer: c2"}                           | ${"invoice I2 of C2 5.00, 91 days; invoice I3 of C2 5.01, 0 days"}
  ${"nobody"}                                    | ${"customer: C3"}                           | ${""}
  ${"invoices by the status of a job on them"}   | ${"jobStatus: active"}                      | ${"invoice I1 of C1 4.99, 90 days"}
  ${"what jobs owe beyond their invoices"}       | ${"kind: job; maxBalance: 5"}               | ${"job J2 of C2 4.00, 150 days; job J1 of C1 3.00, 90 days"}
  ${"exactly so much of a job"}                  | ${"kind: job; maxBalance: 3"}               | ${"job J1 of C1 3.00, 90 days"}
  ${"jobs by their own status"}                  | ${"kind: job; jobStatus: ON HOLD"}          | ${"job J2 of C2 4.00, 150 days"}
  ${"jobs by customer"}                          | ${"kind: job; customer: C1"}                | ${"job J1 of C1 3.00, 90 days"}
  ${"jobs by age: of all that it owes"}          | ${"kind: job; olderThanDays: 90"}           | ${"job J2 of C2 4.00, 150 days"}
  ${"jobs by bucket"}                            | ${"kind: job; bucket: 61-90"}               | ${"job J1 of C1 3.00, 90 days"}
  ${"both, invoices first"}                      | ${"kind: both; maxBalance: 4.99"}           | ${"invoice I1 of C1 4.99, 90 days; job J2 of C2 4.00, 150 days; job J1 of C1 3.00, 90 days"}
`("$because: $rule", ({ rule, found }: { readonly rule: string; readonly found: string }) => expect(targets(firm, rule)).toBe(found));

test.each`
  because                                        | book                                                            | rule                        | found
  ${"as old, by id"}                             | ${"invoice I2 1, is Sent; invoice I1 1, is Sent; T J2 1; T J1 1"} | ${"kind: both; maxBalance: 1"} | ${"invoice I1 of C1 1.00, 15 days; invoice I2 of C1 1.00, 15 days; job J1 of C1 1.00, 29 days; job J2 of C1 1.00, 29 days"}
  ${"of a later day, as old as today's"}         | ${"invoice I1 1, is Sent, on 2026-05-02"}                       | ${"maxBalance: 1"}          | ${"invoice I1 of C1 1.00, 0 days"}
  ${"any job on an invoice may have the status"} | ${"job J2, is Done; invoice I1, is Sent; line I1 1, job J1; line I1 2, job J2"} | ${"jobStatus: Done"} | ${"invoice I1 of C1 3.00, 15 days"}
  ${"a job that is not there has no status"}     | ${"invoice I1 1, is Sent"}                                      | ${"jobStatus: Done"}        | ${""}
  ${"work with tax, by what clears it before"}   | ${"job J1, tax 20%; T J1 10"}                                   | ${"kind: job; maxBalance: 12"} | ${"job J1 of C1 12.00, 29 days, by 10.00"}
  ${"brought forward with tax"}                  | ${"job J1, tax 20%, forward 10, last 2026-03-31"}               | ${"kind: job; maxBalance: 12"} | ${"job J1 of C1 12.00, 30 days, by 10.00"}
  ${"what rounding would put above it"}          | ${"job J1, tax 20%, forward 0.03, last 2026-03-31; paid J1 0.01"} | ${"kind: job; maxBalance: 1"} | ${"job J1 of C1 0.03, 30 days, by 0.02"}
  ${"paid in part, of the rest"}                 | ${"job J1, tax 20%; T J1 10; paid J1 6"}                        | ${"kind: job; maxBalance: 12"} | ${"job J1 of C1 6.00, 29 days, by 5.00"}
  ${"written off already, on no billing run"}    | ${"job J1, tax 20%; T J1 10; off J1 3, wait"}                   | ${"kind: job; maxBalance: 12"} | ${"job J1 of C1 8.40, 29 days, by 7.00"}
  ${"written up, on no billing run: work first"} | ${"job J1, tax 20%; T J1 10; off J1 -3, wait"}                  | ${"kind: job; maxBalance: 16"} | ${"job J1 of C1 15.60, 29 days, by 10.00"}
  ${"each entry with its own tax"}               | ${"job J1; T J1 10, tax 20%; paid J1 6"}                        | ${"kind: job; maxBalance: 12"} | ${"job J1 of C1 6.00, 29 days, by 5.00"}
  ${"and with several"}                          | ${"job J1, tax 20%; T J1 10, tax 0%; M J1 10; paid J1 6"}       | ${"kind: job; maxBalance: 30"} | ${"job J1 of C1 16.00, 29 days, by 15.00"}
  ${"a payment that has not come counts not"}    | ${"job J1; T J1 10; paid J1 6, is Pending"}                     | ${"kind: job; maxBalance: 12"} | ${"job J1 of C1 10.00, 29 days"}
  ${"waiting for approval already"}              | ${"T J1 10; off J1 2, is Pending"}                              | ${"kind: job; maxBalance: 12"} | ${""}
  ${"declined is not waiting"}                   | ${"T J1 10; off J1 2, is Declined; invoice I1 3, is Sent; off I1 1, is Declined"} | ${"kind: both; maxBalance: 12"} | ${"invoice I1 of C1 3.00, 15 days; job J1 of C1 10.00, 29 days"}
  ${"a job in credit is left"}                   | ${"T J1 10; paid J1 12"}                                        | ${"kind: job; maxBalance: 12; credits: yes"} | ${""}
  ${"a job that owes nothing is left"}           | ${"T J1 10; paid J1 10"}                                        | ${"kind: job; maxBalance: 12"} | ${""}
`("$because", ({ book, rule, found }: { readonly book: string; readonly rule: string; readonly found: string }) => expect(targets(book, rule)).toBe(found));

test.each<readonly ["invoice" | "job", string, number | null]>([
  ["invoice", "I1", 4_99], ["invoice", "I5", -50], ["job", "J2", 4_00], ["invoice", "J2", null], ["job", "I1", null], ["invoice", "I99", null],
])("what %s %s owes now", (kind, id, owes) => expect(owedNow(bookOf(firm), { kind, id })).toBe(owes));

test("all that is owed: jobs and invoices, credits against it; Drafts and what was cancelled are not", () => {
  expect(owedInAll(bookOf(firm))).toBe(3_00 + 4_00 + 4_99 + 5_00 + 5_01 - 50 + 4_00);
  expect(owedInAll(bookOf(""))).toBe(0);
});

test("how many, and what they come to", () => {
  const found = batchTargets(bookOf(firm), parseRule("maxBalance: 5; credits: yes", 2) as BatchRule, day("2026-04-30"));
  expect(countAndSum(found)).toEqual({ count: 3, total: 9_49 });
  expect(countAndSum([])).toEqual({ count: 0, total: 0 });
});

test(`no more is proposed of a job than it owes beyond its invoices, on random books (seed ${seed})`, () => {
  const random = chance();
  let jobs = 0;
  for (let round = 1; round <= tries(300); round += 1) {
    const book = randomBook(random);
    for (const target of batchTargets(book, { ...everyBalance, kind: "job" }, day("2026-04-30"))) {
      const row = { target, amount: null, reasonCode: null, reason: null };
      const { rows, after } = planBatch(book, { operation: "op-1", date: "2026-04-30", reasonCode: "", reason: "Old", by: "", at: "2026-04-30T12:00", run: null, part: 1, rule: "", rows: [row], left: [] });
      if (rows[0]?.kind !== "accepted") continue;
      jobs += 1;
      const left = owedNow(after, target) ?? -1;
      expect({ round, job: target.id, left: left < 0 ? left : "enough" }).toEqual({ round, job: target.id, left: "enough" });
    }
  }
  if (tries(300) === 300) expect(jobs).toBeGreaterThan(50);
});
