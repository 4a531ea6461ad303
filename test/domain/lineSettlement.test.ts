import { invoiceState } from "../../src/domain/invoiceState";
import { settleLines } from "../../src/domain/lineSettlement";
import { sum, zero } from "../../src/domain/money";
import { bookOf, show, theInvoice } from "./notation";
import { onSheetBooks } from "./oracleBooks";
import { seed, tries } from "./random";

const two = "invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; line I1 40, job J1";
const one = "invoice I1, is Sent, job J1; line I1 100, job J1";

test.each`
  because                                        | book                                                        | lines
  ${"nothing came yet"}                          | ${two}                                                      | ${"100.00 open, 60.00 open, 40.00 open"}
  ${"a payment goes to the lines in order"}      | ${`${two}; paid I1 120`}                                    | ${"0.00 settled, 40.00 part paid, 40.00 open"}
  ${"a payment of a job goes to its own first"}  | ${`${two}; paid I1 120, job J1`}                            | ${"0.00 settled, 60.00 open, 20.00 part paid"}
  ${"and what is too much there to the rest"}    | ${`${two}; paid I1 90, job J2`}                             | ${"70.00 part paid, 0.00 settled, 40.00 open"}
  ${"a write-off after the payments"}            | ${`${two}; paid I1 100; off I1 80`}                         | ${"0.00 settled, 0.00 written off, 20.00 part written off"}
  ${"of a job that is on no line, to all"}        | ${`${two}; paid I1 120, job J3`}                            | ${"0.00 settled, 40.00 part paid, 40.00 open"}
  ${"a refund is owed again on the first"}       | ${`${two}; paid I1 100; paid I1 -30`}                       | ${"30.00 part paid, 60.00 open, 40.00 open"}
  ${"more paid back than was paid"}              | ${`${one}; paid I1 -30`}                                    | ${"130.00 open"}
  ${"a Credit line goes first"}                  | ${`${one}; line I1 -40, job J1, type Credit`}               | ${"60.00 open, 0.00 settled"}
  ${"nothing paid, nothing owed"}                | ${`${one}; line I1 -100, job J1, type Credit`}              | ${"0.00 settled, 0.00 settled"}
  ${"a line of nothing"}                         | ${`${one}; line I1 0, job J1`}                              | ${"100.00 open, 0.00 settled"}
  ${"paid in part, the rest written off"}        | ${`${one}; paid I1 60; off I1 40`}                          | ${"0.00 settled"}
  ${"written off whole"}                         | ${`${one}; off I1 100`}                                     | ${"0.00 written off"}
  ${"paid too much"}                             | ${`${one}; paid I1 150`}                                    | ${"0.00 settled"}
  ${"a write up takes the excess back first"}    | ${`${one}; paid I1 150; off I1 -50`}                        | ${"0.00 settled"}
  ${"and then the line owes again"}              | ${`${one}; paid I1 150; off I1 -70`}                        | ${"20.00 part paid"}
`("$because", ({ book: text, lines }: { book: string; lines: string }) => {
  const book = bookOf(text);
  expect(settleLines(book, theInvoice(book)).map(({ balance, status }) => `${show(balance)} ${status}`).join(", ")).toBe(lines);
});

test(`the lines owe what their invoice owes, in random books (seed ${seed})`, () => {
  onSheetBooks(tries(300), (book) => {
    for (const invoice of book.invoices) {
      const lines = settleLines(book, invoice);
      if (lines.length === 0) continue;
      const owed = invoiceState(book, invoice).balance;
      expect([invoice.id, sum(lines.map(({ balance }) => balance))]).toEqual([invoice.id, owed < 0 ? zero : owed]);
    }
  });
});
