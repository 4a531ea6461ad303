import { bill } from "./bill";
import { jobAnswer } from "./jobs";
import { bookOf } from "./notation";

// The lines of an invoice, net+tax, in both styles. They must come to the same, whatever the tax rates.

function linesOf(words: string, style: "detailed" | "summary", taxRate: string, billNow?: string): string {
  const answer = bill(bookOf(words, { taxRate }), "J-1", { style, date: "2026-02-28", ...(billNow === undefined ? {} : { billNow }) });
  if (answer.kind === "refused") return answer.code;
  const { lines, net, tax, total } = answer.bill;
  return [...lines.map((line) => `${line.type} ${line.net}+${line.tax}`), `= ${net}+${tax}=${total}`].join(" ");
}

test.each`
  because                                 | words                                      | rate      | detailed                                                                                             | summary
  ${"G15 a credit line, or lower groups"} | ${"L 620, L 380, M 400, W 300"}            | ${"0"}    | ${"Labour 620.00+0.00 Labour 380.00+0.00 Materials 400.00+0.00 Credit -300.00+0.00 = 1100.00+0.00=1100.00"} | ${"Labour 700.00+0.00 Materials 400.00+0.00 = 1100.00+0.00=1100.00"}
  ${"G16 at 15 %"}                        | ${"L 620, L 380, M 400, W 300"}            | ${"0.15"} | ${"Labour 620.00+93.00 Labour 380.00+57.00 Materials 400.00+60.00 Credit -300.00+-45.00 = 1100.00+165.00=1265.00"} | ${"Labour 700.00+105.00 Materials 400.00+60.00 = 1100.00+165.00=1265.00"}
  ${"tax is rounded on each entry"}       | ${"L 10.10, L 10.10, L 10.10"}             | ${"0.15"} | ${"Labour 10.10+1.52 Labour 10.10+1.52 Labour 10.10+1.52 = 30.30+4.56=34.86"}                              | ${"Labour 30.30+4.56 = 30.30+4.56=34.86"}
  ${"one credit a tax rate"}              | ${"L 10.10@0.15, M 10.10@0.2, W 15.15"}    | ${"0"}    | ${"Labour 10.10+1.52 Materials 10.10+2.02 Credit -10.10+-1.52 Credit -5.05+-1.01 = 5.05+1.01=6.06"}        | ${"Labour 0.00+0.00 Materials 5.05+1.01 = 5.05+1.01=6.06"}
  ${"one credit over two ledgers"}        | ${"L 0.10, M 0.10, W 0.13"}                | ${"0.15"} | ${"Labour 0.10+0.02 Materials 0.10+0.02 Credit -0.13+-0.02 = 0.07+0.02=0.09"}                              | ${"Labour 0.00+0.00 Materials 0.07+0.02 = 0.07+0.02=0.09"}
  ${"a write up"}                         | ${"V 40, W -20, W 50"}                     | ${"0.1"}  | ${"Vehicle 40.00+4.00 Adjustment 20.00+2.00 Credit -50.00+-5.00 = 10.00+1.00=11.00"}                       | ${"Labour 10.00+1.00 Vehicle 0.00+0.00 = 10.00+1.00=11.00"}
  ${"brought forward"}                    | ${"L 10, B 5.50"}                          | ${"0.2"}  | ${"Labour 10.00+2.00 Other 5.50+1.10 = 15.50+3.10=18.60"}                                                  | ${"Labour 10.00+2.00 Other 5.50+1.10 = 15.50+3.10=18.60"}
`("$because", ({ words, rate, detailed, summary }) => {
  expect(linesOf(words, "detailed", rate)).toBe(detailed);
  expect(linesOf(words, "summary", rate)).toBe(summary);
});

test("a part bill is lowered by what it carries forward", () => {
  expect(linesOf("L 1000, M 400", "summary", "0.15", "1000")).toBe(
    "Labour 1000.00+150.00 Materials 400.00+60.00 Other -400.00+-60.00 = 1000.00+150.00=1150.00",
  );
});

test.each`
  because                                       | words                                  | balance
  ${"each entry has its own tax"}               | ${"L 10.10, L 10.10, L 10.10"}         | ${"34.86"}
  ${"what a run would consume has its tax"}     | ${"L 10.10@0.2, M 5, W 10.10"}         | ${"5.75"}
  ${"what it would leave open has the job's"}   | ${"L 10@0.2, W 15"}                    | ${"-5.75"}
  ${"so has what is not allocated"}             | ${"L 10@0.2, U 15"}                    | ${"-5.25"}
  ${"each is rounded on its own"}               | ${"L 10.10, U 1.10, U 1.10, U 1.10"}   | ${"7.81"}
  ${"brought forward has the job's rate"}       | ${"B 10.10"}                           | ${"11.62"}
`("a job's balance, $because", ({ words, balance }) => {
  expect(jobAnswer(bookOf(words, { taxRate: "0.15" }), "J-1").balance).toBe(balance);
});

test.each`
  because                                | decimals | words                                     | net
  ${"half a cent goes up"}               | ${2}     | ${"L 1.5*33.33, L 1.5*-33.33, L 1.5*33.33"} | ${"50.00"}
  ${"each entry is rounded on its own"}  | ${2}     | ${"L 0.333*84.335, L 0.333*84.335"}       | ${"56.16"}
  ${"a currency without minor units"}    | ${0}     | ${"L 2.25*10, L 1.5*33"}                  | ${"73"}
  ${"a currency with three decimals"}    | ${3}     | ${"L 0.333*84.335"}                       | ${"28.084"}
`("rounding: $because", ({ decimals, words, net }) => {
  expect(bill(bookOf(words, { decimals }), "J-1", { style: "detailed", date: "2026-02-28" })).toMatchObject({ bill: { net } });
});
