import { meantText, storedText } from "./escape";

test.each`
  because                               | meant               | stored
  ${"plain text"}                       | ${"a & <b>"}        | ${"a & <b>"}
  ${"a control character"}              | ${"a\u0001b\u0000"} | ${"a_x0001_b_x0000_"}
  ${"a carriage return"}                | ${"a\r\nb"}         | ${"a_x000D_\nb"}
  ${"text that looks like an escape"}   | ${"_x0041_"}        | ${"_x005F_x0041_"}
  ${"text that nearly looks like one"}  | ${"_x41_ _xlfn."}   | ${"_x41_ _xlfn."}
  ${"half a character, the first"}      | ${"a\ud83d"}        | ${"a_xD83D_"}
  ${"half a character, the second"}     | ${"\ude00b"}        | ${"_xDE00_b"}
  ${"a whole character of two halves"}  | ${"😀"}             | ${"😀"}
  ${"what Unicode says is none"}        | ${"\ufffe"}         | ${"_xFFFE_"}
`("stores $because and reads it back", ({ meant, stored }: { meant: string; stored: string }) => {
  expect(storedText(meant)).toBe(stored);
  expect(meantText(stored)).toBe(meant);
});
