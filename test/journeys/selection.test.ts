import { plainLooks } from "../../src/session/looks";
import { startAtSelection } from "../../src/session/startAtSelection";
import { Wishes, wishes, wishToWriteOff } from "../../src/session/wishes";
import { readSelection } from "../../src/workbook/selection";
import { explainNothing } from "../../src/words/selection";
import { coauthor } from "../excel-host/host/excelHost";
import { open, replaced, small } from "./journey";
import { select } from "./select";

// A cell is selected and a write-off asked for: which form opens, or what is said instead.

/** The small firm with rows that lead nowhere, each for a reason of its own. */
const firm = [
  ["J-103 | C-011    | Back porch repair          | Active | 2026-03-31  |            0.00 |            100.00 |             19.05 |        0.00 |   119.05 |   292.86",
    `J-103 | C-011    | Back porch repair          | Active | 2026-03-31  |            0.00 |            100.00 |             19.05 |        0.00 |   119.05 |   292.86
J-104 | C-011    | Not begun                  | Active |             |            0.00 |              0.00 |              0.00 |        0.00 |     0.00 |     0.00
J-105 | C-011    | Twice                      | Active |             |            0.00 |              0.00 |              0.00 |        0.00 |     0.00 |     0.00
J-105 | C-011    | Twice                      | Active |             |            0.00 |              0.00 |              0.00 |        0.00 |     0.00 |     0.00
J-106 |          | Whose is it?               | Active |             |            0.00 |              0.00 |              0.00 |        0.00 |     0.00 |     0.00
J-107 | C-011    | Written unclearly          | Active |             |            0.00 |              0.00 |              0.00 |        0.00 |     0.00 |     0.00
      |          |                            |        |             |                 |                   |                   |             |          |        0`],
  ["T-0010 | 2026-04-15 | J-103 | Ana Reyes  | Labour  | Return visit under guarantee |  1.00 | 45.00 |  45.00 | FALSE      |",
    `T-0010 | 2026-04-15 | J-103 | Ana Reyes  | Labour  | Return visit under guarantee |  1.00 | 45.00 |  45.00 | FALSE      |
T-0011 | 2026-04-16 | J-999 | Ana Reyes  | Labour  | For whom?                    |  1.00 | 45.00 |  45.00 |            |
T-0012 | 2026-04-16 | j-101 | Ana Reyes  | Labour  | Small letters                |  0.00 | 45.00 |   0.00 |            |
T-0013 | 2026-04-16 | J-107 | Ana Reyes  | Labour  | How many?                    |  many | 45.00 |        |            |`],
  ["INV-0005 | 2026-04-24 | 2026-05-20 | C-010    |       | Summary  | Draft  |            | 240.00 |  48.00 | 288.00 |   0.00 |        0.00 |  288.00",
    `INV-0005 | 2026-04-24 | 2026-05-20 | C-010    |       | Summary  | Draft  |            | 240.00 |  48.00 | 288.00 |   0.00 |        0.00 |  288.00
INV-0006 | 2026-04-10 | 2026-05-20 | C-011    |       | Detailed | Cancelled |         |  10.00 |   2.00 |  12.00 |   0.00 |        0.00 |    0.00
INV-0007 | 2026-04-10 | 2026-05-20 | C-011    |       | Detailed | Credit balance |    |  10.00 |   2.00 |  12.00 |  20.00 |        0.00 |   -8.00
INV-0008 | 2026-04-10 | 2026-05-20 | C-011    |       | Detailed | Settled |           |  10.00 |   2.00 |  12.00 |  10.00 |        2.00 |    0.00
INV-0009 | 2026-04-10 | 2026-05-20 | C-011    |       | Detailed | Written Off |       |  10.00 |   2.00 |  12.00 |   0.00 |       12.00 |    0.00
INV-0010 | 2026-04-10 | 2026-05-20 | C-011    |       | Detailed | Open    |           |   0.00 |   0.00 |   0.00 |   0.00 |        0.00 |    0.00
INV-0011 | 2026-04-10 | 2026-05-20 | C-010    |       | Detailed | Open    |           |  20.00 |   4.00 |  24.00 |   0.00 |        0.00 |   24.00`],
  ["L-00010 | INV-0005 | Other     |       |        | Yearly maintenance, first quarter |     1.00 | 240.00 | 240.00 |      20% | 48.00 | 288.00",
    `L-00010 | INV-0005 | Other     |       |        | Yearly maintenance, first quarter |     1.00 | 240.00 | 240.00 |      20% | 48.00 | 288.00
L-00011 | INV-0011 | Labour    | J-101 |        | One of two jobs                   |     1.00 |  10.00 |  10.00 |      20% |  2.00 |  12.00
L-00012 | INV-0011 | Labour    | J-102 |        | The other                         |     1.00 |  10.00 |  10.00 |      20% |  2.00 |  12.00`],
  ["PAY-0002 | 2026-04-20 | C-010    | J-102 | INV-0002 | Bank transfer | MSD 0420  | 300.00 |     |     | Completed",
    `PAY-0002 | 2026-04-20 | C-010    | J-102 | INV-0002 | Bank transfer | MSD 0420  | 300.00 |     |     | Completed
PAY-0003 | 2026-04-20 | C-011    |       | INV-0007 | Cash          |           |  20.00 |     |     | Completed
PAY-0004 | 2026-04-20 | C-011    |       | INV-0008 | Cash          |           |  10.00 |     |     | Completed
PAY-0005 | 2026-04-20 | C-011    |       |          | Cash          |           |   1.00 |     |     | Completed
PAY-0006 | 2026-04-20 | C-011    | J-103 |          | Cash          |           |   1.00 |     |     | Completed`],
  ["WO-0002   | 2026-04-21 | C-011    | J-103 | INV-0003 |  25.50 | DISPUTE     | Sill was the wrong colour       | Write Off: Sill was the wrong colour       | FALSE            |     0.00 |           | Posted | Priya Nair | 2026-04-21 10:41 |          |",
    `WO-0002   | 2026-04-21 | C-011    | J-103 | INV-0003 |  25.50 | DISPUTE     | Sill was the wrong colour       | Write Off: Sill was the wrong colour       | FALSE            |     0.00 |           | Posted | Priya Nair | 2026-04-21 10:41 |          |
WO-0003   | 2026-04-21 | C-011    |       | INV-0008 |   2.00 | DISPUTE     | Small                           | Write Off: Small                           | FALSE            |     0.00 |           | Posted | Priya Nair | 2026-04-21 10:42 |          |
WO-0004   | 2026-04-21 | C-011    |       | INV-0009 |  12.00 | DISPUTE     | All                             | Write Off: All                             | FALSE            |     0.00 |           | Posted | Priya Nair | 2026-04-21 10:43 |          |`],
].reduce((text, [part = "", by = ""]) => replaced(text, part, by), small) + "\nsheet Notes\ncell A1 | Ring Mill Street\n";

/** What comes of asking at a cell: whose form opens, or what is said. */
async function outcome(): Promise<string> {
  const start = await startAtSelection(await readSelection());
  if (start.kind === "nothing") return explainNothing(start.because, start.where, plainLooks(2)).sentence;
  if (start.kind === "debts") return `grid: ${start.debtors.map(({ job, invoice }) => invoice ?? job).join(", ")}; ${start.leftOut} left out`;
  if (start.kind !== "debt") return start.kind;
  const { customer, job, invoice } = start.debtor;
  return `form: ${[customer, job ?? "no job", invoice ?? "no invoice"].join(", ")}`;
}

const again = "Select a row of Jobs or Invoices, then choose Write off again.";

test.each`
  because                                           | cell                | comes
  ${"a job with work to bill and no debt invoiced"} | ${"Jobs!A2"}        | ${"form: C-010, J-101, no invoice"}
  ${"any cell of the row will do"}                  | ${"Jobs!K3"}        | ${"form: C-010, J-102, no invoice"}
  ${"several rows, one of which owes"}              | ${"Jobs!B4:C5"}     | ${"form: C-011, J-103, no invoice"}
  ${"several rows: a grid of their debts"}          | ${"Jobs!B2:C5"}     | ${"grid: J-101, J-102, J-103; 1 left out"}
  ${"several invoices, the paid one left out"}      | ${"Invoices!A2:A5"} | ${"grid: INV-0002, INV-0003, INV-0004; 1 left out"}
  ${"several rows, none of which owes"}             | ${"Jobs!A5:A6"}     | ${`J-104 owes nothing and has nothing to bill. ${again}`}
  ${"more rows than anybody chose one by one"}      | ${"Jobs!A2:A700"}   | ${"699 rows are selected. Select 500 at most, then choose Write off again."}
  ${"an invoice of a job"}                          | ${"Invoices!H3"}    | ${"form: C-010, J-102, INV-0002"}
  ${"an invoice without a job"}                     | ${"Invoices!A5"}    | ${"form: C-011, no job, INV-0004"}
  ${"an invoice for two jobs is neither's alone"}   | ${"Invoices!A12"}   | ${"form: C-010, no job, INV-0011"}
  ${"the job of an entry, billed or not"}           | ${"Timesheet!F5"}   | ${"form: C-010, J-102, no invoice"}
  ${"a job in small letters"}                       | ${"Timesheet!A13"}  | ${"form: C-010, J-101, no invoice"}
  ${"the job of an item"}                           | ${"Materials!A6"}   | ${"form: C-011, J-103, no invoice"}
  ${"the invoice of a line"}                        | ${"InvoiceLines!G8"} | ${"form: C-011, J-103, INV-0003"}
  ${"the invoice of a payment before its job"}      | ${"Payments!A3"}    | ${"form: C-010, J-102, INV-0002"}
  ${"the job of a payment without an invoice"}      | ${"Payments!A7"}    | ${"form: C-011, J-103, no invoice"}
  ${"the invoice of a write-off"}                   | ${"WriteOffs!A3"}   | ${"form: C-011, J-103, INV-0003"}
  ${"the job of a write-off without an invoice"}    | ${"WriteOffs!A2"}   | ${"form: C-010, J-102, no invoice"}
  ${"a sheet without tables"}                       | ${"Notes!A1"}       | ${`Row 1 of Notes is outside of the tables. ${again}`}
  ${"below a table"}                                | ${"Jobs!A40"}       | ${`Row 40 of Jobs is outside of the tables. ${again}`}
  ${"beside a table"}                               | ${"Jobs!P2"}        | ${`Row 2 of Jobs is outside of the tables. ${again}`}
  ${"a customer may have many debts"}               | ${"Customers!A2"}   | ${`A row of Customers stands for no one debt. ${again}`}
  ${"a policy"}                                     | ${"Policies!A2"}    | ${`A row of Policies stands for no one debt. ${again}`}
  ${"the headings"}                                 | ${"Jobs!A1"}        | ${"These are the headings of Jobs. Select a row below them, then choose Write off again."}
  ${"a blank row, though it shows a balance of 0"}  | ${"Jobs!A10"}       | ${`Row 10 of Jobs is blank. ${again}`}
  ${"a job that owes nothing"}                      | ${"Jobs!A5"}        | ${`J-104 owes nothing and has nothing to bill. ${again}`}
  ${"a job on two rows"}                            | ${"Jobs!A6"}        | ${"J-105 is on more than one row. Give each row an id of its own, then try again."}
  ${"a job without a customer"}                     | ${"Jobs!A8"}        | ${"Rows of J-106 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again."}
  ${"it may owe what cannot be read"}               | ${"Jobs!A9"}        | ${"Rows of J-107 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again."}
  ${"a job that there is not"}                      | ${"Timesheet!A12"}  | ${"There is no job J-999. Choose one from the list."}
  ${"a payment on account"}                         | ${"Payments!A6"}    | ${`Row 6 of Payments names neither an invoice nor a job. ${again}`}
  ${"paid"}                                         | ${"Invoices!A2"}    | ${"INV-0001 is Paid. Nothing is left to write off; select an invoice that is Open or Sent."}
  ${"a draft"}                                      | ${"Invoices!A6"}    | ${"INV-0005 is a Draft: it is not billed, and owes nothing yet. Change it or take it back; a write-off is for an invoice that is Open or Sent."}
  ${"cancelled"}                                    | ${"Invoices!A7"}    | ${"INV-0006 is Cancelled, and nothing is owed on it. Select an invoice that is Open or Sent."}
  ${"a credit"}                                     | ${"Invoices!A8"}    | ${"INV-0007 has a Credit balance: more was paid than was owed. What is paid back is recorded as a payment with a minus sign."}
  ${"settled"}                                      | ${"Invoices!A9"}    | ${"INV-0008 is Settled: payments and write-offs cover it. Nothing is left to write off; select an invoice that is Open or Sent."}
  ${"written off"}                                  | ${"Invoices!A10"}   | ${"INV-0009 is Written Off already. To have it owed again, reverse its write-off."}
  ${"open, and nothing on it"}                      | ${"Invoices!A11"}   | ${"INV-0010 is Open and owes nothing. Select an invoice that has a balance."}
`("$cell: $because", async ({ cell, comes }: { cell: string; comes: string }) => {
  const { excel } = await open(firm);
  select(excel, cell);
  expect(await outcome()).toBe(comes);
});

// Nobody knows whose entry it is: every figure may lack it.
test.each`
  because                              | cell                | comes
  ${"an error in place of a job"}      | ${"Timesheet!A14"}  | ${"In row 14 of Timesheet the Job cannot be read: there is #N/A, and it should be an id. Correct the cell, then choose Write off again."}
  ${"it may be what a job owes"}       | ${"Jobs!A5"}        | ${"Rows of J-104 cannot be read, so its figures are incomplete. Correct the cells that are listed, then try again."}
`("$cell: $because", async ({ cell, comes }: { cell: string; comes: string }) => {
  const { excel } = await open(replaced(firm, "T-0013 | 2026-04-16 | J-107 | Ana Reyes  | Labour  | How many?                    |  many", "T-0013 | 2026-04-16 | '#N/A | Ana Reyes  | Labour  | An error                     |  1.00"));
  select(excel, cell);
  expect(await outcome()).toBe(comes);
});

test("a row of totals says so", async () => {
  const { excel } = await open(firm);
  const jobs = excel.workbook.tables.find(({ name }) => name === "Jobs");
  if (!jobs) throw new Error("There are no jobs.");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Jobs").showTotals = true;
    await context.sync();
  });
  select(excel, `Jobs!A${jobs.area.row + jobs.area.rows}`);
  expect(await outcome()).toBe("These are the totals of Jobs. Select a row above them, then choose Write off again.");
});

test("a column that a table cannot do without is named", async () => {
  const { excel } = await open(firm);
  select(excel, "Invoices!D1");
  excel.edit(coauthor, (host) => host.enter(host.workbook.activeSheet, { row: 0, column: 3, rows: 1, columns: 1 }, [["Payer"]]));
  select(excel, "Invoices!A3");
  expect(await outcome()).toBe("Table Invoices has no column Customer. Add it, or map a column of your own.");
});

test("where there are only invoices, only they are proposed", async () => {
  const invoices = `sheet Bills\ntable Invoices at A1\nInvoice | Date | Customer | Total\nI1 | 2026-04-10 | C-1 | 12.00\n`;
  const { excel } = await open(invoices);
  select(excel, "Bills!A9");
  expect(await outcome()).toBe("Row 9 of Bills is outside of the tables. Select a row of Invoices, then choose Write off again.");
});

test("a workbook without tables", async () => {
  await open("sheet Notes\ncell A1 | Ring Mill Street\n");
  expect(await outcome()).toBe("no-tables");
});

test("one round trip tells what is selected, two more read the book", async () => {
  const { excel } = await open(firm);
  select(excel, "Invoices!A3");
  const selection = await readSelection();
  expect(excel.batches).toBe(1);
  await startAtSelection(selection);
  expect(excel.batches).toBe(3);
});

test("the row that was seen is meant, though somebody sorts the table before the book is read", async () => {
  const { excel } = await open(firm);
  select(excel, "Jobs!A3");
  const selection = await readSelection();
  const [, , second, third] = excel.workbook.activeSheet.valuesOf({ row: 0, column: 0, rows: 4, columns: 11 });
  excel.edit(coauthor, (host) => host.enter(host.workbook.activeSheet, { row: 2, column: 0, rows: 2, columns: 11 }, [third ?? [], second ?? []]));
  const start = await startAtSelection(selection);
  expect(start.kind === "debt" && start.debtor.job).toBe("J-102");
});

test("a wish waits until it is taken; a later one takes its place", async () => {
  const { excel } = await open(firm);
  let calls = 0;
  const stop = wishes.listen(() => (calls += 1));
  select(excel, "Notes!A1");
  wishToWriteOff();
  select(excel, "Jobs!A3");
  wishToWriteOff();
  const wish = wishes.take();
  const selection = wish?.kind === "write-off" ? await wish.selection : undefined;
  stop();
  expect([selection?.sheet, selection?.rows[0].row, calls, wishes.take()]).toEqual(["Jobs", 2, 2, null]);
});

test("whoever no longer listens is not called", () => {
  const own = new Wishes();
  let calls = 0;
  own.listen(() => (calls += 1))();
  own.leave({ kind: "write-off", selection: new Promise(() => undefined) });
  expect(calls).toBe(0);
});
