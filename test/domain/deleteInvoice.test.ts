import { jobBalance } from "../../src/domain/jobBalance";
import { bookAfterDeletion, judgeInvoiceDeletion, planInvoiceDeletion } from "../../src/domain/deleteInvoice";
import { bookOf, show, theInvoice, theJob } from "./notation";
import { bill, deleteInvoice, done } from "./postings";
import { spoiled } from "./requests";
import { planLines, settledBook } from "./settled";

/** What the job is left with once its bill is deleted. */
function deleted(book: string, invoice = "I1") {
  const after = done(deleteInvoice(bookOf(book), invoice)).book;
  const { broughtForward, lastBilled } = theJob(after);
  return `forward ${show(broughtForward)}, last ${lastBilled ?? "never"}, owes ${show(jobBalance(after, theJob(after)))}`;
}

// Charges and write-offs are released; what the bill took besides was brought forward, and is again.
test.each`
  because                                       | book                                                                                                      | left
  ${"charges are released"}                     | ${"job J1, last 2026-04-15; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1"}               | ${"forward 0.00, last never, owes 100.00"}
  ${"and write-offs"}                           | ${"job J1; invoice I1, is Open; T J1 100, billed I1; off J1 30, took I1 30; line I1 70, job J1"}          | ${"forward 0.00, last never, owes 70.00"}
  ${"what was brought forward is again"}        | ${"job J1; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1; line I1 400, job J1, type Other, text Brought forward"} | ${"forward 400.00, last never, owes 500.00"}
  ${"also when nothing else was billed"}        | ${"job J1; invoice I1, is Open; line I1 400, job J1, type Other, text Brought forward"}                   | ${"forward 400.00, last never, owes 400.00"}
  ${"and only a part of it"}                    | ${"job J1, forward 150; invoice I1, is Open; line I1 400, job J1, type Other, text Brought forward; line I1 -150, job J1, type Other, text Carried forward"} | ${"forward 400.00, last never, owes 400.00"}
  ${"the job of the heading"}                   | ${"job J1; invoice I1, is Open, job J1; line I1 400, type Other, text Brought forward"}                   | ${"forward 400.00, last never, owes 400.00"}
  ${"an invoice made by hand brings nothing"}   | ${"job J1, forward 20, last 2026-01-31; invoice I1, is Open; line I1 75, job J1, type Other, text Travel"} | ${"forward 20.00, last 2026-01-31, owes 20.00"}
  ${"nor does a line added to a bill"}          | ${"job J1; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1; line I1 75, job J1, type Other, text Travel"} | ${"forward 0.00, last never, owes 100.00"}
  ${"a line of another job on the bill"}        | ${"job J1, forward 20, last 2026-01-31; invoice I1, is Open; T J2 100, billed I1; line I1 100, job J2; line I1 75, job J1"} | ${"forward 20.00, last 2026-01-31, owes 20.00"}
  ${"the bill before was the last"}             | ${"job J1; invoice I0 9, is Sent, on 2026-03-31; T J1 9, billed I0; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1"} | ${"forward 0.00, last 2026-03-31, owes 100.00"}
  ${"even one of what was brought forward"}     | ${"job J1; invoice I0, is Sent, on 2026-03-31; line I0 5, job J1, type Other, text Brought forward; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1"} | ${"forward 0.00, last 2026-03-31, owes 105.00"}
  ${"or with other lines beside it"}            | ${"job J1; invoice I0, is Sent, on 2026-03-31; line I0 5, job J1, type Other, text Brought forward; line I0 5, job J1; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1"} | ${"forward 0.00, last 2026-03-31, owes 110.00"}
  ${"not one made by hand"}                     | ${"job J1; invoice I0, is Sent, on 2026-03-31; line I0 5, job J1; line I0 5, job J2, type Other, text Brought forward; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1"} | ${"forward 0.00, last never, owes 105.00"}
  ${"a bill for two jobs"}                      | ${"job J1; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1; T J2 50, billed I1; line I1 50, job J2"} | ${"forward 0.00, last never, owes 100.00"}
  ${"a bill of a write up alone"}               | ${"job J1, last 2026-04-15; invoice I1, is Open; off J1 -5, took I1 -5; line I1 5, job J1, type Adjustment"} | ${"forward 0.00, last never, owes 5.00"}
  ${"one that took the rest of a write-off"}    | ${"job J1, last 2026-04-15; invoice I0 9, is Sent, on 2026-03-31; invoice I1, is Open; off J1 -5, took I0 -3 + I1 -2; line I1 2, job J1, type Adjustment"} | ${"forward 0.00, last 2026-03-31, owes 2.00"}
  ${"another job's write-off is another's"}     | ${"job J1, last 2026-01-31; invoice I0 9, is Sent, on 2026-03-31; off J1 3, took I0 3; invoice I1, is Open; off J2 -5, took I1 -5; line I1 5, job J2, type Adjustment"} | ${"forward 0.00, last 2026-01-31, owes 0.00"}
  ${"a line without words is the bill's own"}   | ${"job J1; invoice I1, is Open, job J1; T J1 100, billed I1; line I1 100; line I1 400, type Other"} | ${"forward 400.00, last never, owes 500.00"}
  ${"a Cancelled one was not"}                  | ${"job J1; invoice I0 9, is Cancelled, on 2026-03-31; off J1 3, took I0 3; invoice I1, is Open; T J1 100, billed I1; line I1 100, job J1"} | ${"forward 0.00, last never, owes 97.00"}
`("$because", ({ book, left }: { book: string; left: string }) => expect(deleted(book)).toBe(left));

test.each`
  because                                     | book                                                                                   | code
  ${"it was sent"}                            | ${"invoice I1 100, is Sent"}                                                           | ${"INVOICE_CLOSED"}
  ${"something was paid on it"}               | ${"invoice I1 100, is Open; paid I1 5"}                                                | ${"INVOICE_CLOSED"}
  ${"something was written off it"}           | ${"invoice I1 100, is Open; off I1 5"}                                                 | ${"INVOICE_CLOSED"}
  ${"its day is locked"}                      | ${"policy periodLockDate, 2026-04-15; invoice I1 100, is Open"}                        | ${"DATE_LOCKED"}
  ${"there is none"}                          | ${"invoice I2 100, is Open"}                                                           | ${"NO_SUCH_INVOICE"}
  ${"a later bill stands on what it left"}    | ${"invoice I1 100, is Open; T J1 100, billed I1; invoice I2 5, is Open, on 2026-05-01; T J1 5, billed I2"} | ${"INVOICE_CLOSED"}
  ${"though that took only write-offs"}       | ${"invoice I1 100, is Open; T J1 100, billed I1; invoice I2 5, is Open, on 2026-05-01; off J1 -5, took I2 -5"} | ${"INVOICE_CLOSED"}
  ${"or what was brought forward"}            | ${"invoice I1 100, is Open; T J1 100, billed I1; invoice I2, is Open, on 2026-05-01; line I2 5, job J1, type Other, text Brought forward"} | ${"INVOICE_CLOSED"}
`("refused because $because", ({ book, code }: { book: string; code: string }) => {
  expect(deleteInvoice(bookOf(book), "I1")).toMatchObject({ kind: "refused", refusal: { code } });
});

// With all that the words of a refusal need.
test.each`
  because                            | book                                     | spoilt                | refusal
  ${"it was sent"}                   | ${"invoice I1 100, is Sent"}             | ${""}                 | ${{ code: "INVOICE_CLOSED", id: "I1", status: "Sent", wanted: "Open or Draft" }}
  ${"something was paid on it"}      | ${"invoice I1 100, is Open; paid I1 5"}  | ${""}                 | ${{ code: "INVOICE_CLOSED", id: "I1", status: "Open", wanted: "free of payments" }}
  ${"a later bill of the same day"}  | ${"invoice I1 100, is Draft; T J1 100, billed I1; invoice I2 5, is Open; T J1 5, billed I2"} | ${""} | ${{ code: "INVOICE_CLOSED", id: "I1", status: "Draft", wanted: "the job's latest bill" }}
  ${"rows of it cannot be read"}     | ${"invoice I1 100, is Open"}             | ${"invoices I1"}      | ${{ code: "UNREADABLE", table: "invoices", id: "I1" }}
  ${"a policy cannot be read"}       | ${"invoice I1 100, is Open"}             | ${"policies excess"}  | ${{ code: "UNREADABLE", table: "policies", id: "excess" }}
`("refused in full: $because", ({ book, spoilt, refusal }: { book: string; spoilt: string; refusal: object }) => {
  expect(deleteInvoice(spoiled(bookOf(book), spoilt), " i1 ")).toStrictEqual({ kind: "refused", refusal });
});

test.each`
  because                                   | book
  ${"a Draft"}                              | ${"invoice I1 100, is Draft"}
  ${"others cannot be read"}                | ${"invoice I1 100, is Open; invoice I2 5"}
  ${"a bill of the same day came before"}   | ${"invoice I0 5, is Open; T J1 5, billed I0; invoice I1 100, is Open; T J1 100, billed I1"}
  ${"one of an earlier day, whatever its id"} | ${"invoice I2 5, is Open, on 2026-03-31; T J1 5, billed I2; invoice I1 100, is Open; T J1 100, billed I1"}
`("can be deleted: $because", ({ book }: { book: string }) => {
  expect(judgeInvoiceDeletion(spoiled(bookOf(book), "invoices I2"), "I1")).toMatchObject({ kind: "accepted", invoice: { id: "I1" } });
});

test("a deletion takes the invoice, its lines and what hangs on them, and nothing else", () => {
  const book = settledBook("job J1, last 2026-04-15; invoice I0 9, is Sent, on 2026-03-31; invoice I1, is Open; T J1 100, billed I1; M J1 9, billed I1; off J1 30, took I1 30; off J1 5, took I0 5; line I1 79, job J1; line I0 9, job J1");
  const plan = planInvoiceDeletion(book, "op", theInvoice(book));
  expect([plan.operation, plan.kind, ...planLines(plan)]).toEqual([
    "op", "delete-invoice", "- invoiceLines L1", "- invoices I1", "T1 invoice I1 → blank", "M1 invoice I1 → blank", "W1 consumed 30.00 → 0.00", "W1 billedOn I1 → ",
    "J1 lastBilled 2026-04-15 → 2026-03-31", "J1 timesheetToBill 0.00 → 70.00", "J1 materialsToBill 0.00 → 9.00", "J1 writtenOff 0.00 → 30.00", "J1 toBill 0.00 → 79.00",
  ]);
  const after = bookAfterDeletion(book, theInvoice(book));
  expect([after.lines, after.invoices, after.charges, after.writeOffs].map((rows) => rows.map(({ id }) => id))).toEqual([["L2"], ["I0"], ["T1", "M1"], ["W1", "W2"]]);
});

test("a bill of what was brought forward, posted and deleted, leaves the job as it was", () => {
  const book = bookOf("job J1, forward 400, tax 15%");
  const { book: billed, bill: { invoice } } = done(bill(book, { billNow: "150", style: "Summary" }));
  expect([theJob(billed).broughtForward, theJob(billed).lastBilled]).toEqual([250_00, "2026-04-30"]);
  expect(theJob(done(deleteInvoice(billed, invoice.id)).book).broughtForward).toBe(400_00);
});

test("Consumed stays the sum of what Billed on lists, a Cancelled invoice's part included", () => {
  const book = bookOf("invoice I1 70, is Cancelled; off J1 30, took I1 30; T J1 100");
  const { book: billed, plan, bill: { invoice } } = done(bill(book));
  expect(plan.changed).toContainEqual({ table: "writeOffs", key: "W1", field: "consumed", from: 30_00, to: 60_00 });
  expect(done(deleteInvoice(billed, invoice.id)).book.writeOffs).toEqual(book.writeOffs);
});
