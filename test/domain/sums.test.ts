import { indexed } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { bookOf, theInvoice, theJob } from "./notation";

// The sums that all figures are made of: which invoices need to be shared out, and which jobs have mixed rates.

test("what the lines of each invoice are", () => {
  const { lines, jobs, jobsDiffer } = bookOf("invoice I1, job J1; line I1 1; line I1 2, job J1; invoice I2; line I2 1, job J1; line I2 1, job J2; line I2 1, job J1; invoice I3; invoice I4; line I4 5").invoiceSums();
  expect([[...lines], [...jobs], [...jobsDiffer]]).toEqual([[2, 3, 0, 1], ["J1", "J1", undefined, null], [0, 1, 0, 0]]);
});

test("what the work of each job comes to", () => {
  const { timesheet, plant, materials, tax, drafted, ratesDiffer } = bookOf(`
    job J1, tax 20%; T J1 10; V J1 1; P J1 2; M J1 3; T J1 50, free
    job J2, tax 20%; T J2 10, tax 5%; invoice I1, is Draft; T J2 100, billed I1; invoice I2; T J2 1000, billed I2
  `).chargeSums();
  expect([timesheet, plant, materials, tax, drafted, ratesDiffer].map((sums) => [...sums])).toEqual([[11_00, 10_00], [2_00, 0], [3_00, 0], [3_20, 50], [0, 120_00], [0, 1]]);
});

test("rows whose invoice or job is not in the book count for no other", () => {
  const book = bookOf("invoice I1 5, is Open; invoice I9; line I9 70; paid I9 7; off I9 3; T J1 10; T J2 20");
  const without = indexed({ ...book, invoices: book.invoices.filter(({ id }) => id !== "I9"), jobs: book.jobs.filter(({ id }) => id !== "J2") });
  expect(invoiceState(without, theInvoice(without))).toMatchObject({ total: 5_00, paid: 0, writtenOff: 0, balance: 5_00 });
  expect(jobBalance(without, theJob(without))).toBe(10_00);
  expect(without.chargesOfJob("J2").map(({ id }) => id)).toEqual(["T2"]);
  expect([without.chargesOfJob("J7"), without.linesOfInvoice("I7"), without.invoicesOfJob("J7")]).toStrictEqual([[], [], []]);
});

test.each`
  because                                 | status       | sent            | now
  ${"no column says either"}              | ${undefined} | ${undefined}    | ${"Open"}
  ${"a blank status, never sent"}         | ${null}      | ${null}         | ${"Open"}
  ${"a blank status, sent"}               | ${null}      | ${"2026-04-16"} | ${"Sent"}
  ${"no status kept, sent"}               | ${undefined} | ${"2026-04-16"} | ${"Sent"}
  ${"it was paid, and never sent"}        | ${"Paid"}    | ${null}         | ${"Open"}
  ${"it was paid, and sent"}              | ${"Paid"}    | ${"2026-04-16"} | ${"Sent"}
  ${"it was paid; who knows"}             | ${"Paid"}    | ${undefined}    | ${"Sent"}
`("what is owed on an invoice again: $because", ({ status, sent, now }) => {
  const book = bookOf("invoice I1 5");
  const invoices = book.invoices.map((invoice) => ({ ...invoice, sent, stored: { ...invoice.stored, status } }));
  const changed = indexed({ ...book, invoices });
  expect(invoiceState(changed, theInvoice(changed)).status).toBe(now);
});
