import { jobBalance } from "../../../src/domain/jobBalance";
import { settledShares } from "../../../src/domain/reports/settledShares";
import { workInProgress, type WorkRow, writtenOffInAll } from "../../../src/domain/reports/workInProgress";
import golden from "../golden.json";
import { bookOf, show, theInvoice, theJob } from "../notation";

const rowsOf = (text: string, zeroBalances = true) => workInProgress(bookOf(text), { zeroBalances }).rows;

const figures = ["timesheet", "materials", "broughtForward", "consumed", "allocated", "unallocated", "tax", "billed", "paid", "invoiceWriteOffs", "balance"] as const;

/** "timesheet 1000.00, balance 1000.00": the figures of a job that are not zero. */
const line = (row: WorkRow | undefined) => figures.flatMap((figure) => (row && row[figure] !== 0 ? [`${figure} ${show(row[figure])}`] : [])).join(", ");

const lm = "T J1 1000; M J1 400";

test.each`
  because                                  | book                                                                              | row
  ${"unbilled work"}                       | ${lm}                                                                             | ${"timesheet 1000.00, materials 400.00, balance 1400.00"}
  ${"vehicles and plant are timesheet"}    | ${"T J1 600; V J1 100; P J1 250"}                                                 | ${"timesheet 950.00, balance 950.00"}
  ${"for the next run"}                    | ${`${lm}; off J1 300`}                                                            | ${"timesheet 1000.00, materials 400.00, allocated 300.00, balance 1100.00"}
  ${"for no run"}                          | ${`${lm}; off J1 300, wait`}                                                      | ${"timesheet 1000.00, materials 400.00, unallocated 300.00, balance 1100.00"}
  ${"a reversed pair is nothing"}          | ${`${lm}; off J1 300, is Reversed; off J1 -300, reverses W1`}                     | ${"timesheet 1000.00, materials 400.00, balance 1400.00"}
  ${"pending waits"}                       | ${`${lm}; off J1 300, is Pending`}                                                | ${"timesheet 1000.00, materials 400.00, balance 1400.00"}
  ${"brought forward, with its tax"}       | ${"job J1, tax 20%, forward 400"}                                                 | ${"broughtForward 400.00, tax 80.00, balance 480.00"}
  ${"tax is lowered with the work"}        | ${`job J1, tax 15%; ${lm}; off J1 300`}                                           | ${"timesheet 1000.00, materials 400.00, allocated 300.00, tax 165.00, balance 1265.00"}
  ${"consumed: inside the bill"}           | ${"invoice I1, is Sent; T J1 1000, billed I1; line I1 700, job J1; off J1 300, took I1 300"} | ${"consumed 300.00, billed 700.00, balance 700.00"}
  ${"consumed in part"}                    | ${"invoice I1, is Sent; line I1 700, job J1; off J1 400, took I1 300; T J1 500"}  | ${"timesheet 500.00, consumed 300.00, allocated 100.00, billed 700.00, balance 1100.00"}
  ${"paid and let off"}                    | ${"invoice I1 700, is Sent, job J1; paid I1 500; off I1 150"}                     | ${"billed 700.00, paid 500.00, invoiceWriteOffs 150.00, balance 50.00"}
  ${"paid without an invoice"}             | ${`${lm}; paid J1 100`}                                                           | ${"timesheet 1000.00, materials 400.00, paid 100.00, balance 1300.00"}
  ${"what is on its way is not paid"}      | ${`${lm}; paid J1 100, is Pending`}                                               | ${"timesheet 1000.00, materials 400.00, balance 1400.00"}
  ${"a Draft is not billed"}               | ${"invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 70; off J1 30, took I1 30"} | ${"timesheet 100.00, allocated 30.00, balance 70.00"}
  ${"a Cancelled one no longer"}           | ${"invoice I1, is Cancelled, job J1; T J1 100, billed I1; line I1 70; off J1 30, took I1 30"} | ${"timesheet 100.00, allocated 30.00, balance 70.00"}
  ${"nothing at all"}                      | ${"job J1"}                                                                       | ${""}
`("$because", ({ book, row }: { book: string; row: string }) => expect(line(rowsOf(book)[0])).toBe(row));

test.each`
  because                                    | book                                                          | toBill       | waiting
  ${"all is to bill"}                        | ${lm}                                                         | ${"1400.00"} | ${"0.00"}
  ${"less the write-offs for the next run"}  | ${`${lm}; off J1 300`}                                        | ${"1100.00"} | ${"0.00"}
  ${"what exceeds the charges waits"}        | ${`${lm}; off J1 1600`}                                       | ${"0.00"}    | ${"-200.00"}
  ${"and so does a balancing entry"}         | ${"T J1 -197"}                                                | ${"0.00"}    | ${"-197.00"}
  ${"a Draft holds its work"}                | ${"invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 100; T J1 50"} | ${"50.00"} | ${"100.00"}
`("to bill and waiting: $because", ({ book, toBill, waiting }: { book: string; toBill: string; waiting: string }) => {
  const [row] = rowsOf(book);
  expect(row && [show(row.toBill), show(row.waiting)]).toEqual([toBill, waiting]);
});

test("G26 both kinds of write-off are shown, those of invoices when the invoice is for a job", () => {
  const rows = rowsOf("job J1, tax 15%; invoice I1, is Sent, job J1; line I1 1100, tax 15%; off J1 300, took I1 300; paid I1 600; off I1 100; invoice I2 200, is Sent; off I2 75");
  expect(rows.map((row) => show(writtenOffInAll(row)))).toEqual([golden.G26.wip]);
  expect(rows.map(line)).toEqual(["consumed 300.00, billed 1265.00, paid 600.00, invoiceWriteOffs 100.00, balance 565.00"]);
});

test("a job that owes nothing is left out unless it is asked for", () => {
  const firm = "T J2 300; invoice I1 700, is Sent, job J1; paid I1 700; T J3 -20";
  expect(rowsOf(firm, false).map(({ job }) => job)).toEqual(["J2", "J3"]);
  expect(rowsOf(firm).map(({ job }) => job)).toEqual(["J1", "J2", "J3"]);
});

test("the totals are those of the rows", () => {
  const book = bookOf("job J1, tax 20%; T J1 1000; M J2 400; off J2 100; invoice I1 60, is Sent, job J2; paid I1 10; off I1 5");
  const { totals } = workInProgress(book, { zeroBalances: false });
  expect(line({ ...totals, job: "", customer: "", description: "", incomplete: false })).toBe(
    "timesheet 1000.00, materials 400.00, allocated 100.00, tax 200.00, billed 60.00, paid 10.00, invoiceWriteOffs 5.00, balance 1545.00",
  );
  expect(totals.balance).toBe(jobBalance(book, theJob(book, "J1")) + jobBalance(book, theJob(book, "J2")));
});

test("a row is incomplete where rows of its job could not be read", () => {
  const book = bookOf("T J1 500; T J2 300");
  const rows = (unreadable: object) => workInProgress({ ...book, unreadable: { ...book.unreadable, ...unreadable } }, { zeroBalances: false }).rows;
  expect(rows({ jobs: new Set(["J2"]) }).map(({ incomplete }) => incomplete)).toEqual([false, true]);
  expect(rows({ anywhere: true }).map(({ incomplete }) => incomplete)).toEqual([true, true]);
  expect(rows({ everything: true }).map(({ incomplete }) => incomplete)).toEqual([true, true]);
  expect(rows({}).map(({ incomplete }) => incomplete)).toEqual([false, false]);
});

// An invoice of two jobs: 100 for J1 and 60 for J2.
test.each`
  because                                      | more                                          | shares
  ${"nothing paid"}                            | ${""}                                         | ${["J1 100.00 - 0.00 - 0.00 = 100.00", "J2 60.00 - 0.00 - 0.00 = 60.00"]}
  ${"a write-off goes to the job it names"}    | ${"off I1 40, job J2"}                        | ${["J1 100.00 - 0.00 - 0.00 = 100.00", "J2 60.00 - 0.00 - 40.00 = 20.00"]}
  ${"beyond it, to the other"}                 | ${"off I1 90, job J2"}                        | ${["J1 100.00 - 0.00 - 30.00 = 70.00", "J2 60.00 - 0.00 - 60.00 = 0.00"]}
  ${"without a name to the first"}             | ${"off I1 90"}                                | ${["J1 100.00 - 0.00 - 90.00 = 10.00", "J2 60.00 - 0.00 - 0.00 = 60.00"]}
  ${"paid for one, let off the other"}         | ${"paid I1 100, job J1; off I1 60, job J2"}   | ${["J1 100.00 - 100.00 - 0.00 = 0.00", "J2 60.00 - 0.00 - 60.00 = 0.00"]}
  ${"both without a name"}                     | ${"paid I1 100; off I1 60"}                   | ${["J1 100.00 - 40.00 - 60.00 = 0.00", "J2 60.00 - 60.00 - 0.00 = 0.00"]}
  ${"a write up raises the job it names"}      | ${"off I1 -5, job J2"}                        | ${["J1 100.00 - 0.00 - 0.00 = 100.00", "J2 60.00 - 0.00 - -5.00 = 65.00"]}
  ${"without a name the first"}                | ${"off I1 -5"}                                | ${["J1 100.00 - 0.00 - -5.00 = 105.00", "J2 60.00 - 0.00 - 0.00 = 60.00"]}
  ${"overpaid: a credit on the first"}         | ${"paid I1 170"}                              | ${["J1 100.00 - 110.00 - 0.00 = -10.00", "J2 60.00 - 60.00 - 0.00 = 0.00"]}
`("an invoice of two jobs, $because", ({ more, shares }: { more: string; shares: readonly string[] }) => {
  const book = bookOf(`invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; ${more}`);
  const shown = settledShares(book, theInvoice(book)).map(({ job, billed, paid, writtenOff, balance }) => `${job} ${show(billed)} - ${show(paid)} - ${show(writtenOff)} = ${show(balance)}`);
  expect(shown).toEqual(shares);
});
