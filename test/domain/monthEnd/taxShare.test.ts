import { attributed, proportion, taxParts } from "../../../src/domain/monthEnd/taxShare";
import { cents, show, theInvoice } from "../notation";
import { taxBook } from "./taxBook";

const tables = (text: string) => text.split(", ").map((supply) => ({ date: supply.split(" ")[0] ?? "", gross: cents(supply.split(" ")[1] ?? "") }));

test.each`
  because                                      | received  | supplies                                      | shares
  ${"the earliest first, however they stand"}  | ${"150"}  | ${"2026-02-01 100, 2026-01-01 100"}           | ${["50.00", "100.00"]}
  ${"those of one day in proportion"}          | ${"150"}  | ${"2026-02-01 50, 2026-01-01 100, 2026-02-01 150"} | ${["12.50", "100.00", "37.50"]}
  ${"exactly all"}                             | ${"200"}  | ${"2026-02-01 100, 2026-01-01 100"}           | ${["100.00", "100.00"]}
  ${"more than all"}                           | ${"250"}  | ${"2026-02-01 100, 2026-01-01 100"}           | ${["100.00", "100.00"]}
  ${"less than the first"}                     | ${"0.01"} | ${"2026-02-01 100, 2026-01-01 100"}           | ${["0.00", "0.01"]}
`("a receipt is of $because", ({ received, supplies, shares }: { received: string; supplies: string; shares: readonly string[] }) => {
  expect(attributed(cents(received), tables(supplies)).map(show)).toEqual(shares);
});

test("a part of nothing is nothing", () => expect(proportion(cents("5"), cents("0"), cents("0"))).toBe(0));

test.each`
  because                                    | lines                             | amount   | parts
  ${"one rate"}                              | ${"120 at 20%"}                   | ${"60"}  | ${["0.2 60.00 10.00"]}
  ${"two lines of one rate are one part"}    | ${"60 at 20%\n60 at 20%"}         | ${"60"}  | ${["0.2 60.00 10.00"]}
  ${"two rates"}                             | ${"120 at 20%\n80 at 0%"}         | ${"100"} | ${["0.2 60.00 10.00", "0 40.00 0.00"]}
  ${"a rate that comes to nothing"}          | ${"120 at 20%\n5 at 5%\n-5 at 5%"} | ${"60"} | ${["0.2 60.00 10.00"]}
  ${"no rate, with tax"}                     | ${"120 bearing 18"}               | ${"60"}  | ${["null 60.00 9.00"]}
  ${"no rate and no tax: taxed at none"}     | ${"120 bearing 0"}                | ${"60"}  | ${["0 60.00 0.00"]}
  ${"and together with what is taxed at 0%"} | ${"60 bearing 0\n60 at 0%"}       | ${"60"}  | ${["0 60.00 0.00"]}
  ${"an invoice without lines"}              | ${"own 120 bearing 18"}           | ${"60"}  | ${["null 60.00 9.00"]}
`("by rate: $because", ({ lines, amount, parts }: { lines: string; amount: string; parts: readonly string[] }) => {
  const book = taxBook("uk", lines, "");
  expect(taxParts(book, theInvoice(book), cents(amount)).map(({ rate, gross, tax }) => `${rate} ${show(gross)} ${show(tax)}`)).toEqual(parts);
});
