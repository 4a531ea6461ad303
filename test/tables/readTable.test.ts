import type { Headings } from "../../src/tables/readTable";
import { columnLetters, headerOf, placeOf, readTable } from "../../src/tables/readTable";
import { rowsByKey, valuesOfKey } from "../../src/tables/rowsByKey";
import type { Problem } from "../../src/tables/problem";
import { customersTable, jobsTable } from "../../src/tables/schemas";
import { problemLines, rawTable } from "./rawTables";

function read(text: string, headings: Headings = {}) {
  const problems: Problem[] = [];
  const table = readTable(jobsTable, rawTable(text), headings, { decimals: 2, date1904: false }, (problem) => problems.push(problem));
  const rows = table.rows.map(({ at, values, flawed }) => `${at} ${values.id} ${values.customer} ${values.balance}${flawed ? " flawed" : ""}`);
  return { table, rows, missing: table.missing, problems: problemLines(problems) };
}

test.each`
  because                                    | text                                                             | rows
  ${"rows in their order"}                   | ${"Jobs\nJob | Customer | Balance\nJ1 | C1 | 12.5\nJ2 | C2 | "}  | ${["0 J1 C1 1250", "1 J2 C2 null"]}
  ${"columns found by heading"}              | ${"Jobs\nBalance | Job | Customer\n12.5 | J1 | C1"}              | ${["0 J1 C1 1250"]}
  ${"whatever its case, blanks and width"}   | ${"Jobs\nBALANCE | Ｊｏｂ |  customer \n12.5 | J1 | C1"}         | ${["0 J1 C1 1250"]}
  ${"columns of the user's own between"}     | ${"Jobs\nJob | Notes | Customer | #N/A\nJ1 | #REF! | C1 | x"}    | ${["0 J1 C1 null"]}
  ${"a column that is not there is blank"}   | ${"Jobs\nJob | Customer\nJ1 | C1"}                               | ${["0 J1 C1 null"]}
  ${"a row that says nothing is none"}       | ${"Jobs\nJob | Customer\n | \nJ1 | C1\n '  | "}                  | ${["1 J1 C1 null"]}
  ${"nor one of our figures alone"}          | ${"Jobs\nJob | Customer | Balance\n | | 0\nJ1 | C1 | "}          | ${["1 J1 C1 null"]}
  ${"a table without rows"}                  | ${"Jobs\nJob | Customer"}                                        | ${[]}
  ${"names that every object has"}           | ${"Jobs\nJob | Customer\n__proto__ | constructor"}               | ${["0 __proto__ constructor null"]}
`("$because", ({ text, rows }: { text: string; rows: readonly string[] }) => {
  const found = read(text);
  expect(found.rows).toEqual(rows);
  expect([found.missing, found.problems]).toEqual([[], []]);
});

test.each`
  because                                   | text                                                                    | missing                | problems
  ${"one that it cannot do without"}        | ${"Jobs\nJob | Balance\nJ1 | 1"}                                        | ${["Customer"]}        | ${[]}
  ${"several"}                              | ${"Jobs\nBalance\n1"}                                                   | ${["Job", "Customer"]} | ${[]}
  ${"one that stands twice"}                | ${"Jobs at B3\nJob | Customer | job | Balance\nJ1 | C1 | J2 | 1"}       | ${["Job"]}             | ${["Jobs 3 Job: Job in columns B and D → one column of that heading"]}
  ${"one that it could do without, twice"}  | ${"Jobs\nJob | Customer | Tax rate | Tax Rate\nJ1 | C1 | 15% | 0"}      | ${["Tax rate"]}        | ${["Jobs 1 Tax rate: Tax rate in columns C and D → one column of that heading"]}
  ${"the user's own may stand twice"}       | ${"Jobs\nJob | Customer | Note | Note\n"}                               | ${[]}                  | ${[]}
`("columns that are not there, $because", ({ text, missing, problems }: { text: string; missing: readonly string[]; problems: readonly string[] }) => {
  const found = read(text);
  expect(found.missing).toEqual(missing);
  expect(found.problems).toEqual(problems);
  if (missing.length > 0) expect(found.rows).toEqual([]);
});

test.each`
  because                                     | text                                                   | rows                        | problems
  ${"its place, what is there, what should be"} | ${"Jobs at B3\nJob | Customer | Tax rate\nJ1 | C1 | 15"} | ${["0 J1 C1 null flawed"]} | ${["Jobs 4 Tax rate: 15 → a percentage from 0% to 100%, or nothing, probably 15%"]}
  ${"all of a row at once"}                   | ${"Jobs\nJob | Customer | Last billed\n | #N/A | 30/04/2026"} | ${["0 null null null flawed"]} | ${["Jobs 2 Job: a blank cell → an id", "Jobs 2 Customer: #N/A → an id", "Jobs 2 Last billed: 30/04/2026 → a date, or nothing, probably 2026-04-30"]}
  ${"a figure of ours is only a notice"}      | ${"Jobs\nJob | Customer | Balance\nJ1 | C1 | #REF!"}   | ${["0 J1 C1 null"]}         | ${["notice: Jobs 2 Balance: #REF! → an amount, or nothing"]}
  ${"a rounded one too"}                      | ${"Jobs\nJob | Customer | Brought forward\nJ1 | C1 | 1.005"} | ${["0 J1 C1 null"]}   | ${["notice: Jobs 2 Brought forward: 1.005 → an amount with at most 2 decimals; it counts as 1.01"]}
  ${"one bad row hides no other"}             | ${"Jobs\nJob | Customer\n | C1\nJ2 | C2"}              | ${["0 null C1 null flawed", "1 J2 C2 null"]} | ${["Jobs 2 Job: a blank cell → an id"]}
`("a cell that cannot be read: $because", ({ text, rows, problems }: { text: string; rows: readonly string[]; problems: readonly string[] }) => {
  const found = read(text);
  expect(found.rows).toEqual(rows);
  expect(found.problems).toEqual(problems);
});

test("the user's own headings stand for ours, in problems too", () => {
  const found = read("Jobs\nAuftrag | Kunde | Job | Saldo\nJ1 | C1 | x | n/a", { id: "Auftrag", customer: "kunde ", balance: "Saldo" });
  expect(found.rows).toEqual(["0 J1 C1 null"]);
  expect(found.problems).toEqual(["notice: Jobs 2 Saldo: n/a → an amount, or nothing"]);
  expect([headerOf(found.table, "id"), headerOf(found.table, "status")]).toEqual(["Auftrag", "Status"]);
});

test("a mapped heading that is not there is missing under the user's name", () => {
  expect(read("Jobs\nJob | Customer\nJ1 | C1", { id: "Auftrag" }).missing).toEqual(["Auftrag"]);
});

test("rows by key: a key that stands twice has no place", () => {
  const raw = rawTable("Customers\nCustomer | Name\nC1 | Ash\n | \nC2 | Birch\nC1 | Cedar");
  const table = readTable(customersTable, raw, {}, { decimals: 2, date1904: false }, () => undefined);
  expect([...rowsByKey(table)]).toEqual([["C2", 2]]);
  expect(rowsByKey(table)).toBe(rowsByKey(table));
  expect([valuesOfKey(table, "C2"), valuesOfKey(table, "C1"), valuesOfKey(table, "toString")]).toEqual([{ id: "C2", name: "Birch" }, undefined, undefined]);
  expect(placeOf(raw, 2, "Name")).toEqual({ sheet: "Customers", table: "Customers", row: 4, column: "Name" });
});

test.each`
  column    | letters
  ${0}      | ${"A"}
  ${25}     | ${"Z"}
  ${26}     | ${"AA"}
  ${51}     | ${"AZ"}
  ${52}     | ${"BA"}
  ${701}    | ${"ZZ"}
  ${702}    | ${"AAA"}
  ${16_383} | ${"XFD"}
`("column $column is $letters", ({ column, letters }: { column: number; letters: string }) => expect(columnLetters(column)).toBe(letters));
