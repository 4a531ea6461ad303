import { amountToBill } from "../../src/domain/amountToBill";
import { indexed } from "../../src/domain/indexed";
import { decoded, problemLines } from "./rawTables";

const base = `Customers\nCustomer\nC1\n
Jobs\nJob | Customer\nJ1 | C1\nJ2 | C1\n
Invoices\nInvoice | Date | Customer | Job | Status | Total\nI1 | 2026-04-01 | C1 | J1 | Sent | 500\nI2 | 2026-04-01 | C1 | | Sent | 50\nI 41 | 2026-04-01 | C1 | J1 | Sent | 50\n
`;
const columns = "Write-off | Date | Customer | Job | Invoice | Amount | Reason | Description | Next billing run | Consumed | Billed on | Status | Reverses | Operation";
const writeOffs = (rows: string) => decoded(`${base}WriteOffs\n${columns}\n${rows}`);

test.each`
  because                          | row                                                                   | read
  ${"for an invoice"}              | ${"W1 | 2026-04-02 | c1 | j1 | i1 | 50 | late | | | | | | | "}        | ${"C1 J1 I1 5000 no Posted"}
  ${"for a job's next bill"}       | ${"W1 | 2026-04-02 | C1 | J1 | | -50 | late | | Yes | | | | | "}      | ${"C1 J1 null -5000 next Posted"}
  ${"pending"}                     | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | TRUE | | | pending | | "} | ${"C1 J1 null 5000 next Pending"}
  ${"of no customer's row"}        | ${"W1 | 2026-04-02 | | J1 | | 50 | late | | | | | | | "}              | ${" J1 null 5000 no Posted"}
  ${"a reversal"}                  | ${"W1 | 2026-04-02 | C1 | J1 | | -50 | late | | | | | | w0 | \nW0 | 2026-04-01 | C1 | J1 | | 50 | x | | | | | Reversed | | "} | ${"C1 J1 null -5000 no Posted reverses W0"}
  ${"consumed by one"}             | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | 1 | 30 | i1 | | | "}   | ${"C1 J1 null 5000 next Posted I1 3000"}
  ${"by two"}                      | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | 1 | 50 | I1 30.00; I2 20.00 | | | "} | ${"C1 J1 null 5000 next Posted I1 3000 I2 2000"}
  ${"by one with a blank in it"}   | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | 1 | 30 | I 41 | | | "} | ${"C1 J1 null 5000 next Posted I 41 3000"}
  ${"by one that is gone"}         | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | 1 | 30 | I9 | | | "}   | ${"C1 J1 null 5000 next Posted I9 3000"}
`("a write-off $because", ({ row, read }: { row: string; read: string }) => {
  const { book, problems } = writeOffs(row);
  const [first] = book.writeOffs;
  expect(first && [first.customer, first.job, first.invoice, first.amount, first.nextBillingRun ? "next" : "no", first.status,
    ...(first.reverses === null ? [] : ["reverses", first.reverses]), ...first.billedOn.flatMap(({ invoice, amount }) => [invoice, amount])].map(String).join(" ")).toBe(read);
  expect(problems).toEqual([]);
});

test.each`
  because                           | row                                                                        | problem                                                                                   | incomplete
  ${"neither job nor invoice"}      | ${"W1 | 2026-04-02 | C1 | | | 50 | late | | | | | | | "}                   | ${"2 Job: neither a job nor an invoice → a job or an invoice"}                            | ${["C1", "W1"]}
  ${"an invoice of another job"}    | ${"W1 | 2026-04-02 | C1 | J2 | I1 | 50 | late | | | | | | | "}             | ${"2 Job: J2 → a job that is on invoice I1"}                                              | ${["J2", "J1", "I1", "C1", "W1"]}
  ${"an invoice of no job"}         | ${"W1 | 2026-04-02 | C1 | J1 | I2 | 50 | late | | | | | | | "}             | ${"2 Job: J1 → a job that is on invoice I2"}                                              | ${["J1", "I2", "C1", "W1"]}
  ${"an invoice that is not there"} | ${"W1 | 2026-04-02 | C1 | J1 | I9 | 50 | late | | | | | | | "}             | ${"2 Invoice: I9 → an invoice of the Invoices table, or nothing"}                         | ${["J1", "I1", "I 41", "C1", "W1"]}
  ${"a job that is not there"}      | ${"W1 | 2026-04-02 | C1 | J9 | | 50 | late | | | | | | | "}                | ${"2 Job: J9 → a job of the Jobs table, or nothing"}                                      | ${["C1", "W1"]}
  ${"no amount"}                    | ${"W1 | 2026-04-02 | C1 | J1 | | | late | | | | | | | "}                   | ${"2 Amount: a blank cell → an amount"}                                                   | ${["J1", "C1", "W1"]}
  ${"an amount as text"}            | ${"W1 | 2026-04-02 | c1 | J1 | | '50.00 | late | | | | | | | "}            | ${"2 Amount: 50.00 → an amount, probably 50.00"}                                          | ${["J1", "C1", "W1"]}
  ${"another word for a status"}    | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | | | | Done | | "}           | ${"2 Status: Done → one of: Posted, Pending, Reversed, Declined (blank means Posted)"}    | ${["J1", "C1", "W1"]}
  ${"consumed nobody knows how"}    | ${"W1 | 2026-04-02 | C1 | J1 | | 50 | late | | 1 | 50 | I1; I2 20.00 | | | "} | ${"2 Billed on: I1; I2 20.00 → an invoice, or several with what each took: INV-0041 1400.00; INV-0052 200.00"} | ${["J1", "C1", "W1"]}
`("a write-off that is left out: $because", ({ row, problem, incomplete }: { row: string; problem: string; incomplete: readonly string[] }) => {
  const { book, problems } = writeOffs(row);
  expect(book.writeOffs).toEqual([]);
  expect(problemLines(problems)).toEqual([`WriteOffs ${problem}`]);
  const { jobs, invoices, customers, writeOffs: own } = book.unreadable;
  expect(new Set([...jobs, ...invoices, ...customers, ...own])).toEqual(new Set(incomplete));
});

test("one that stands twice is counted neither time, and its key is taken", () => {
  const { book, problems } = writeOffs("W1 | 2026-04-02 | C1 | J1 | | 50 | x | | 1 | | | | | \nw1 | 2026-04-02 | C1 | J2 | | 50 | x | | 1 | | | | | ");
  expect(book.writeOffs).toEqual([]);
  expect(problemLines(problems)).toEqual(["WriteOffs 2 Write-off: W1 → a write-off that stands on one row only", "WriteOffs 3 Write-off: w1 → a write-off that stands on one row only"]);
  expect([book.keys.writeOffs, [...(book.unreadable.duplicates.writeOffs ?? [])]]).toEqual([["W1", "w1"], ["w1", "W1"]]);
});

test("a row that cannot be read lends its key to nobody else", () => {
  const { book } = writeOffs("W7 | #N/A | C1 | J1 | | 50 | x | | 1 | | | | | ");
  expect([book.writeOffs, book.keys.writeOffs, [...book.unreadable.writeOffs]]).toEqual([[], ["W7"], ["W7"]]);
});

test("a whole sheet comes to the amount to bill", () => {
  const { book, problems } = decoded(`${base}Timesheet\nEntry | Date | Job | Units | Rate\nT1 | 2026-04-01 | J1 | 25 | 40\n
Materials\nEntry | Date | Job | Charge\nM1 | 2026-04-01 | j1 | 400\n
WriteOffs\n${columns}\nW1 | 2026-04-02 | C1 | J1 | | 1200 | late | | TRUE | | | | | `);
  const whole = indexed(book);
  expect(problems).toEqual([]);
  expect(whole.jobs.map((job) => amountToBill(whole, job, null).toBill)).toEqual([200_00, 0]);
});
