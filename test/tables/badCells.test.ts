import type { Cell } from "../../src/tables/cell";
import { problemLines } from "./rawTables";
import { figuresIn, smallTables } from "./smallBook";

// The small firm with one cell in the place of another, as "Timesheet 8 Charge". T-0007 on row 8 is 16 × 45 = 720.00 of
// the 1,400.00 that J-101 has to bill; PAY-0002 on row 3 is the 300.00 that lowers INV-0002 to 359.64.

interface Case {
  readonly place: string;
  readonly cell: Cell;
  /** What is told of the cell itself. */
  readonly told: string;
  readonly incomplete: string;
  /** What the job has to bill, or what the invoice owes. */
  readonly answer: string;
}

function withCell(place: string, cell: Cell) {
  const [, table = "", row = "", heading = ""] = /^(\w+) (\d+) (.*)$/.exec(place) ?? [];
  return Object.fromEntries(Object.entries(smallTables).map(([key, raw]) => {
    const rows = raw.rows.map((cells, at) => (at + 2 === Number(row) ? cells.map((other, column) => (raw.headings[column] === heading ? cell : other)) : cells));
    return [key, raw.name === table ? { ...raw, rows } : raw];
  }));
}

const expectCase = ({ place, cell, told, incomplete, answer }: Case) => {
  const { texts, incomplete: marks, problems } = figuresIn(withCell(place, cell));
  const own = problemLines(problems).filter((line) => line.includes(`${place}: `)).map((line) => line.replace(`${place}: `, ""));
  expect(own.join("; ")).toBe(told);
  expect([...marks].filter((name) => !name.startsWith("debt of ")).join(" ")).toBe(incomplete);
  const [name = "", figure] = answer.split(" ");
  const figures = JSON.parse(texts.get(name) ?? "{}") as { readonly toBill?: string; readonly balance?: string };
  expect(figures.toBill ?? figures.balance).toBe(figure);
};

const blank = "an amount, or nothing";

// An entry that cannot be read is left out, and never taken for zero without a word.
test.each`
  place                       | cell                    | told                                              | incomplete | answer
  ${"Timesheet 8 Charge"}     | ${"84.335"}             | ${`84.335 → ${blank}, probably 84.335`}           | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${" 720 "}              | ${` 720  → ${blank}, probably 720`}               | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"1\u00a0720.00"}      | ${`1\u00a0720.00 → ${blank}, probably 1720.00`}   | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"1\u202f720,00"}      | ${`1\u202f720,00 → ${blank}, probably 1720.00`}   | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"1,234.50"}           | ${`1,234.50 → ${blank}, probably 1234.50`}        | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"1.234,50"}           | ${`1.234,50 → ${blank}, probably 1234.50`}        | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"(123.45)"}           | ${`(123.45) → ${blank}, probably -123.45`}        | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"$12.00"}             | ${`$12.00 → ${blank}, probably 12.00`}            | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"12.00 CR"}           | ${`12.00 CR → ${blank}, probably -12.00`}         | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"12-"}                | ${`12- → ${blank}, probably -12`}                 | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${true}                 | ${`TRUE → ${blank}`}                              | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"#BUSY!"}             | ${`#BUSY! → ${blank}`}                            | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"#GETTING_DATA"}      | ${`#GETTING_DATA → ${blank}`}                     | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${"Vancouver"}          | ${`Vancouver → ${blank}`}                         | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${1e21}                 | ${`1e+21 → ${blank}`}                             | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${2 ** 53 / 100}        | ${`90071992547409.92 → ${blank}`}                 | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}     | ${1e-7}                 | ${`1e-7 → ${blank}`}                              | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Units"}      | ${"1/2"}                | ${"1/2 → a number, or nothing"}                   | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Units"}      | ${"7:15"}               | ${"7:15 → a number, or nothing"}                  | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Rate"}       | ${-45}                  | ${"-45 → a rate of zero or more, or nothing"}     | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Date"}       | ${"2026-04-07"}         | ${"2026-04-07 → a date, probably 2026-04-07"}     | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Date"}       | ${"07/04/2026"}         | ${"07/04/2026 → a date"}                          | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Date"}       | ${60}                   | ${"60 → a date"}                                  | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Date"}       | ${-5}                   | ${"-5 → a date"}                                  | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Date"}       | ${3_000_000}            | ${"3000000 → a date"}                             | ${"J-101"} | ${"J-101 680.00"}
  ${"Timesheet 8 Entry"}      | ${"T-0008"}             | ${"T-0008 → an entry that stands on one row only"} | ${"J-101"} | ${"J-101 400.00"}
  ${"Timesheet 2 Invoice"}    | ${"INV-0900"}           | ${"INV-0900 → an invoice of the Invoices table, or nothing"} | ${"J-101"} | ${"J-101 1400.00"}
  ${"Payments 3 Amount"}      | ${""}                   | ${"a blank cell → an amount"}                     | ${"J-102 INV-0002"} | ${"INV-0002 659.64"}
  ${"Payments 3 Amount"}      | ${"#DIV/0!"}            | ${"#DIV/0! → an amount"}                          | ${"J-102 INV-0002"} | ${"INV-0002 659.64"}
  ${"WriteOffs 3 Amount"}     | ${"#SPILL!"}            | ${"#SPILL! → an amount"}                          | ${"J-103 INV-0003"} | ${"INV-0003 175.50"}
  ${"WriteOffs 3 Job"}        | ${"J-101"}              | ${"J-101 → a job that is on invoice INV-0003"}    | ${"J-101 J-103 INV-0003"} | ${"INV-0003 175.50"}
  ${"WriteOffs 3 Write-off"}  | ${"WO-0001"}            | ${"WO-0001 → a write-off that stands on one row only"} | ${"J-102 J-103 INV-0003"} | ${"INV-0003 175.50"}
  ${"Jobs 3 Job"}             | ${"J-101"}              | ${"J-101 → a job that stands on one row only"}    | ${""} | ${"J-103 119.05"}
`("left out, and told: $place; $told", expectCase);

// What names a row that is not there is a list of its own; what could name any row leaves every figure in doubt.
test.each`
  place                       | cell                      | told                                             | incomplete | answer
  ${"Timesheet 8 Job"}        | ${"J-999"}                | ${"J-999 → a job of the Jobs table"}             | ${""}      | ${"J-101 680.00"}
  ${"Timesheet 8 Job"}        | ${"__proto__"}            | ${"__proto__ → a job of the Jobs table"}         | ${""}      | ${"J-101 680.00"}
  ${"Payments 3 Invoice"}     | ${"constructor"}          | ${"constructor → an invoice of the Invoices table, or nothing"} | ${"J-102 INV-0002"} | ${"INV-0002 659.64"}
  ${"Timesheet 8 Job"}        | ${1_234_567_890_123_456}  | ${"1234567890123456 → an id"}                    | ${"J-101 J-102 J-103 INV-0001 INV-0002 INV-0003 INV-0004 INV-0005"} | ${"J-101 680.00"}
  ${"Timesheet 8 Job"}        | ${"=J-101"}               | ${"=J-101 → an id"}                              | ${"J-101 J-102 J-103 INV-0001 INV-0002 INV-0003 INV-0004 INV-0005"} | ${"J-101 680.00"}
  ${"Policies 2 Value"}       | ${"#BUSY!"}               | ${"#BUSY! → a percentage from 0% to 100%"}       | ${"J-101 J-102 J-103 INV-0001 INV-0002 INV-0003 INV-0004 INV-0005"} | ${"J-101 1400.00"}
`("nobody knows whose: $place; $told", expectCase);

// What can be read counts, however odd it looks; what was bent to fit is told.
test.each`
  place                    | cell                | told                                                                            | incomplete | answer
  ${"Timesheet 8 Charge"}  | ${""}               | ${""}                                                                           | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Charge"}  | ${" "}              | ${"notice: only spaces → a blank cell; it counts as one"}                                                                         | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Charge"}  | ${-0}               | ${"notice: 0.00 → 16 × 45 = 720.00; the charge of 0.00 counts"}                         | ${""} | ${"J-101 680.00"}
  ${"Timesheet 8 Charge"}  | ${719.9 + 0.1}      | ${""}                                                                           | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Charge"}  | ${700}              | ${"notice: 700.00 → 16 × 45 = 720.00; the charge of 700.00 counts"}                     | ${""} | ${"J-101 1380.00"}
  ${"Timesheet 8 Units"}   | ${-16}              | ${""}                                                                           | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Job"}     | ${"ｊ-101 "}        | ${""}                                                                           | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Job"}     | ${"J-101\u00a0"}    | ${""}                                                                           | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Job"}     | ${"\u200fJ-1\u200b01\ufeff"} | ${""}                                                                  | ${""} | ${"J-101 1400.00"}
  ${"Timesheet 8 Date"}    | ${46119.5}          | ${"notice: 46119.5 → a date without a time of day; the time is left out"}               | ${""} | ${"J-101 1400.00"}
  ${"Customers 2 Name"}    | ${"<b>a\u0000\ud800\u202e😀"} | ${""}                                                                 | ${""} | ${"J-101 1400.00"}
  ${"Payments 3 Amount"}   | ${659.64}           | ${""}                                                                           | ${""} | ${"INV-0002 0.00"}
  ${"Payments 3 Amount"}   | ${1000}             | ${""}                                                                           | ${""} | ${"INV-0002 -340.36"}
  ${"Payments 3 Amount"}   | ${659.63}           | ${""}                                                                           | ${""} | ${"INV-0002 0.01"}
  ${"Invoices 3 Status"}   | ${"Cancelled"}      | ${""}                                                                           | ${""} | ${"J-102 549.70"}
`("read: $place; $told; $answer", expectCase);

test("what the list of debts says of them: the row is marked, and so is the one of a customer without a job", () => {
  const { incomplete } = figuresIn(withCell("WriteOffs 3 Amount", "#N/A"));
  expect([...incomplete].filter((name) => name.startsWith("debt of "))).toEqual(["debt of J-103", "debt of C-011"]);
});
