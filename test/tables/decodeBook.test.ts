import { debts } from "../../src/domain/debts";
import { indexed } from "../../src/domain/indexed";
import { decodeBook } from "../../src/tables/decodeBook";
import type { Mapping } from "../../src/tables/mapping";
import { day } from "../domain/notation";
import { chance, seed } from "../domain/random";
import { decoded, problemLines, rawTables } from "./rawTables";

test("an empty workbook is an empty book", () => {
  const { book, problems } = decoded("");
  expect([book.jobs, book.charges, book.invoices, book.lines, book.payments, book.writeOffs, [...book.has]]).toEqual([[], [], [], [], [], [], []]);
  expect(problems).toEqual([]);
});

test("what is missing is told of, and switches off only what needs it", () => {
  const { book, problems } = decoded("Jobs\nJob | Customer\nJ1 | C1\n\nInvoices\nInvoice | Customer\nI1 | C1\n\nPayments at C5\nDate | Amount\n2026-04-01 | 5");
  expect([...book.has]).toEqual(["jobs"]);
  expect(problemLines(problems)).toEqual([
    "Invoices 1 Date: no such column → a column headed Date",
    "Payments 5 Payment: no such column → a column headed Payment",
  ]);
  expect([book.jobs.length, book.invoices.length, book.payments.length]).toEqual([1, 0, 0]);
});

test("a column that stands twice is told of once", () => {
  const { book, problems } = decoded("Jobs\nJob | Customer\nJ1 | C1\n\nTimesheet\nEntry | Date | Job | Charge | Invoice | Invoice\nT1 | 2026-04-01 | J1 | 5 | | I1");
  expect(problemLines(problems)).toEqual(["Timesheet 1 Invoice: Invoice in columns E and F → one column of that heading"]);
  expect([book.charges, book.has.has("timesheet")]).toEqual([[], false]);
});

test("without Jobs the other tables tell which jobs there are, and whose", () => {
  const { book, problems } = decoded("Invoices\nInvoice | Date | Customer | Job | Total\nI1 | 2026-04-01 | C1 | J1 | 5\nI2 | 2026-04-01 | C2 | | 5\n\nInvoiceLines\nLine | Invoice | Job | Net\nL1 | I2 | J2 | 5\n\nMaterials\nEntry | Date | Job | Charge\nM1 | 2026-04-01 | j1 | 5\nM2 | 2026-04-01 | J3 | 5");
  expect(book.jobs.map(({ id, customer }) => `${id} ${customer}`)).toEqual(["J1 C1", "J2 C2", "J3 "]);
  expect(book.charges.map(({ job }) => job)).toEqual(["J1", "J3"]);
  expect(problemLines(problems)).toEqual(["notice: Materials 2 Job: J1 → a job of a table Jobs, which the workbook does not have: nothing brought forward is counted, and no tax rate of a job"]);
});

test("a job that stands twice is no job, and whatever names it is incomplete", () => {
  const { book, problems } = decoded("Jobs\nJob | Customer\nJ1 | C1\nＪ１ | C1\nJ2 | C1\n\nMaterials\nEntry | Date | Job | Charge\nM1 | 2026-04-01 | J2 | 5");
  expect(book.jobs.map(({ id }) => id)).toEqual(["J2"]);
  expect(problemLines(problems)).toEqual(["Jobs 2 Job: J1 → a job that stands on one row only", "Jobs 3 Job: Ｊ１ → a job that stands on one row only"]);
  expect([[...(book.unreadable.duplicates.jobs ?? [])].sort(), [...book.unreadable.jobs].sort()]).toEqual([["J1", "Ｊ１"], ["J1", "Ｊ１"]]);
});

test("keys are spelt as their own row spells them, wherever they are named", () => {
  const { book, problems } = decoded("Customers\nCustomer\nC1\n\nJobs\nJob | Customer\n38 | c1 \n\nInvoices\nInvoice | Date | Customer | Job | Total\nInv-1 | 2026-04-01 | C1 | '38 | 5\n\nPayments\nPayment | Date | Invoice | Amount\nP1 | 2026-04-01 | INV-1 | 5");
  expect([book.jobs[0]?.customer, book.invoices[0]?.job, book.payments[0]?.invoice]).toEqual(["C1", "38", "Inv-1"]);
  expect(problems).toEqual([]);
});

test("names that every object has are keys like others", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const { book, problems } = decoded(`Jobs\nJob | Customer\n${names.map((name) => `${name} | ${name}`).join("\n")}\n\nMaterials\nEntry | Date | Job | Charge\n${names.map((name) => `${name} | 2026-04-01 | ${name} | 5`).join("\n")}`);
  expect(problems).toEqual([]);
  const rows = debts(indexed(book), day("2026-04-30"));
  expect(rows.map(({ job, balance }) => [job, balance])).toEqual([...names].sort().map((name) => [name, 5_00]));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("the user's own names, in problems too", () => {
  const mapping: Mapping = { jobs: { table: "Aufträge", columns: { id: "Auftrag", customer: "Kunde" } }, customers: { columns: { id: "Kunde" } } };
  const { book, problems } = decoded("Customers\nKunde\nC1\nC2\nc2\n\nAufträge\nAuftrag | Kunde | Job\nJ1 | C9 | mine\nJ2 | C1 | mine\nJ2 | C1 | mine", mapping);
  expect(book.jobs.map(({ id }) => id)).toEqual(["J1"]);
  expect(problemLines(problems)).toEqual([
    "Customers 3 Kunde: C2 → a customer that stands on one row only",
    "Customers 4 Kunde: c2 → a customer that stands on one row only",
    "notice: Aufträge 2 Kunde: C9 → a customer of the Customers table",
    "Aufträge 3 Auftrag: J2 → a job that stands on one row only",
    "Aufträge 4 Auftrag: J2 → a job that stands on one row only",
  ]);
});

test("a workbook of the 1904 system is the same book", () => {
  const text = (date: string) => `Policies\nPolicy | Value\nperiodLockDate | ${date}\n\nInvoices\nInvoice | Date | Customer | Total\nI1 | ${date} | C1 | 5`;
  const shifted = decodeBook(rawTables(text(String(46142 - 1462))), {}, true);
  expect([shifted.book.invoices[0]?.date, shifted.book.policies.periodLockDate, shifted.dialect.date1904]).toEqual(["2026-04-30", "2026-04-30", true]);
  // What the sheet says of a date is its serial; what it means is the same.
  const meaning = ({ policyTexts: _, ...book }: typeof shifted.book) => book;
  expect(meaning(shifted.book)).toEqual(meaning(decoded(text("2026-04-30")).book));
});

test("everything that is wrong is told at once, with its place", () => {
  const { problems } = decoded(`Policies\nPolicy | Value\nexcess | perhaps\n
Jobs at B3\nJob | Customer | Tax rate\nJ1 | C1 | 15\n | C1 |\n
Timesheet\nEntry | Date | Job | Units | Rate\nT1 | 30/04/2026 | J1 | '7 | #N/A\n
Invoices\nInvoice | Date | Customer | Total\nI1 | 2026-04-01 | C1 | '£5.00`);
  expect(problemLines(problems)).toEqual([
    "Policies 2 Value: perhaps → carry, credit or block",
    "Jobs 4 Tax rate: 15 → a percentage from 0% to 100%, or nothing, probably 15%",
    "Jobs 5 Job: a blank cell → an id",
    "Timesheet 2 Date: 30/04/2026 → a date, probably 2026-04-30",
    "Timesheet 2 Units: 7 → a number, or nothing, probably 7",
    "Timesheet 2 Rate: #N/A → a rate of zero or more, or nothing",
    "Invoices 2 Total: £5.00 → an amount, or nothing, probably 5.00",
  ]);
});

test("all rows bad: none is counted, every one is told of", () => {
  const rows = Array.from({ length: 500 }, (_, at) => `T${at} | 2026-04-01 | J1 | #REF!`).join("\n");
  const { book, problems } = decoded(`Jobs\nJob | Customer\nJ1 | C1\n\nTimesheet\nEntry | Date | Job | Charge\n${rows}`);
  expect([book.charges.length, problems.length, [...book.unreadable.jobs]]).toEqual([0, 500, ["J1"]]);
});

test(`the order of rows and columns does not matter (seed ${seed})`, () => {
  const { shuffled, whole } = chance();
  const columns = ["Entry", "Date", "Job", "Charge", "Note"];
  const rows = Array.from({ length: 40 }, (_, at) => [`T${at}`, "2026-04-01", `J${(at % 5) + 1}`, `${whole(-90, 90)}.5`, "x"]);
  const jobs = "Jobs\nJob | Customer\nJ1 | C1\nJ2 | C1\nJ3 | C1\nJ4 | C1\n\n";
  const order = shuffled(columns.map((_, at) => at));
  const sheet = (lines: readonly (readonly string[])[]) => `${jobs}Timesheet\n${lines.map((line) => line.join(" | ")).join("\n")}`;
  const plain = decoded(sheet([columns, ...rows]));
  const mixed = decoded(sheet([columns, ...shuffled(rows)].map((line) => order.map((at) => line[at] ?? ""))));
  const sums = (book: typeof plain.book) => debts(indexed(book), day("2026-04-30")).map(({ job, balance }) => [job, balance]);
  expect(sums(mixed.book)).toEqual(sums(plain.book));
  expect([mixed.problems.length, mixed.book.unreadable.anywhere]).toEqual([8, true]);
});
