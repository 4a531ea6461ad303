import { allEntries, registerOf, type RegisterRow, registerSeen, type RegisterView } from "../../src/session/registerView";
import { bookOf, show } from "../domain/notation";

// An entry as a line: id, kind, status, amount; then what bills and reversals made of it.
const lineOf = ({ writeOff, kind, status, isWriteUp, consumed, open, billedOn, reversedBy, wantsALook }: RegisterRow) =>
  [
    `${writeOff.id} ${kind} ${status} ${show(writeOff.amount)}`,
    ...(isWriteUp ? ["up"] : []),
    ...(consumed === 0 ? [] : [`${show(consumed)} on ${billedOn.join(" + ")}`]),
    ...(open === 0 ? [] : [`open ${show(open)}`]),
    ...(reversedBy === null ? [] : [`reversed by ${reversedBy}`]),
    ...(wantsALook ? ["look"] : []),
  ].join(", ");

const linesOf = (text: string) => registerOf(bookOf(text)).rows.map(lineOf);

test.each`
  because                                        | book                                                              | lines
  ${"a job's, for the next billing run"}         | ${"T J1 500; off J1 300"}                                         | ${["W1 job Posted 300.00, open 300.00"]}
  ${"one on no billing run wants a look"}        | ${"T J1 500; off J1 300, wait"}                                   | ${["W1 job Posted 300.00, open 300.00, look"]}
  ${"an invoice's never does"}                   | ${"invoice I1 500, is Sent, job J1; off I1 100"}                  | ${["W1 invoice Posted 100.00"]}
  ${"billed in part"}                            | ${"invoice I1; off J1 300, took I1 200"}                          | ${["W1 job Posted 300.00, 200.00 on I1, open 100.00"]}
  ${"billed by two runs"}                        | ${"invoice I1; invoice I2; off J1 300, took I1 200 + I2 100"}     | ${["W1 job Posted 300.00, 300.00 on I1 + I2"]}
  ${"a cancelled bill has given it back"}        | ${"invoice I1, is Cancelled; off J1 300, took I1 300"}            | ${["W1 job Posted 300.00, open 300.00"]}
  ${"a write up"}                                | ${"T J1 500; off J1 -100"}                                        | ${["W1 job Posted -100.00, up, open -100.00"]}
  ${"a pair points at each other"}               | ${"off J1 30, is Reversed, wait; off J1 -30, reverses W1, wait"}  | ${["W2 job Reversal -30.00", "W1 job Reversed 30.00, reversed by W2"]}
  ${"a write up taken back is on its side"}      | ${"off J1 -30, is Reversed; off J1 30, reverses W1"}              | ${["W2 job Reversal 30.00, up", "W1 job Reversed -30.00, up, reversed by W2"]}
  ${"what waits for approval wants no look"}     | ${"T J1 500; off J1 300, wait, is Pending"}                       | ${["W1 job Pending 300.00"]}
  ${"newest first, and of one day the last id"}  | ${"off J1 1, on 2026-03-01; off J1 2, on 2026-04-01; off J1 3, on 2026-04-01"} | ${["W3 job Posted 3.00, open 3.00", "W2 job Posted 2.00, open 2.00", "W1 job Posted 1.00, open 1.00"]}
`("the register shows: $because", ({ book, lines }: { book: string; lines: readonly string[] }) => {
  expect(linesOf(book)).toEqual(lines);
});

const firm = `
  job J1, of C1; job J2, of C2; invoice I1 900, is Sent, job J2, of C2
  off J1 300, on 2026-03-31; off J1 40, wait, on 2026-04-02; off J1 -60, on 2026-04-03
  off I1 200, job J2, of C2, on 2026-04-04; off I1 -50, job J2, of C2, on 2026-04-05
  off J1 70, is Reversed, on 2026-04-06; off J1 -70, reverses W6, on 2026-04-07; off J1 999, is Pending, on 2026-04-08; off J1 1, is Declined, on 2026-04-09
`;

function seen(wanted: Partial<RegisterView>) {
  const book = bookOf(firm);
  const { rows, totals, hasUncounted } = registerSeen(registerOf(book), book, { ...allEntries, ...wanted });
  return {
    ids: rows.map(({ writeOff }) => writeOff.id).join(" "),
    totals: totals.map(({ kind, writtenOff, writtenUp, net }) => `${kind} ${show(writtenOff)} - ${show(writtenUp)} = ${show(net)}`).join(", ") + (hasUncounted ? ", and some in no total" : ""),
  };
}

test.each`
  because                                     | wanted                              | ids                             | totals
  ${"all of it"}                              | ${{}}                               | ${"W9 W8 W7 W6 W5 W4 W3 W2 W1"} | ${"job 340.00 - 60.00 = 280.00, invoice 200.00 - 50.00 = 150.00, and some in no total"}
  ${"one kind, told by the invoice"}          | ${{ kind: "invoice" }}              | ${"W5 W4"}                      | ${"invoice 200.00 - 50.00 = 150.00"}
  ${"one customer"}                           | ${{ customer: "C2" }}               | ${"W5 W4"}                      | ${"invoice 200.00 - 50.00 = 150.00"}
  ${"one job, in small letters"}              | ${{ job: " j2" }}                   | ${"W5 W4"}                      | ${"invoice 200.00 - 50.00 = 150.00"}
  ${"one month"}                              | ${{ month: "2026-03" }}             | ${"W1"}                         | ${"job 300.00 - 0.00 = 300.00"}
  ${"no reason code is a choice"}             | ${{ reasonCode: "", kind: "invoice" }} | ${"W5 W4"}                   | ${"invoice 200.00 - 50.00 = 150.00"}
  ${"a code that nothing has"}                | ${{ reasonCode: "OTHER" }}          | ${""}                           | ${""}
  ${"what wants a look"}                      | ${{ status: "look" }}               | ${"W2"}                         | ${"job 40.00 - 0.00 = 40.00"}
  ${"what stands"}                            | ${{ status: "Posted" }}             | ${"W5 W4 W3 W2 W1"}             | ${"job 340.00 - 60.00 = 280.00, invoice 200.00 - 50.00 = 150.00"}
  ${"reversed ones come with their reversal"} | ${{ status: "Reversed" }}           | ${"W7 W6"}                      | ${"job 0.00 - 0.00 = 0.00"}
  ${"what waits is in no total"}              | ${{ status: "Pending" }}            | ${"W8"}                         | ${"job 0.00 - 0.00 = 0.00, and some in no total"}
  ${"searched by the customer's name"}        | ${{ search: "BIRCH" }}              | ${"W5 W4"}                      | ${"invoice 200.00 - 50.00 = 150.00"}
  ${"searched by id"}                         | ${{ search: "w3" }}                 | ${"W3"}                         | ${"job 0.00 - 60.00 = -60.00"}
  ${"the largest first, up or down"}          | ${{ month: "2026-04", status: "Posted", sorting: "largest" }} | ${"W4 W3 W5 W2"} | ${"job 40.00 - 60.00 = -20.00, invoice 200.00 - 50.00 = 150.00"}
  ${"by customer, the newest of each first"}  | ${{ status: "Posted", sorting: "customer" }} | ${"W3 W2 W1 W5 W4"}    | ${"job 340.00 - 60.00 = 280.00, invoice 200.00 - 50.00 = 150.00"}
`("the register is looked through: $because", ({ wanted, ids, totals }: { wanted: Partial<RegisterView>; ids: string; totals: string }) => {
  expect(seen(wanted)).toEqual({ ids, totals });
});

test("what can be chosen is what the register has", () => {
  const { customers, months, reasonCodes, wantingALook } = registerOf(bookOf(firm));
  expect({ customers: customers.map(({ name }) => name), months, reasonCodes, wantingALook }).toEqual({ customers: ["Ash", "Birch"], months: ["2026-04", "2026-03"], reasonCodes: [""], wantingALook: 1 });
});
