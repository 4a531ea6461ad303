import { indexed, type IndexedBook } from "../../../src/domain/indexed";
import { clientStatement } from "../../../src/domain/reports/clientStatement";
import golden from "../golden.json";
import { bookOf, day, show } from "../notation";

const on = (text: string | undefined) => (text === undefined || text === "" ? null : day(text));

/** "2026-04-15 Invoice I1 1265.00 → 1265.00", with what was owed before and after. */
function linesOf(book: IndexedBook, [from, to]: readonly string[] = [], customer = "C1") {
  const { opening, rows, closing } = clientStatement(book, customer, on(from), on(to));
  return [show(opening), ...rows.map(({ date, kind, id, amount, balance }) => `${date} ${kind} ${id} ${show(amount)} → ${show(balance)}`), show(closing)];
}

// A bill of 1265.00 that has consumed a job write-off of 300.00; 600.00 is paid and 100.00 let off.
const billed = "job J1, tax 15%; invoice I1, is Sent, job J1; line I1 1100, tax 15%; off J1 300, took I1 300; paid I1 600; off I1 100, on 2026-04-25";

test("G25 a job write-off is inside its invoice and never stands on a statement", () => {
  const book = bookOf(billed);
  const { rows, closing } = clientStatement(book, "C1", null, null);
  expect(show(closing)).toBe(golden.G25);
  expect(rows.map(({ id }) => id)).toEqual(["I1", "X1", "W2"]);
});

test("G26 the write-off of an invoice without a job stands beside it", () => {
  const { rows, writtenOff } = clientStatement(bookOf(`${billed}; invoice I2 200, is Sent; off I2 75, on 2026-04-26`), "C1", null, null);
  expect(rows.filter(({ kind }) => kind === "Write-off").map(({ amount }) => show(-amount as typeof amount))).toEqual(golden.G26.statement);
  expect(show(writtenOff)).toBe("175.00");
});

test.each`
  because                                   | book                                                                   | rows
  ${"an invoice"}                           | ${"invoice I1 500, is Sent"}                                           | ${["2026-04-15 Invoice I1 500.00 → 500.00"]}
  ${"a payment"}                            | ${"invoice I1 500, is Sent; paid I1 200"}                              | ${["2026-04-15 Invoice I1 500.00 → 500.00", "2026-04-20 Payment X1 -200.00 → 300.00"]}
  ${"a refund"}                             | ${"invoice I1 500, is Sent; paid I1 600; paid I1 -100"}                | ${["2026-04-15 Invoice I1 500.00 → 500.00", "2026-04-20 Refund X2 100.00 → 600.00", "2026-04-20 Payment X1 -600.00 → 0.00"]}
  ${"nothing, paid and let off"}             | ${"invoice I1 5, is Sent; paid I1 0; off I1 0, on 2026-04-21"}          | ${["2026-04-15 Invoice I1 5.00 → 5.00", "2026-04-20 Payment X1 0.00 → 5.00", "2026-04-21 Write-off W1 0.00 → 5.00"]}
  ${"nothing stated as paid"}               | ${"no payments; invoice I1 5, is Sent, paid 0"}                        | ${["2026-04-15 Invoice I1 5.00 → 5.00"]}
  ${"stated as paid back"}                  | ${"no payments; invoice I1 5, is Sent, paid -2"}                       | ${["2026-04-15 Invoice I1 5.00 → 5.00", "2026-04-15 Refund I1 2.00 → 7.00"]}
  ${"a write up"}                           | ${"invoice I1 500, is Sent; off I1 -50, on 2026-04-16"}                | ${["2026-04-15 Invoice I1 500.00 → 500.00", "2026-04-16 Write up W1 50.00 → 550.00"]}
  ${"a write-off taken back: both rows"}    | ${"invoice I1 9, is Sent; off I1 5, is Reversed, on 2026-04-16; off I1 -5, reverses W1, on 2026-04-17"} | ${["2026-04-15 Invoice I1 9.00 → 9.00", "2026-04-16 Write-off W1 -5.00 → 4.00", "2026-04-17 Write up W2 5.00 → 9.00"]}
  ${"a Draft is not billed"}                | ${"invoice I1 500, is Draft; off I1 5"}                                | ${[]}
  ${"a Cancelled one no longer"}            | ${"invoice I1 500, is Cancelled"}                                      | ${[]}
  ${"money paid on it was received"}        | ${"invoice I1 500, is Cancelled; paid I1 20"}                          | ${["2026-04-20 Payment X1 -20.00 → -20.00"]}
  ${"for a job, without an invoice"}        | ${"T J1 500; paid J1 20"}                                              | ${["2026-04-20 Payment X1 -20.00 → -20.00"]}
  ${"on account"}                           | ${"paid C1 20"}                                                        | ${["2026-04-20 Payment X1 -20.00 → -20.00"]}
  ${"not completed: not received"}          | ${"paid C1 20, is Pending"}                                            | ${[]}
  ${"pending write-offs wait"}              | ${"invoice I1 5, is Sent; off I1 5, is Pending"}                       | ${["2026-04-15 Invoice I1 5.00 → 5.00"]}
  ${"unbilled work is not owed yet"}        | ${"T J1 500; off J1 20"}                                               | ${[]}
  ${"another customer's is not shown"}      | ${"invoice I1 500, is Sent, of C2; job J1, of C2; paid J1 5; paid C2 1"} | ${[]}
  ${"without payments: what the row says"}  | ${"no payments; invoice I1 500, is Sent, paid 200"}                    | ${["2026-04-15 Invoice I1 500.00 → 500.00", "2026-04-15 Payment I1 -200.00 → 300.00"]}
`("$because", ({ book, rows }: { book: string; rows: readonly string[] }) => {
  const [opening, ...shown] = linesOf(bookOf(book));
  expect(opening).toBe("0.00");
  expect(shown.slice(0, -1)).toEqual(rows);
});

const firm = bookOf(`
  invoice I1 1000, is Sent, on 2026-02-10
  paid I1 400, on 2026-03-05
  off I1 100, on 2026-03-31
  invoice I2 250, is Sent, on 2026-04-01
  paid I1 500, on 2026-04-12
  off I2 50, on 2026-04-30
  invoice I3 80, is Open, on 2026-05-01
`);

// By the dates of the transactions, both days included: 1000 − 400 − 100 = 500 open when April begins, 200 when it ends.
test.each`
  because                        | period                            | lines
  ${"April"}                     | ${["2026-04-01", "2026-04-30"]}   | ${["500.00", "2026-04-01 Invoice I2 250.00 → 750.00", "2026-04-12 Payment X2 -500.00 → 250.00", "2026-04-30 Write-off W2 -50.00 → 200.00", "200.00"]}
  ${"a month without anything"}  | ${["2026-01-01", "2026-01-31"]}   | ${["0.00", "0.00"]}
  ${"up to the end of March"}    | ${["", "2026-03-31"]}             | ${["0.00", "2026-02-10 Invoice I1 1000.00 → 1000.00", "2026-03-05 Payment X1 -400.00 → 600.00", "2026-03-31 Write-off W1 -100.00 → 500.00", "500.00"]}
  ${"from May on"}               | ${["2026-05-01"]}                 | ${["200.00", "2026-05-01 Invoice I3 80.00 → 280.00", "280.00"]}
  ${"after everything"}          | ${["2026-06-01", "2026-06-30"]}   | ${["280.00", "280.00"]}
`("$because", ({ period, lines }: { period: readonly string[]; lines: readonly string[] }) => expect(linesOf(firm, period)).toEqual(lines));

test("what the period came to", () => {
  expect(clientStatement(firm, "C1", day("2026-04-01"), day("2026-04-30"))).toMatchObject({
    customer: "C1", from: "2026-04-01", to: "2026-04-30", opening: 500_00, invoiced: 250_00, received: 500_00, writtenOff: 50_00, closing: 200_00, incomplete: false,
  });
});

test("a row names the invoice and the job that it is for", () => {
  const { rows } = clientStatement(bookOf("invoice I1 500, is Sent, job J1; paid I1 5, job J1; off I1 5, on 2026-04-25"), "C1", null, null);
  expect(rows.map(({ invoice, job }) => [invoice, job])).toEqual([["I1", "J1"], ["I1", "J1"], ["I1", null]]);
});

test.each`
  because                           | unreadable                              | incomplete
  ${"all could be read"}            | ${{}}                                   | ${false}
  ${"a row of the customer"}        | ${{ customers: new Set(["C1"]) }}       | ${true}
  ${"a row of an invoice of theirs"} | ${{ invoices: new Set(["I1"]) }}       | ${true}
  ${"a row of nobody knows whom"}   | ${{ anywhere: true }}                   | ${true}
  ${"a row of somebody else"}       | ${{ customers: new Set(["C2"]) }}       | ${false}
`("incomplete: $because", ({ unreadable, incomplete }: { unreadable: object; incomplete: boolean }) => {
  const book = bookOf("invoice I1 500, is Sent");
  expect(clientStatement({ ...book, unreadable: { ...book.unreadable, ...unreadable } }, "C1", null, null).incomplete).toBe(incomplete);
});

test("what was paid on an invoice that is not in the book is left out with it", () => {
  const book = bookOf("invoice I1 5, is Sent; invoice I9 9; paid I9 7");
  const without = indexed({ ...book, invoices: book.invoices.filter(({ id }) => id !== "I9"), payments: book.payments.map((payment) => ({ ...payment, customer: "C1" })) });
  expect(linesOf(without)).toEqual(["0.00", "2026-04-15 Invoice I1 5.00 → 5.00", "5.00"]);
});

test.each`
  because                           | unreadable                         | whose
  ${"all was read"}                 | ${{}}                              | ${[]}
  ${"rows of one invoice"}          | ${{ invoices: new Set(["I2"]) }}   | ${["C1"]}
  ${"rows of a customer"}           | ${{ customers: new Set(["C2"]) }}  | ${["C2"]}
  ${"a row that says not whose"}    | ${{ anywhere: true }}              | ${["C1", "C2"]}
  ${"nobody knows"}                 | ${{ everything: true }}            | ${["C1", "C2"]}
`("whose statements are incomplete: $because", ({ unreadable, whose }: { unreadable: object; whose: readonly string[] }) => {
  const book = bookOf("invoice I1 5, is Sent; invoice I2 5, is Sent; invoice I3 5, is Sent, of C2");
  const short = { ...book, unreadable: { ...book.unreadable, ...unreadable } };
  expect(["C1", "C2"].filter((customer) => clientStatement(short, customer, null, null).incomplete)).toEqual(whose);
});
