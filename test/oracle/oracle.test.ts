import { answers } from "./answers";
import type { Book } from "./book";
import { mayDelete, mayWriteOff } from "./guards";
import { bookOf, withInvoice } from "./notation";
import { monthlyAgeing, statement, workInProgressWriteOffs } from "./views";

// What is owing: invoices, their jobs, debts and statements.

const empty: Book = { ...bookOf(""), jobs: [] };
const invoiceIn = (book: Book) => answers(book, "2026-03-31").invoices[0];

test.each`
  example  | because                                       | charged        | happened                           | status        | balance       | after
  ${"G17"} | ${"payments and write-offs together"}         | ${"- 1200"}    | ${"paid 700, off 500"}             | ${"Sent"}     | ${"0.00"}     | ${"Settled"}
  ${"G18"} | ${"write-offs only"}                          | ${"- 1200"}    | ${"off 1200"}                      | ${"Sent"}     | ${"0.00"}     | ${"Written Off"}
  ${"G18"} | ${"payments only"}                            | ${"- 1200"}    | ${"paid 1200"}                     | ${"Sent"}     | ${"0.00"}     | ${"Paid"}
  ${"G19"} | ${"a part is written off"}                    | ${"- 1200"}    | ${"off 250"}                       | ${"Sent"}     | ${"950.00"}   | ${"Sent"}
  ${"G21"} | ${"and a part of that written up again"}      | ${"- 1200"}    | ${"off 250, off -100"}             | ${"Sent"}     | ${"1050.00"}  | ${"Sent"}
  ${"G22"} | ${"a settled one whose write-off is lowered"} | ${"- 1200"}    | ${"paid 700, off 300"}             | ${"Settled"}  | ${"200.00"}   | ${"Sent"}
  ${"own"} | ${"paid too much"}                            | ${"- 1200"}    | ${"paid 1250"}                     | ${"Paid"}     | ${"-50.00"}   | ${"Credit balance"}
  ${"own"} | ${"refunded, then written off"}               | ${"- 1200"}    | ${"paid 700, paid -700, off 1200"} | ${"Open"}     | ${"0.00"}     | ${"Written Off"}
  ${"own"} | ${"a draft owes nothing"}                     | ${"- 1200"}    | ${""}                              | ${"Draft"}    | ${"0.00"}     | ${"Draft"}
  ${"own"} | ${"money on a cancelled one is a credit"}     | ${"- 1200"}    | ${"paid 20"}                       | ${"Cancelled"}| ${"-20.00"}   | ${"Cancelled"}
`("$example an invoice, $because", ({ charged, happened, status, balance, after }) => {
  expect(invoiceIn(withInvoice(empty, "INV-1", charged, happened, status))).toMatchObject({ balance, status: after });
});

test("G20 no more is written off than is owing", () => {
  const book = withInvoice(empty, "INV-1", "- 500", "");
  expect(["500.01", "500.00"].map((amount) => mayWriteOff(book, "INV-1", amount))).toEqual([false, true]);
});

test("G23 a write-off in a filed tax period is not deleted", () => {
  const [writeOff] = withInvoice(empty, "INV-1", "- 500", "off 100").writeOffs;
  if (!writeOff) throw new Error("The book has no write-off.");
  const locked = (taxLockDate: string) => ({ ...empty, policies: { ...empty.policies, taxLockDate } });
  expect(["2026-02-28", "2026-02-27"].map((day) => mayDelete(locked(day), writeOff))).toEqual([false, true]);
});

test("G24 a debt that is written off leaves the list", () => {
  const listOf = (happened: string) =>
    answers(withInvoice(withInvoice(empty, "INV-1", "A 500", happened), "INV-2", "B 300", ""), "2026-03-31").debts.map(
      ({ job, balance, invoices }) => `${job} ${balance} ${invoices.join(" ")}`,
    );
  expect(listOf("")).toEqual(["A 500.00 INV-1", "B 300.00 INV-2"]);
  expect(listOf("off 500")).toEqual(["B 300.00 INV-2"]);
});

test("G25 a statement shows write-offs of invoices and none of jobs", () => {
  const { rows, closing } = statement(withInvoice(bookOf("U 300"), "INV-1", "J-1 1265", "paid 600, off 100 for J-1"), "C-1");
  expect(rows.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(["Invoice 1265.00", "Payment -600.00", "Write-off -100.00"]);
  expect(closing).toBe("565.00");
});

test("G26 work in progress shows both kinds, but no write-off of an invoice without a job", () => {
  const book = withInvoice(withInvoice(bookOf("U 300"), "INV-1", "J-1 1265", "paid 600, off 100"), "INV-2", "- 200", "off 75");
  expect(workInProgressWriteOffs(book).total).toBe("400.00");
  const shown = statement(book, "C-1").rows.filter(({ kind }) => kind === "Write-off");
  expect(shown.map(({ amount }) => amount)).toEqual(["-100.00", "-75.00"]);
});

test("G27 monthly ageing leaves activity in the month in which it was entered", () => {
  const ageing = monthlyAgeing(
    [
      { customer: "A", month: "current", amount: "12817.77" },
      { customer: "A", month: "30 days", amount: "-765.00" },
      { customer: "B", month: "current", amount: "129.96" },
      { customer: "C", month: "current", amount: "1474.79" },
    ],
    2,
  );
  expect([ageing.ofCustomer("A"), ageing.ofMonth("current"), ageing.total]).toEqual(["12052.77", "14422.52", "13657.52"]);
});

test("G28 the age is that of the oldest charge left unpaid", () => {
  const book = bookOf("L 100, U 50");
  const charged: Book = {
    ...book,
    timesheet: [...book.timesheet, { entry: "T-99", date: "2026-02-01", job: "J-1", units: "1", rate: "200" }],
    payments: [{ payment: "PAY-1", date: "2026-03-01", customer: "C-1", job: "J-1", amount: "100" }],
  };
  expect(answers(charged, "2026-03-31").debts).toMatchObject([{ job: "J-1", balance: "150.00", age: 58 }]);
  expect(answers(charged, "2026-01-15").debts).toMatchObject([{ age: 0 }]);
});

test.each`
  because                                        | charged           | happened                               | shares
  ${"each job owes its own lines"}               | ${"A 700, B 500"} | ${""}                                  | ${["A 700.00", "B 500.00"]}
  ${"unnamed money goes to the lines in order"}  | ${"A 700, B 500"} | ${"paid 800"}                          | ${["A 0.00", "B 400.00"]}
  ${"named money goes to its job first"}         | ${"A 700, B 500"} | ${"paid 200 for B, paid 800"}          | ${["A 0.00", "B 200.00"]}
  ${"what is over joins the unnamed"}            | ${"A 700, B 500"} | ${"paid 600 for B, off 50"}            | ${["A 550.00", "B 0.00"]}
  ${"too much is a credit on the first"}         | ${"A 700, B 500"} | ${"paid 1250 for B"}                   | ${["A -50.00", "B 0.00"]}
  ${"a write up raises the job that it names"}   | ${"A 700, B 500"} | ${"off -30 for B"}                     | ${["A 700.00", "B 530.00"]}
  ${"a refund that names none raises the first"} | ${"A 700, B 500"} | ${"paid 100 for A, paid -30"}          | ${["A 630.00", "B 500.00"]}
  ${"a job that is not on it counts as unnamed"} | ${"A 700, B 500"} | ${"paid 100 for C"}                    | ${["A 600.00", "B 500.00"]}
`("an invoice of two jobs: $because", ({ charged, happened, shares }) => {
  const { jobs } = answers(withInvoice(empty, "INV-1", charged, happened), "2026-03-31");
  expect(jobs.map(({ job, balance }) => `${job} ${balance}`)).toEqual(shares);
});

test("invoices without a job make one row a customer", () => {
  const book = withInvoice(withInvoice(empty, "INV-1", "- 200", "paid 50"), "INV-2", "- 100", "");
  expect(answers(book, "2026-03-31").debts).toEqual([
    { job: null, customer: "C-1", age: 59, balance: "250.00", toBill: "0.00", invoices: ["INV-1", "INV-2"] },
  ]);
});
