import { isBroughtForward, isForwardLine } from "../../src/domain/billLines";
import type { Charge, InvoiceStyle } from "../../src/domain/book";
import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { bookOf, show } from "./notation";
import { bill, done } from "./postings";

/** The lines of the bill of J1: "Labour T1 100.00 + 20.00 at 0.2", or in words where they stand for no entry; "mixed" where rates differ. */
function linesOf(book: IndexedBook, style: InvoiceStyle, billNow = ""): readonly string[] {
  const { bill: { lines } } = done(bill(book, { style, billNow }));
  return lines.map(({ type, entry, description, net, tax, taxRate }) => `${type} ${entry ?? `"${description}"`} ${show(net)} + ${show(tax)}${taxRate === 0 ? "" : ` at ${taxRate ?? "mixed"}`}`);
}

const outOfOrder = "M J1 40; P J1 30; V J1 20, on 2026-04-03; V J1 21, on 2026-04-02; T J1 10, on 2026-04-02; T J1 11, on 2026-04-01";

test.each`
  because                                       | book                                                | billNow  | lines
  ${"by kind, then by day"}                     | ${outOfOrder}                                       | ${""}    | ${["Labour T2 11.00 + 0.00", "Labour T1 10.00 + 0.00", "Vehicle V2 21.00 + 0.00", "Vehicle V1 20.00 + 0.00", "Plant P1 30.00 + 0.00", "Materials M1 40.00 + 0.00"]}
  ${"write ups before write-offs, by id"}       | ${"T J1 100; off J1 10; off J1 -5"}                 | ${""}    | ${["Labour T1 100.00 + 0.00", 'Adjustment "Adjustment W2" 5.00 + 0.00', 'Credit "Credit W1" -10.00 + 0.00']}
  ${"with what an earlier bill left"}           | ${"job J1, forward 40, tax 20%; T J1 100"}          | ${""}    | ${["Labour T1 100.00 + 20.00 at 0.2", 'Other "Brought forward" 40.00 + 8.00 at 0.2']}
  ${"with what this one leaves"}                | ${"job J1, tax 20%; T J1 100"}                      | ${"60"}  | ${["Labour T1 100.00 + 20.00 at 0.2", 'Other "Carried forward" -40.00 + -8.00 at 0.2']}
`("in detail: $because", ({ book, billNow, lines }: { book: string; billNow: string; lines: readonly string[] }) => {
  expect(linesOf(bookOf(book), "Detailed", billNow)).toEqual(lines);
});

// The tax of a line is the sum of the taxes of its entries, less what the write-offs took; no line of 0.00 bears any.
test.each`
  because                                       | book                                                | billNow  | lines
  ${"a line a kind, in their order"}            | ${outOfOrder}                                       | ${""}    | ${['Labour "Labour" 21.00 + 0.00', 'Vehicle "Vehicle" 41.00 + 0.00', 'Plant "Plant" 30.00 + 0.00', 'Materials "Materials" 40.00 + 0.00']}
  ${"one rate is said"}                         | ${"job J1, tax 20%; T J1 10; T J1 10"}              | ${""}    | ${['Labour "Labour" 20.00 + 4.00 at 0.2']}
  ${"two are not"}                              | ${"job J1, tax 20%; T J1 10; T J1 10, tax 5%"}      | ${""}    | ${['Labour "Labour" 20.00 + 2.50 at mixed']}
  ${"brought and carried forward"}              | ${"job J1, forward 40, tax 20%; T J1 10"}           | ${"20"}  | ${['Labour "Labour" 10.00 + 2.00 at 0.2', 'Other "Brought forward" 40.00 + 8.00 at 0.2', 'Other "Carried forward" -30.00 + -6.00 at 0.2']}
  ${"one write-off over all"}                   | ${"V J1 10; P J1 10; M J1 10; off J1 25"}           | ${""}    | ${['Vehicle "Vehicle" 0.00 + 0.00', 'Plant "Plant" 0.00 + 0.00', 'Materials "Materials" 5.00 + 0.00']}
  ${"brought forward bears the end of it"}      | ${"job J1, forward 40; T J1 20; off J1 30"}         | ${""}    | ${['Labour "Labour" 0.00 + 0.00', 'Other "Brought forward" 30.00 + 0.00']}
  ${"a write up raises labour"}                 | ${"V J1 20; off J1 -30"}                            | ${""}    | ${['Labour "Labour" 30.00 + 0.00', 'Vehicle "Vehicle" 20.00 + 0.00']}
  ${"the roundings stay where something stays"} | ${"job J1, tax 15%; T J1 10.10, on 2026-04-01; V J1 10.10, on 2026-04-02; T J1 10.10, on 2026-04-03; off J1 25"} | ${""} | ${['Labour "Labour" 5.30 + 0.81 at 0.15', 'Vehicle "Vehicle" 0.00 + 0.00 at 0.15']}
  ${"two kinds taken in part"}                  | ${"job J1, tax 15%; T J1 10.10, on 2026-04-01; V J1 10.10, on 2026-04-02; T J1 10.10, on 2026-04-05; off J1 15.10"} | ${""} | ${['Labour "Labour" 10.10 + 1.52 at 0.15', 'Vehicle "Vehicle" 5.10 + 0.77 at 0.15']}
  ${"taken whole by one: its own tax goes"}     | ${"job J1, tax 15%; T J1 10.10; T J1 10.10; M J1 10.10; off J1 30.30"} | ${""} | ${['Labour "Labour" 0.00 + 0.00 at 0.15', 'Materials "Materials" 0.00 + 0.00 at 0.15']}
  ${"taken whole by two"}                       | ${"policy excess, credit; job J1, tax 15%, forward 0.20; off J1 0.10; off J1 0.30"} | ${""} | ${['Materials "Materials" -0.20 + -0.04 at 0.15', 'Other "Brought forward" 0.00 + 0.00 at 0.15']}
`("in sum: $because", ({ book, billNow, lines }: { book: string; billNow: string; lines: readonly string[] }) => {
  expect(linesOf(bookOf(book), "Summary", billNow)).toEqual(lines);
});

test("entries of timesheet and materials that are numbered alike are kept apart", () => {
  const book = bookOf("V J1 20; M J1 30; off J1 25");
  const alike = indexed({ ...book, charges: book.charges.map((charge): Charge => ({ ...charge, id: "1" })) });
  expect(linesOf(alike, "Summary")).toEqual(['Vehicle "Vehicle" 0.00 + 0.00', 'Materials "Materials" 25.00 + 0.00']);
});

test.each`
  type        | entry   | description          | forward  | brought
  ${"Other"}  | ${null} | ${"Brought forward"} | ${true}  | ${true}
  ${"Other"}  | ${null} | ${"Carried forward"} | ${true}  | ${false}
  ${"Other"}  | ${null} | ${"Delivery"}        | ${false} | ${false}
  ${"Other"}  | ${"T1"} | ${"Brought forward"} | ${false} | ${false}
  ${"Labour"} | ${null} | ${"Brought forward"} | ${false} | ${false}
`("$type, $entry, $description: carried on $forward, from before $brought", ({ type, entry, description, forward, brought }) => {
  expect([isForwardLine({ type, entry, description }), isBroughtForward({ type, entry, description })]).toEqual([forward, brought]);
});
