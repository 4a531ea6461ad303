import { speaksOfMoneyReceived } from "../../src/words/moneyReceived";

test.each`
  because                              | reason                                   | hint
  ${"money came in"}                   | ${"Paid by bank transfer"}               | ${true}
  ${"in other words"}                  | ${"Cheque received 12 April"}            | ${true}
  ${"by card"}                         | ${"settled by card at the counter"}      | ${true}
  ${"in part"}                         | ${"Half was paid, the rest is lost"}     | ${true}
  ${"none came"}                       | ${"Will never be paid"}                  | ${false}
  ${"none came, in one word"}          | ${"Unpaid since March"}                  | ${false}
  ${"nothing came"}                    | ${"Nothing was received"}                | ${false}
  ${"what came did not stay"}          | ${"Cheque bounced"}                      | ${false}
  ${"both"}                            | ${"Not paid in March, paid in April"}    | ${true}
  ${"nobody speaks of money"}          | ${"Ceiling took longer than quoted"}     | ${false}
  ${"a word within another"}           | ${"Repaired and repainted twice"}        | ${false}
`("$because: $reason", ({ reason, hint }: { reason: string; hint: boolean }) => {
  expect(speaksOfMoneyReceived(reason)).toBe(hint);
});
