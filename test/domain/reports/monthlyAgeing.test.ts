import { ageingColumns, monthlyAgeing, type MonthlyAges } from "../../../src/domain/reports/monthlyAgeing";
import golden from "../golden.json";
import { bookOf, day, show } from "../notation";

/** "100.00 / 0.00 / 0.00 / 0.00 → 100.00": this month, one, two, three and more before; in all. */
const line = (ages: MonthlyAges) => `${ageingColumns.map((column) => show(ages[column])).join(" / ")} → ${show(ages.total)}`;

const ageing = (text: string, asOf = "2026-04-30") => monthlyAgeing(bookOf(text), day(asOf));

test("G27 bills less receipts by the month in which they were entered", () => {
  const { rows, totals } = ageing(`
    invoice I1 12817.77, is Sent, of C1, on 2026-04-03; paid C1 765, on 2026-03-20
    invoice I2 129.96, is Sent, of C2, on 2026-04-10
    invoice I3 1474.79, is Sent, of C3, on 2026-04-28
  `);
  expect([rows[0]?.total, totals.current, totals.total].map((amount) => amount !== undefined && show(amount))).toEqual(golden.G27);
  expect(rows.map((row) => `${row.customer} ${line(row)}`)).toEqual([
    "C1 12817.77 / -765.00 / 0.00 / 0.00 → 12052.77",
    "C2 129.96 / 0.00 / 0.00 / 0.00 → 129.96",
    "C3 1474.79 / 0.00 / 0.00 / 0.00 → 1474.79",
  ]);
  expect(line(totals)).toBe("14422.52 / -765.00 / 0.00 / 0.00 → 13657.52");
});

test.each`
  because                                       | book                                                                  | row
  ${"the first of the month"}                   | ${"invoice I1 5, is Sent, on 2026-04-01"}                             | ${"5.00 / 0.00 / 0.00 / 0.00 → 5.00"}
  ${"the last of the month before"}             | ${"invoice I1 5, is Sent, on 2026-03-31"}                             | ${"0.00 / 5.00 / 0.00 / 0.00 → 5.00"}
  ${"the day itself"}                           | ${"invoice I1 5, is Sent, on 2026-04-30"}                             | ${"5.00 / 0.00 / 0.00 / 0.00 → 5.00"}
  ${"a payment that names nobody is left out"}  | ${"invoice I1 5, is Sent; paid - 2"}                                  | ${"5.00 / 0.00 / 0.00 / 0.00 → 5.00"}
  ${"two months before"}                        | ${"invoice I1 5, is Sent, on 2026-02-28"}                             | ${"0.00 / 0.00 / 5.00 / 0.00 → 5.00"}
  ${"three months before"}                      | ${"invoice I1 5, is Sent, on 2026-01-31"}                             | ${"0.00 / 0.00 / 0.00 / 5.00 → 5.00"}
  ${"years before"}                             | ${"invoice I1 5, is Sent, on 2019-04-30"}                             | ${"0.00 / 0.00 / 0.00 / 5.00 → 5.00"}
  ${"a payment is not matched to its invoice"}  | ${"invoice I1 5, is Sent, on 2026-02-01; paid I1 5"}                  | ${"-5.00 / 0.00 / 5.00 / 0.00 → 0.00"}
  ${"nor is a write-off"}                       | ${"invoice I1 5, is Sent, on 2026-02-01; off I1 2"}                   | ${"-2.00 / 0.00 / 5.00 / 0.00 → 3.00"}
  ${"within a month they are netted"}           | ${"invoice I1 9, is Sent; paid I1 5; off I1 3; paid I1 -1"}           | ${"2.00 / 0.00 / 0.00 / 0.00 → 2.00"}
  ${"what comes after the day is left out"}     | ${"invoice I1 9, is Sent; paid I1 9, on 2026-05-01"}                  | ${"9.00 / 0.00 / 0.00 / 0.00 → 9.00"}
  ${"work and its write-offs are not billed"}   | ${"invoice I1 9, is Sent; T J1 50; off J1 20"}                        | ${"9.00 / 0.00 / 0.00 / 0.00 → 9.00"}
`("$because", ({ book, row }: { book: string; row: string }) => expect(ageing(book).rows.map(line)).toEqual([row]));

test("customers stand in the order of their ids", () => {
  expect(ageing("invoice I1 5, is Sent, of C2; invoice I2 7, is Sent; invoice I3 7, is Sent, of C3, on 2026-01-01").rows.map(({ customer }) => customer)).toEqual(["C1", "C2", "C3"]);
});

test("over the turn of a year", () => {
  expect(ageing("invoice I1 1, is Sent, on 2025-12-31; invoice I2 2, is Sent, on 2025-11-01; invoice I3 4, is Sent, on 2026-01-15", "2026-01-31").rows.map(line)).toEqual([
    "4.00 / 1.00 / 2.00 / 0.00 → 7.00",
  ]);
});

test("a customer of whom nothing is left in any month has no row", () => {
  expect(ageing("invoice I1 5, is Sent; paid I1 5; invoice I2 7, is Sent, of C2").rows.map(({ customer }) => customer)).toEqual(["C2"]);
});
