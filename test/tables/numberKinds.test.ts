import type { Decimals } from "../../src/domain/money";
import type { Cell } from "../../src/tables/cell";
import { type CellKind, unreadable } from "../../src/tables/kind";
import { blankIs, blankOr, money, number, price, taxRate } from "../../src/tables/numberKinds";
import { zero } from "../../src/domain/money";

const dialect = { decimals: 2, date1904: false } as const;

/** What a cell comes to: its value, or "?" with what it was probably meant to say; then what is told of one that was bent. */
function read(kind: CellKind<unknown>, cell: Cell, decimals: Decimals = 2): string {
  const value = kind.read(cell, { ...dialect, decimals });
  if (value === unreadable) return ["?", kind.likely?.(cell, { ...dialect, decimals })].filter((part) => part !== undefined).join(" ");
  const bent = kind.bent?.(cell, { ...dialect, decimals });
  return bent === undefined ? String(value) : `${String(value)} (${bent})`;
}

const told = (decimals: number, text: string) => ` (an amount with at most ${decimals} decimals; it counts as ${text})`;

interface Row {
  readonly cell: Cell;
  readonly says: string;
}

test.each`
  because                                | cell                       | says
  ${"an amount"}                         | ${84.33}                   | ${"8433"}
  ${"below zero"}                        | ${-84.33}                  | ${"-8433"}
  ${"what arithmetic left is no cent"}   | ${0.1 + 0.2}               | ${"30"}
  ${"half a cent, away from zero"}       | ${1.005}                   | ${`101${told(2, "1.01")}`}
  ${"and here"}                          | ${2.675}                   | ${`268${told(2, "2.68")}`}
  ${"and here"}                          | ${8.325}                   | ${`833${told(2, "8.33")}`}
  ${"both signs alike"}                  | ${-1.005}                  | ${`-101${told(2, "-1.01")}`}
  ${"five decimals are told of"}         | ${12.34567}                | ${`1235${told(2, "12.35")}`}
  ${"zero"}                              | ${0}                       | ${"0"}
  ${"zero below zero is zero"}           | ${-0}                      | ${"0"}
  ${"a fraction that would vanish"}      | ${1e-7}                    | ${"?"}
  ${"the largest"}                       | ${9_999_999_999_999.99}    | ${"999999999999999"}
  ${"one cent more"}                     | ${10_000_000_000_000}      | ${"?"}
  ${"far too large"}                     | ${1e21}                    | ${"?"}
  ${"yes is not one"}                    | ${true}                    | ${"?"}
  ${"blank is not zero"}                 | ${""}                      | ${"?"}
  ${"a text that looks like a number"}   | ${"84.335"}                | ${"? 84.335"}
  ${"with blanks"}                       | ${" 84.33 "}               | ${"? 84.33"}
  ${"with blanks that do not break"}     | ${"1\u00a0234.50"}         | ${"? 1234.50"}
  ${"with narrow ones"}                  | ${"1\u202f234,50"}         | ${"? 1234.50"}
  ${"commas for thousands"}              | ${"1,234.50"}              | ${"? 1234.50"}
  ${"points for thousands"}              | ${"1.234,50"}              | ${"? 1234.50"}
  ${"a comma for a point"}               | ${"12,50"}                 | ${"? 12.50"}
  ${"brackets mean below zero"}          | ${"(123.45)"}              | ${"? -123.45"}
  ${"a sign of currency"}                | ${"$12.00"}                | ${"? 12.00"}
  ${"a wide one"}                        | ${"￡12.00"}               | ${"? 12.00"}
  ${"a credit"}                          | ${"12.00 CR"}              | ${"? -12.00"}
  ${"a minus behind"}                    | ${"12-"}                   | ${"? -12"}
  ${"a true minus sign"}                 | ${"−12"}                   | ${"? -12"}
  ${"an apostrophe before"}              | ${"'12"}                   | ${"? 12"}
  ${"a percentage"}                      | ${"12%"}                   | ${"? 12%"}
  ${"a fraction"}                        | ${"1/2"}                   | ${"?"}
  ${"hours and minutes"}                 | ${"7:15"}                  | ${"?"}
  ${"words"}                             | ${"ten"}                   | ${"?"}
  ${"an exponent"}                       | ${"1E+21"}                 | ${"?"}
  ${"two signs"}                         | ${"--5"}                   | ${"?"}
  ${"a dash"}                            | ${"-"}                     | ${"?"}
`("money, $because: $cell", ({ cell, says }: Row) => expect(read(money, cell)).toBe(says));

test.each(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!"])("%s is no number of any kind", (error) => {
  for (const kind of [money, number, price, taxRate, blankOr(money), blankIs(zero, money)]) expect(read(kind, error)).toBe("?");
});

test.each`
  decimals | cell        | says
  ${0}     | ${1234}     | ${"1234"}
  ${0}     | ${12.5}     | ${`13${told(0, "13")}`}
  ${0}     | ${0.4}      | ${"?"}
  ${3}     | ${1.005}    | ${"1005"}
  ${3}     | ${1.0005}   | ${`1001${told(3, "1.001")}`}
`("money of $decimals decimals: $cell", ({ decimals, cell, says }: Row & { decimals: Decimals }) => expect(read(money, cell, decimals)).toBe(says));

test.each`
  because                             | kind                       | cell                   | says
  ${"hours"}                          | ${number}                  | ${7.25}                | ${"7.25"}
  ${"a balancing entry's hours"}      | ${number}                  | ${-5}                  | ${"-5"}
  ${"no hours"}                       | ${number}                  | ${0}                   | ${"0"}
  ${"what arithmetic left goes"}      | ${number}                  | ${0.1 + 0.2}           | ${"0.3"}
  ${"too large"}                      | ${number}                  | ${1e12}                | ${"?"}
  ${"text"}                           | ${number}                  | ${"7.25"}              | ${"? 7.25"}
  ${"no"}                             | ${number}                  | ${false}               | ${"?"}
  ${"a rate"}                         | ${price}                   | ${84.335}              | ${"84.335"}
  ${"for nothing"}                    | ${price}                   | ${0}                   | ${"0"}
  ${"a rate below zero"}              | ${price}                   | ${-60}                 | ${"?"}
  ${"15 %"}                           | ${taxRate}                 | ${0.15}                | ${"0.15"}
  ${"none"}                           | ${taxRate}                 | ${0}                   | ${"0"}
  ${"all"}                            | ${taxRate}                 | ${1}                   | ${"1"}
  ${"15 typed for 15 %"}              | ${taxRate}                 | ${15}                  | ${"? 15%"}
  ${"text"}                           | ${taxRate}                 | ${"15%"}               | ${"? 15%"}
  ${"below zero"}                     | ${taxRate}                 | ${-0.15}               | ${"?"}
  ${"a blank may stay one"}           | ${blankOr(money)}          | ${""}                  | ${"null"}
  ${"seen or not"}                    | ${blankOr(money)}          | ${" \u00a0\u200b"}     | ${"null"}
  ${"else it is read"}                | ${blankOr(money)}          | ${5}                   | ${"500"}
  ${"and told of"}                    | ${blankOr(money)}          | ${1.005}               | ${`101${told(2, "1.01")}`}
  ${"and guessed"}                    | ${blankOr(money)}          | ${"5.00"}              | ${"? 5.00"}
  ${"a blank may stand for a value"}  | ${blankIs(zero, money)}    | ${""}                  | ${"0"}
  ${"text never does"}                | ${blankIs(zero, money)}    | ${"none"}              | ${"?"}
`("$because: $cell", ({ kind, cell, says }: Row & { kind: CellKind<unknown> }) => expect(read(kind, cell)).toBe(says));

test.each`
  kind                    | value      | decimals | cell        | format
  ${money}                | ${1234_50} | ${2}     | ${1234.5}   | ${"#,##0.00"}
  ${money}                | ${-5}      | ${2}     | ${-0.05}    | ${"#,##0.00"}
  ${money}                | ${1234}    | ${0}     | ${1234}     | ${"#,##0"}
  ${money}                | ${1005}    | ${3}     | ${1.005}    | ${"#,##0.000"}
  ${blankOr(money)}       | ${null}    | ${2}     | ${""}       | ${"#,##0.00"}
  ${blankOr(money)}       | ${30}      | ${2}     | ${0.3}      | ${"#,##0.00"}
  ${number}               | ${7.25}    | ${2}     | ${7.25}     | ${"General"}
  ${blankOr(taxRate)}     | ${0.15}    | ${2}     | ${0.15}     | ${"0%"}
`("$value is written $cell and looks like $format", ({ kind, value, decimals, cell, format }: { kind: CellKind<unknown>; value: unknown; decimals: Decimals; cell: Cell; format: string }) => {
  expect(kind.write(value, { ...dialect, decimals })).toBe(cell);
  expect(kind.format({ ...dialect, decimals })).toBe(format);
});
