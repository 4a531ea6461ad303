import { debts } from "../../src/domain/debts";
import { customerHistory, invoiceHistory } from "../../src/domain/invoiceHistory";
import { invoiceState } from "../../src/domain/invoiceState";
import { bookOf, day, theInvoice } from "./notation";
import { onSheetBooks } from "./oracleBooks";
import { seed, tries } from "./random";
import { stepsShown } from "./steps";

test.each`
  because                                       | book                                                                                       | steps
  ${"only what it comes to"}                    | ${"invoice I1 1200"}                                                                       | ${"I1 1200.00 = 1200.00"}
  ${"G17 payments and write-offs together"}     | ${"invoice I1 1200; paid I1 700; off I1 500, on 2026-04-25"}                               | ${"I1 1200.00 = 1200.00, X1 -700.00 = 500.00, W1 -500.00 = 0.00"}
  ${"a write up, a refund"}                     | ${"invoice I1 100; paid I1 120; off I1 -10, on 2026-04-25; paid I1 -10, on 2026-04-26"}    | ${"I1 100.00 = 100.00, X1 -120.00 = -20.00, W1 10.00 = -10.00, X2 10.00 = 0.00"}
  ${"a payment before what is written off"}     | ${"invoice I1 100; off I1 60, on 2026-04-20; paid I1 40"}                                  | ${"I1 100.00 = 100.00, X1 -40.00 = 60.00, W1 -60.00 = 0.00"}
  ${"pending does nothing"}                     | ${"invoice I1 100; paid I1 40, is Pending; off I1 10, is Pending, on 2026-04-25"}          | ${"I1 100.00 = 100.00, X1 0.00 = 100.00, W1 0.00 = 100.00"}
  ${"lines of several jobs"}                    | ${"invoice I1; line I1 100, job J1; line I1 60, job J2; paid I1 120, job J2"}              | ${"I1 160.00 = 160.00, X1 -120.00 = 40.00"}
  ${"the row says what was paid"}               | ${"invoice I1 100, paid 40; no payments"}                                                  | ${"I1 100.00 = 100.00, paid -40.00 = 60.00"}
`("an invoice: $because", ({ book: text, steps }: { book: string; steps: string }) => {
  const book = bookOf(text);
  expect(stepsShown(invoiceHistory(book, theInvoice(book)))).toBe(steps);
});

test.each`
  because                                       | book                                                                                       | steps
  ${"nobody's invoices"}                        | ${"invoice I1 100, of C2"}                                                                 | ${""}
  ${"those without a job, in order"}            | ${"invoice I1 100; invoice I2 50, on 2026-04-02; invoice I3 70, job J1"}                   | ${"I2 50.00 = 50.00, I1 100.00 = 150.00"}
  ${"what was paid on them and on account"}     | ${"invoice I1 100; paid I1 40; paid C1 25, on 2026-04-21"}                                 | ${"I1 100.00 = 100.00, X1 -40.00 = 60.00, X2 -25.00 = 35.00"}
  ${"of an invoice for a job too the rest"}     | ${"invoice I1; line I1 100, job J1; line I1 60; paid I1 130"}                              | ${"I1 60.00 = 60.00, X1 -30.00 = 30.00"}
  ${"nothing is owed on a Draft"}               | ${"invoice I1 100, is Draft; invoice I2 20"}                                               | ${"I1 0.00 = 0.00, I2 20.00 = 20.00"}
`("a customer without a job: $because", ({ book: text, steps }: { book: string; steps: string }) => {
  expect(stepsShown(customerHistory(bookOf(text), "C1"))).toBe(steps);
});

test(`the history of every invoice and customer ends in what is owed, in random books (seed ${seed})`, () => {
  onSheetBooks(tries(400), (book) => {
    for (const invoice of book.invoices) expect([invoice.id, invoiceHistory(book, invoice).at(-1)?.balance]).toEqual([invoice.id, invoiceState(book, invoice).balance]);
    for (const { job, customer, balance } of debts(book, day("2026-06-30")))
      if (job === null) expect([customer, customerHistory(book, customer).at(-1)?.balance]).toEqual([customer, balance]);
  });
});
