import { amountsToBill, taxPart, toBill } from "../../src/functions/pureFigures";
import type { Range } from "../../src/functions/scaled";
import { shownAnswer } from "./shown";

// Formulas that need no tables of ours. Rows are apart by slashes and cells by commas; a dot is a blank cell.

const range = (text: string): Range =>
  text.split("/").map((row) => row.split(",").map((cell) => {
    const trimmed = cell.trim();
    return trimmed === "." ? "" : trimmed !== "" && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed.replace(/^'/, "");
  }));

test.each`
  because                                               | jobs               | timesheet                         | materials       | writeOffs              | shown
  ${"unbilled amounts, added up by job"}                | ${"A / B"}         | ${"A, 100 / B, 40 / A, 50"}       | ${"A, 20"}      | ${". , ."}             | ${"170 / 40"}
  ${"a write-off lowers them, timesheet first"}         | ${"A"}             | ${"A, 100"}                       | ${"A, 20"}      | ${"A, 110"}            | ${"10"}
  ${"one that exceeds them leaves nothing to bill"}     | ${"A"}             | ${"A, 100"}                       | ${"A, 20"}      | ${"A, 500"}            | ${"0"}
  ${"a write up raises them"}                           | ${"A"}             | ${"A, 100"}                       | ${"."}          | ${"A, -30"}            | ${"130"}
  ${"a write-off and a write up"}                       | ${"A"}             | ${"A, 50"}                        | ${"."}          | ${"A, 100 / A, -30"}   | ${"0"}
  ${"a balancing entry lowers them"}                    | ${"A"}             | ${"A, 100 / A, -30"}              | ${"."}          | ${"."}                 | ${"70"}
  ${"a job without entries has nothing"}                | ${"A / Z"}         | ${"A, 1"}                         | ${"."}          | ${"."}                 | ${"1 / 0"}
  ${"keys of any case and blanks"}                      | ${"a1"}            | ${" A1 , 5"}                      | ${"."}          | ${"."}                 | ${"5"}
  ${"a number names the job that its text names"}       | ${"38"}            | ${"'38, 5"}                       | ${"."}          | ${"."}                 | ${"5"}
  ${"a heading is no entry"}                            | ${"A"}             | ${"Job, Charge / A, 5"}           | ${"."}          | ${"."}                 | ${"5"}
  ${"a whole column: its blank tail is left out"}       | ${"A / . / . "}    | ${"A, 5 / . , . / . , ."}         | ${"."}          | ${"."}                 | ${"5"}
  ${"a blank between jobs stays blank"}                 | ${"A / . / A"}     | ${"A, 5"}                         | ${"."}          | ${"."}                 | ${"5 /  / 5"}
  ${"0.1 and 0.2 are 0.3"}                              | ${"A"}             | ${"A, 0.1 / A, 0.2"}              | ${"."}          | ${"."}                 | ${"0.3"}
`("$because", ({ jobs, timesheet, materials, writeOffs, shown }: Readonly<Record<"jobs" | "timesheet" | "materials" | "writeOffs" | "shown", string>>) => {
  expect(shownAnswer(amountsToBill(range(jobs), range(timesheet), range(materials), range(writeOffs)))).toBe(shown);
});

test("whole columns of a sheet, every row of it: the blank ones after the entries cost nothing and say nothing", () => {
  const wholeColumns = (text: string): Range => {
    const filled = range(text);
    const blank = (filled[0] ?? []).map(() => "");
    return Array.from({ length: 1_048_576 }, (_, at) => filled[at] ?? blank);
  };
  const ledgers = [wholeColumns("Job, Charge / A, 100 / ., . / B, 40 / A, 50"), wholeColumns(". , ."), wholeColumns("A, 110")] as const;
  expect(shownAnswer(amountsToBill(wholeColumns("A / B"), ...ledgers))).toBe("40 / 40");
});

test.each`
  because                            | jobs        | timesheet         | writeOffs     | shown
  ${"jobs of two columns"}           | ${"A, B"}   | ${"A, 1"}         | ${"."}        | ${"#VALUE! jobs has to be one column."}
  ${"a ledger of one column"}        | ${"A"}      | ${"1 / 2"}        | ${"."}        | ${"#VALUE! timesheet has to be two columns: the job and the amount."}
  ${"an amount of nobody"}           | ${"A"}      | ${"A, 1 / ., 2"}  | ${"."}        | ${"#VALUE! Row 2 of timesheet has an amount and no job."}
  ${"a job without an amount"}       | ${"A"}      | ${"A, 1"}         | ${"A, ."}     | ${"#VALUE! Row 1 of writeoffs has a job and no amount."}
  ${"text, and in the first row too"} | ${"A"}     | ${"A, '12.50"}    | ${"."}        | ${"#VALUE! Row 1 of timesheet holds 12.50 where an amount should be."}
  ${"five decimals"}                 | ${"A"}      | ${"A, 0.00001"}   | ${"."}        | ${"#VALUE! The amount in row 1 of timesheet has more than four decimals."}
  ${"more than is exact"}            | ${"A"}      | ${"A, 1e12"}      | ${"."}        | ${"#VALUE! The amounts are too large to be added up exactly."}
  ${"more than is exact together"}   | ${"A"}      | ${"A, 2e11 / A, 2e11"} | ${"."}   | ${"#VALUE! The amounts are too large to be added up exactly."}
`("refused in words: $because", ({ jobs, timesheet, writeOffs, shown }: Readonly<Record<string, string>>) => {
  expect(shownAnswer(amountsToBill(range(jobs ?? ""), range(timesheet ?? ""), range("."), range(writeOffs ?? "")))).toBe(shown);
});

test.each`
  because                                     | timesheet       | materials     | writeOff      | shown
  ${"within the timesheet"}                   | ${"500"}        | ${"200"}      | ${"100"}      | ${"400, 200, 600, 0"}
  ${"beyond it, into the materials"}          | ${"500"}        | ${"200"}      | ${"600"}      | ${"0, 100, 100, 0"}
  ${"beyond both: something is left over"}    | ${"500"}        | ${"200"}      | ${"750"}      | ${"0, 0, 0, 50"}
  ${"a write up"}                             | ${"500"}        | ${"200"}      | ${"-50"}      | ${"550, 200, 750, 0"}
  ${"nothing"}                                | ${"."}          | ${"."}        | ${"."}        | ${"0, 0, 0, 0"}
  ${"a row of figures for each row"}          | ${"10 / 20"}    | ${"1 / 2"}    | ${"5 / 21"}   | ${"5, 1, 6, 0 / 0, 1, 1, 0"}
  ${"columns end with their entries"}         | ${"10 / ."}     | ${"1 / ."}    | ${"5 / ."}    | ${"5, 1, 6, 0"}
  ${"columns of different heights"}           | ${"10 / 20"}    | ${"1"}        | ${"5 / 21"}   | ${"#VALUE! timesheet, materials and write_off have to be equally high."}
  ${"two columns"}                            | ${"10, 20"}     | ${"1"}        | ${"5"}        | ${"#VALUE! timesheet has to be one column."}
  ${"text"}                                   | ${"ten"}        | ${"1"}        | ${"5"}        | ${"#VALUE! Row 1 of timesheet holds ten where an amount should be."}
`("what if: $because", ({ timesheet, materials, writeOff, shown }: Readonly<Record<string, string>>) => {
  expect(shownAnswer(toBill(range(timesheet ?? ""), range(materials ?? ""), range(writeOff ?? "")))).toBe(shown);
});

test.each`
  because                             | gross              | rate            | shown
  ${"a sixth at 20 %"}                | ${"120"}           | ${"0.2"}        | ${"20"}
  ${"rounded to cents"}               | ${"100"}           | ${"0.15"}       | ${"13.04"}
  ${"half a cent away from zero"}     | ${"0.03"}          | ${"0.2"}        | ${"0.01"}
  ${"and below zero"}                 | ${"-0.03"}         | ${"0.2"}        | ${"-0.01"}
  ${"rounded once"}                   | ${"0.0299"}        | ${"0.2"}        | ${"0"}
  ${"one rate for all"}               | ${"120 / 60"}      | ${"0.2"}        | ${"20 / 10"}
  ${"a rate for each"}                | ${"120 / 105"}     | ${"0.2 / 0.05"} | ${"20 / 5"}
  ${"a blank stays blank"}            | ${"120 / . / 60"}  | ${"0.2"}        | ${"20 /  / 10"}
  ${"no tax"}                         | ${"120"}           | ${"0"}          | ${"0"}
  ${"a rate above 1"}                 | ${"120"}           | ${"20"}         | ${"#VALUE! The rate has to be between 0 and 1: 20 % is 0.2."}
  ${"text for the rate"}              | ${"120"}           | ${"VAT"}        | ${"#VALUE! The rate has to be between 0 and 1: 20 % is 0.2."}
  ${"different heights"}              | ${"1 / 2 / 3"}     | ${"0.2 / 0.2"}  | ${"#VALUE! gross and rate have to be equally high."}
`("the tax inside: $because", ({ gross, rate, shown }: Readonly<Record<string, string>>) => {
  expect(shownAnswer(taxPart(range(gross ?? ""), range(rate ?? "")))).toBe(shown);
});
