import { agedColumns } from "../../../src/domain/reports/agedBalance";
import { statementAges } from "../../../src/domain/reports/statementAges";
import { bookOf, day, show } from "../notation";

// How old what C1 owes on invoices is on 30 April 2026: by the day of the work, each job by itself, and what is in credit apart.

/** "0–30 5.00, 91+ 7.00, credit 2.00" */
function told(book: string, by: "transaction" | "due" = "transaction"): string {
  const ages = statementAges(bookOf(book), "C1", day("2026-04-30"), by);
  if (ages === null) return "nothing";
  const parts = agedColumns.filter((column) => ages[column] !== 0).map((column) => `${column} ${show(ages[column])}`);
  return [...parts, ...(ages.credit === 0 ? [] : [`credit ${show(ages.credit)}`])].join(", ");
}

const march = "invoice I1 100, is Sent, on 2026-03-15";
const work = "job J1; T J1 100, on 2026-02-10, billed I1; invoice I1 100, is Sent, on 2026-03-15, job J1; line I1 100, job J1";

test.each`
  because                                            | book                                                                   | ages
  ${"no invoice"}                                    | ${"job J1"}                                                            | ${"nothing"}
  ${"an invoice without a job, from its own day"}    | ${march}                                                               | ${"31–60 100.00"}
  ${"of the last day"}                               | ${"invoice I1 100, is Sent, on 2026-04-30"}                            | ${"0–30 100.00"}
  ${"of the day after"}                              | ${"invoice I1 100, is Sent, on 2026-05-01"}                            | ${"nothing"}
  ${"somebody else's"}                               | ${`${march}, of C2`}                                                   | ${"nothing"}
  ${"a Draft owes nothing"}                          | ${"invoice I1 100, is Draft, on 2026-03-15"}                           | ${"nothing"}
  ${"paid in part"}                                  | ${`${march}; paid I1 40, on 2026-04-01`}                               | ${"31–60 60.00"}
  ${"paid on the last day"}                          | ${`${march}; paid I1 40, on 2026-04-30`}                               | ${"31–60 60.00"}
  ${"paid the day after"}                            | ${`${march}; paid I1 40, on 2026-05-01`}                               | ${"31–60 100.00"}
  ${"written off in part"}                           | ${`${march}; off I1 30, on 2026-04-01`}                                | ${"31–60 70.00"}
  ${"written off the day after"}                     | ${`${march}; off I1 30, on 2026-05-01`}                                | ${"31–60 100.00"}
  ${"all of it paid"}                                | ${`${march}; paid I1 100, on 2026-04-01`}                              | ${"nothing"}
  ${"paid on account, which lowers it"}              | ${`${march}; paid C1 25, on 2026-04-01`}                               | ${"31–60 75.00"}
  ${"on account on the last day"}                    | ${`${march}; paid C1 25, on 2026-04-30`}                               | ${"31–60 75.00"}
  ${"on account the day after"}                      | ${`${march}; paid C1 25, on 2026-05-01`}                               | ${"31–60 100.00"}
  ${"a job, from the day of its work"}               | ${work}                                                                | ${"61–90 100.00"}
  ${"paid for the job, on none of its invoices"}     | ${`${work}; paid J1 40, on 2026-04-01`}                                | ${"61–90 60.00"}
  ${"on account lowers no job: it is a credit"}      | ${`${work}; paid C1 40, on 2026-04-01`}                                | ${"61–90 100.00, credit 40.00"}
  ${"more paid for a job than it owes"}              | ${`${work}; paid J1 140, on 2026-04-01; invoice I2 5, is Sent, on 2026-04-02`} | ${"0–30 5.00, credit 40.00"}
  ${"nothing but a credit"}                          | ${`${work}; paid J1 140, on 2026-04-01`}                               | ${"nothing"}
  ${"an invoice for a job and for none"}             | ${`${work}; invoice I2 0, is Sent, on 2026-04-02; line I2 30, job J1; line I2 20`} | ${"0–30 50.00, 61–90 100.00"}
`("$because", ({ book, ages }: { book: string; ages: string }) => expect(told(book)).toBe(ages));

test.each`
  because                               | book                                                               | ages
  ${"due by the policy, the 20th"}      | ${march}                                                           | ${"0–30 100.00"}
  ${"not due yet"}                      | ${"invoice I1 100, is Sent, on 2026-04-15"}                        | ${"nothing"}
  ${"a job's as well"}                  | ${work}                                                            | ${"0–30 100.00"}
  ${"by the policy's days"}             | ${`policy dueDays, 10; ${march}`}                                  | ${"31–60 100.00"}
`("by due days: $because", ({ book, ages }: { book: string; ages: string }) => expect(told(book, "due")).toBe(ages));
