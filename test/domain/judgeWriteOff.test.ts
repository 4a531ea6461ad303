import { judgeWriteOff } from "../../src/domain/judgeWriteOff";
import { bookOf, show } from "./notation";
import { spoiled, writeOffRequest } from "./requests";

/** What becomes of a request: the refusal with its facts, or what would be posted. */
function judged(text: string, asked: string, spoilt = ""): string {
  const answer = judgeWriteOff(spoiled(bookOf(text), spoilt), writeOffRequest(asked));
  if (answer.kind !== "accepted") {
    const { code, ...facts } = answer.refusal;
    return [code, ...Object.values(facts).map((fact) => (typeof fact === "number" && code.startsWith("MORE") ? show(fact as never) : String(fact)))].join(" ");
  }
  const { amount, job, invoice, nextBillingRun, above, warnings } = answer;
  const target = invoice ? `${invoice.id} of ${job?.id ?? "no job"}` : `${job?.id} ${nextBillingRun ? "next run" : "no run"}`;
  return [`${show(amount)} off ${target}`, ...(above ? ["pending"] : []), ...warnings.map((warning) => `warned ${warning.kind === "beyond-what-is-owed" ? warning.refusal.code : warning.kind}`)].join(", ");
}

interface Row {
  readonly book: string;
  readonly asked: string;
  readonly answer: string;
}

const inv = "invoice I1 500, is Sent, job J1";
const lm = "T J1 1000; M J1 400";

test.each`
  because                                     | book                                               | asked                       | answer
  ${"neither job nor invoice"}                | ${inv}                                             | ${"- 100"}                  | ${"TARGET_MISSING"}
  ${"no amount"}                              | ${inv}                                             | ${"I1 -"}                   | ${"AMOUNT_MISSING "}
  ${"no amount that can be read"}             | ${inv}                                             | ${"I1 10.005"}              | ${"AMOUNT_MISSING 10.005"}
  ${"nothing to write off"}                   | ${inv}                                             | ${"I1 0.00"}                | ${"AMOUNT_ZERO"}
  ${"no part of it"}                          | ${inv}                                             | ${"I1 0%"}                  | ${"AMOUNT_ZERO"}
  ${"a part that comes to nothing"}           | ${"invoice I1 0.10, is Sent"}                      | ${"I1 1%"}                  | ${"AMOUNT_ZERO"}
  ${"all of nothing"}                         | ${"job J1"}                                        | ${"J1 all"}                 | ${"AMOUNT_ZERO"}
  ${"no reason"}                              | ${inv}                                             | ${"I1 100, reason -"}       | ${"REASON_MISSING"}
  ${"an invisible reason"}                    | ${inv}                                             | ${"I1 100, reason \u200b"}  | ${"REASON_MISSING"}
  ${"a reason too long to keep"}              | ${inv}                                             | ${"I1 100, long"}           | ${"REASON_TOO_LONG 256 255"}
  ${"no day"}                                 | ${inv}                                             | ${"I1 100, on -"}           | ${"DATE_UNREADABLE "}
  ${"no day of the calendar"}                 | ${inv}                                             | ${"I1 100, on 2026-02-30"}  | ${"DATE_UNREADABLE 2026-02-30"}
  ${"a closed month"}                         | ${`policy periodLockDate, 2026-04-30; ${inv}`}     | ${"I1 100"}                 | ${"DATE_LOCKED 2026-04-30 2026-04-30 2026-05-01"}
  ${"a tax return that is filed"}             | ${`policy taxLockDate, 2026-05-31; ${inv}`}        | ${"I1 100"}                 | ${"DATE_LOCKED 2026-04-30 2026-05-31 2026-06-01"}
  ${"the day after a lock"}                   | ${`policy taxLockDate, 2026-04-29; ${inv}`}        | ${"I1 100"}                 | ${"100.00 off I1 of J1"}
  ${"an invoice that is not there"}           | ${inv}                                             | ${"I9 100"}                 | ${"NO_SUCH_INVOICE I9"}
  ${"a job that is not there"}                | ${lm}                                              | ${"J9 100"}                 | ${"NO_SUCH_JOB J9"}
  ${"not beside an invoice either"}           | ${inv}                                             | ${"I1 100, job J9"}         | ${"NO_SUCH_JOB J9"}
  ${"a paid invoice"}                         | ${`${inv}; paid I1 500`}                           | ${"I1 100"}                 | ${"INVOICE_CLOSED I1 Paid Open or Sent"}
  ${"a Draft"}                                | ${"invoice I1 500, is Draft"}                      | ${"I1 100"}                 | ${"INVOICE_CLOSED I1 Draft Open or Sent"}
  ${"a Cancelled one"}                        | ${"invoice I1 500, is Cancelled"}                  | ${"I1 100"}                 | ${"INVOICE_CLOSED I1 Cancelled Open or Sent"}
  ${"a write up of a paid one"}               | ${`${inv}; paid I1 500`}                           | ${"I1 -100"}                | ${"INVOICE_CLOSED I1 Paid Open or Sent"}
  ${"a credit balance is not lowered"}        | ${`${inv}; paid I1 550`}                           | ${"I1 10"}                  | ${"INVOICE_CLOSED I1 Credit balance Open or Sent"}
  ${"not even by a part that is nothing"}     | ${`${inv}; paid I1 500.10`}                        | ${"I1 1%"}                  | ${"INVOICE_CLOSED I1 Credit balance Open or Sent"}
  ${"another customer's invoice"}             | ${inv}                                             | ${"I1 100, of C2"}          | ${"OTHER_CUSTOMER I1 C1 C2"}
  ${"a job of another customer"}              | ${`${inv}; job J2, of C2`}                         | ${"I1 100, job J2"}         | ${"OTHER_CUSTOMER I1 C1 C2"}
  ${"another customer's job"}                 | ${lm}                                              | ${"J1 100, of C2"}          | ${"OTHER_CUSTOMER J1 C1 C2"}
  ${"a job that is not on the invoice"}       | ${`${inv}; T J2 100`}                              | ${"I1 100, job J2"}         | ${"JOB_NOT_ON_INVOICE J2 I1 J1"}
  ${"G20 a cent too much"}                    | ${inv}                                             | ${"I1 500.01"}              | ${"MORE_THAN_INVOICE_OWES I1 500.01 500.00"}
  ${"G20 to the cent"}                        | ${inv}                                             | ${"I1 500.00"}              | ${"500.00 off I1 of J1"}
  ${"more than its job owes in all"}          | ${`${inv}; paid J1 200`}                           | ${"I1 400"}                 | ${"MORE_THAN_JOB_OWES J1 400.00 300.00"}
  ${"more than the job owes, for no run"}     | ${lm}                                              | ${"J1 1400.01, wait"}       | ${"MORE_THAN_JOB_OWES J1 1400.01 1400.00"}
  ${"compared with its tax"}                  | ${"job J1, tax 20%; T J1 100, tax 0%"}             | ${"J1 90, wait"}            | ${"MORE_THAN_JOB_OWES J1 108.00 100.00"}
`("$because: $asked", ({ book, asked, answer }: Row) => expect(judged(book, asked)).toBe(answer));

test.each`
  because                                     | book                                               | asked                       | answer
  ${"all of an invoice is its balance"}       | ${`${inv}; paid I1 100`}                           | ${"I1 all"}                 | ${"400.00 off I1 of J1"}
  ${"a part of it"}                           | ${inv}                                             | ${"I1 50%"}                 | ${"250.00 off I1 of J1"}
  ${"a minus sign writes up"}                 | ${inv}                                             | ${"I1 -100"}                | ${"-100.00 off I1 of J1, warned write-up-beyond-write-offs"}
  ${"what was written off may come back"}     | ${`${inv}; off I1 100`}                            | ${"I1 -100"}                | ${"-100.00 off I1 of J1"}
  ${"but not a cent more, unasked"}           | ${`${inv}; off I1 100`}                            | ${"I1 -100.01"}             | ${"-100.01 off I1 of J1, warned write-up-beyond-write-offs"}
  ${"less than what was written up"}          | ${`${inv}; off I1 -100`}                           | ${"I1 50"}                  | ${"50.00 off I1 of J1"}
  ${"a write up though the job paid ahead"}   | ${`${inv}; off I1 100; paid J1 600`}               | ${"I1 -10"}                 | ${"-10.00 off I1 of J1"}
  ${"a credit balance goes up to zero"}       | ${`${inv}; paid I1 550`}                           | ${"I1 -50"}                 | ${"-50.00 off I1 of J1"}
  ${"but no further, whatever the policy"}    | ${`policy overWriteOff, warn; ${inv}; paid I1 550`} | ${"I1 -50.01"}             | ${"MORE_THAN_INVOICE_OWES I1 -50.01 -50.00"}
  ${"all of a job is its amount to bill"}     | ${`${lm}; off J1 300`}                             | ${"J1 all"}                 | ${"1100.00 off J1 next run"}
  ${"for the next run more than it has"}      | ${lm}                                              | ${"J1 1600"}                | ${"1600.00 off J1 next run, warned more-than-to-bill"}
  ${"no unbilled charges: for no run"}        | ${inv}                                             | ${"J1 100"}                 | ${"100.00 off J1 no run"}
  ${"unless it is asked for"}                 | ${inv}                                             | ${"J1 100, next"}           | ${"100.00 off J1 next run, warned more-than-to-bill"}
  ${"for no run, to the cent"}                | ${lm}                                              | ${"J1 1400, wait"}          | ${"1400.00 off J1 no run"}
  ${"for the next run, to the cent"}          | ${lm}                                              | ${"J1 1400"}                | ${"1400.00 off J1 next run"}
  ${"a write up of a job that paid ahead"}    | ${"job J1; paid J1 600"}                           | ${"J1 -100, wait"}          | ${"-100.00 off J1 no run"}
  ${"the customer's own job"}                 | ${lm}                                              | ${"J1 100, of c1"}          | ${"100.00 off J1 next run"}
  ${"a day to come is told of"}               | ${lm}                                              | ${"J1 100, on 2026-05-01"}  | ${"100.00 off J1 next run, warned in-the-future"}
  ${"a day before the invoice too"}           | ${"invoice I1 50, is Open, on 2026-04-02"}         | ${"I1 50, on 2026-04-01"}   | ${"50.00 off I1 of no job, warned dated-before-charge"}
  ${"its own day is early enough"}            | ${"invoice I1 50, is Open, on 2026-04-02"}         | ${"I1 50, on 2026-04-02"}   | ${"50.00 off I1 of no job"}
  ${"a day before all work on the job"}       | ${"T J1 9, on 2026-04-05; T J1 9, on 2026-04-03"}  | ${"J1 8, on 2026-04-02"}    | ${"8.00 off J1 next run, warned dated-before-charge"}
  ${"the first of it is early enough"}        | ${"T J1 9, on 2026-04-05; T J1 9, on 2026-04-03"}  | ${"J1 8, on 2026-04-03"}    | ${"8.00 off J1 next run"}
  ${"what was brought forward is older"}      | ${"job J1, forward 10; T J1 9, on 2026-04-05"}     | ${"J1 8, on 2026-04-02"}    | ${"8.00 off J1 next run"}
  ${"a write-off that waits is told of"}      | ${`${lm}; off J1 30, is Pending`}                  | ${"J1 100"}                 | ${"100.00 off J1 next run, warned pending-write-offs"}
  ${"as long a reason as is kept"}            | ${lm}                                              | ${`J1 100, reason ${"x".repeat(255)}`} | ${"100.00 off J1 next run"}
  ${"a write up needs nothing owed"}          | ${"job J1"}                                        | ${"J1 -100, wait"}          | ${"-100.00 off J1 no run"}
  ${"warned where the firm only warns"}       | ${`policy overWriteOff, warn; ${inv}`}             | ${"I1 600"}                 | ${"600.00 off I1 of J1, warned MORE_THAN_INVOICE_OWES, warned MORE_THAN_JOB_OWES"}
  ${"for a job too"}                          | ${`policy overWriteOff, warn; ${lm}`}              | ${"J1 1500, wait"}          | ${"1500.00 off J1 no run, warned MORE_THAN_JOB_OWES"}
  ${"at the approval limit"}                  | ${`policy approvalLimit, 100; ${inv}`}             | ${"I1 100"}                 | ${"100.00 off I1 of J1"}
  ${"above it somebody else must say yes"}    | ${`policy approvalLimit, 100; ${inv}`}             | ${"I1 100.01"}              | ${"100.01 off I1 of J1, pending"}
  ${"a write up as well"}                     | ${`policy approvalLimit, 100; ${inv}`}             | ${"I1 -100.01"}             | ${"-100.01 off I1 of J1, pending, warned write-up-beyond-write-offs"}
  ${"a job's as well"}                        | ${`policy approvalLimit, 100; ${lm}`}              | ${"J1 101"}                 | ${"101.00 off J1 next run, pending"}
  ${"an invoice without a job"}               | ${"invoice I1 50, is Open"}                        | ${"I1 50"}                  | ${"50.00 off I1 of no job"}
  ${"one of two jobs: of neither"}            | ${"invoice I1, is Open; line I1 50, job J1; line I1 9, job J2"} | ${"I1 50"}     | ${"50.00 off I1 of no job"}
  ${"unless it is said"}                      | ${"invoice I1, is Open; line I1 50, job J1; line I1 9, job J2"} | ${"I1 9, job J2"} | ${"9.00 off I1 of J2"}
  ${"keys as people type them"}               | ${inv}                                             | ${"i1 100, job j1, of c1"}  | ${"100.00 off I1 of J1"}
`("$because: $asked", ({ book, asked, answer }: Row) => expect(judged(book, asked)).toBe(answer));

test.each`
  because                                | book    | spoilt                | asked                 | answer
  ${"an invoice that stands twice"}      | ${inv}  | ${"twice invoices I1"} | ${"i1 100"}          | ${"DUPLICATE_KEY invoices i1"}
  ${"a job that stands twice"}           | ${lm}   | ${"twice jobs J1"}    | ${"J1 100"}           | ${"DUPLICATE_KEY jobs J1"}
  ${"another target is not touched"}     | ${inv}  | ${"twice jobs J9; twice invoices I9"} | ${"I1 100"} | ${"100.00 off I1 of J1"}
  ${"an invoice with unreadable rows"}   | ${inv}  | ${"invoices I1"}      | ${"I1 100"}           | ${"UNREADABLE invoices I1"}
  ${"a job with unreadable rows"}        | ${lm}   | ${"jobs J1"}          | ${"J1 100"}           | ${"UNREADABLE jobs J1"}
  ${"another's do not matter"}           | ${lm}   | ${"jobs J9"}          | ${"J1 100"}           | ${"100.00 off J1 next run"}
  ${"an invoice whose row is no use"}    | ${lm}   | ${"invoices I7"}      | ${"I7 100"}           | ${"UNREADABLE invoices I7"}
  ${"a job whose row is no use"}         | ${inv}  | ${"jobs J7"}          | ${"J7 100"}           | ${"UNREADABLE jobs J7"}
  ${"a policy that cannot be read"}      | ${lm}   | ${"policies excess"}  | ${"J1 100"}           | ${"UNREADABLE policies excess"}
`("$because: $asked", ({ book, spoilt, asked, answer }: Row & { spoilt: string }) => expect(judged(book, asked, spoilt)).toBe(answer));

test("a day to come is told of with today's, which is the day of posting", () => {
  const answer = judgeWriteOff(bookOf(lm), writeOffRequest("J1 100, on 2026-05-01"));
  expect(answer.kind === "accepted" && answer.warnings).toEqual([{ kind: "in-the-future", date: "2026-05-01", today: "2026-04-30" }]);
});

test.each([["an invoice", "I1 100", "invoices", "I1"], ["a job", "J1 100", "jobs", "J1"]] as const)("where nobody knows what is missing, nothing is written off: %s", (_, asked, table, id) => {
  const book = bookOf(`${inv}; T J1 400`);
  const answer = judgeWriteOff({ ...book, unreadable: { ...book.unreadable, everything: true } }, writeOffRequest(asked));
  expect(answer.kind === "refused" && answer.refusal).toEqual({ code: "UNREADABLE", table, id });
});

const unknown = (code: string, ...codes: readonly string[]) => ({ code: "REASON_MISSING", reasonCode: code, codes });
const warned = (code: string) => [{ kind: "unknown-reason-code", code }];
test.each`
  because                                | codes                 | asked          | is            | answer
  ${"known, however it is spelt"}        | ${["LATE", "other"]}  | ${" OTHER "}   | ${undefined}  | ${[]}
  ${"not known"}                         | ${["LATE"]}           | ${" OTHER "}   | ${undefined}  | ${unknown("OTHER", "LATE")}
  ${"the table has none"}                | ${[]}                 | ${"OTHER"}     | ${undefined}  | ${[]}
  ${"none is asked for"}                 | ${["LATE"]}           | ${" "}         | ${undefined}  | ${[]}
  ${"the workbook keeps none"}           | ${undefined}          | ${"OTHER"}     | ${undefined}  | ${[]}
  ${"one has to be there"}               | ${["LATE", "OTHER"]}  | ${" "}         | ${"required"} | ${unknown("", "LATE", "OTHER")}
  ${"and is"}                            | ${["LATE"]}           | ${"late"}      | ${"required"} | ${[]}
  ${"there are none to choose from"}     | ${[]}                 | ${" "}         | ${"required"} | ${[]}
  ${"it stands in the register already"} | ${["LATE"]}           | ${" OTHER "}   | ${"kept"}     | ${warned("OTHER")}
  ${"and is known"}                      | ${["LATE"]}           | ${"late"}      | ${"kept"}     | ${[]}
  ${"what stands there may be none"}     | ${["LATE"]}           | ${" "}         | ${"kept"}     | ${[]}
  ${"it stands there, of no table"}      | ${[]}                 | ${"OTHER"}     | ${"kept"}     | ${[]}
`("a reason code: $because", ({ codes, asked, is, answer: expected }: { codes?: readonly string[]; asked: string; is: "required" | "kept" | undefined; answer: object }) => {
  const book = bookOf(lm);
  const kept = codes === undefined ? book : { ...book, has: new Set([...book.has, "reasonCodes" as const]), reasonCodes: codes.map((code) => ({ code, meaning: "" })) };
  const answer = judgeWriteOff(kept, { ...writeOffRequest("J1 100"), reasonCode: asked, ...(is === undefined ? {} : { code: is }) });
  expect(answer.kind === "accepted" ? answer.warnings : answer.refusal).toEqual(expected);
});
