import { amountMeant, parseAmountAsked } from "../../src/domain/amountAsked";
import { cents, show } from "./notation";

// "of" is what "all" comes to: an invoice's balance, or a job's amount to bill.
test.each`
  because                          | typed          | of           | meant
  ${"an amount"}                   | ${"300.00"}    | ${"1200"}    | ${"300.00"}
  ${"a write up"}                  | ${"-100"}      | ${"1200"}    | ${"-100.00"}
  ${"more than there is"}          | ${"1300"}      | ${"1200"}    | ${"1300.00"}
  ${"nothing is an amount too"}    | ${"0.00"}      | ${"1200"}    | ${"0.00"}
  ${"all"}                         | ${"all"}       | ${"1200"}    | ${"1200.00"}
  ${"all, shouted"}                | ${" ALL "}     | ${"1200"}    | ${"1200.00"}
  ${"all of a credit"}             | ${"all"}       | ${"-50"}     | ${"-50.00"}
  ${"half"}                        | ${"50%"}       | ${"1200"}    | ${"600.00"}
  ${"with a blank"}                | ${"50 %"}      | ${"1200"}    | ${"600.00"}
  ${"with decimals"}               | ${"12.5%"}     | ${"1200"}    | ${"150.00"}
  ${"half a cent goes up"}         | ${"50%"}       | ${"0.01"}    | ${"0.01"}
  ${"and below zero goes down"}    | ${"-50%"}      | ${"0.01"}    | ${"-0.01"}
  ${"a third"}                     | ${"33.333333%"} | ${"300"}    | ${"100.00"}
  ${"too little to be a cent"}     | ${"1%"}        | ${"0.10"}    | ${"0.00"}
  ${"a fraction of a cent"}        | ${"10.005"}    | ${"1200"}    | ${undefined}
  ${"nothing typed"}               | ${""}          | ${"1200"}    | ${undefined}
  ${"words"}                       | ${"half"}      | ${"1200"}    | ${undefined}
  ${"a bare sign"}                 | ${"%"}         | ${"1200"}    | ${undefined}
  ${"more words than all"}         | ${"all of it"} | ${"1200"}    | ${undefined}
  ${"all at the end"}              | ${"not all"}   | ${"1200"}    | ${undefined}
  ${"a sign before a part"}        | ${"£5%"}       | ${"1200"}    | ${undefined}
  ${"a part of more than 999 %"}   | ${"1000%"}     | ${"1200"}    | ${undefined}
  ${"a comma in a part"}           | ${"12,5%"}     | ${"1200"}    | ${undefined}
  ${"two signs"}                   | ${"5%%"}       | ${"1200"}    | ${undefined}
  ${"a sign of currency"}          | ${"£5"}        | ${"1200"}    | ${undefined}
`("$because: $typed of $of is $meant", ({ typed, of, meant }: { typed: string; of: string; meant: string | undefined }) => {
  const asked = parseAmountAsked(typed, 2);
  expect(asked && show(amountMeant(asked, cents(of)))).toBe(meant);
});

// Where numbers have a decimal comma, a part may be written with either.
test.each`
  typed       | percent
  ${"12,5 %"} | ${"12.5"}
  ${"12.5%"}  | ${"12.5"}
  ${"12,5,5%"} | ${undefined}
`("$typed is a part of $percent where numbers have a comma", ({ typed, percent }: { typed: string; percent: string | undefined }) => {
  const asked = parseAmountAsked({ typed, notation: { decimal: ",", group: "." } }, 2);
  expect(asked?.kind === "percent" ? asked.percent.toString() : undefined).toBe(percent);
});

test("decimals are the book's", () => {
  expect(parseAmountAsked("1.005", 3)).toEqual({ kind: "exactly", amount: 1005 });
  expect(parseAmountAsked("1.5", 0)).toBeUndefined();
});
