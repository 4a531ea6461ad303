import { type Amount, type Decimals, exact } from "../../src/domain/money";
import { amountInField, inPlainNotation, type Notation, plainNotation, readAmount, unreadAmount } from "../../src/domain/notation";
import { chance, seed, tries } from "./random";

const notations = {
  English: plainNotation,
  British: { decimal: ".", group: "," },
  German: { decimal: ",", group: "." },
  French: { decimal: ",", group: "\u202f" },
  Swiss: { decimal: ".", group: "’" },
} as const satisfies Readonly<Record<string, Notation>>;

type Where = keyof typeof notations;

test.each`
  because                                     | where        | typed             | minor
  ${"whole"}                                  | ${"German"}  | ${"1234"}         | ${1_234_00}
  ${"a decimal comma"}                        | ${"German"}  | ${"1234,50"}      | ${1_234_50}
  ${"thousands and a decimal comma"}          | ${"German"}  | ${"1.234,50"}     | ${1_234_50}
  ${"a point can only be a decimal point"}    | ${"German"}  | ${"1234.50"}      | ${1_234_50}
  ${"the English way, and no other"}          | ${"German"}  | ${"1,234.50"}     | ${1_234_50}
  ${"millions have two points"}               | ${"German"}  | ${"1.234.567"}    | ${1_234_567_00}
  ${"one decimal"}                            | ${"German"}  | ${"12,5"}         | ${12_50}
  ${"thousands never begin with a zero"}      | ${"German"}  | ${"0,500"}        | ${50}
  ${"no figure before the comma"}             | ${"German"}  | ${",5"}           | ${50}
  ${"below zero"}                             | ${"German"}  | ${"−1.234,50"}    | ${-1_234_50}
  ${"two ways: a comma"}                      | ${"German"}  | ${"1,234"}        | ${"two ways"}
  ${"two ways: a point"}                      | ${"German"}  | ${"1.234"}        | ${"two ways"}
  ${"two ways below zero"}                    | ${"German"}  | ${"-12.345"}      | ${"two ways"}
  ${"points before and after the decimals"}   | ${"German"}  | ${"1.234.567.89"} | ${"none"}
  ${"two signs"}                              | ${"German"}  | ${"--5"}          | ${"none"}
  ${"only a sign"}                            | ${"German"}  | ${"-"}            | ${"none"}
  ${"no way"}                                 | ${"German"}  | ${"1.23,4.5"}     | ${"none"}
  ${"a fraction of a cent"}                   | ${"German"}  | ${"1,2345"}       | ${"none"}
  ${"words"}                                  | ${"German"}  | ${"viel"}         | ${"none"}
  ${"blanks of any width between thousands"}  | ${"French"}  | ${"1 234,50"}     | ${1_234_50}
  ${"the blank that Excel shows"}             | ${"French"}  | ${"1\u202f234,50"} | ${1_234_50}
  ${"a blank out of its place"}               | ${"French"}  | ${"12 34,50"}     | ${"none"}
  ${"two ways here as well"}                  | ${"French"}  | ${"1.234"}        | ${"two ways"}
  ${"an apostrophe of either kind"}           | ${"Swiss"}   | ${"1'234.50"}     | ${1_234_50}
  ${"the curved one"}                         | ${"Swiss"}   | ${"1’234.50"}     | ${1_234_50}
  ${"a comma, where thousands have another"}  | ${"Swiss"}   | ${"1,234"}        | ${"two ways"}
  ${"English as ever"}                        | ${"English"} | ${"1,234"}        | ${1_234_00}
  ${"and where Excel says so"}                | ${"British"} | ${"1,234"}        | ${1_234_00}
  ${"English has no decimal comma"}           | ${"English"} | ${"1234,50"}      | ${"none"}
`("$where: $typed is read $minor, $because", ({ where, typed, minor }: { where: Where; typed: string; minor: number | "two ways" | "none" }) => {
  const there = { typed, notation: notations[where] };
  expect(readAmount(there, 2) ?? (inPlainNotation(there) === null ? "two ways" : "none")).toBe(minor);
});

test("a refusal tells what could be read in two ways from what could not be read", () => {
  expect(unreadAmount({ typed: " 1.234 ", notation: notations.German })).toEqual({ code: "AMOUNT_MISSING", typed: "1.234", twofold: true });
  expect(unreadAmount({ typed: "viel", notation: notations.German })).toEqual({ code: "AMOUNT_MISSING", typed: "viel" });
});

test.each(Object.keys(notations) as Where[])(`what stands in a field is read as the same amount: %s, seed ${seed}`, (where) => {
  const random = chance();
  for (let times = 0; times < tries(2_000); times += 1) {
    const decimals: Decimals = random.one([0, 2, 3]);
    const amount: Amount = exact(random.whole(-1, 1) * random.whole(0, random.one([9, 9_999, 99_999_999])));
    const typed = amountInField(amount, decimals, notations[where]);
    expect({ typed, amount: readAmount({ typed, notation: notations[where] }, decimals) }).toEqual({ typed, amount });
  }
});

test("an amount of three decimals gets a zero more where it could be taken for thousands", () => {
  expect(amountInField(exact(12_345), 3, notations.German)).toBe("12,3450");
  expect(amountInField(exact(1_234_567), 3, notations.German)).toBe("1234,567");
  expect(amountInField(exact(12_345), 3, plainNotation)).toBe("12.345");
});
