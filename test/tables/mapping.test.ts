import { allTables, headingOf, headingsOf, type Mapping, mappingVersion, noMapping, readMapping, sheetNameOf, storeMapping, tableNamed } from "../../src/tables/mapping";

const german: Mapping = { jobs: { table: "Aufträge", columns: { id: "Auftrag", customer: "Kunde" } }, invoices: { table: "Rechnungen" } };

test.each`
  because                            | mapping      | name              | table
  ${"our own name"}                  | ${noMapping} | ${"Jobs"}         | ${"jobs"}
  ${"whatever its case"}             | ${noMapping} | ${" invoiceLINES "} | ${"invoiceLines"}
  ${"the log"}                       | ${noMapping} | ${"Operations"}   | ${"operations"}
  ${"the user's name"}               | ${german}    | ${"aufträge"}     | ${"jobs"}
  ${"ours then names nothing"}       | ${german}    | ${"Jobs"}         | ${undefined}
  ${"a table that is not ours"}      | ${noMapping} | ${"Holidays"}     | ${undefined}
  ${"what every object has"}         | ${noMapping} | ${"constructor"}  | ${undefined}
`("$because: $name", ({ mapping, name, table }: { mapping: Mapping; name: string; table: string | undefined }) => expect(tableNamed(mapping, name)).toBe(table));

test("headings: the user's where there are any, else ours", () => {
  expect([headingOf(german, "jobs", "id"), headingOf(german, "jobs", "balance"), headingOf(german, "invoices", "id"), headingOf(noMapping, "jobs", "id")]).toEqual(["Auftrag", "Balance", "Invoice", "Job"]);
  expect([headingsOf(german, "jobs"), headingsOf(german, "payments")]).toEqual([{ id: "Auftrag", customer: "Kunde" }, {}]);
  expect([sheetNameOf(german, "jobs"), sheetNameOf(german, "payments")]).toEqual(["Aufträge", "Payments"]);
});

test("each table has a name of its own, in any case", () => {
  const names = Object.values(allTables).map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test.each`
  because                              | stored                                                                            | mapping
  ${"what we stored"}                  | ${JSON.parse(JSON.stringify(storeMapping(german)))}                               | ${german}
  ${"nothing stored"}                  | ${undefined}                                                                      | ${noMapping}
  ${"or forgotten"}                    | ${null}                                                                           | ${noMapping}
  ${"a newer version is not guessed at"} | ${{ version: mappingVersion + 1, tables: {} }}                                  | ${undefined}
  ${"no version"}                      | ${{ tables: {} }}                                                                 | ${undefined}
  ${"no tables"}                       | ${{ version: mappingVersion }}                                                    | ${undefined}
  ${"tables that are none"}            | ${{ version: mappingVersion, tables: null }}                                      | ${undefined}
  ${"a text"}                          | ${"jobs"}                                                                         | ${undefined}
  ${"a table that we do not have"}     | ${{ version: mappingVersion, tables: { holidays: { table: "x" } } }}              | ${{}}
  ${"what is no text is left out"}     | ${{ version: mappingVersion, tables: { jobs: { table: 5, columns: { id: 5, customer: "Kunde" } } } }} | ${{ jobs: { columns: { customer: "Kunde" } } }}
  ${"an entry that is none"}           | ${{ version: mappingVersion, tables: { jobs: null, invoices: "x" } }}             | ${{}}
  ${"what every object has"}           | ${JSON.parse(`{"version":${mappingVersion},"tables":{"__proto__":{"table":"x"},"toString":{"table":"y"}}}`)} | ${{}}
`("a stored mapping: $because", ({ stored, mapping }: { stored: unknown; mapping: Mapping | undefined }) => {
  const read = readMapping(stored);
  expect(read).toEqual(mapping);
  if (read) expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});
