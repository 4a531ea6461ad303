import { invoiceState } from "../../src/domain/invoiceState";
import { bookOf, show, theInvoice } from "./notation";

function stateOf(text: string): string {
  const book = bookOf(text);
  const { balance, status } = invoiceState(book, theInvoice(book));
  return `${show(balance)} ${status}`;
}

interface Row {
  readonly book: string;
  readonly state: string;
}

const sent = "invoice I1 1200, is Sent";

// What covers an invoice names its status.
test.each`
  because                                     | book                                                              | state
  ${"nothing has happened"}                   | ${sent}                                                           | ${"1200.00 Sent"}
  ${"G17 paid and written off"}               | ${`${sent}; paid I1 700; off I1 500`}                             | ${"0.00 Settled"}
  ${"G18 written off alone"}                  | ${`${sent}; off I1 1200`}                                         | ${"0.00 Written Off"}
  ${"G18 paid alone"}                         | ${`${sent}; paid I1 1200`}                                        | ${"0.00 Paid"}
  ${"G19 written off in part"}                | ${`${sent}; off I1 250`}                                          | ${"950.00 Sent"}
  ${"G21 and written up again"}               | ${`${sent}; off I1 250; off I1 -100`}                             | ${"1050.00 Sent"}
  ${"G22 a smaller write-off reopens it"}     | ${"invoice I1 1200, is Settled; paid I1 700; off I1 300"}         | ${"200.00 Sent"}
  ${"a cent short is not paid"}               | ${`${sent}; paid I1 1199.99`}                                     | ${"0.01 Sent"}
  ${"cents that add up are"}                  | ${"invoice I1 0.30, is Open; paid I1 0.10; paid I1 0.20"}         | ${"0.00 Paid"}
  ${"an Open one stays Open"}                 | ${"invoice I1 1200, is Open; off I1 250"}                         | ${"950.00 Open"}
  ${"paid too much"}                          | ${`${sent}; paid I1 1250`}                                        | ${"-50.00 Credit balance"}
  ${"paid after it was written off"}          | ${`${sent}; off I1 1200; paid I1 100`}                            | ${"-100.00 Credit balance"}
  ${"the surplus is refunded"}                | ${`${sent}; paid I1 1250; paid I1 -50`}                           | ${"0.00 Paid"}
  ${"a credit balance that is written up"}    | ${"invoice I1 1200, is Credit balance; paid I1 1250; off I1 -50"} | ${"0.00 Settled"}
  ${"a reversed pair nets to nothing"}        | ${`${sent}; paid I1 1200; off I1 500, is Reversed; off I1 -500, reverses W1`} | ${"0.00 Paid"}
  ${"a pending write-off does not count"}     | ${`${sent}; off I1 250, is Pending`}                              | ${"1200.00 Sent"}
  ${"a declined one neither"}                 | ${`${sent}; off I1 250, is Declined`}                             | ${"1200.00 Sent"}
  ${"only completed payments count"}          | ${`${sent}; paid I1 1, is Pending; paid I1 2, is Failed; paid I1 4, is Cancelled; paid I1 8`} | ${"1192.00 Sent"}
  ${"what is for another invoice"}            | ${`${sent}; invoice I2 50, is Open; paid I2 50; off I2 10`}       | ${"1200.00 Sent"}
`("$because", ({ book, state }: Row) => expect(stateOf(book)).toBe(state));

// One that owes again is Sent if it was ever sent, or if nobody keeps that; else Open.
test.each`
  because                              | book                                                          | state
  ${"no Sent column"}                  | ${"invoice I1 100, is Paid"}                                  | ${"100.00 Sent"}
  ${"it was sent"}                     | ${"invoice I1 100, is Paid, sent 2026-04-16"}                 | ${"100.00 Sent"}
  ${"it never was"}                    | ${"invoice I1 100, is Paid, sent never"}                      | ${"100.00 Open"}
  ${"after a write-off"}               | ${"invoice I1 100, is Written Off, sent never; off I1 40"}    | ${"60.00 Open"}
  ${"after a credit balance"}          | ${"invoice I1 100, is Credit balance; paid I1 40"}            | ${"60.00 Sent"}
  ${"no status yet: it was just made"} | ${"invoice I1 100"}                                           | ${"100.00 Open"}
  ${"no status, but sent"}             | ${"invoice I1 100, sent 2026-04-16"}                          | ${"100.00 Sent"}
  ${"a Draft is a person's word"}      | ${"invoice I1 100, is Draft; paid I1 100"}                    | ${"0.00 Draft"}
  ${"and so is Cancelled"}             | ${"invoice I1 100, is Cancelled; off I1 100"}                 | ${"0.00 Cancelled"}
`("reopened or kept: $because", ({ book, state }: Row) => expect(stateOf(book)).toBe(state));

const bill = "line I1 700, tax 15%; line I1 400, tax 15%";

test.each`
  because                                        | book                                                                              | state
  ${"G16 lines with their tax"}                  | ${`invoice I1, is Sent; ${bill}`}                                                 | ${"1265.00 Sent"}
  ${"lines count, not the stated total"}         | ${`invoice I1 9, is Sent; ${bill}`}                                               | ${"1265.00 Sent"}
  ${"a nil invoice that a write-off emptied"}    | ${"invoice I1, is Open; line I1 500; line I1 -500, type Credit; off J1 500, took I1 500"} | ${"0.00 Written Off"}
  ${"Credit lines do not decide a status"}       | ${"invoice I1, is Open; line I1 500; line I1 -200, type Credit; off J1 200, took I1 200; paid I1 300"} | ${"0.00 Paid"}
  ${"a nil invoice without a write-off"}         | ${"invoice I1, is Sent; line I1 500; line I1 -500, type Other"}                   | ${"0.00 Paid"}
  ${"no lines and no total: as it stands"}       | ${"invoice I1, is Sent"}                                                          | ${"0.00 Sent"}
  ${"and a new one is Open"}                     | ${"invoice I1"}                                                                   | ${"0.00 Open"}
  ${"paid as stated where payments aren't kept"} | ${"no payments; invoice I1 1200, is Sent, paid 700; off I1 500"}                  | ${"0.00 Settled"}
  ${"payments count where they are kept"}        | ${"invoice I1 1200, is Sent, paid 700"}                                           | ${"1200.00 Sent"}
`("$because", ({ book, state }: Row) => expect(stateOf(book)).toBe(state));

test("every figure of a state", () => {
  const book = bookOf(`invoice I1, is Sent; ${bill}; paid I1 600; off I1 100`);
  const { net, tax, total, paid, writtenOff, balance } = invoiceState(book, theInvoice(book));
  expect([net, tax, total, paid, writtenOff, balance].map(show)).toEqual(["1100.00", "165.00", "1265.00", "600.00", "100.00", "565.00"]);
});
