import type { IndexedBook } from "../../../src/domain/indexed";
import { agedColumns } from "../../../src/domain/reports/agedBalance";
import { clientStatement, type StatementDates } from "../../../src/domain/reports/clientStatement";
import golden from "../golden.json";
import { bookOf, day, show } from "../notation";

const statement = (book: IndexedBook, from: string, to: string, by: StatementDates) => clientStatement(book, "C1", from === "" ? null : day(from), day(to), by);

/** "0–30 5.00, 91+ 7.00": what of the closing balance is how old. */
const agesOf = (text: string, to: string, by: StatementDates = "transaction") => {
  const { ages } = statement(bookOf(text), "", to, by);
  return ages === null ? "" : agedColumns.filter((bucket) => ages[bucket] !== 0).map((bucket) => `${bucket} ${show(ages[bucket])}`).join(", ");
};

// An invoice of a month falls due on the 20th of the next. Money and write-offs have one day only.
const firm = bookOf("invoice I1 1000, is Sent, on 2026-02-10; paid I1 400, on 2026-03-05; invoice I2 250, is Sent, on 2026-03-31; off I1 100, on 2026-04-01");

test.each`
  because                              | by               | period                          | rows
  ${"by the dates of transactions"}    | ${"transaction"} | ${["2026-03-01", "2026-03-31"]} | ${"1000.00; X1 -400.00, I2 250.00; 850.00"}
  ${"by due dates"}                    | ${"due"}         | ${["2026-03-01", "2026-03-31"]} | ${"0.00; X1 -400.00, I1 1000.00; 600.00"}
  ${"a fresh invoice is not due yet"}  | ${"due"}         | ${["2026-04-01", "2026-04-19"]} | ${"600.00; W1 -100.00; 500.00"}
  ${"nor on the day before"}           | ${"due"}         | ${["2026-04-01", "2026-04-20"]} | ${"600.00; W1 -100.00, I2 250.00; 750.00"}
`("$because", ({ by, period: [from, to], rows }: { by: StatementDates; period: [string, string]; rows: string }) => {
  const { opening, rows: shown, closing } = statement(firm, from, to, by);
  expect([show(opening), shown.map(({ id, amount }) => `${id} ${show(amount)}`).join(", "), show(closing)].join("; ")).toBe(rows);
});

test("an invoice that names its day is due on it, and one without by the policy", () => {
  const due = (text: string) => statement(bookOf(text), "", "2026-04-30", "transaction").rows.map((row) => row.due);
  expect(due("invoice I1 5, is Sent, on 2026-03-31; off I1 1")).toEqual(["2026-04-20", null]);
  expect(due("policy dueDays, 14; invoice I1 5, is Sent, on 2026-03-31")).toEqual(["2026-04-14"]);
});

test("a row says how it was paid and why it was written off", () => {
  const book = bookOf("job J1; invoice I1 500, is Sent, job J1; paid I1 5; off I1 5, on 2026-04-25");
  const told = { ...book, jobs: book.jobs.map((job) => ({ ...job, description: "Roof" })), payments: book.payments.map((payment) => ({ ...payment, method: "Card", reference: "R 7" })) };
  const rows = statement({ ...told, jobOf: new Map(told.jobs.map((job) => [job.id, job])) }, "", "2026-04-30", "transaction").rows;
  expect(rows.map(({ details }) => details)).toEqual(["Roof", "Card, R 7", book.writeOffs[0]?.description]);
});

test.each`
  because                                   | book                                                                             | to              | by               | ages
  ${"what was paid went to the oldest"}     | ${"invoice I1 100, is Sent, on 2026-01-01; invoice I2 200, is Sent, on 2026-02-01; paid I1 100, on 2026-02-02; off I2 50, on 2026-02-03"} | ${"2026-03-31"} | ${"transaction"} | ${`31–60 ${golden.G28[0]}`}
  ${"each part in its own bucket"}          | ${"invoice I1 1, is Sent, on 2026-01-01; invoice I2 2, is Sent, on 2026-02-01; invoice I3 4, is Sent, on 2026-03-31"} | ${"2026-03-31"} | ${"transaction"} | ${"0–30 4.00, 31–60 2.00, 61–90 1.00"}
  ${"by due dates it is younger"}           | ${"invoice I1 1, is Sent, on 2026-01-01"}                                        | ${"2026-03-31"} | ${"due"}         | ${"31–60 1.00"}
  ${"a write up is as old as its debt"}     | ${"invoice I1 1, is Sent, on 2026-01-01; off I1 -2, on 2026-03-30"}              | ${"2026-03-31"} | ${"transaction"} | ${"61–90 3.00"}
  ${"a write-off taken back as well"}       | ${"invoice I1 9, is Sent, on 2026-01-01; off I1 5, is Reversed, on 2026-01-16; off I1 -5, reverses W1, on 2026-03-30"} | ${"2026-03-31"} | ${"transaction"} | ${"61–90 9.00"}
  ${"and what was paid back"}               | ${"invoice I1 9, is Sent, on 2026-01-01; paid I1 9, on 2026-01-02; paid I1 -4, on 2026-03-30"} | ${"2026-03-31"} | ${"transaction"} | ${"61–90 4.00"}
  ${"work has its own day"}                 | ${"T J1 100, on 2026-01-05, billed I1; invoice I1, is Sent, job J1, on 2026-03-31; line I1 120, job J1"} | ${"2026-03-31"} | ${"transaction"} | ${"0–30 20.00, 61–90 100.00"}
  ${"by due dates it has the invoice's"}    | ${"T J1 100, on 2026-01-05, billed I1; invoice I1, is Sent, job J1, on 2026-02-28; line I1 120, job J1"} | ${"2026-03-31"} | ${"due"} | ${"0–30 120.00"}
  ${"work of no invoice is no part of it"}  | ${"T J1 100, on 2026-01-05; invoice I1 7, is Sent, job J1, on 2026-03-31"}       | ${"2026-03-31"} | ${"transaction"} | ${"0–30 7.00"}
  ${"each job by itself"}                   | ${"invoice I1 5, is Sent, job J1, on 2026-01-01; invoice I2 8, is Sent, job J2, on 2026-03-30; paid I2 8, on 2026-03-31"} | ${"2026-03-31"} | ${"transaction"} | ${"61–90 5.00"}
  ${"a credit lowers no other debt"}        | ${"invoice I1 5, is Sent, job J1, on 2026-01-01; paid C1 9, on 2026-01-02"}      | ${"2026-03-31"} | ${"transaction"} | ${"61–90 5.00"}
  ${"nothing is owed"}                      | ${"invoice I1 1, is Sent, on 2026-01-01; paid I1 1, on 2026-01-02"}              | ${"2026-03-31"} | ${"transaction"} | ${""}
  ${"a credit has no age"}                  | ${"paid C1 5, on 2026-01-02"}                                                    | ${"2026-03-31"} | ${"transaction"} | ${""}
  ${"what comes later is not owed yet"}     | ${"invoice I1 1, is Sent, on 2026-01-01; invoice I2 2, is Sent, on 2026-04-01"}  | ${"2026-03-31"} | ${"transaction"} | ${"61–90 1.00"}
`("the ages of a statement: $because", ({ book, to, by, ages }: { book: string; to: string; by: StatementDates; ages: string }) => expect(agesOf(book, to, by)).toBe(ages));

test("by months, where the policy says so: a payment stays in its month", () => {
  const { ages, months } = statement(bookOf("policy ageing, monthly; invoice I1 5, is Sent, on 2026-01-01; paid I1 3, on 2026-03-05"), "", "2026-03-31", "transaction");
  expect([ages, months && Object.values(months).map(show)]).toEqual([null, ["-3.00", "0.00", "5.00", "0.00", "2.00"]]);
});
