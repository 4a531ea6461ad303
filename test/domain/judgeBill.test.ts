import { type BillRequest, judgeBill } from "../../src/domain/judgeBill";
import type { Refusal } from "../../src/domain/refusal";
import { bookOf, show } from "./notation";
import { spoiled } from "./requests";

/** "J1, J2 500, up to 2026-04-15, on 2026-04-30": jobs with what to bill of them now, and the days. */
function billRequest(text: string): BillRequest {
  const parts = text.split(",").map((part) => part.trim());
  const said = (name: string) => parts.find((part) => part.startsWith(name))?.slice(name.length).trim();
  const jobs = parts.filter((part) => /^ ?j/i.test(part)).map((part) => ({ job: ` ${part.split(" ")[0]} `, billNow: part.split(" ")[1] ?? " " }));
  return { operation: "op", jobs, style: "Detailed", date: said("on ") ?? "2026-04-30", upTo: said("up to") ?? " ", by: "Ann", at: "2026-04-30T10:15:00" };
}

const refusalText = ({ code, ...facts }: Refusal) => [code, ...Object.values(facts).map((fact) => (typeof fact === "number" ? show(fact as never) : String(fact)))].join(" ");

/** What is billed of each job and what it carries forward, or why the run is refused. */
function judged(text: string, asked: string, spoilt = ""): string {
  const answer = judgeBill(spoiled(bookOf(text), spoilt), billRequest(asked));
  if (answer.kind !== "accepted") return refusalText(answer.refusal);
  const bills = answer.bills.map(({ job, charges, billNow, carriedForward }) =>
    `${job.id} ${charges.map(({ id }) => id).join("+")} ${show(billNow)}${carriedForward === 0 ? "" : ` carries ${show(carriedForward)}`}`);
  return [`on ${answer.date}`, ...bills, ...answer.skipped.map((refusal) => `left out ${refusalText(refusal)}`)].join(", ");
}

interface Row {
  readonly book: string;
  readonly asked: string;
  readonly answer: string;
}

const lm = "T J1 1000; M J1 400";

test.each`
  because                                       | book                                               | asked                         | answer
  ${"all of it"}                                | ${lm}                                              | ${"J1"}                       | ${"on 2026-04-30, J1 T1+M1 1400.00"}
  ${"a part of it"}                             | ${lm}                                              | ${"J1 1399.99"}               | ${"on 2026-04-30, J1 T1+M1 1399.99 carries 0.01"}
  ${"to the cent"}                              | ${lm}                                              | ${"J1 1400"}                  | ${"on 2026-04-30, J1 T1+M1 1400.00"}
  ${"keys as people type them"}                 | ${lm}                                              | ${"j1"}                       | ${"on 2026-04-30, J1 T1+M1 1400.00"}
  ${"later work waits"}                         | ${"T J1 10, on 2026-04-30; T J1 5, on 2026-05-01"} | ${"J1"}                       | ${"on 2026-04-30, J1 T1 10.00"}
  ${"or all after a day that is named"}         | ${"T J1 10, on 2026-04-15; T J1 5, on 2026-04-16"} | ${"J1, up to 2026-04-15"}     | ${"on 2026-04-30, J1 T1 10.00"}
  ${"and work after the bill's own day"}        | ${"T J1 10, on 2026-05-15"}                        | ${"J1, up to 2026-05-31"}     | ${"on 2026-04-30, J1 T1 10.00"}
  ${"write-offs come off"}                      | ${`${lm}; off J1 300`}                             | ${"J1"}                       | ${"on 2026-04-30, J1 T1+M1 1100.00"}
  ${"down to nothing"}                          | ${`${lm}; off J1 1400`}                            | ${"J1"}                       | ${"on 2026-04-30, J1 T1+M1 0.00"}
  ${"the excess waits"}                         | ${`${lm}; off J1 1500`}                            | ${"J1"}                       | ${"on 2026-04-30, J1 T1+M1 0.00"}
  ${"or becomes a credit"}                      | ${`policy excess, credit; ${lm}; off J1 1500`}     | ${"J1"}                       | ${"on 2026-04-30, J1 T1+M1 -100.00"}
  ${"as a credit without write-offs"}           | ${"policy excess, credit; T J1 -10"}               | ${"J1"}                       | ${"on 2026-04-30, J1 T1 -10.00"}
  ${"what was brought forward alone"}           | ${"job J1, forward 400"}                           | ${"J1"}                       | ${"on 2026-04-30, J1  400.00"}
  ${"a write up alone"}                         | ${"job J1; off J1 -50"}                            | ${"J1"}                       | ${"on 2026-04-30, J1  50.00"}
  ${"an entry after the last bill lowers"}      | ${"job J1, last 2026-04-01; T J1 50; T J1 -10, on 2026-04-02"} | ${"J1"}           | ${"on 2026-04-30, J1 T1+T2 40.00"}
  ${"one that raises may be older"}             | ${"job J1, last 2026-04-30; T J1 50"}              | ${"J1"}                       | ${"on 2026-04-30, J1 T1 50.00"}
  ${"one of nothing is no correction"}          | ${"job J1, last 2026-04-30; T J1 50; T J1 0"}      | ${"J1"}                       | ${"on 2026-04-30, J1 T1+T2 50.00"}
  ${"two jobs"}                                 | ${"T J1 10; T J2 5"}                               | ${"J2, J1 4"}                 | ${"on 2026-04-30, J2 T2 5.00, J1 T1 4.00 carries 6.00"}
  ${"one named twice is billed once"}           | ${"T J1 10; T J2 5"}                               | ${"J1 4, J2, j1 9"}           | ${"on 2026-04-30, J1 T1 4.00 carries 6.00, J2 T2 5.00"}
  ${"of many, those with nothing are left out"} | ${"T J1 10; job J2; T J3 -5"}                      | ${"J2, J1, J3"}               | ${"on 2026-04-30, J1 T1 10.00, left out NOTHING_TO_BILL J2 0.00, left out NOTHING_TO_BILL J3 -5.00"}
`("$because: $asked", ({ book, asked, answer }: Row) => expect(judged(book, asked)).toBe(answer));

test.each`
  because                                       | book                                               | asked                         | answer
  ${"no job is named"}                          | ${lm}                                              | ${""}                         | ${"TARGET_MISSING"}
  ${"no day"}                                   | ${lm}                                              | ${"J1, on 2026-02-30"}        | ${"DATE_UNREADABLE 2026-02-30"}
  ${"a locked day"}                             | ${`policy taxLockDate, 2026-04-30; ${lm}`}         | ${"J1"}                       | ${"DATE_LOCKED 2026-04-30 2026-04-30 2026-05-01"}
  ${"no day up to which"}                       | ${lm}                                              | ${"J1, up to tomorrow"}       | ${"DATE_UNREADABLE tomorrow"}
  ${"no amount"}                                | ${lm}                                              | ${"J1 much"}                  | ${"AMOUNT_MISSING much"}
  ${"no amount at all"}                         | ${lm}                                              | ${"J1 0"}                     | ${"AMOUNT_ZERO"}
  ${"there is no such job"}                     | ${lm}                                              | ${"J9"}                       | ${"NO_SUCH_JOB J9"}
  ${"nothing was charged"}                      | ${"job J1"}                                        | ${"J1"}                       | ${"NOTHING_TO_BILL J1 0.00"}
  ${"nor anything left"}                        | ${"T J1 10, free"}                                 | ${"J1"}                       | ${"NOTHING_TO_BILL J1 0.00"}
  ${"a write-off has nothing to lower"}         | ${"policy excess, credit; job J1; off J1 50"}      | ${"J1"}                       | ${"NOTHING_TO_BILL J1 0.00"}
  ${"charges that cancel out wait"}             | ${"T J1 50; T J1 -50"}                             | ${"J1"}                       | ${"NOTHING_TO_BILL J1 0.00"}
  ${"what is below zero waits"}                 | ${"T J1 -50"}                                      | ${"J1"}                       | ${"NOTHING_TO_BILL J1 -50.00"}
  ${"none of two has anything"}                 | ${"T J1 -50; job J2"}                              | ${"J1, J2"}                   | ${"NOTHING_TO_BILL J1 -50.00"}
  ${"the firm bills no excess"}                 | ${`policy excess, block; ${lm}; off J1 1400.01`}   | ${"J1"}                       | ${"EXCESS_WRITE_OFF J1 0.01"}
  ${"a cent too much"}                          | ${lm}                                              | ${"J1 1400.01"}               | ${"BILL_TOO_MUCH J1 1400.01 1400.00"}
  ${"less than nothing"}                        | ${lm}                                              | ${"J1 -0.01"}                 | ${"BILL_TOO_MUCH J1 -0.01 1400.00"}
  ${"a correction dated before the bill"}       | ${"job J1, last 2026-04-02; T J1 50; T J1 -10, on 2026-04-02"} | ${"J1"}           | ${"BALANCING_TOO_EARLY T2 2026-04-02 2026-04-02"}
  ${"one job of many, for another reason"}      | ${"T J1 10; T J2 5"}                               | ${"J1, J2 6"}                 | ${"BILL_TOO_MUCH J2 6.00 5.00"}
`("refused because $because: $asked", ({ book, asked, answer }: Row) => expect(judged(book, asked)).toBe(answer));

test.each`
  because                                  | spoilt                  | asked     | answer
  ${"a job that stands twice"}             | ${"twice jobs J1"}      | ${"J1"}   | ${"DUPLICATE_KEY jobs J1"}
  ${"a job whose row is no use"}           | ${"jobs J7"}            | ${"J7"}   | ${"UNREADABLE jobs J7"}
  ${"a job with unreadable rows"}          | ${"jobs J1"}            | ${"J1"}   | ${"UNREADABLE jobs J1"}
  ${"what is wrong with the amount first"} | ${"jobs J1"}            | ${"J1 1401"} | ${"BILL_TOO_MUCH J1 1401.00 1400.00"}
  ${"a policy that cannot be read"}        | ${"policies excess"}    | ${"J1"}   | ${"UNREADABLE policies excess"}
  ${"another job does not matter"}         | ${"jobs J2"}            | ${"J1"}   | ${"on 2026-04-30, J1 T1+M1 1400.00"}
  ${"nor one that stands twice"}           | ${"twice jobs J2"}      | ${"J1"}   | ${"on 2026-04-30, J1 T1+M1 1400.00"}
`("$because: $answer", ({ spoilt, asked, answer }: Row & { spoilt: string }) => expect(judged(lm, asked, spoilt)).toBe(answer));
