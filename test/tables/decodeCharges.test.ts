import { decodeBook } from "../../src/tables/decodeBook";
import { noMapping } from "../../src/tables/mapping";
import { decoded, problemLines, rawTables } from "./rawTables";

const jobs = "Jobs\nJob | Customer\nJ1 | C1\nJ2 | C1\n\nInvoices\nInvoice | Date | Customer | Total\nI1 | 2026-04-01 | C1 | 5\n\n";
const headings = "Entry | Date | Job | Kind | Units | Rate | Charge | Chargeable | Tax rate | Invoice";

/** Timesheet rows decoded: the charges that count, the problems, and whose totals they leave incomplete. */
function timesheet(rows: string, columns = headings) {
  const { book, problems } = decoded(`${jobs}Timesheet\n${columns}\n${rows}`);
  const charges = book.charges.map(({ id, kind, date, job, net, chargeable, taxRate, invoice }) =>
    [id, kind, date, job, net, ...(chargeable ? [] : ["free"]), ...(taxRate === null ? [] : [`tax ${taxRate}`]), ...(invoice === null ? [] : [invoice])].join(" "));
  const { unreadable } = book;
  return { charges, problems: problemLines(problems), incomplete: [...unreadable.jobs, ...unreadable.invoices, ...(unreadable.anywhere ? ["anywhere"] : [])] };
}

test.each`
  because                                    | row                                                     | charge
  ${"an entry"}                              | ${"T1 | 2026-04-01 | J1 | Plant | 2 | 60 | | | | "}     | ${"T1 Plant 2026-04-01 J1 12000"}
  ${"7.25 × 84.335"}                         | ${"T1 | 2026-04-01 | J1 | | 7.25 | 84.335 | | | | "}    | ${"T1 Labour 2026-04-01 J1 61143"}
  ${"a balancing entry"}                     | ${"T1 | 2026-04-01 | J1 | | -5 | 60 | | | | "}          | ${"T1 Labour 2026-04-01 J1 -30000"}
  ${"nothing for it"}                        | ${"T1 | 2026-04-01 | J1 | | 0 | 60 | | | | "}           | ${"T1 Labour 2026-04-01 J1 0"}
  ${"a charge without units"}                | ${"T1 | 2026-04-01 | J1 | | | | 12.5 | | | "}           | ${"T1 Labour 2026-04-01 J1 1250"}
  ${"its own tax, free, billed"}             | ${"T1 | 2026-04-01 | J1 | vehicle | | | 12 | N | 5% | i1 "} | ${"T1 Vehicle 2026-04-01 J1 1200 free tax 0.05 I1"}
  ${"a job in other letters"}                | ${"T1 | 2026-04-01 | ｊ１ | | | | 12 | | | "}           | ${"T1 Labour 2026-04-01 J1 1200"}
  ${"a number for an id"}                    | ${"38 | 2026-04-01 | J1 | | | | 12 | | | "}             | ${"38 Labour 2026-04-01 J1 1200"}
`("$because", ({ row, charge }: { row: string; charge: string }) => {
  expect(timesheet(row)).toEqual({ charges: [charge], problems: [], incomplete: [] });
});

test("a charge that differs from units × rate counts, with a notice", () => {
  expect(timesheet("T1 | 2026-04-01 | J1 | | 2 | 60 | 100 | | | ")).toEqual({
    charges: ["T1 Labour 2026-04-01 J1 10000"],
    problems: ["notice: Timesheet 2 Charge: 100.00 → 2 × 60 = 120.00; the charge of 100.00 counts"],
    incomplete: [],
  });
});

const whole = "a charge, or Units and Rate to reckon it from";

// A row that cannot be read is left out, and what it would have touched is marked.
test.each`
  because                           | row                                                       | problem                                                                                          | incomplete
  ${"an amount as text"}            | ${"T1 | 2026-04-01 | J1 | | | | '84.335 | | | "}          | ${"2 Charge: 84.335 → an amount, or nothing, probably 84.335"}                                   | ${["J1"]}
  ${"yes for an amount"}            | ${"T1 | 2026-04-01 | J1 | | | | TRUE | | | "}             | ${"2 Charge: TRUE → an amount, or nothing"}                                                      | ${["J1"]}
  ${"an error"}                     | ${"T1 | 2026-04-01 | J1 | | #N/A | 60 | | | | "}          | ${"2 Units: #N/A → a number, or nothing"}                                                        | ${["J1"]}
  ${"a rate below zero"}            | ${"T1 | 2026-04-01 | J1 | | 5 | -60 | | | | "}            | ${"2 Rate: -60 → a rate of zero or more, or nothing"}                                            | ${["J1"]}
  ${"no charge and nothing for it"} | ${"T1 | 2026-04-01 | J1 | | | | | | | "}                  | ${`2 Charge: a blank cell → ${whole}`}                                                           | ${["J1"]}
  ${"units without a rate"}         | ${"T1 | 2026-04-01 | J1 | | 5 | | | | | "}                | ${`2 Charge: a blank cell → ${whole}`}                                                           | ${["J1"]}
  ${"too large a product"}          | ${"T1 | 2026-04-01 | J1 | | 5000000 | 5000000 | | | | "}  | ${"2 Units: 5000000 × 5000000 → a charge below a million million"}                               | ${["J1"]}
  ${"a date as text"}               | ${"T1 | 30/04/2026 | J1 | | 5 | 60 | | | | "}             | ${"2 Date: 30/04/2026 → a date, probably 2026-04-30"}                                            | ${["J1"]}
  ${"29 February 1900"}             | ${"T1 | 60 | J1 | | 5 | 60 | | | | "}                     | ${"2 Date: 60 → a date"}                                                                         | ${["J1"]}
  ${"another word for a kind"}      | ${"T1 | 2026-04-01 | J1 | Materials | 5 | 60 | | | | "}   | ${"2 Kind: Materials → one of: Labour, Vehicle, Plant (blank means Labour)"}                     | ${["J1"]}
  ${"neither yes nor no"}           | ${"T1 | 2026-04-01 | J1 | | 5 | 60 | | maybe | | "}       | ${"2 Chargeable: maybe → TRUE or FALSE (blank means TRUE)"}                                      | ${["J1"]}
  ${"15 for 15 %"}                  | ${"T1 | 2026-04-01 | J1 | | 5 | 60 | | | 15 | "}          | ${"2 Tax rate: 15 → a percentage from 0% to 100%, or nothing, probably 15%"}                     | ${["J1"]}
  ${"no id"}                        | ${" | 2026-04-01 | J1 | | 5 | 60 | | | | "}               | ${"2 Entry: a blank cell → an id"}                                                               | ${["J1"]}
  ${"a job that is not there"}      | ${"T1 | 2026-04-01 | J9 | | 5 | 60 | | | | "}             | ${"2 Job: J9 → a job of the Jobs table"}                                                         | ${["anywhere"]}
  ${"no job"}                       | ${"T1 | 2026-04-01 | | | 5 | 60 | | | | "}                | ${"2 Job: a blank cell → an id"}                                                                 | ${["anywhere"]}
  ${"a deleted invoice"}            | ${"T1 | 2026-04-01 | J1 | | 5 | 60 | | | | I9"}           | ${"2 Invoice: I9 → an invoice of the Invoices table, or nothing"}                                | ${["J1"]}
  ${"billed: its invoice too"}      | ${"T1 | #N/A | J1 | | 5 | 60 | | | | I1"}                 | ${"2 Date: #N/A → a date"}                                                                       | ${["J1", "I1"]}
`("$because", ({ row, problem, incomplete }: { row: string; problem: string; incomplete: readonly string[] }) => {
  expect(timesheet(`${row}\nT2 | 2026-04-02 | J2 | | | | 7 | | | `)).toEqual({ charges: ["T2 Labour 2026-04-02 J2 700"], problems: [`Timesheet ${problem}`], incomplete });
});

test("an entry that stands twice is counted neither time", () => {
  expect(timesheet("T1 | 2026-04-01 | J1 | | | | 5 | | | \nt1 | 2026-04-01 | J2 | | | | 5 | | | ")).toEqual({
    charges: [],
    problems: ["Timesheet 2 Entry: T1 → an entry that stands on one row only", "Timesheet 3 Entry: t1 → an entry that stands on one row only"],
    incomplete: ["J1", "J2"],
  });
});

test("without a Charge column the problem stands where it can be mended", () => {
  const columns = "Entry | Date | Job | Units | Rate";
  expect(timesheet("T1 | 2026-04-01 | J1 | 2 | 60", columns).charges).toEqual(["T1 Labour 2026-04-01 J1 12000"]);
  expect(timesheet("T1 | 2026-04-01 | J1 | 2 | ", columns).problems).toEqual([`Timesheet 2 Rate: a blank cell → ${whole}`]);
  expect(timesheet("T1 | 2026-04-01 | J1 | | 60", columns).problems).toEqual([`Timesheet 2 Units: a blank cell → ${whole}`]);
});

test("materials have names of their own for the same columns", () => {
  const { book, problems } = decoded(`${jobs}Materials\nEntry | Date | Job | Item | Quantity | Price | Charge\nM1 | 2026-04-01 | J1 | Sink | 2 | 60.5 | \nM2 | 2026-04-01 | J1 | Tap | | 60 | `);
  expect(book.charges.map(({ id, kind, who, net }) => `${id} ${kind} ${who} ${net}`)).toEqual(["M1 Materials Sink 12100"]);
  expect(problemLines(problems)).toEqual(["Materials 3 Charge: a blank cell → a charge, or Quantity and Price to reckon it from"]);
});

test("decimals are the book's", () => {
  const three = decoded(`Policies\nPolicy | Value\ndecimals | 3\n\n${jobs}Timesheet\nEntry | Date | Job | Units | Rate | Charge\nT1 | 2026-04-01 | J1 | 1.5 | 0.333 | \nT2 | 2026-04-01 | J1 | | | 1.005`);
  expect(three.book.charges.map(({ net }) => net)).toEqual([500, 1005]);
  expect(three.problems).toEqual([]);
});

// 7:15 typed into a cell is 0.302083… of a day to Excel, and only the look of the cell says so.
test.each`
  format            | problems
  ${"h:mm"}         | ${["Timesheet 2 Units: 0.302083333333333 of a day, shown as a time → hours as a number, probably 7.25"]}
  ${"[h]:mm:ss"}    | ${["Timesheet 2 Units: 0.302083333333333 of a day, shown as a time → hours as a number, probably 7.25"]}
  ${"[hh]"}         | ${["Timesheet 2 Units: 0.302083333333333 of a day, shown as a time → hours as a number, probably 7.25"]}
  ${"0.00"}         | ${[]}
  ${'0.00" h:min"'} | ${[]}
  ${"General"}      | ${[]}
`("hours that look like $format", ({ format, problems }: { format: string; problems: readonly string[] }) => {
  const raw = rawTables(`${jobs}Timesheet\nEntry | Date | Job | Units | Rate | Charge\nT1 | 2026-04-01 | J1 | 0.302083333333333 | 40 | `);
  const { timesheet: table } = raw;
  if (!table) throw new Error("There is no timesheet.");
  const read = decodeBook({ ...raw, timesheet: { ...table, formats: table.headings.map((heading) => (heading === "Units" ? format : "General")) } }, noMapping, false);
  expect(problemLines(read.problems)).toEqual(problems);
  expect([read.book.charges.length, [...read.book.unreadable.jobs]]).toEqual(problems.length === 0 ? [1, []] : [0, ["J1"]]);
});
