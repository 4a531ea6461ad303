import { customerBalances } from "../../src/domain/customerBalances";
import { bookOf, show } from "./notation";

// C1 and C2 are customers of every book of the notation.
test.each`
  because                                        | book                                                          | balances
  ${"nobody owes anything"}                      | ${""}                                                         | ${"C1 0.00, C2 0.00"}
  ${"work to bill"}                              | ${"job J1, of C2; T J1 10; T J2 5"}                           | ${"C1 5.00, C2 10.00"}
  ${"all jobs of one customer"}                  | ${"T J1 10; T J2 5"}                                          | ${"C1 15.00, C2 0.00"}
  ${"an invoice without a job"}                  | ${"invoice I1 500, is Sent, of C2"}                           | ${"C1 0.00, C2 500.00"}
  ${"one with a job counts once, for the job's"} | ${"invoice I1 500, is Sent, job J1, of C2"}                   | ${"C1 500.00, C2 0.00"}
  ${"a line for no job beside one for a job"}    | ${"invoice I1, is Open, of C2; line I1 50, job J1; line I1 9"} | ${"C1 50.00, C2 9.00"}
  ${"less what was paid and written off"}        | ${"invoice I1 500, is Sent; paid I1 100; off I1 30"}          | ${"C1 370.00, C2 0.00"}
  ${"paid on account, for no invoice"}           | ${"T J1 10; paid C1 30"}                                      | ${"C1 -20.00, C2 0.00"}
  ${"a payment on its way has not arrived"}      | ${"paid C1 30, is Pending"}                                   | ${"C1 0.00, C2 0.00"}
  ${"one that names nobody is nobody's"}         | ${"paid - 30"}                                                | ${"C1 0.00, C2 0.00"}
  ${"paid for a job is the job's"}               | ${"job J1, of C2; T J1 50; paid J1 20"}                       | ${"C1 0.00, C2 30.00"}
  ${"a Draft owes nothing"}                      | ${"invoice I1 500, is Draft"}                                 | ${"C1 0.00, C2 0.00"}
  ${"a customer without a row of their own"}     | ${"invoice I1 500, is Sent, of C7; paid C7 1"}                | ${"C1 0.00, C2 0.00, C7 499.00"}
`("$because", ({ book, balances }: { book: string; balances: string }) => {
  expect([...customerBalances(bookOf(book))].map(([id, balance]) => `${id} ${show(balance)}`).join(", ")).toBe(balances);
});

test("a payment that names the customer beside its job or its invoice counts there alone", () => {
  const book = bookOf("T J1 50; invoice I1 40, is Sent; paid J1 20; paid I1 10");
  const named = { ...book, payments: book.payments.map((payment) => ({ ...payment, customer: "C1" })) };
  expect(customerBalances(named).get("C1")).toBe(60_00);
});
