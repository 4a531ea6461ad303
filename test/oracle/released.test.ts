import { afterBill } from "./afterBill";
import { bill, type BillOptions } from "./bill";
import type { Book, InvoiceStatus } from "./book";
import { jobAnswer } from "./jobs";
import { bookOf } from "./notation";

// What becomes of entries and write-offs when the invoice that took them up owes nothing. All at 15 % tax.

const options: BillOptions = { style: "detailed", date: "2026-02-28" };

function billedAs(status: InvoiceStatus): Book {
  const book = bookOf("L 100, W 30", { taxRate: "0.15" });
  const answer = bill(book, "J-1", options);
  if (answer.kind === "refused") throw new Error(answer.code);
  const after = afterBill(book, "J-1", "INV-1", options, answer.bill);
  return { ...after, invoices: after.invoices.map((row) => ({ ...row, status })) };
}

test.each`
  because                                      | status         | toBill     | writtenOff | balance
  ${"an open invoice owes, nothing is unbilled"} | ${"Open"}      | ${"0.00"}  | ${"0.00"}  | ${"80.50"}
  ${"a cancelled one gives everything back"}   | ${"Cancelled"} | ${"70.00"} | ${"30.00"} | ${"80.50"}
  ${"a draft keeps it and owes nothing yet"}   | ${"Draft"}     | ${"0.00"}  | ${"0.00"}  | ${"80.50"}
`("$because", ({ status, ...expected }) => {
  expect(jobAnswer(billedAs(status), "J-1")).toMatchObject({ toBill: expected.toBill, writtenOff: expected.writtenOff, balance: expected.balance });
});
