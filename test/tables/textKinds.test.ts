import { type Cell, isBlank, isError, shown } from "../../src/tables/cell";
import { type CellKind, unreadable } from "../../src/tables/kind";
import { key, oneOf, reference, text, yesOrNo } from "../../src/tables/textKinds";

const dialect = { decimals: 2, date1904: false } as const;
const kinds = {
  text, key, reference,
  colour: oneOf("Red", ["Red", "Deep Blue"]),
  colourOrNone: oneOf(null, ["Red", "Deep Blue"]),
  yes: yesOrNo(true),
  no: yesOrNo(false),
} satisfies Record<string, CellKind<never> | CellKind<string> | CellKind<string | null> | CellKind<boolean>>;

const read = (kind: keyof typeof kinds, cell: Cell) => {
  const value = kinds[kind].read(cell, dialect);
  return value === unreadable ? "?" : value;
};

test.each`
  because                                   | kind               | cell                         | value
  ${"words"}                                | ${"text"}          | ${"Kitchen, Mill St"}        | ${"Kitchen, Mill St"}
  ${"with their blanks"}                    | ${"text"}          | ${" two  words "}            | ${" two  words "}
  ${"nothing"}                              | ${"text"}          | ${""}                        | ${""}
  ${"nothing that can be seen"}             | ${"text"}          | ${"\u00a0\u200b"}            | ${""}
  ${"a number is its digits"}               | ${"text"}          | ${38}                        | ${"38"}
  ${"yes"}                                  | ${"text"}          | ${true}                      | ${"TRUE"}
  ${"a formula's text is text"}             | ${"text"}          | ${"=1+1"}                    | ${"=1+1"}
  ${"markup is text"}                       | ${"text"}          | ${"<script>"}                | ${"<script>"}
  ${"an error is none"}                     | ${"text"}          | ${"#N/A"}                    | ${"?"}
  ${"what only looks like one is"}          | ${"text"}          | ${"#1 priority"}             | ${"#1 priority"}
  ${"an id"}                                | ${"key"}           | ${"J-101"}                   | ${"J-101"}
  ${"blanks around do not count"}           | ${"key"}           | ${" J-101\u00a0"}            | ${"J-101"}
  ${"a number as an id"}                    | ${"key"}           | ${38}                        | ${"38"}
  ${"its plain text is the same"}           | ${"key"}           | ${"38"}                      | ${"38"}
  ${"leading zeros are kept"}               | ${"key"}           | ${"00038"}                   | ${"00038"}
  ${"fifteen digits"}                       | ${"key"}           | ${999_999_999_999_999}       | ${"999999999999999"}
  ${"Excel has cut this one"}               | ${"key"}           | ${1_234_567_890_123_450}     | ${"?"}
  ${"a fraction"}                           | ${"key"}           | ${38.5}                      | ${"?"}
  ${"nothing"}                              | ${"key"}           | ${""}                        | ${"?"}
  ${"nothing that can be seen"}             | ${"key"}           | ${" \u200b"}                 | ${"?"}
  ${"yes"}                                  | ${"key"}           | ${true}                      | ${"?"}
  ${"an error"}                             | ${"key"}           | ${"#REF!"}                   | ${"?"}
  ${"the text of a formula"}                | ${"key"}           | ${"=A1"}                     | ${"?"}
  ${"one character"}                        | ${"key"}           | ${"x"}                       | ${"x"}
  ${"255 characters"}                       | ${"key"}           | ${"x".repeat(255)}           | ${"x".repeat(255)}
  ${"one more"}                             | ${"key"}           | ${"x".repeat(256)}           | ${"?"}
  ${"what every object has is an id"}       | ${"key"}           | ${"__proto__"}               | ${"__proto__"}
  ${"a reference may be none"}              | ${"reference"}     | ${""}                        | ${null}
  ${"or name a row"}                        | ${"reference"}     | ${"INV-1 "}                  | ${"INV-1"}
  ${"an error names none"}                  | ${"reference"}     | ${"#N/A"}                    | ${"?"}
  ${"one of a few words"}                   | ${"colour"}        | ${"Red"}                     | ${"Red"}
  ${"whatever its case"}                    | ${"colour"}        | ${" deep BLUE "}             | ${"Deep Blue"}
  ${"a blank stands for the first"}         | ${"colour"}        | ${""}                        | ${"Red"}
  ${"or for nothing"}                       | ${"colourOrNone"}  | ${" "}                       | ${null}
  ${"any other word"}                       | ${"colour"}        | ${"Blue"}                    | ${"?"}
  ${"what every object has is no word"}     | ${"colour"}        | ${"constructor"}             | ${"?"}
  ${"a number"}                             | ${"colour"}        | ${1}                         | ${"?"}
  ${"TRUE"}                                 | ${"no"}            | ${true}                      | ${true}
  ${"Yes"}                                  | ${"no"}            | ${"Yes"}                     | ${true}
  ${"y"}                                    | ${"no"}            | ${" y "}                     | ${true}
  ${"1"}                                    | ${"no"}            | ${1}                         | ${true}
  ${"TRUE as text"}                         | ${"no"}            | ${"TRUE"}                    | ${true}
  ${"FALSE"}                                | ${"yes"}           | ${false}                     | ${false}
  ${"No"}                                   | ${"yes"}           | ${"NO"}                      | ${false}
  ${"0"}                                    | ${"yes"}           | ${0}                         | ${false}
  ${"a blank as the column has it"}         | ${"yes"}           | ${""}                        | ${true}
  ${"or the other way"}                     | ${"no"}            | ${""}                        | ${false}
  ${"half"}                                 | ${"yes"}           | ${0.5}                       | ${"?"}
  ${"perhaps"}                              | ${"yes"}           | ${"perhaps"}                 | ${"?"}
  ${"an error"}                             | ${"yes"}           | ${"#N/A"}                    | ${"?"}
`("$kind, $because: $cell", ({ kind, cell, value }: { kind: keyof typeof kinds; cell: Cell; value: unknown }) => expect(read(kind, cell)).toBe(value));

test("how they are written: text stays text, whatever it begins with", () => {
  for (const typed of ["=1+1", "+44 20", "-5", "@home", "＝1", "'quoted", "😀"]) expect([text.write(typed, dialect), key.write(typed, dialect)]).toEqual([typed, typed]);
  expect([text, key, reference].map((kind) => kind.format(dialect))).toEqual(["@", "@", "@"]);
  expect([reference.write(null, dialect), reference.write("INV-1", dialect), kinds.colourOrNone.write(null, dialect), kinds.yes.write(false, dialect)]).toEqual(["", "INV-1", "", false]);
  expect([kinds.colour.format(dialect), kinds.yes.format(dialect)]).toEqual(["General", "General"]);
});

test.each`
  kind              | expects
  ${"key"}          | ${"an id"}
  ${"reference"}    | ${"an id, or nothing"}
  ${"colour"}       | ${"one of: Red, Deep Blue (blank means Red)"}
  ${"colourOrNone"} | ${"one of: Red, Deep Blue, or nothing"}
  ${"no"}           | ${"TRUE or FALSE (blank means FALSE)"}
`("$kind expects $expects", ({ kind, expects }: { kind: keyof typeof kinds; expects: string }) => expect(kinds[kind].expects).toBe(expects));

test.each`
  cell               | blank    | error    | says
  ${""}              | ${true}  | ${false} | ${"a blank cell"}
  ${" \t"}           | ${true}  | ${false} | ${"a blank cell"}
  ${"\u00a0\ufeff"}  | ${true}  | ${false} | ${"a blank cell"}
  ${"#N/A"}          | ${false} | ${true}  | ${"#N/A"}
  ${"#N/A!"}         | ${false} | ${false} | ${"#N/A!"}
  ${0}               | ${false} | ${false} | ${"0"}
  ${false}           | ${false} | ${false} | ${"FALSE"}
  ${"é"}             | ${false} | ${false} | ${"é"}
`("a cell of $cell shows $says", ({ cell, blank, error, says }: { cell: Cell; blank: boolean; error: boolean; says: string }) => {
  expect([isBlank(cell), isError(cell), shown(cell)]).toEqual([blank, error, says]);
});
