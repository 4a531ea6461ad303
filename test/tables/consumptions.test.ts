import type { Decimals } from "../../src/domain/money";
import { consumptionText } from "../../src/domain/consumptionText";
import { readConsumptions } from "../../src/tables/consumptions";
import { unreadable } from "../../src/tables/kind";
import { cents } from "../domain/notation";

function read(text: string, consumed: string, decimals: Decimals = 2): string {
  const found = readConsumptions(text, cents(consumed), decimals);
  return found === unreadable ? "?" : found.map(({ invoice, amount }) => `${invoice}=${amount}`).join(", ");
}

// "Billed on" says which invoices took what of a write-off; Consumed is their sum.
test.each`
  because                               | billedOn                                | consumed     | parts
  ${"not consumed yet"}                 | ${""}                                   | ${"0"}       | ${""}
  ${"one: all that was consumed"}       | ${"INV-0041"}                           | ${"1400"}    | ${"INV-0041=140000"}
  ${"with blanks around"}               | ${" INV-0041 "}                         | ${"1400"}    | ${"INV-0041=140000"}
  ${"one, with what it took"}           | ${"INV-0041 1400.00"}                   | ${"0"}       | ${"INV-0041=140000"}
  ${"two"}                              | ${"INV-0041 1400.00; INV-0052 200.00"}  | ${"1600"}    | ${"INV-0041=140000, INV-0052=20000"}
  ${"a write up"}                       | ${"INV-0041 -30.00; INV-0052 -1.50"}    | ${"-31.5"}   | ${"INV-0041=-3000, INV-0052=-150"}
  ${"commas for thousands"}             | ${"INV-0041 1,400.00;INV-0052 2.00"}    | ${"1402"}    | ${"INV-0041=140000, INV-0052=200"}
  ${"typed without its decimals"}       | ${"INV-0041 1400"}                      | ${"1400"}    | ${"INV-0041=140000"}
  ${"an id with a blank"}               | ${"INV 41"}                             | ${"1400"}    | ${"INV 41=140000"}
  ${"with what it took"}                | ${"INV 41 1400.00"}                     | ${"1400"}    | ${"INV 41=140000"}
  ${"two of them"}                      | ${"INV 41 1400.00; INV 42 200.00"}      | ${"1600"}    | ${"INV 41=140000, INV 42=20000"}
  ${"an id of words"}                   | ${"Bill to Ash"}                        | ${"7"}       | ${"Bill to Ash=700"}
  ${"nobody says who took what"}        | ${"INV-0041; INV-0052"}                 | ${"1600"}    | ${"?"}
  ${"one of them says nothing"}         | ${"INV-0041 1400.00; INV-0052"}         | ${"1600"}    | ${"?"}
  ${"an amount that is none"}           | ${"INV-0041 1.4.0; INV-0052 2.00"}      | ${"1600"}    | ${"?"}
  ${"an end without a beginning"}       | ${"INV-0041 1400.00;"}                  | ${"1400"}    | ${"?"}
`("$because: $billedOn", ({ billedOn, consumed, parts }: { billedOn: string; consumed: string; parts: string }) => {
  expect(read(billedOn, consumed)).toBe(parts);
});

test("without decimals a number behind a blank is an amount only if it is what was consumed", () => {
  expect(readConsumptions("INV 41", 1400 as never, 0)).toEqual([{ invoice: "INV 41", amount: 1400 }]);
  expect(readConsumptions("INV-0041 1400", 1400 as never, 0)).toEqual([{ invoice: "INV-0041", amount: 1400 }]);
});

test.each`
  parts                                     | decimals | text
  ${[]}                                     | ${2}     | ${""}
  ${[["INV-0041", 140000]]}                 | ${2}     | ${"INV-0041"}
  ${[["INV 41", 140000]]}                   | ${2}     | ${"INV 41 1400.00"}
  ${[["INV-0041", 140000], ["INV 52", -5]]} | ${2}     | ${"INV-0041 1400.00; INV 52 -0.05"}
  ${[["INV-0041", 1400], ["INV-0052", 20]]} | ${0}     | ${"INV-0041 1400; INV-0052 20"}
  ${[["INV-0041", 1400], ["INV-0052", 20]]} | ${3}     | ${"INV-0041 1.400; INV-0052 0.020"}
`("$text is read as it was written", ({ parts, decimals, text }: { parts: readonly (readonly [string, number])[]; decimals: Decimals; text: string }) => {
  const consumptions = parts.map(([invoice, amount]) => ({ invoice, amount: amount as never }));
  const consumed = parts.reduce((all, [, amount]) => all + amount, 0);
  expect(consumptionText(consumptions, decimals)).toBe(text);
  expect(readConsumptions(text, consumed as never, decimals)).toEqual(consumptions);
});
