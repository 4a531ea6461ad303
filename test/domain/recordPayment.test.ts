import { judgePayment, type PaymentRequest, planPayment } from "../../src/domain/recordPayment";
import { plainLooks } from "../../src/session/looks";
import { explainWarning } from "../../src/words/warnings";
import { bookOf, show } from "./notation";
import { spoiled } from "./requests";
import { cellLine } from "./settled";

/** "I1 700, job J1, fee 5, tip 1, on 2026-05-01": money received, as a form would record it. */
function paymentRequest(text: string): PaymentRequest {
  const [head = "", ...options] = text.split(",").map((part) => part.trim());
  const [target = "", amount = ""] = head.split(" ");
  const said = new Map(options.map((option): [string, string] => [option.split(" ")[0] ?? "", option.split(" ").slice(1).join(" ")]));
  const isJob = /^j/i.test(target);
  return {
    operation: "op", invoice: /^i/i.test(target) ? ` ${target} ` : null, job: isJob ? ` ${target} ` : (said.get("job") ?? null), amount: amount === "-" ? "" : amount,
    date: said.get("on") ?? "2026-04-30", method: " Cheque ", reference: " 0017\t", fee: said.get("fee") ?? " ", tip: said.get("tip") ?? " ", by: "Ann", at: "2026-04-30T10:15:00",
  };
}

/** What is received and for what, or why it is refused. */
function judged(text: string, asked: string, spoilt = ""): string {
  const answer = judgePayment(spoiled(bookOf(text), spoilt), paymentRequest(asked));
  if (answer.kind !== "accepted") {
    const { code, ...facts } = answer.refusal;
    return [code, ...Object.values(facts).map(String)].join(" ");
  }
  const { customer, invoice, job, amount, fee, tip } = answer.payment;
  return [`${show(amount)} of ${customer}`, `for ${invoice ?? "no invoice"} and ${job ?? "no job"}`, ...(fee === 0 ? [] : [`fee ${show(fee)}`]), ...(tip === 0 ? [] : [`tip ${show(tip)}`])].join(", ");
}

interface Row {
  readonly book: string;
  readonly asked: string;
  readonly answer: string;
}

const inv = "invoice I1 500, is Sent, job J1";
const two = "invoice I1, is Sent; line I1 50, job J1; line I1 9, job J2";

test.each`
  because                                | book                                               | asked                     | answer
  ${"for an invoice, and its job"}       | ${inv}                                             | ${"I1 700"}               | ${"700.00 of C1, for I1 and J1"}
  ${"all of it"}                         | ${`${inv}; paid I1 100`}                           | ${"i1 all"}               | ${"400.00 of C1, for I1 and J1"}
  ${"half of it"}                        | ${inv}                                             | ${"I1 50%"}               | ${"250.00 of C1, for I1 and J1"}
  ${"paid back"}                         | ${`${inv}; paid I1 550`}                           | ${"I1 all"}               | ${"-50.00 of C1, for I1 and J1"}
  ${"for one of two jobs, not said"}     | ${two}                                             | ${"I1 9"}                 | ${"9.00 of C1, for I1 and no job"}
  ${"said"}                              | ${two}                                             | ${"I1 9, job j2"}         | ${"9.00 of C1, for I1 and J2"}
  ${"for an invoice without a job"}      | ${"invoice I1 500, is Open, of C2"}                | ${"I1 500"}               | ${"500.00 of C2, for I1 and no job"}
  ${"for a job"}                         | ${"job J1, of C2; T J1 60"}                        | ${"J1 all"}               | ${"60.00 of C2, for no invoice and J1"}
  ${"what it cost and what was given"}   | ${inv}                                             | ${"I1 100, fee 1.50, tip 2"} | ${"100.00 of C1, for I1 and J1, fee 1.50, tip 2.00"}
`("$because: $asked", ({ book, asked, answer }: Row) => expect(judged(book, asked)).toBe(answer));

test.each`
  because                                | book                                               | asked                     | answer
  ${"neither invoice nor job"}           | ${inv}                                             | ${"- 100"}                | ${"TARGET_MISSING"}
  ${"which is said first"}               | ${inv}                                             | ${"- much"}               | ${"TARGET_MISSING"}
  ${"nothing, before what else is wrong"} | ${inv}                                            | ${"I1 0, on tomorrow, fee some"} | ${"AMOUNT_ZERO"}
  ${"all of nothing is found out later"} | ${"job J1"}                                        | ${"J1 all, on tomorrow"}  | ${"DATE_UNREADABLE tomorrow"}
  ${"no amount"}                         | ${inv}                                             | ${"I1 much"}              | ${"AMOUNT_MISSING much"}
  ${"nothing"}                           | ${inv}                                             | ${"I1 0"}                 | ${"AMOUNT_ZERO"}
  ${"all of nothing"}                    | ${"job J1"}                                        | ${"J1 all"}               | ${"AMOUNT_ZERO"}
  ${"a fee that is none"}                | ${inv}                                             | ${"I1 100, fee some"}     | ${"AMOUNT_MISSING some"}
  ${"a fee below zero"}                  | ${inv}                                             | ${"I1 100, fee -1"}       | ${"AMOUNT_MISSING -1"}
  ${"a tip that is none"}                | ${inv}                                             | ${"I1 100, tip some"}     | ${"AMOUNT_MISSING some"}
  ${"a tip below zero"}                  | ${inv}                                             | ${"I1 100, tip -1"}       | ${"AMOUNT_MISSING -1"}
  ${"no day"}                            | ${inv}                                             | ${"I1 100, on tomorrow"}  | ${"DATE_UNREADABLE tomorrow"}
  ${"a locked day"}                      | ${`policy periodLockDate, 2026-04-30; ${inv}`}     | ${"I1 100"}               | ${"DATE_LOCKED 2026-04-30 2026-04-30 2026-05-01"}
  ${"no such invoice"}                   | ${inv}                                             | ${"I9 100"}               | ${"NO_SUCH_INVOICE I9"}
  ${"no such job"}                       | ${inv}                                             | ${"J9 100"}               | ${"NO_SUCH_JOB J9"}
  ${"nor beside an invoice"}             | ${inv}                                             | ${"I1 100, job J9"}       | ${"NO_SUCH_JOB J9"}
  ${"a Draft owes nothing"}              | ${"invoice I1 500, is Draft"}                      | ${"I1 100"}               | ${"INVOICE_CLOSED I1 Draft billed"}
  ${"nor does a Cancelled one"}          | ${"invoice I1 500, is Cancelled"}                  | ${"I1 100"}               | ${"INVOICE_CLOSED I1 Cancelled billed"}
  ${"another customer's job"}            | ${`${inv}; job J2, of C2`}                         | ${"I1 100, job J2"}       | ${"OTHER_CUSTOMER I1 C1 C2"}
  ${"a job that is not on the invoice"}  | ${`${inv}; job J2`}                                | ${"I1 100, job J2"}       | ${"JOB_NOT_ON_INVOICE J2 I1 J1"}
`("refused because $because: $asked", ({ book, asked, answer }: Row) => expect(judged(book, asked)).toBe(answer));

test.each`
  because                              | spoilt                       | asked               | answer
  ${"an invoice that stands twice"}    | ${"twice invoices I1"}       | ${"I1 100"}         | ${"DUPLICATE_KEY invoices I1"}
  ${"an invoice whose row is no use"}  | ${"invoices I7"}             | ${"I7 100"}         | ${"UNREADABLE invoices I7"}
  ${"an invoice with unreadable rows"} | ${"invoices I1"}             | ${"I1 100"}         | ${"UNREADABLE invoices I1"}
  ${"a job that stands twice"}         | ${"twice jobs J1"}           | ${"J1 100"}         | ${"DUPLICATE_KEY jobs J1"}
  ${"a job whose row is no use"}       | ${"jobs J7"}                 | ${"J7 100"}         | ${"UNREADABLE jobs J7"}
  ${"a job with unreadable rows"}      | ${"jobs J1"}                 | ${"J1 100"}         | ${"UNREADABLE jobs J1"}
  ${"not beside an invoice"}           | ${"jobs J1"}                 | ${"I1 100, job J1"} | ${"100.00 of C1, for I1 and J1"}
  ${"others do not matter"}            | ${"jobs J2; invoices I2; twice jobs J2; twice invoices I2"} | ${"I1 100, job J1"} | ${"100.00 of C1, for I1 and J1"}
  ${"a policy that cannot be read"}    | ${"policies excess"}         | ${"I1 100"}         | ${"UNREADABLE policies excess"}
`("$because: $answer", ({ spoilt, asked, answer }: Row & { spoilt: string }) => expect(judged(inv, asked, spoilt)).toBe(answer));

// What a careful person is told beside a payment, in the words of the pane.
test.each`
  because                                   | book                                        | asked          | told
  ${"no more than is owed"}                 | ${inv}                                      | ${"I1 500"}    | ${""}
  ${"a cent more: a credit"}                | ${inv}                                      | ${"I1 500.01"} | ${"500.00 is owing on I1, and 500.01 is paid: it has a credit balance of 0.01 then. Lower the amount if that is not meant; to pay the credit back, record it with a minus sign."}
  ${"more on a credit"}                     | ${`${inv}; paid I1 550`}                    | ${"I1 10"}     | ${"-50.00 is owing on I1, and 10.00 is paid: it has a credit balance of 60.00 then. Lower the amount if that is not meant; to pay the credit back, record it with a minus sign."}
  ${"more than a job owes"}                 | ${"T J1 60"}                                | ${"J1 100"}    | ${"60.00 is owing on job J1, and 100.00 is paid: it has a credit balance of 40.00 then. Lower the amount if that is not meant; to pay the credit back, record it with a minus sign."}
  ${"a credit that is paid back"}           | ${`${inv}; paid I1 550`}                    | ${"I1 -50"}    | ${""}
  ${"a cheque that was no good"}            | ${`${inv}; paid I1 100`}                    | ${"I1 -100"}   | ${""}
  ${"more back than was paid"}              | ${`${inv}; paid I1 100`}                    | ${"I1 -100.01"} | ${"100.00 was paid on I1, and 100.01 is paid back: it owes 500.01 then. Lower the amount if that is not meant."}
  ${"of a job, and nothing was paid"}       | ${"T J1 60"}                                | ${"J1 -5"}     | ${"0.00 was paid on job J1, and 5.00 is paid back: it owes 65.00 then. Lower the amount if that is not meant."}
`("told: $because", ({ book, asked, told }: Row & { told: string }) => {
  const answer = judgePayment(bookOf(book), paymentRequest(asked));
  if (answer.kind === "refused") throw new Error(answer.refusal.code);
  expect(answer.warnings.map((warning) => explainWarning(warning, plainLooks(2))).join(" ")).toBe(told);
});

test("the row of a payment, field by field, and the balances that follow", () => {
  const book = bookOf(inv);
  const answer = judgePayment(book, paymentRequest("I1 700, fee 5"));
  if (answer.kind === "refused") throw new Error(answer.refusal.code);
  const plan = planPayment(book, { operation: "op" }, answer.payment);
  expect(plan.added).toEqual([{
    table: "payments", key: "PAY-0001",
    values: { id: "PAY-0001", date: "2026-04-30", customer: "C1", job: "J1", invoice: "I1", method: "Cheque", reference: "0017", amount: 700_00, fee: 5_00, tip: 0, status: "Completed" },
  }]);
  expect([plan.operation, plan.kind, plan.removed]).toEqual(["op", "pay", []]);
  expect(plan.changed.map(cellLine)).toContain("I1 balance blank → -200.00");
});

test("a payment takes the number after those that are there", () => {
  const book = { ...bookOf(inv), keys: { payments: ["R-7", "R-8"] } };
  const answer = judgePayment(book, paymentRequest("I1 700"));
  expect(answer.kind === "accepted" && answer.payment.id).toBe("R-9");
});
