import { policyKinds } from "../../src/tables/policyValues";
import { readPolicies } from "../../src/tables/policyValues";
import { defaultPolicies } from "../../src/domain/policies";
import { isUnfinished, isUnused, noMapping, sheetNameOf, unfinishedSheetOf, type AnyTableName, allTables } from "../../src/tables/mapping";
import { newTables, tableSets } from "../../src/tables/newTables";
import { bookTables } from "../../src/tables/schemas";

const dialect = { decimals: 2, date1904: false } as const;
const made = newTables(tableSets.all, noMapping, [], dialect);
const named = (name: string) => made.find((table) => table.name === name)!;

test("all is every table of the book; the halves share what both need", () => {
  expect([...tableSets.all].sort()).toEqual(Object.keys(bookTables).sort());
  expect(tableSets.invoices.filter((name) => (tableSets.jobs as readonly string[]).includes(name))).toEqual(["customers", "writeOffs", "reasonCodes", "policies"]);
});

test.each(made.map((table) => [table.name, table] as const))("%s: every column has a heading of its own, a width and a format", (_, { headings, widths, formats, rows }) => {
  expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length);
  expect([widths.length, formats.length, ...rows.map((row) => row.length)]).toEqual(Array(2 + rows.length).fill(headings.length));
  // A bold letter takes about six points, the filter button twenty.
  expect(headings.filter((heading, at) => (widths[at] ?? 0) < heading.length * 5 + 20)).toEqual([]);
});

test("the policies that a new table states are all there are, and say what holds without the table", () => {
  const { headings, rows } = named("Policies");
  expect(rows.map(([policy]) => policy).sort()).toEqual(Object.keys(policyKinds).sort());
  const problems: unknown[] = [];
  const { policies } = readPolicies({ name: "Policies", sheet: "Policies", row: 0, column: 0, headings, rows }, {}, false, (problem) => problems.push(problem));
  expect({ policies, problems }).toEqual({ policies: defaultPolicies, problems: [] });
});

test("nothing that we put into a cell is taken for a formula", () => {
  expect(made.flatMap(({ rows }) => rows.flat()).filter((cell) => /^[=+@-]/.test(String(cell)))).toEqual([]);
});

test("every unfinished sheet has a name that Excel takes, and that tells it from any other", () => {
  const names = (Object.keys(allTables) as AnyTableName[]).map(unfinishedSheetOf);
  expect(names.filter((name) => name.length > 31 || !isUnfinished(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(["Jobs", "Jobs (unfinished)", "Operations (unfinished)"].map(isUnfinished)).toEqual([false, false, true]);
});

test("a table that is not used goes by our name, and is not looked for", () => {
  const mapping = { jobs: { table: "" } };
  expect([sheetNameOf(mapping, "jobs"), isUnused(mapping, "jobs"), isUnused(mapping, "invoices"), isUnused(noMapping, "jobs")]).toEqual(["Jobs", true, false, false]);
});
