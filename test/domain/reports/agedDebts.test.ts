import type { IndexedBook } from "../../../src/domain/indexed";
import { debts, totalDebt } from "../../../src/domain/debts";
import { agedDebts, type AgedTotals, withoutWriteOffs } from "../../../src/domain/reports/agedDebts";
import golden from "../golden.json";
import { bookOf, day, show } from "../notation";

/** "0–30 5.00, 91+ 7.00; owed 12.00, credit 0.00". */
const line = (row: AgedTotals) =>
  `${(["0–30", "31–60", "61–90", "91+", "undated"] as const).filter((bucket) => row[bucket] !== 0).map((bucket) => `${bucket} ${show(row[bucket])}`).join(", ")}; owed ${show(row.owed)}, credit ${show(row.credit)}`;

const rows = (book: IndexedBook, asOf = "2026-03-31") => agedDebts(book, day(asOf)).rows.map((row) => `${row.customer} ${line(row)}`);

test("G24 the debts of a firm before and after 500.00 are written off", () => {
  const after = bookOf("invoice I1 500, is Sent, of C1, on 2026-03-01; invoice I2 300, is Sent, of C2, on 2026-03-02; off I1 500, on 2026-03-20");
  const before = withoutWriteOffs(after, day("2026-03-01"), day("2026-03-31"));
  expect([before, after].map((book) => show(agedDebts(book, day("2026-03-31")).totals.owed))).toEqual([golden.G24.before, golden.G24.after]);
  expect(rows(after)).toHaveLength(golden.G24.rows);
});

test("G28 what was paid and written off went to the oldest charges", () => {
  const book = bookOf("T J1 200, on 2026-02-01; T J1 100, on 2026-01-01; paid J1 100, on 2026-02-10; off J1 50, wait, on 2026-02-11");
  expect(rows(book)).toEqual([`C1 31–60 ${golden.G28[0]}; owed ${golden.G28[0]}, credit 0.00`]);
  expect(debts(book, day("2026-03-31"))[0]?.age).toBe(golden.G28[1]);
});

test.each`
  because                                             | book                                                                                           | says
  ${"each part in its own bucket"}                    | ${"T J1 1, on 2026-03-01; T J1 2, on 2026-02-28; T J1 4, on 2026-01-29; T J1 8, on 2025-12-30"} | ${["C1 0–30 1.00, 31–60 2.00, 61–90 4.00, 91+ 8.00; owed 15.00, credit 0.00"]}
  ${"jobs and invoices of a customer"}                | ${"T J1 1, on 2026-03-01; T J2 2, on 2026-03-01; invoice I1 4, is Sent, on 2026-01-01"}        | ${["C1 0–30 3.00, 61–90 4.00; owed 7.00, credit 0.00"]}
  ${"a credit of one job lowers no other"}            | ${"T J1 100, on 2026-03-01; T J2 10, on 2026-03-01; paid J2 30"}                               | ${["C1 0–30 100.00; owed 100.00, credit 20.00"]}
  ${"money on account"}                               | ${"T J1 100, on 2026-03-01; paid C2 30"}                                                       | ${["C1 0–30 100.00; owed 100.00, credit 0.00", "C2 ; owed 0.00, credit 30.00"]}
  ${"nothing dated accounts for it"}                  | ${"job J1, forward 70"}                                                                        | ${["C1 undated 70.00; owed 70.00, credit 0.00"]}
  ${"who owes nothing has no row"}                    | ${"T J1 5; paid J1 5"}                                                                         | ${[]}
`("$because", ({ book, says }: { book: string; says: readonly string[] }) => expect(rows(bookOf(book))).toEqual(says));

test("by months where the policy says so", () => {
  expect(rows(bookOf("policy ageing, monthly; T J1 100, on 2026-01-10; T J1 200, on 2026-02-10; T J1 -150, on 2026-02-20"))).toEqual(["C1 31–60 50.00, 61–90 100.00; owed 150.00, credit 0.00"]);
});

test("without the write-offs of a period: those of other days stay, and what a bill has consumed is inside that bill", () => {
  const book = bookOf("T J1 100; off J1 10, wait, on 2026-03-31; off J1 20, wait, on 2026-04-01; off J1 5, is Pending, on 2026-04-01; invoice I1, is Sent, job J2; line I1 70, job J2; T J2 100, billed I1; off J2 30, took I1 30, on 2026-04-02");
  const owed = (from: string | null, to: string | null) => show(agedDebts(withoutWriteOffs(book, from === null ? null : day(from), to === null ? null : day(to)), day("2026-04-30")).totals.owed);
  expect([owed(null, null), owed("2026-04-01", null), owed(null, "2026-03-31"), owed("2026-05-01", null)]).toEqual(["170.00", "160.00", "150.00", "140.00"]);
});

test("what is owed in all is the total of the debts", () => {
  const book = bookOf("job J1, tax 20%; T J1 100; T J2 10; paid J2 30; invoice I1 60, is Sent, of C2");
  expect(agedDebts(book, day("2026-04-30")).totals.owed).toBe(totalDebt(debts(book, day("2026-04-30"))));
});
