import type { Cell } from "../../src/tables/cell";
import { problemLines } from "./rawTables";
import { figuresIn, smallTables } from "./smallBook";

/** The small firm without the lines of INV-0003, on which 25.50 is written off, and with other cells in its row. */
function withoutLines(cells: Readonly<Record<string, Cell>>) {
  const { invoices, invoiceLines } = smallTables;
  if (!invoices || !invoiceLines) throw new Error("The small firm has no invoices.");
  const rows = invoices.rows.map((row) => (row[0] === "INV-0003" ? row.map((cell, at) => cells[String(invoices.headings[at])] ?? cell) : row));
  return { ...smallTables, invoices: { ...invoices, rows }, invoiceLines: { ...invoiceLines, rows: invoiceLines.rows.filter((row) => row[1] !== "INV-0003") } };
}

const counts = "notice: Invoices 4 Total: a blank cell → a total, or lines in InvoiceLines; it counts as nothing";

test.each`
  because                               | cells                                          | balance     | told
  ${"its total says what it comes to"}  | ${{}}                                          | ${"150.00"} | ${[]}
  ${"nothing says what it comes to"}    | ${{ Net: "", Tax: "", Total: "" }}             | ${"-25.50"} | ${[counts]}
`("an invoice without lines: $because", ({ cells, balance, told }: { cells: Readonly<Record<string, Cell>>; balance: string; told: readonly string[] }) => {
  const { texts, problems } = figuresIn(withoutLines(cells));
  expect((JSON.parse(texts.get("INV-0003") ?? "{}") as { readonly balance?: string }).balance).toBe(balance);
  expect(problemLines(problems).filter((line) => line.includes("Invoices 4 Total"))).toEqual(told);
});
