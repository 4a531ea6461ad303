import type { IndexedBook } from "../../../src/domain/indexed";
import { proofOfBalances, type ProofFigures, type ProofPart } from "../../../src/domain/reports/proof";
import { proofBridge } from "../../../src/domain/reports/proofBridge";
import { bookOf, day, show } from "../notation";

/** "0.00 + 1000.00 − 400.00 − 100.00 = 500.00". */
const line = ({ opening, charged, paid, writtenOff, closing }: ProofFigures) => `${show(opening)} + ${show(charged)} − ${show(paid)} − ${show(writtenOff)} = ${show(closing)}`;

const proof = (book: IndexedBook, from = "", to = "") => proofOfBalances(book, from === "" ? null : day(from), to === "" ? null : day(to));

const rowOf = (book: IndexedBook, part: ProofPart, id: string, from = "", to = "") => {
  const row = proof(book, from, to).rows.find((candidate) => candidate.part === part && candidate.id === id);
  return row === undefined ? "no row" : line(row);
};

// A firm reckoned by hand. J1: 1000.00 of work in February, billed on 28 February with 20 % tax: 1200.00. Of it 700.00 came on
// 20 March and 100.00 was let off on 10 April. J1 has 50.00 of new work from 5 April: 60.00 with tax. I2 is for no job: 300.00
// of 15 April. C2 has paid 40.00 on account.
const firm = bookOf(`
  job J1, tax 20%, last 2026-02-28
  T J1 1000, on 2026-02-10, billed I1; invoice I1, is Sent, job J1, on 2026-02-28; line I1 1000, tax 20%, job J1
  paid I1 700, on 2026-03-20; off I1 100, on 2026-04-10
  T J1 50, on 2026-04-05
  invoice I2 300, is Sent, on 2026-04-15
  paid C2 40, on 2026-04-20
`);

test.each`
  part          | id      | from            | to              | says
  ${"invoice"}  | ${"I1"} | ${""}           | ${""}           | ${"0.00 + 1200.00 − 700.00 − 100.00 = 400.00"}
  ${"invoice"}  | ${"I1"} | ${"2026-04-01"} | ${""}           | ${"500.00 + 0.00 − 0.00 − 100.00 = 400.00"}
  ${"invoice"}  | ${"I1"} | ${"2026-03-01"} | ${"2026-03-31"} | ${"1200.00 + 0.00 − 700.00 − 0.00 = 500.00"}
  ${"invoice"}  | ${"I2"} | ${""}           | ${"2026-04-14"} | ${"0.00 + 0.00 − 0.00 − 0.00 = 0.00"}
  ${"job"}      | ${"J1"} | ${""}           | ${""}           | ${"0.00 + 1260.00 − 700.00 − 100.00 = 460.00"}
  ${"job"}      | ${"J1"} | ${"2026-04-01"} | ${"2026-04-30"} | ${"500.00 + 60.00 − 0.00 − 100.00 = 460.00"}
  ${"customer"} | ${"C1"} | ${"2026-04-01"} | ${"2026-04-30"} | ${"500.00 + 360.00 − 0.00 − 100.00 = 760.00"}
  ${"customer"} | ${"C2"} | ${""}           | ${""}           | ${"0.00 + 0.00 − 40.00 − 0.00 = -40.00"}
`("a firm by hand: $part $id, from $from to $to", ({ part, id, from, to, says }: { part: ProofPart; id: string; from: string; to: string; says: string }) =>
  expect(rowOf(firm, part, id, from, to)).toBe(says));

test("the totals of a firm by hand", () => {
  const { totals, rows } = proof(firm, "2026-04-01", "2026-04-30");
  expect(totals.map(line)).toEqual([
    "500.00 + 300.00 − 0.00 − 100.00 = 700.00",
    "500.00 + 60.00 − 0.00 − 100.00 = 460.00",
    "500.00 + 360.00 − 40.00 − 100.00 = 720.00",
  ]);
  expect(rows.filter(({ difference }) => difference !== 0)).toEqual([]);
});

test.each`
  because                                    | book                                                               | part         | id      | says
  ${"a Draft is not billed"}                 | ${"invoice I1 500, is Draft"}                                      | ${"invoice"} | ${"I1"} | ${"no row"}
  ${"nor a Cancelled one"}                   | ${"invoice I1 500, is Cancelled"}                                  | ${"invoice"} | ${"I1"} | ${"no row"}
  ${"unless money was paid on it"}           | ${"invoice I1 500, is Cancelled; paid I1 20"}                      | ${"invoice"} | ${"I1"} | ${"0.00 + 0.00 − 20.00 − 0.00 = -20.00"}
  ${"pending money and write-offs wait"}     | ${"invoice I1 5, is Sent; paid I1 5, is Pending; off I1 5, is Pending"} | ${"invoice"} | ${"I1"} | ${"0.00 + 5.00 − 0.00 − 0.00 = 5.00"}
  ${"a refund and a write up"}               | ${"invoice I1 5, is Sent; paid I1 7; paid I1 -2; off I1 -3"}       | ${"invoice"} | ${"I1"} | ${"0.00 + 5.00 − 5.00 − -3.00 = 3.00"}
  ${"a job write-off that waits for a bill"} | ${"T J1 100; off J1 30"}                                           | ${"job"}     | ${"J1"} | ${"0.00 + 100.00 − 0.00 − 30.00 = 70.00"}
  ${"without payments: what the row says"}   | ${"no payments; invoice I1 500, is Sent, paid 200"}                | ${"invoice"} | ${"I1"} | ${"0.00 + 500.00 − 200.00 − 0.00 = 300.00"}
`("$because", ({ book, part, id, says }: { book: string; part: ProofPart; id: string; says: string }) => expect(rowOf(bookOf(book), part, id)).toBe(says));

test("a Balance column that says something else is told, row by row and in all", () => {
  const book = bookOf("invoice I1 500, is Sent; paid I1 100; invoice I2 70, is Sent");
  const says = (id: string, balance: number) => ({ ...book.invoiceOf.get(id), stored: { ...book.invoiceOf.get(id)?.stored, balance } });
  const invoices = [says("I1", 450_00), says("I2", 70_00)] as unknown as typeof book.invoices;
  const { rows, totals } = proof({ ...book, invoices });
  expect(rows.filter(({ part }) => part === "invoice").map(({ id, onSheet, sheetDiffers }) => [id, onSheet, sheetDiffers])).toEqual([["I1", 450_00, 50_00], ["I2", 70_00, 0]]);
  expect([totals[0]?.onSheet, totals[0]?.sheetDiffers, totals[1]?.onSheet, totals[2]?.onSheet]).toEqual([520_00, 50_00, null, null]);
});

test("what could not be read marks the rows that it touches, and their customer", () => {
  const book = bookOf("invoice I1 500, is Sent; invoice I2 70, is Sent, of C2; T J1 5");
  const { rows } = proof({ ...book, unreadable: { ...book.unreadable, invoices: new Set(["I2"]) } });
  expect(rows.filter(({ incomplete }) => incomplete).map(({ id }) => id)).toEqual(["I2", "C2"]);
});

// J1 has 50.00 of new work and 10.00 of it let off; C1 paid 20.00 for J1, and C2 40.00 for nothing in particular.
test("what lies between the invoices and the customers, by hand", () => {
  const book = bookOf("job J1; invoice I1 300, is Sent, job J1; paid I1 100; T J1 50; off J1 10; paid J1 20; paid C2 40");
  const { work, paidForJobs, paidOnAccount } = proofBridge(book, proof(book));
  expect([work, paidForJobs, paidOnAccount].map(line)).toEqual([
    "0.00 + 50.00 − 0.00 − 10.00 = 40.00",
    "0.00 + 0.00 − 20.00 − 0.00 = -20.00",
    "0.00 + 0.00 − 40.00 − 0.00 = -40.00",
  ]);
});
