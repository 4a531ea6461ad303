import { changed, folderForTests, small } from "./testRun";

const files = folderForTests();

/** The small firm after a hurried afternoon: a dozen cells that cannot be read, each in its own way, and two that can, with a notice. */
const hurried = changed(
  small,
  "Back porch repair          | Active | 2026-03-31 ⇒ Back porch repair | Active | 03/04/2026",
  "Fit units                    | 16.00 ⇒ Fit units | sixteen",
  "Fit worktops                 |  7.00 | 40.00 | 280.00 ⇒ Fit worktops | 7.00 | 40.00 | '280.00",
  "T-0004 | 2026-03-10 | J-102 ⇒ T-0004 | 2026-03-10 | J-1O2",
  "Matt emulsion 5 l     |        6 |  24.95 | 149.70 ⇒ Matt emulsion 5 l | 6 | 24.95 | 149.07",
  "M-0005 | 2026-04-14 ⇒ M-0005 | 2026-04-14 09:30",
  "INV-0004 | 2026-04-10 ⇒ INV-0004 | #REF!",
  "Summary  | Draft ⇒ Summary | Sent out",
  "L-00004 | INV-0001 | Materials | J-101 | M-0001 | 12.5 mm board                     |    14.00 |   9.75 | 136.50 |      20% ⇒ L-00004 | INV-0001 | Materials | J-101 | M-0001 | 12.5 mm board | 14.00 | 9.75 | 136.50 | 20",
  "L-00005 | INV-0002 | Labour ⇒ L-00005 | INV-0002 | Labor",
  "PAY-0001 | 2026-03-19 | C-010    | J-101 | INV-0001 | Bank transfer | MSD 0319  | 913.80 ⇒ PAY-0001 | 2026-03-19 | C-010 | J-101 | INV-0001 | Bank transfer | MSD 0319 | £913.80",
  "PAY-0002 | ⇒ PAY-0001 |",
  "Sill was the wrong colour       | Write Off: Sill was the wrong colour       | FALSE ⇒ Sill was the wrong colour | Write Off: Sill was the wrong colour | perhaps",
);

const amounts = "an amount, or nothing";
const statuses = "one of: Draft, Open, Sent, Paid, Settled, Written Off, Cancelled, Credit balance, or nothing";
const lineTypes = "one of: Labour, Vehicle, Plant, Materials, Other, Credit, Adjustment (blank means Other)";

test("lists every cell that cannot be read, all at once", async () => {
  const { status, err, answer } = await files.answer(files.workbook(hurried));
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(answer.problems[0]).toEqual({ sheet: "Jobs", table: "Jobs", row: 4, column: "Last billed", found: "03/04/2026", expected: "a date, or nothing", severity: "problem" });
  const lines = answer.problems.map(({ severity, sheet, row, column, found, expected }) => `${severity}: ${sheet} ${row}, ${column}: ${found}; ${expected}`);
  expect(lines.sort()).toEqual([
    "notice: Materials 3, Charge: 149.07; 6 × 24.95 = 149.70; the charge of 149.07 counts",
    "notice: Materials 6, Date: 46126.395833333336; a date without a time of day; the time is left out",
    `problem: InvoiceLines 5, Tax rate: 20; a percentage from 0% to 100%, or nothing, probably 20%`,
    `problem: InvoiceLines 6, Type: Labor; ${lineTypes}`,
    "problem: Invoices 5, Date: #REF!; a date",
    `problem: Invoices 6, Status: Sent out; ${statuses}`,
    "problem: Jobs 4, Last billed: 03/04/2026; a date, or nothing",
    "problem: Payments 2, Amount: £913.80; an amount, probably 913.80",
    "problem: Payments 2, Payment: PAY-0001; a payment that stands on one row only",
    "problem: Payments 3, Payment: PAY-0001; a payment that stands on one row only",
    "problem: Timesheet 5, Job: J-1O2; a job of the Jobs table",
    "problem: Timesheet 8, Units: sixteen; a number, or nothing",
    `problem: Timesheet 9, Charge: 280.00; ${amounts}, probably 280.00`,
    "problem: WriteOffs 3, Next billing run: perhaps; TRUE or FALSE (blank means FALSE)",
  ]);
});

test("marks what they touch as incomplete, and nothing else", async () => {
  // One sheet each: what a bad row of it touches, by its own words.
  const marksOf = async (...changes: readonly string[]) => {
    const { answer } = await files.answer(files.workbook(changed(small, ...changes)));
    const marks = [...answer.jobs.filter(({ incomplete }) => incomplete).map(({ job }) => job), ...answer.invoices.filter(({ incomplete }) => incomplete).map(({ invoice }) => invoice)];
    const debts = answer.debts.filter(({ incomplete }) => incomplete).map(({ job, customer }) => job ?? customer).sort();
    return `${marks.join(" ")}; debts ${debts.join(" ")}`;
  };
  const entry = "Fit worktops                 |  7.00 ⇒ Fit worktops | seven";
  const line = "L-00008 | INV-0004 | Other ⇒ L-00008 | INV-0004 | Odds";
  const payment = "PAY-0002 | 2026-04-20 ⇒ PAY-0002 | ???";
  const writeOff = "WO-0002   | 2026-04-21 ⇒ WO-0002 | n/a";
  const invoice = "INV-0003 | 2026-03-31 ⇒ INV-0003 | #N/A";
  expect(await marksOf()).toBe("; debts ");
  expect(await marksOf(entry)).toBe("J-101; debts J-101");
  expect(await marksOf(line)).toBe("INV-0004; debts C-011");
  expect(await marksOf(payment)).toBe("J-102 INV-0002; debts J-102");
  expect(await marksOf(writeOff)).toMatch(/^J-103 INV-0003; debts .*J-103$/);
  expect(await marksOf(invoice)).toBe("J-103; debts C-011 J-103");
  expect(await marksOf(entry, line, payment, writeOff)).toBe("J-101 J-102 J-103 INV-0002 INV-0003 INV-0004; debts C-011 J-101 J-102 J-103");
});

test("posting goes on where the rows can be read, and is refused where they cannot", async () => {
  const book = changed(small, "Fit worktops                 |  7.00 ⇒ Fit worktops | seven", "PAY-0002 | 2026-04-20 ⇒ PAY-0002 | ???");
  const target = (asked: object) => ({ do: "write-off", amount: "1.00", reason: "Test", ...asked });
  const { status, answer } = await files.answer(files.workbook(book), [target({ job: "J-101" }), target({ invoice: "INV-0002" }), target({ invoice: "INV-0003" }), target({ job: "J-103" }), target({ invoice: "INV-0004" })]);
  expect(status).toBe(3);
  expect(answer.steps.map(({ outcome, code, ids }) => [outcome, ...(code ? [code] : ids)])).toEqual([
    ["refused", "UNREADABLE"], ["refused", "UNREADABLE"], ["posted", "WO-0003"], ["posted", "WO-0004"], ["posted", "WO-0005"],
  ]);
  expect(answer.invoices.find(({ invoice }) => invoice === "INV-0003")).toEqual({ invoice: "INV-0003", status: "Sent", total: "175.50", paid: "0.00", writtenOff: "26.50", balance: "149.00" });
});

test("a bad cell is never zero and never written over", async () => {
  const book = files.workbook(hurried);
  const before = (await files.answer(book)).answer.problems;
  const out = files.path("saved.xlsx");
  const { answer } = await files.answer(book, [{ do: "write-off", invoice: "INV-0003", amount: "1", reason: "Test" }], "--save", out);
  expect(answer.problems).toEqual(before);
  expect((await files.answer(out)).answer.problems).toEqual(before);
});
