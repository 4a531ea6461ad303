import { decoded, problemLines } from "./rawTables";

const base = "Customers\nCustomer | Name\nC1 | Ash\nC2 | Birch\n\nJobs\nJob | Customer\nJ1 | C1\nJ2 | C2\n\n";
const inv = "Invoices\nInvoice | Date | Customer | Job | Status | Total\nI1 | 2026-04-01 | C1 | J1 | Sent | 500\nI2 | 2026-04-02 | C2 | | | 50\n\n";

const marked = ({ jobs, invoices, customers, anywhere }: { jobs: ReadonlySet<string>; invoices: ReadonlySet<string>; customers: ReadonlySet<string>; anywhere: boolean }) =>
  [...jobs, ...invoices, ...customers, ...(anywhere ? ["anywhere"] : [])];

test("invoices as they stand, and what the sheet keeps of them", () => {
  const { book, problems } = decoded(`${base}Invoices\nInvoice | Date | Due | Customer | Job | Style | Status | Sent | Total | Paid | Balance\nI1 | 2026-04-01 | | c1 | j1 | detailed | SENT | 2026-04-02 | 500 | | #REF!`);
  expect(book.invoices).toEqual([{
    id: "I1", date: "2026-04-01", due: null, customer: "C1", job: "J1", style: "Detailed", sent: "2026-04-02",
    stored: { status: "Sent", net: undefined, tax: undefined, total: 500_00, paid: null, writtenOff: undefined, balance: null },
  }]);
  expect(problemLines(problems)).toEqual(["notice: Invoices 2 Balance: #REF! → an amount, or nothing"]);
});

test.each`
  because                            | row                                       | problem                                                                                              | incomplete
  ${"a status that is none"}         | ${"I3 | 2026-04-01 | C1 | J1 | Done | 5"} | ${"Invoices 4 Status: Done → one of: Draft, Open, Sent, Paid, Settled, Written Off, Cancelled, Credit balance, or nothing"} | ${["J1", "I3", "C1"]}
  ${"a total as text"}               | ${"I3 | 2026-04-01 | c2 | | | '5.00"}     | ${"Invoices 4 Total: 5.00 → an amount, or nothing, probably 5.00"}                                   | ${["I3", "C2"]}
  ${"a job that is not there"}       | ${"I3 | 2026-04-01 | C1 | J9 | | 5"}      | ${"Invoices 4 Job: J9 → a job of the Jobs table, or nothing"}                                        | ${["I3", "C1"]}
  ${"no customer"}                   | ${"I3 | 2026-04-01 | | | | 5"}            | ${"Invoices 4 Customer: a blank cell → an id"}                                                       | ${["I3"]}
`("an invoice that is left out: $because", ({ row, problem, incomplete }: { row: string; problem: string; incomplete: readonly string[] }) => {
  const { book, problems } = decoded(`${base}${inv.trim()}\n${row}`);
  expect(book.invoices.map(({ id }) => id)).toEqual(["I1", "I2"]);
  expect(problemLines(problems)).toEqual([problem]);
  expect(marked(book.unreadable)).toEqual(incomplete);
});

test("an invoice of nobody's is a notice: it owes what it owes", () => {
  const { book, problems } = decoded(`${base}${inv.trim()}\nI3 | 2026-04-01 | C9 | | | 5`);
  expect(book.invoices.map(({ customer }) => customer)).toEqual(["C1", "C2", "C9"]);
  expect(problemLines(problems)).toEqual(["notice: Invoices 4 Customer: C9 → a customer of the Customers table"]);
});

const line = (row: string) => decoded(`${base}${inv}InvoiceLines\nLine | Invoice | Type | Job | Net | Tax rate | Tax | Gross\n${row}`);

test.each`
  because                              | row                                  | amounts
  ${"all three"}                       | ${"L1 | I1 | | | 100 | | 15 | 115"}  | ${[100_00, 15_00, 115_00]}
  ${"net and tax"}                     | ${"L1 | I1 | | | 100 | | 15 | "}     | ${[100_00, 15_00, 115_00]}
  ${"net and gross"}                   | ${"L1 | I1 | | | 100 | | | 115"}     | ${[100_00, 15_00, 115_00]}
  ${"tax and gross"}                   | ${"L1 | I1 | | | | | 15 | 115"}      | ${[100_00, 15_00, 115_00]}
  ${"net and a rate"}                  | ${"L1 | I1 | | | 10.10 | 15% | | "}  | ${[10_10, 1_52, 11_62]}
  ${"gross and a rate"}                | ${"L1 | I1 | | | | 20% | | 120"}     | ${[100_00, 20_00, 120_00]}
  ${"net alone: no tax"}               | ${"L1 | I1 | | | 100 | | | "}        | ${[100_00, 0, 100_00]}
  ${"gross alone: no tax"}             | ${"L1 | I1 | | | | | | 100"}         | ${[100_00, 0, 100_00]}
  ${"a Credit line is below zero"}     | ${"L1 | I1 | Credit | | -100 | 15% | | "} | ${[-100_00, -15_00, -115_00]}
`("a line with $because", ({ row, amounts }: { row: string; amounts: readonly number[] }) => {
  const { book, problems } = line(row);
  expect(book.lines.map(({ net, tax, gross }) => [net, tax, gross])).toEqual([amounts]);
  expect(problems).toEqual([]);
});

test.each`
  because                      | row                                     | problem                                                                                        | incomplete
  ${"no amount"}               | ${"L1 | I1 | | J1 | | 15% | 15 | "}     | ${"InvoiceLines 2 Net: a blank cell → an amount"}                                              | ${["J1", "I1"]}
  ${"an invoice not there"}    | ${"L1 | I9 | | J1 | 5 | | | "}          | ${"InvoiceLines 2 Invoice: I9 → an invoice of the Invoices table"}                             | ${["J1"]}
  ${"a job not there"}         | ${"L1 | I1 | | J9 | 5 | | | "}          | ${"InvoiceLines 2 Job: J9 → a job of the Jobs table, or nothing"}                              | ${["I1", "J1"]}
  ${"a type that is none"}     | ${"L1 | I2 | Work | | 5 | | | "}        | ${"InvoiceLines 2 Type: Work → one of: Labour, Vehicle, Plant, Materials, Other, Credit, Adjustment (blank means Other)"} | ${["I2"]}
`("a line that is left out: $because", ({ row, problem, incomplete }: { row: string; problem: string; incomplete: readonly string[] }) => {
  const { book, problems } = line(row);
  expect(book.lines).toEqual([]);
  expect(problemLines(problems)).toEqual([problem]);
  expect(new Set(marked(book.unreadable))).toEqual(new Set(incomplete));
});

test("a gross amount that is not net and tax counts, with a notice", () => {
  const { book, problems } = line("L1 | I1 | | | 100 | | 15 | 120");
  expect(book.lines.map(({ gross }) => gross)).toEqual([120_00]);
  expect(problemLines(problems)).toEqual(["notice: InvoiceLines 2 Gross: 120.00 → net and tax together, 115.00; the gross of 120.00 counts"]);
});

const paid = (row: string) => decoded(`${base}${inv}Payments\nPayment | Date | Customer | Job | Invoice | Amount | Fee | Status\n${row}`);

test.each`
  row                                              | payment
  ${"P1 | 2026-04-03 | | | i1 | 50 | | "}          | ${"P1 null null I1 5000 fee 0 Completed"}
  ${"P1 | 2026-04-03 | c1 | j1 | | 50 | 1.8 | pending"} | ${"P1 C1 J1 null 5000 fee 180 Pending"}
  ${"P1 | 2026-04-03 | C1 | | | -50 | | Failed"}   | ${"P1 C1 null null -5000 fee 0 Failed"}
`("a payment: $row", ({ row, payment }: { row: string; payment: string }) => {
  const { book, problems } = paid(row);
  expect(book.payments.map(({ id, customer, job, invoice, amount, fee, status }) => `${id} ${customer} ${job} ${invoice} ${amount} fee ${fee} ${status}`)).toEqual([payment]);
  expect(problems).toEqual([]);
});

test.each`
  because                           | row                                          | problem                                                                                  | incomplete
  ${"no amount"}                    | ${"P1 | 2026-04-03 | | | I1 | | | "}         | ${"Payments 2 Amount: a blank cell → an amount"}                                         | ${["J1", "I1"]}
  ${"an amount as text, customer"}  | ${"P1 | 2026-04-03 | c2 | | | '(5) | | "}    | ${"Payments 2 Amount: (5) → an amount, probably -5"}                                     | ${["C2"]}
  ${"for nobody"}                   | ${"P1 | 2026-04-03 | | | | 5 | | "}          | ${"Payments 2 Invoice: a blank cell → an invoice, a job or a customer that the payment is for"} | ${["anywhere"]}
  ${"for an invoice not there"}     | ${"P1 | 2026-04-03 | | J2 | I9 | 5 | | "}    | ${"Payments 2 Invoice: I9 → an invoice of the Invoices table, or nothing"}               | ${["J2"]}
  ${"another word for a status"}    | ${"P1 | 2026-04-03 | | J2 | | 5 | | Paid"}   | ${"Payments 2 Status: Paid → one of: Completed, Pending, Cancelled, Failed (blank means Completed)"} | ${["J2"]}
`("a payment that is left out: $because", ({ row, problem, incomplete }: { row: string; problem: string; incomplete: readonly string[] }) => {
  const { book, problems } = paid(row);
  expect(book.payments).toEqual([]);
  expect(problemLines(problems)).toEqual([problem]);
  expect(marked(book.unreadable)).toEqual(incomplete);
});

// A cell that should name the invoice and cannot be read: any invoice of the job may be short, or of the customer, or any at all.
test.each`
  because                             | text                                                                          | incomplete
  ${"a payment of a known job"}       | ${"Payments\nPayment | Date | Customer | Job | Invoice | Amount\nP1 | 2026-04-03 | C1 | J1 | #N/A | 5"} | ${"J1 I1 C1"}
  ${"a payment of a known customer"}  | ${"Payments\nPayment | Date | Customer | Job | Invoice | Amount\nP1 | 2026-04-03 | C2 | | #REF! | 5"}   | ${"I2 C2"}
  ${"a payment of nobody"}            | ${"Payments\nPayment | Date | Customer | Job | Invoice | Amount\nP1 | 2026-04-03 | | | #N/A | 5"}       | ${"everything"}
  ${"a line of a known job"}          | ${"InvoiceLines\nLine | Invoice | Job | Net\nL1 | #N/A | J1 | 5"}                                       | ${"J1 I1"}
  ${"a line of no job"}               | ${"InvoiceLines\nLine | Invoice | Job | Net\nL1 | #N/A | | 5"}                                          | ${"everything"}
  ${"a blank names none"}             | ${"Payments\nPayment | Date | Customer | Job | Invoice | Amount\nP1 | 2026-04-03 | C1 | J1 | | '5"}     | ${"J1 C1"}
`("whose figures are short: $because", ({ text, incomplete }: { text: string; incomplete: string }) => {
  const { unreadable } = decoded(`${base}${inv}${text}`).book;
  expect(unreadable.everything === true ? "everything" : marked({ ...unreadable, anywhere: false }).join(" ")).toBe(incomplete);
});
