import { isReversible, judgeReversal } from "../../src/domain/judgeReversal";
import { bookOf } from "./notation";
import { reversalRequest, spoiled } from "./requests";

function judged(text: string, asked: string, spoilt: string): string {
  const answer = judgeReversal(spoiled(bookOf(text), spoilt), reversalRequest(asked));
  if (answer.kind === "accepted") return `${answer.original.id} on ${answer.date}: ${answer.reason}`;
  const { code, ...facts } = answer.refusal;
  return [code, ...Object.values(facts).map(String)].join(" ");
}

const inv = "invoice I1 500, is Sent, job J1; off I1 100";
const reversedPair = "T J1 50; off J1 30, is Reversed; off J1 -30, reverses W1";

test.each`
  because                                | book                                                      | spoilt                 | asked                        | answer
  ${"a write-off is taken back"}         | ${inv}                                                    | ${""}                  | ${"W1, reason  paid "}       | ${"W1 on 2026-04-30: paid"}
  ${"without a reason"}                  | ${inv}                                                    | ${""}                  | ${"w1"}                      | ${"W1 on 2026-04-30: "}
  ${"in the first open month"}           | ${`policy taxLockDate, 2026-04-30; ${inv}`}               | ${""}                  | ${"W1, on 2026-05-01"}       | ${"W1 on 2026-05-01: "}
  ${"not in a locked one"}               | ${`policy taxLockDate, 2026-04-30; ${inv}`}               | ${""}                  | ${"W1"}                      | ${"DATE_LOCKED 2026-04-30 2026-04-30 2026-05-01"}
  ${"no day"}                            | ${inv}                                                    | ${""}                  | ${"W1, on tomorrow"}         | ${"DATE_UNREADABLE tomorrow"}
  ${"a reason too long to keep"}         | ${inv}                                                    | ${""}                  | ${"W1, long"}                | ${"REASON_TOO_LONG 256 255"}
  ${"as long a reason as is kept"}       | ${inv}                                                    | ${""}                  | ${`W1, reason ${"x".repeat(255)}`} | ${`W1 on 2026-04-30: ${"x".repeat(255)}`}
  ${"one that waits for approval"}       | ${`${inv}, is Pending`}                                   | ${""}                  | ${"W1"}                      | ${"ALREADY_REVERSED W1 null Pending"}
  ${"one that is not there"}             | ${inv}                                                    | ${""}                  | ${"W9"}                      | ${"NO_SUCH_WRITE_OFF W9"}
  ${"one that stands twice"}             | ${inv}                                                    | ${"twice writeOffs W1"} | ${"W1"}                     | ${"DUPLICATE_KEY writeOffs W1"}
  ${"one that cannot be read"}           | ${inv}                                                    | ${"writeOffs W7"}      | ${"W7"}                      | ${"UNREADABLE writeOffs W7"}
  ${"one that is reversed"}              | ${reversedPair}                                           | ${""}                  | ${"W1"}                      | ${"ALREADY_REVERSED W1 W2"}
  ${"a reversal itself"}                 | ${reversedPair}                                           | ${""}                  | ${"W2"}                      | ${"ALREADY_REVERSED W2 W1"}
  ${"one that a bill has consumed"}      | ${"invoice I1; T J1 50; off J1 30, took I1 30"}           | ${""}                  | ${"W1"}                      | ${"CONSUMED W1 3000 I1"}
  ${"or consumed in part"}               | ${"invoice I1; invoice I2; off J1 30, took I1 10 + I2 5"} | ${""}                  | ${"W1"}                      | ${"CONSUMED W1 1500 I1,I2"}
  ${"a cancelled bill has given it back"} | ${"invoice I1, is Cancelled; off J1 30, took I1 30"}     | ${""}                  | ${"W1"}                      | ${"W1 on 2026-04-30: "}
  ${"a write up"}                        | ${"T J1 50; off J1 -30"}                                  | ${""}                  | ${"W1"}                      | ${"W1 on 2026-04-30: "}
  ${"its invoice has unreadable rows"}   | ${inv}                                                    | ${"invoices I1"}       | ${"W1"}                      | ${"UNREADABLE invoices I1"}
  ${"its job has"}                       | ${"T J1 50; off J1 30"}                                   | ${"jobs J1"}           | ${"W1"}                      | ${"UNREADABLE jobs J1"}
  ${"an invoice's job does not matter"}  | ${inv}                                                    | ${"jobs J1"}           | ${"W1"}                      | ${"W1 on 2026-04-30: "}
  ${"a policy that cannot be read"}      | ${inv}                                                    | ${"policies taxRate"}  | ${"W1"}                      | ${"UNREADABLE policies taxRate"}
`("$because: $asked", ({ book, spoilt, asked, answer }: Record<string, string>) => {
  expect(judged(book ?? "", asked ?? "", spoilt ?? "")).toBe(answer);
});

test.each`
  because                   | book                                            | can
  ${"it stands"}            | ${inv}                                          | ${true}
  ${"it waits"}             | ${`${inv}, is Pending`}                         | ${false}
  ${"it was declined"}      | ${`${inv}, is Declined`}                        | ${false}
  ${"it is reversed"}       | ${reversedPair}                                 | ${false}
  ${"a bill took of it"}    | ${"invoice I1; off J1 30, took I1 10"}          | ${false}
`("whether it can be taken back on some day when $because: $can", ({ book, can }: { book: string; can: boolean }) => {
  const read = bookOf(book);
  expect(isReversible(read, read.writeOffs[0]!)).toBe(can);
});
