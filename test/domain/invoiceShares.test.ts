import { indexed } from "../../src/domain/indexed";
import { invoiceShares } from "../../src/domain/invoiceShares";
import { invoiceState } from "../../src/domain/invoiceState";
import { sum } from "../../src/domain/money";
import { bookOf, show, theInvoice } from "./notation";

interface Row {
  readonly settled: string;
  readonly shares: string;
}

const two = "invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; line I1 40, job J1";

// An invoice of two jobs: J1 has 140.00 of it, J2 60.00. What is still owed on each?
test.each`
  because                                           | settled                                            | shares
  ${"nothing is paid"}                              | ${""}                                              | ${"J1 140.00, J2 60.00"}
  ${"a payment for one job"}                        | ${"paid I1 50, job J2"}                            | ${"J1 140.00, J2 10.00"}
  ${"a payment for no job goes by the lines"}       | ${"paid I1 150"}                                   | ${"J1 0.00, J2 50.00"}
  ${"one for a job goes before one for none"}       | ${"paid I1 100; paid I1 60, job J1"}               | ${"J1 0.00, J2 40.00"}
  ${"more than the job's lines goes to the rest"}   | ${"paid I1 80, job J2"}                            | ${"J1 120.00, J2 0.00"}
  ${"a write-off for one job"}                      | ${"off I1 60, job J2"}                             | ${"J1 140.00, J2 0.00"}
  ${"a write-off for no job"}                       | ${"off I1 10"}                                     | ${"J1 130.00, J2 60.00"}
  ${"a write up for one job"}                       | ${"off I1 -10, job J2"}                            | ${"J1 140.00, J2 70.00"}
  ${"a write up for none stands with the first"}    | ${"off I1 -10"}                                    | ${"J1 150.00, J2 60.00"}
  ${"a refund for one job"}                         | ${"paid I1 60, job J2; paid I1 -20, job J2"}       | ${"J1 140.00, J2 20.00"}
  ${"paid to the cent"}                             | ${"paid I1 200"}                                   | ${"J1 0.00, J2 0.00"}
  ${"paid too much: a credit on the first"}         | ${"paid I1 230"}                                   | ${"J1 -30.00, J2 0.00"}
  ${"too much for the second, too"}                 | ${"paid I1 230, job J2"}                           | ${"J1 -30.00, J2 0.00"}
  ${"a job that is not on the invoice"}             | ${"paid I1 50, job J3"}                            | ${"J1 90.00, J2 60.00"}
  ${"what is pending does not count"}               | ${"paid I1 50, is Pending; off I1 5, is Pending"}  | ${"J1 140.00, J2 60.00"}
`("$because", ({ settled, shares }: Row) => {
  const book = bookOf(`${two}; ${settled}`);
  const backwards = indexed({ ...book, payments: [...book.payments].reverse(), writeOffs: [...book.writeOffs].reverse() });
  for (const each of [book, backwards]) {
    const found = invoiceShares(each, theInvoice(each));
    expect(found.map(({ job, balance }) => `${job} ${show(balance)}`).join(", ")).toBe(shares);
    expect(sum(found.map(({ balance }) => balance))).toBe(invoiceState(each, theInvoice(each)).balance);
    expect(found.map(({ total }) => show(total))).toEqual(["140.00", "60.00"]);
  }
});

test.each`
  because                                       | book                                                               | shares
  ${"without lines the heading's job has all"}  | ${"invoice I1 200, is Sent, job J1; paid I1 50"}                   | ${"J1 150.00"}
  ${"or nobody has"}                            | ${"invoice I1 200, is Sent; paid I1 50"}                           | ${"null 150.00"}
  ${"a line without a job is the heading's"}    | ${"invoice I1, is Sent, job J1; line I1 50; line I1 20, job J2"}   | ${"J1 50.00, J2 20.00"}
  ${"lines of a job beside lines of none"}      | ${"invoice I1, is Sent; line I1 50; line I1 20, job J2"}           | ${"null 50.00, J2 20.00"}
  ${"tax goes with its line"}                   | ${"invoice I1, is Sent; line I1 100, job J1, tax 20%; line I1 100, job J2, tax 5%"} | ${"J1 120.00, J2 105.00"}
  ${"where payments aren't kept, as stated"}    | ${"no payments; invoice I1 0, is Sent, paid 150; line I1 100, job J1; line I1 100, job J2"} | ${"J1 0.00, J2 50.00"}
  ${"a job that has a credit takes no payment"} | ${"invoice I1, is Sent; line I1 100, job J1; line I1 -20, job J2; paid I1 30, job J2"} | ${"J1 70.00, J2 -20.00"}
  ${"a Draft is not owed"}                      | ${"invoice I1 200, is Draft, job J1"}                              | ${"J1 0.00"}
  ${"a Cancelled one no longer"}                | ${"invoice I1, is Cancelled; line I1 50, job J1; line I1 20, job J2"} | ${"J1 0.00, J2 0.00"}
  ${"nor what was written off it owed back"}    | ${"invoice I1, is Cancelled; line I1 50, job J1; line I1 20, job J2; off I1 5"} | ${"J1 0.00, J2 0.00"}
  ${"what was paid on it is owed back"}         | ${"invoice I1 200, is Cancelled, job J1; paid I1 50"}              | ${"J1 -50.00"}
`("$because", ({ book: text, shares }: { book: string; shares: string }) => {
  const book = bookOf(text);
  expect(invoiceShares(book, theInvoice(book)).map(({ job, balance }) => `${job} ${show(balance)}`).join(", ")).toBe(shares);
});
