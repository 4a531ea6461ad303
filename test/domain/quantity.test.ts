import Decimal from "decimal.js";
import { type Amount, type Decimals, exact, largestAmount } from "../../src/domain/money";
import { asDecimal, chargeOf, parseQuantity, quantity, taxInside, taxOf } from "../../src/domain/quantity";
import { chance, seed, tries } from "./random";

test.each`
  because                               | units                  | rate                  | decimals | minor
  ${"hours at a rate"}                  | ${7.25}                | ${84.335}             | ${2}     | ${611_43}
  ${"half a cent goes up"}              | ${1.5}                 | ${33.33}              | ${2}     | ${50_00}
  ${"and below zero goes down"}         | ${-1.5}                | ${33.33}              | ${2}     | ${-50_00}
  ${"1.005"}                            | ${1}                   | ${1.005}              | ${2}     | ${1_01}
  ${"2.675"}                            | ${1}                   | ${2.675}              | ${2}     | ${2_68}
  ${"8.325"}                            | ${1}                   | ${8.325}              | ${2}     | ${8_33}
  ${"-1.005"}                           | ${-1}                  | ${1.005}              | ${2}     | ${-1_01}
  ${"0.1 × 3 is no more than 0.30"}     | ${0.1}                 | ${3}                  | ${2}     | ${30}
  ${"no decimals, like yen"}            | ${1.5}                 | ${333}                | ${0}     | ${500}
  ${"three decimals, like dinars"}      | ${1.5}                 | ${0.333}              | ${3}     | ${500}
  ${"nothing"}                          | ${0}                   | ${84.335}             | ${2}     | ${0}
  ${"a free rate"}                      | ${7.25}                | ${0}                  | ${2}     | ${0}
  ${"one third of an hour"}             | ${0.333333333333333}   | ${60}                 | ${2}     | ${20_00}
  ${"28 digits just below a half"}      | ${0.00500000000000005} | ${0.99999999999999}   | ${2}     | ${0}
  ${"just below the limit"}             | ${999_999}             | ${1_000_000}          | ${2}     | ${99_999_900_000_000}
  ${"a product too large"}              | ${1_000_000}           | ${1_000_000}          | ${2}     | ${undefined}
  ${"the same the other way round"}     | ${-1_000_000}          | ${1_000_000}          | ${3}     | ${undefined}
  ${"too large, with many decimals"}    | ${1_000_000.0000001}   | ${1_000_000}          | ${2}     | ${undefined}
`("$because: $units × $rate is $minor", ({ units, rate, decimals, minor }: { units: number; rate: number; decimals: Decimals; minor: number | undefined }) => {
  expect(chargeOf(quantity(units), quantity(rate), decimals)).toBe(minor);
});

test.each`
  because                                 | value                    | kept
  ${"what arithmetic left is taken off"}  | ${0.1 + 0.2}             | ${0.3}
  ${"and here"}                           | ${1.1 * 3}               | ${3.3}
  ${"fifteen digits stay"}                | ${0.333333333333333}     | ${0.333333333333333}
  ${"a sixteenth goes"}                   | ${0.3333333333333333}    | ${0.333333333333333}
  ${"zero has no sign"}                   | ${-0}                    | ${0}
  ${"small ones stay"}                    | ${1e-9}                  | ${1e-9}
`("$because: $value is $kept", ({ value, kept }: { value: number; kept: number }) => {
  expect(Object.is(quantity(value), kept)).toBe(true);
  expect(asDecimal(quantity(value)).toNumber()).toBe(kept);
});

// What a person types for units.
test.each`
  typed                   | units
  ${"20"}                 | ${20}
  ${" 7.5 "}              | ${7.5}
  ${"-7.5"}               | ${-7.5}
  ${"−7.5"}               | ${-7.5}
  ${"–.75"}               | ${-0.75}
  ${".25"}                | ${0.25}
  ${"5."}                 | ${5}
  ${"123456789012.345"}   | ${123456789012.345}
  ${"1234567890123.4567"} | ${undefined}
  ${"0.1234567890123456"} | ${undefined}
  ${"1,5"}                | ${undefined}
  ${"x5"}                 | ${undefined}
  ${"5x"}                 | ${undefined}
  ${"5-"}                 | ${undefined}
  ${"."}                  | ${undefined}
  ${"1e3"}                | ${undefined}
  ${""}                   | ${undefined}
`("$typed are $units units", ({ typed, units }: { typed: string; units: number | undefined }) => {
  expect(parseQuantity(typed)).toBe(units);
});

test.each([NaN, Infinity, -Infinity])("%p is no quantity and stops us", (value) => expect(() => quantity(value)).toThrow(RangeError));

test.each`
  because                                | net             | rate     | tax
  ${"three entries of 10.10, each"}      | ${10_10}        | ${0.15}  | ${1_52}
  ${"and not of their sum"}              | ${30_30}        | ${0.15}  | ${4_55}
  ${"half a cent, both signs"}           | ${-10_10}       | ${0.15}  | ${-1_52}
  ${"no tax"}                            | ${10_10}        | ${0}     | ${0}
  ${"a rate of many decimals"}           | ${100_00}       | ${0.08875} | ${8_88}
  ${"a rate that nobody can write out"}  | ${300_00}       | ${0.333333333333333} | ${100_00}
  ${"the largest amount"}                | ${largestAmount} | ${0.2}  | ${200_000_000_000_000}
`("$because: $rate on $net is $tax", ({ net, rate, tax }: { net: Amount; rate: number; tax: number }) => {
  expect(taxOf(net, quantity(rate))).toBe(tax);
});

test.each`
  gross        | rate      | inside
  ${1200_00}   | ${0.2}    | ${200_00}
  ${1265_00}   | ${0.15}   | ${165_00}
  ${500_00}    | ${0.15}   | ${65_22}
  ${771_64}    | ${0.175}  | ${114_93}
  ${-1200_00}  | ${0.2}    | ${-200_00}
  ${105_00}    | ${0.05}   | ${5_00}
  ${100_00}    | ${0}      | ${0}
`("$inside is inside $gross at $rate", ({ gross, rate, inside }: { gross: Amount; rate: number; inside: number }) => {
  expect(taxInside(gross, quantity(rate))).toBe(inside);
});

// The reference: forty digits, slow and beyond doubt.
const Reference = Decimal.clone({ precision: 40 });
const half = (money: Decimal) => money.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0;

// Numbers as ledgers hold them, most of a few decimals, some of many, some with what binary arithmetic leaves behind.
function someQuantity({ whole, once }: ReturnType<typeof chance>): number {
  const value = whole(-2_000_000, 2_000_000) / 10 ** whole(0, 7);
  return once(20) ? value / whole(1, 9) : once(20) ? value * (1 + 2 ** -52) : value;
}

test(`the quick road and decimal.js agree on 200,000 products (seed ${seed})`, () => {
  const random = chance();
  const differing: string[] = [];
  for (let at = 0; at < tries(200_000); at += 1) {
    const [units, rate] = [quantity(someQuantity(random)), quantity(someQuantity(random))];
    const decimals = random.one([0, 2, 3] as const);
    const expected = half(new Reference(units).times(rate).times(10 ** decimals));
    const found = chargeOf(units, rate, decimals);
    const isTooLarge = new Reference(units).times(rate).abs().gte(1e12);
    if (!Object.is(found, isTooLarge ? undefined : expected || 0)) differing.push(`${units} × ${rate} at ${decimals}: ${found}, not ${expected}`);
  }
  expect(differing.slice(0, 5)).toEqual([]);
});

test(`taxes agree with decimal.js on 100,000 amounts (seed ${seed})`, () => {
  const random = chance();
  for (let at = 0; at < tries(100_000); at += 1) {
    const net = exact(random.whole(-1_000_000_000, 1_000_000_000) * (random.once(10) ? 900_000 : 1));
    const rate = quantity(random.whole(0, 10_000) / 10 ** random.whole(4, 9));
    if (taxOf(net, rate) !== half(new Reference(net).times(rate))) throw new Error(`tax of ${net} at ${rate}: ${taxOf(net, rate)}`);
  }
});
