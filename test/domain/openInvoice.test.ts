import { invoiceState } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { judgeOpening, planOpening } from "../../src/domain/openInvoice";
import { bookOf, show, theInvoice, theJob } from "./notation";
import { done, openInvoice } from "./postings";
import { spoiled } from "./requests";
import { planLines, settledBook } from "./settled";

/** What the invoice and the job are once the Draft is billed. */
function opened(book: string) {
  const { book: after } = done(openInvoice(bookOf(book), "I1"));
  const { status, balance } = invoiceState(after, after.invoiceOf.get("I1")!);
  const job = after.jobs[0];
  return [`${status} ${show(balance)}`, ...(job ? [`last ${theJob(after).lastBilled ?? "never"}, owes ${show(jobBalance(after, theJob(after)))}`] : [])].join(", ");
}

test.each`
  because                                      | book                                                                                              | after
  ${"a Draft is billed"}                       | ${"invoice I1 240, is Draft"}                                                                     | ${"Open 240.00"}
  ${"what it held is owed on it, once"}        | ${"job J1; invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 100, job J1"}               | ${"Open 100.00, last 2026-04-15, owes 100.00"}
  ${"with what write-offs took from it"}       | ${"job J1; invoice I1, is Draft, job J1; T J1 100, billed I1; off J1 30, took I1 30; line I1 70, job J1"} | ${"Open 70.00, last 2026-04-15, owes 70.00"}
  ${"a later bill stays the last"}             | ${"job J1, last 2026-04-30; invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 100, job J1"} | ${"Open 100.00, last 2026-04-30, owes 100.00"}
  ${"an earlier one is not"}                   | ${"job J1, last 2026-04-14; invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 100, job J1"} | ${"Open 100.00, last 2026-04-15, owes 100.00"}
  ${"one that holds no charges is no bill of the job"} | ${"job J1; invoice I1, is Draft, job J1; line I1 75, job J1"}                             | ${"Open 75.00, last never, owes 75.00"}
  ${"what was paid ahead counts"}              | ${"invoice I1 240, is Draft; paid I1 240"}                                                        | ${"Paid 0.00"}
`("$because", ({ book, after }: { book: string; after: string }) => expect(opened(book)).toBe(after));

test.each`
  because                       | book                                                                  | code
  ${"there is none"}            | ${"invoice I2 240, is Draft"}                                         | ${"NO_SUCH_INVOICE"}
  ${"it is billed already"}     | ${"invoice I1 240, is Open"}                                          | ${"INVOICE_CLOSED"}
  ${"its day is locked"}        | ${"policy periodLockDate, 2026-04-15; invoice I1 240, is Draft"}      | ${"DATE_LOCKED"}
`("refused because $because", ({ book, code }: { book: string; code: string }) => {
  expect(openInvoice(bookOf(book), "I1")).toMatchObject({ kind: "refused", refusal: { code } });
});

test.each`
  because                           | book                           | spoilt               | refusal
  ${"it was billed"}                | ${"invoice I1 240, is Open"}   | ${""}                | ${{ code: "INVOICE_CLOSED", id: "I1", status: "Open", wanted: "Draft" }}
  ${"rows of it cannot be read"}    | ${"invoice I1 240, is Draft"}  | ${"invoices I1"}     | ${{ code: "UNREADABLE", table: "invoices", id: "I1" }}
  ${"a policy cannot be read"}      | ${"invoice I1 240, is Draft"}  | ${"policies excess"} | ${{ code: "UNREADABLE", table: "policies", id: "excess" }}
`("refused in full: $because", ({ book, spoilt, refusal }: { book: string; spoilt: string; refusal: object }) => {
  expect(openInvoice(spoiled(bookOf(book), spoilt), " i1 ")).toStrictEqual({ kind: "refused", refusal });
});

test("the plan of an opening says the new status and the jobs' last bill, and the book after it is so", () => {
  const book = settledBook("job J1, last 2026-04-15; invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 100, job J1; invoice I2 5, is Draft; job J2, last 2026-04-15; T J2 9, billed I1; line I1 9, job J2");
  const { plan, after } = planOpening(book, "op", theInvoice(book));
  expect([plan.operation, plan.kind, ...planLines(plan)]).toEqual(["op", "open-invoice", "I1 status Draft → Open"]);
  expect(after.invoices.map(({ id, stored }) => [id, stored.status, stored.total])).toEqual([["I1", "Open", 109_00], ["I2", "Draft", 5_00]]);
});

test("one that was paid ahead is Paid, and no cell is written twice", () => {
  const book = settledBook("invoice I1 240, is Draft; paid I1 240; invoice I2 5");
  expect(judgeOpening(spoiled(book, "invoices I2"), "I1")).toMatchObject({ kind: "accepted", invoice: { id: "I1" } });
  expect(planLines(planOpening(book, "op", theInvoice(book)).plan)).toEqual(["I1 status Draft → Paid"]);
});
