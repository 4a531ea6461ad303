import Decimal from "decimal.js";
import {
  absolute, type Amount, amountText, decimal, type Decimals, exact, formatAmount, greatest, largestAmount, least, minus, negated, parseAmount, plus, rounded, sum, zero,
} from "../../src/domain/money";

// Half away from zero, both signs alike.
test.each`
  money                      | decimals | minor
  ${"1.005"}                 | ${2}     | ${101}
  ${"-1.005"}                | ${2}     | ${-101}
  ${"2.675"}                 | ${2}     | ${268}
  ${"-2.675"}                | ${2}     | ${-268}
  ${"8.325"}                 | ${2}     | ${833}
  ${"-8.325"}                | ${2}     | ${-833}
  ${"1.004999999999999"}     | ${2}     | ${100}
  ${"0.005"}                 | ${2}     | ${1}
  ${"-0.004"}                | ${2}     | ${0}
  ${"611.42875"}             | ${2}     | ${61143}
  ${"0.5"}                   | ${0}     | ${1}
  ${"-0.5"}                  | ${0}     | ${-1}
  ${"2.5"}                   | ${0}     | ${3}
  ${"1.0005"}                | ${3}     | ${1001}
  ${"-1.0005"}               | ${3}     | ${-1001}
`("$money at $decimals decimals is $minor", ({ money, decimals, minor }: { money: string; decimals: Decimals; minor: number }) => {
  expect(rounded(new Decimal(money), decimals)).toBe(minor);
});

// What a person types. Nothing is guessed: what is no plain amount is none.
test.each`
  because                            | typed                          | decimals | minor
  ${"whole"}                         | ${"300"}                       | ${2}     | ${300_00}
  ${"with decimals"}                 | ${"300.5"}                     | ${2}     | ${300_50}
  ${"blanks around"}                 | ${"  300.00 "}                 | ${2}     | ${300_00}
  ${"below zero"}                    | ${"-100"}                      | ${2}     | ${-100_00}
  ${"a true minus sign"}             | ${"−100"}                      | ${2}     | ${-100_00}
  ${"a dash for a minus sign"}       | ${"–100"}                      | ${2}     | ${-100_00}
  ${"zero below zero is zero"}       | ${"-0.00"}                     | ${2}     | ${0}
  ${"commas in their places"}        | ${"1,234,567.89"}              | ${2}     | ${1_234_567_89}
  ${"thousands of five figures"}     | ${"12,345.60"}                 | ${2}     | ${12_345_60}
  ${"no figure before the point"}    | ${".5"}                        | ${2}     | ${50}
  ${"nor before two decimals"}       | ${"-.05"}                      | ${2}     | ${-5}
  ${"no figure after it"}            | ${"12."}                       | ${2}     | ${12_00}
  ${"zeros beyond the cent"}         | ${"1.500"}                     | ${2}     | ${1_50}
  ${"no decimals, like yen"}         | ${"1,000"}                     | ${0}     | ${1000}
  ${"three decimals, like dinars"}   | ${"1.005"}                     | ${3}     | ${1005}
  ${"the largest"}                   | ${"9999999999999.99"}          | ${2}     | ${largestAmount}
  ${"one cent more"}                 | ${"10000000000000.00"}         | ${2}     | ${undefined}
  ${"far too large"}                 | ${"99999999999999999.99"}      | ${2}     | ${undefined}
  ${"a fraction of a cent"}          | ${"10.005"}                    | ${2}     | ${undefined}
  ${"a fraction of a yen"}           | ${"0.5"}                       | ${0}     | ${undefined}
  ${"commas elsewhere"}              | ${"12,34"}                     | ${2}     | ${undefined}
  ${"a comma for a point"}           | ${"1.234,50"}                  | ${2}     | ${undefined}
  ${"a sign of currency"}            | ${"£12.00"}                    | ${2}     | ${undefined}
  ${"brackets"}                      | ${"(12.00)"}                   | ${2}     | ${undefined}
  ${"an exponent"}                   | ${"1e3"}                       | ${2}     | ${undefined}
  ${"words"}                         | ${"ten"}                       | ${2}     | ${undefined}
  ${"nothing"}                       | ${""}                          | ${2}     | ${undefined}
  ${"only a sign"}                   | ${"-"}                         | ${2}     | ${undefined}
  ${"only a point"}                  | ${"."}                         | ${2}     | ${undefined}
  ${"a letter after the decimals"}   | ${".5x"}                       | ${2}     | ${undefined}
`("$because: $typed", ({ typed, decimals, minor }: { typed: string; decimals: Decimals; minor: number | undefined }) => {
  expect(parseAmount(typed, decimals)).toBe(minor);
});

test.each`
  minor              | decimals | text            | formatted
  ${0}               | ${2}     | ${"0.00"}       | ${"0.00"}
  ${5}               | ${2}     | ${"0.05"}       | ${"0.05"}
  ${-5}              | ${2}     | ${"-0.05"}      | ${"-0.05"}
  ${123_45}          | ${2}     | ${"123.45"}     | ${"123.45"}
  ${1_234_50}        | ${2}     | ${"1234.50"}    | ${"1,234.50"}
  ${-1_234_567_00}   | ${2}     | ${"-1234567.00"} | ${"-1,234,567.00"}
  ${-123_00}         | ${2}     | ${"-123.00"}    | ${"-123.00"}
  ${1_234_567}       | ${0}     | ${"1234567"}    | ${"1,234,567"}
  ${1_234_567}       | ${3}     | ${"1234.567"}   | ${"1,234.567"}
`("$minor at $decimals decimals reads $formatted", ({ minor, decimals, text, formatted }: { minor: Amount; decimals: Decimals; text: string; formatted: string }) => {
  expect(amountText(minor, decimals)).toBe(text);
  expect(formatAmount(minor, decimals)).toBe(formatted);
  expect(parseAmount(formatted, decimals)).toBe(minor);
  expect(decimal(minor, decimals).toFixed(decimals)).toBe(text);
});

test("amounts are added exactly, and zero has no sign", () => {
  const [ten, three] = [exact(10), exact(3)];
  expect([plus(ten, three), minus(three, ten), negated(three), absolute(negated(three)), sum([ten, three, three])]).toEqual([13, -7, -3, 3, 16]);
  expect([least(ten, three), greatest(ten, three), sum([])]).toEqual([3, 10, 0]);
  for (const nought of [exact(-0), negated(zero), minus(ten, ten), rounded(new Decimal("-0.001"), 2)]) expect(Object.is(nought, 0)).toBe(true);
});

test.each([Number.MAX_SAFE_INTEGER + 1, 0.5, NaN, Infinity, -Infinity])("%p is no exact amount and stops us", (value) => {
  expect(() => exact(value)).toThrow(RangeError);
});

test("sums that leave the exact range stop us", () => {
  const huge = exact(Number.MAX_SAFE_INTEGER);
  expect(() => plus(huge, huge)).toThrow(RangeError);
  expect(() => sum([huge, exact(1)])).toThrow(RangeError);
});
