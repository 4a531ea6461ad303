import { describe as described, longestReason, saysSomething, storedText } from "../../src/domain/reason";

test.each`
  because                              | typed                          | stored
  ${"words stay"}                      | ${"Customer's discount, 5%"}   | ${"Customer's discount, 5%"}
  ${"ends are trimmed"}                | ${"  agreed \u00a0"}           | ${"agreed"}
  ${"a line break is a blank"}         | ${"one\r\ntwo\tthree"}         | ${"one two three"}
  ${"and so is Unicode's"}             | ${"one\u2028two"}              | ${"one two"}
  ${"what no file holds goes"}         | ${"a\u0000b\u0007c\uffff"}     | ${"abc"}
  ${"half a character goes"}           | ${"a\ud83db\ude00c"}           | ${"abc"}
  ${"a whole one stays"}               | ${"thanks 😀"}                 | ${"thanks 😀"}
  ${"Arabic with its marks stays"}     | ${"\u202bخصم\u202c"}           | ${"\u202bخصم\u202c"}
  ${"a formula stays the text it is"}  | ${"=1+1"}                      | ${"=1+1"}
  ${"markup too"}                      | ${"<b>x</b>"}                  | ${"<b>x</b>"}
  ${"Excel's mark of text is typographic"} | ${"'tis so"}                | ${"’tis so"}
  ${"after a tab"}                     | ${"\t=cmd|' /C calc'!A0"}      | ${"=cmd|' /C calc'!A0"}
`("$because", ({ typed, stored }: { typed: string; stored: string }) => expect(storedText(typed)).toBe(stored));

test.each`
  text               | says
  ${"agreed"}        | ${true}
  ${"?"}             | ${true}
  ${"5"}             | ${true}
  ${"値引き"}        | ${true}
  ${"😀"}            | ${true}
  ${""}              | ${false}
  ${" \u00a0 "}      | ${false}
  ${"\u200b\u200f"}  | ${false}
  ${"#N/A"}          | ${false}
  ${"#VALUE!"}       | ${false}
  ${"#1 priority"}   | ${true}
  ${"#N/A later"}    | ${true}
  ${"not #N/A"}      | ${true}
  ${"#REF!"}         | ${false}
`("$text says something: $says", ({ text, says }: { text: string; says: boolean }) => expect(saysSomething(text)).toBe(says));

test("the ledger's words tell down from up", () => {
  expect([described("agreed", false), described("agreed", true)]).toEqual(["Write Off: agreed", "Write Up: agreed"]);
  expect(longestReason).toBe(255);
});
