import { styles } from "../../src/domain/book";
import { invoiceState } from "../../src/domain/invoiceState";
import golden from "./golden.json";
import { bookOf, show, theInvoice } from "./notation";
import { bill, done } from "./postings";

// What stands on a bill, in either style, and that both come to the same with tax.

/** The lines of the bill of J1 as "Labour 620.00", and what they come to. */
function billOf(text: string, style: (typeof styles)[number]) {
  const { book, bill: { invoice, lines } } = done(bill(bookOf(text), { style }));
  const { net, tax, total, status } = invoiceState(book, theInvoice(book, invoice.id));
  return { lines: lines.map((line) => `${line.type} ${show(line.net)} + ${show(line.tax)}`), net: show(net), tax: show(tax), total: show(total), status };
}

const entries = "T J1 620; T J1 380; M J1 400; off J1 300";
const thrice = "job J1, tax 15%; T J1 10.10; T J1 10.10; T J1 10.10";

test.each`
  because                                        | book                                   | detailed                                                                                                   | summary
  ${"G15 a Credit line, or netted in the line"}  | ${entries}                             | ${["Labour 620.00 + 0.00", "Labour 380.00 + 0.00", "Materials 400.00 + 0.00", "Credit -300.00 + 0.00"]}     | ${["Labour 700.00 + 0.00", "Materials 400.00 + 0.00"]}
  ${"G16 with tax"}                              | ${`job J1, tax 15%; ${entries}`}       | ${["Labour 620.00 + 93.00", "Labour 380.00 + 57.00", "Materials 400.00 + 60.00", "Credit -300.00 + -45.00"]} | ${["Labour 700.00 + 105.00", "Materials 400.00 + 60.00"]}
  ${"tax is rounded for each entry"}             | ${thrice}                              | ${["Labour 10.10 + 1.52", "Labour 10.10 + 1.52", "Labour 10.10 + 1.52"]}                                   | ${["Labour 30.30 + 4.56"]}
  ${"written off whole, no cent of tax stays"}   | ${`${thrice}; off J1 30.30`}           | ${["Labour 10.10 + 1.52", "Labour 10.10 + 1.52", "Labour 10.10 + 1.52", "Credit -30.30 + -4.56"]}          | ${["Labour 0.00 + 0.00"]}
  ${"over two rates: a Credit line for each"}    | ${"job J1, tax 20%; T J1 100; M J1 100, tax 5%; off J1 150"} | ${["Labour 100.00 + 20.00", "Materials 100.00 + 5.00", "Credit -100.00 + -20.00", "Credit -50.00 + -2.50"]} | ${["Labour 0.00 + 0.00", "Materials 50.00 + 2.50"]}
  ${"a write up is an Adjustment line"}          | ${"T J1 1000; M J1 400; off J1 -150"}  | ${["Labour 1000.00 + 0.00", "Materials 400.00 + 0.00", "Adjustment 150.00 + 0.00"]}                        | ${["Labour 1150.00 + 0.00", "Materials 400.00 + 0.00"]}
`("$because", ({ book, detailed, summary }: { book: string; detailed: readonly string[]; summary: readonly string[] }) => {
  const [inDetail, asSum] = [billOf(book, "Detailed"), billOf(book, "Summary")];
  expect(inDetail.lines).toEqual(detailed);
  expect(asSum.lines).toEqual(summary);
  expect({ ...asSum, lines: [] }).toEqual({ ...inDetail, lines: [] });
});

test("G15 both styles come to the same", () => {
  expect({ detailed: billOf(entries, "Detailed").net, summary: billOf(entries, "Summary").net }).toEqual(golden.G15);
});

test.each(styles)("G16 the tax of a %s bill", (style) => {
  const { tax, total } = billOf(`job J1, tax 15%; ${entries}`, style);
  expect({ tax, gross: total }).toEqual(golden.G16);
});

test.each(styles)("three entries of 10.10 at 15 % have 4.56 of tax on a %s bill", (style) => {
  expect(billOf(thrice, style)).toMatchObject({ net: "30.30", tax: "4.56", total: "34.86" });
});

test.each(styles)("write-offs that cancel everything leave a nil %s bill, tax and all", (style) => {
  expect(billOf(`${thrice}; off J1 30.30`, style)).toMatchObject({ net: "0.00", tax: "0.00", total: "0.00", status: "Written Off" });
});
