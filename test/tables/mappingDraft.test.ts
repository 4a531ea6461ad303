import type { TableName } from "../../src/domain/book";
import { readMapping, storeMapping, type Mapping, noMapping } from "../../src/tables/mapping";
import { chooseColumn, chooseTable, mappingOf, proposeMapping, type TableSeen } from "../../src/tables/mappingDraft";
import { proposeColumns } from "../../src/tables/proposeColumns";
import { bookTables } from "../../src/tables/schemas";
import { tableSynonyms } from "../../src/words/synonyms";
import { foldName } from "../../src/tables/foldName";

// "Debtors: Client no, Client name" is a table and its headings.
const tablesOf = (text: string): readonly TableSeen[] =>
  text.split("; ").filter((line) => line !== "").map((line) => {
    const [name = "", headings = ""] = line.split(": ");
    return { name, sheet: name, headings: headings.split(", ") };
  });

const shownTables = (mapping: Mapping, text: string) =>
  Object.entries(proposeMapping(mapping, tablesOf(text))).flatMap(([name, { table }]) => (table === null ? [] : [`${name} ${table}`])).join(", ");

const shownColumns = (columns: Readonly<Record<string, string | null>>) =>
  Object.entries(columns).flatMap(([field, heading]) => (heading === null ? [] : [`${field} ${heading}`])).join(", ");

test.each`
  because                                       | table             | headings                                                         | columns
  ${"our own headings, in any order and case"}  | ${"customers"}    | ${["NAME", "Phone", " customer "]}                               | ${"id  customer , name NAME"}
  ${"what people call the same"}                | ${"invoices"}     | ${["Inv no", "Inv date", "Client", "Due date", "Amount due"]}    | ${"id Inv no, date Inv date, due Due date, customer Client, total Amount due"}
  ${"a total goes before what is due of it"}    | ${"invoices"}     | ${["Invoice #", "Date", "Customer", "Total", "Amount due"]}      | ${"id Invoice #, date Date, customer Customer, total Total, balance Amount due"}
  ${"words written together"}                   | ${"payments"}     | ${["PaymentID", "PaymentDate", "InvoiceNo", "AmountPaid"]}       | ${"id PaymentID, date PaymentDate, invoice InvoiceNo, amount AmountPaid"}
  ${"an id goes before a name"}                 | ${"jobs"}         | ${["Project no.", "Client name", "Client code", "Project name"]} | ${"id Project no., customer Client code, description Project name"}
  ${"a name will do where there is no id"}      | ${"jobs"}         | ${["Job", "Customer name"]}                                      | ${"id Job, customer Customer name"}
  ${"one heading serves once"}                  | ${"timesheet"}    | ${["Line", "Date", "Job", "Hours", "Rate", "Amount"]}            | ${"id Line, date Date, job Job, units Hours, rate Rate, charge Amount"}
  ${"tax by other names"}                       | ${"invoices"}     | ${["Invoice", "Date", "Customer", "Net", "VAT", "Gross"]}        | ${"id Invoice, date Date, customer Customer, net Net, tax VAT, total Gross"}
  ${"nothing is guessed at"}                    | ${"payments"}     | ${["Colour", "Size"]}                                            | ${""}
`("columns of $table: $because", ({ table, headings, columns }: { table: TableName; headings: readonly string[]; columns: string }) => {
  expect(shownColumns(proposeColumns(table, headings))).toBe(columns);
});

test.each`
  because                                    | tables                                                                                                        | proposed
  ${"by our own names"}                      | ${"Jobs: Job, Customer; Invoices: Invoice, Date, Customer"}                                                   | ${"jobs Jobs, invoices Invoices"}
  ${"by other names"}                        | ${"tblClients: Client code, Company; SalesInvoices: Inv no, Date, Client, Total; Receipts: No, Date, Amount"} | ${"customers tblClients, invoices SalesInvoices, payments Receipts"}
  ${"by headings alone"}                     | ${"Table1: Inv no, Inv date, Client, Amount due; Table2: Receipt no, Date received, Inv no, Amount received"} | ${"invoices Table1, payments Table2"}
  ${"an invoice names a customer, and is none"} | ${"Table1: Inv no, Inv date, Client, Total"}                                                              | ${"invoices Table1"}
  ${"time and materials are told apart"}     | ${"Table1: Line, Date, Job, Employee, Hours, Rate; Table2: Line, Date, Job, Part, Quantity, Unit price"}      | ${"timesheet Table1, materials Table2"}
  ${"two of a kind: the better one"}         | ${"Old: Invoice, Date, Customer, A, B, C; New: Invoice, Date, Customer, Due, Total"}                          | ${"invoices New"}
  ${"a table about something else"}          | ${"Holidays: Who, From, To"}                                                                                  | ${""}
  ${"a needed column is missing, the name says it"} | ${"Payments: Date, Paid by"}                                                                           | ${"payments Payments"}
  ${"and says nothing where nothing fits"}   | ${"Time: Colour, Size"}                                                                                       | ${""}
`("tables: $because", ({ tables, proposed }: { tables: string; proposed: string }) => {
  expect(shownTables(noMapping, tables)).toBe(proposed);
});

test.each`
  because                              | mapping                                                              | proposed
  ${"what was chosen stays"}           | ${{ invoices: { table: "B", columns: { id: "Beleg" } } }}            | ${"invoices B"}
  ${"whatever its case"}               | ${{ invoices: { table: "b" } }}                                      | ${"invoices B"}
  ${"what was chosen to be none too"}  | ${{ invoices: { table: "" } }}                                       | ${""}
  ${"one that is gone is sought anew"} | ${{ invoices: { table: "Gone" } }}                                   | ${"invoices A"}
`("before: $because", ({ mapping, proposed }: { mapping: Mapping; proposed: string }) => {
  expect(shownTables(mapping, "A: Inv no, Date, Client, Total; B: Beleg, Datum, Kunde")).toBe(proposed);
});

const seen = tablesOf("Debtors: Client no, Client name, Phone; Bills: Inv no, Date, Client, Total; Jobs: Colour, Size");

test("a draft is kept as what differs from our own names, and comes back as it was", () => {
  const draft = chooseTable(proposeMapping(noMapping, seen), "jobs", null);
  const mapping = mappingOf(draft, seen, { operations: { table: "Log" } });
  expect(mapping).toEqual({
    operations: { table: "Log" },
    customers: { table: "Debtors", columns: { id: "Client no", name: "Client name" } },
    invoices: { table: "Bills", columns: { id: "Inv no", customer: "Client" } },
    jobs: { table: "" },
  });
  const stored = readMapping(JSON.parse(JSON.stringify(storeMapping(mapping))));
  expect(stored).toEqual(mapping);
  expect(proposeMapping(stored ?? noMapping, seen)).toEqual(draft);
});

test("a column that is chosen to be none is kept as none, and not proposed again", () => {
  const draft = chooseColumn(proposeMapping(noMapping, seen), "invoices", "total", null);
  const mapping = mappingOf(draft, seen, noMapping);
  expect(mapping.invoices?.columns).toEqual({ id: "Inv no", customer: "Client", total: "" });
  expect(proposeMapping(mapping, seen).invoices.columns["total"]).toBeNull();
});

test("a table serves one purpose, and a heading one column", () => {
  const [debtors = null] = seen;
  const moved = chooseTable(proposeMapping(noMapping, seen), "payments", debtors);
  expect([moved.payments.table, moved.customers.table]).toEqual(["Debtors", null]);
  const { columns } = chooseColumn(proposeMapping(noMapping, seen), "invoices", "net", "Total").invoices;
  expect([columns["net"], columns["total"]]).toEqual(["Total", null]);
});

test("no name is said of two of our tables", () => {
  const all = (Object.keys(bookTables) as TableName[]).flatMap((name) => [bookTables[name].name, ...tableSynonyms[name]].map(foldName).filter((fold, at, folds) => folds.indexOf(fold) === at));
  expect(all.filter((fold, at) => all.indexOf(fold) !== at)).toEqual([]);
});
