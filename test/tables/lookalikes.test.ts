import { decoded, problemLines } from "./rawTables";

const customers = "Customers\nCustomer\nC1\n";
const writeOffs = (rows: string) => `${customers}\nJobs\nJob | Customer\nJ1 | C1\nJ2 | C1\n\nWriteOffs\nWrite-off | Date | Customer | Job | Invoice | Amount | Reason | Status | Description | Next billing run | Consumed | Billed on | Reverses | Operation\n${rows}`;

test.each`
  because                                    | book                                                                        | told
  ${"a number and a text with zeros"}        | ${`${customers}\nJobs\nJob | Customer\n38 | C1\n'00038 | C1`}               | ${["notice: Jobs 3 Job: 00038 → an id that differs from 38 in more than zeros; they count as two jobs"]}
  ${"zeros in the middle"}                   | ${"Customers\nCustomer\nC-7\nC-007"}                                        | ${["notice: Customers 3 Customer: C-007 → an id that differs from C-7 in more than zeros; they count as two customers"]}
  ${"an invoice"}                            | ${`${customers}\nInvoices\nInvoice | Date | Customer | Status | Total\n7 | 2026-04-01 | C1 | Sent | 1\n'07 | 2026-04-01 | C1 | Sent | 1`} | ${["notice: Invoices 3 Invoice: 07 → an id that differs from 7 in more than zeros; they count as two invoices"]}
  ${"zeros that say something"}              | ${"Customers\nCustomer\n100\n10\n1\nC-70\nC-7"}                             | ${[]}
  ${"nothing but zeros"}                     | ${"Customers\nCustomer\n0\nC-0"}                                            | ${[]}
  ${"one write-off entered twice"}           | ${writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | \nW2 | 2026-04-02 | C1 | J1 | | 50 | Late | Posted")} | ${["notice: WriteOffs 3 Write-off: W2 → another day, target, amount or reason than W1; reverse one if it was posted twice"]}
  ${"on another day"}                        | ${writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | \nW2 | 2026-04-03 | C1 | J1 | | 50 | late | ")} | ${[]}
  ${"of another job"}                        | ${writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | \nW2 | 2026-04-02 | C1 | J2 | | 50 | late | ")} | ${[]}
  ${"over another amount"}                   | ${writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | \nW2 | 2026-04-02 | C1 | J1 | | 51 | late | ")} | ${[]}
  ${"for another reason"}                    | ${writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | \nW2 | 2026-04-02 | C1 | J1 | | 50 | lost | ")} | ${[]}
  ${"of which one was reversed"}             | ${writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | Reversed\nW2 | 2026-04-02 | C1 | J1 | | 50 | late | ")} | ${[]}
`("rows that may be taken for one another are told of: $because", ({ book, told }: { book: string; told: readonly string[] }) => {
  expect(problemLines(decoded(book).problems)).toEqual(told);
});

test("nothing is left out for it", () => {
  const { book } = decoded(writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | late | \nW2 | 2026-04-02 | C1 | J1 | | 50 | late | "));
  expect(book.writeOffs.map(({ id }) => id)).toEqual(["W1", "W2"]);
});
