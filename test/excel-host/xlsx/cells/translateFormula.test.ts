import { formulaMoved, parseFormula } from "./translateFormula";

// The formula as the cell two rows below and one column to the right shares it.
test.each`
  because                                    | formula                                  | moved
  ${"relative references move"}              | ${"A1+B2"}                               | ${"B3+C4"}
  ${"dollars hold"}                          | ${"$A$1+$A1+A$1"}                        | ${"$A$1+$A3+B$1"}
  ${"ranges move"}                           | ${"SUM(A1:B$9)"}                         | ${"SUM(B3:C$9)"}
  ${"whole columns and rows move"}           | ${"SUM(A:B)+SUM($1:2)"}                  | ${"SUM(B:C)+SUM($1:4)"}
  ${"text stays"}                            | ${'"A1 ""B2"" "&A1'}                     | ${'"A1 ""B2"" "&B3'}
  ${"sheet names stay"}                      | ${"Q1!A1+'A1 B2'!A1+'It''s A1'!$A$1"}    | ${"Q1!B3+'A1 B2'!B3+'It''s A1'!$A$1"}
  ${"functions stay"}                        | ${"LOG10(A1)+ATAN2(1,2)"}                | ${"LOG10(B3)+ATAN2(1,2)"}
  ${"table references stay"}                 | ${"Jobs[[#This Row],[A1]]*Jobs['[A1]"}   | ${"Jobs[[#This Row],[A1]]*Jobs['[A1]"}
  ${"other workbooks stay"}                  | ${"[1]Rates!A1"}                         | ${"[1]Rates!B3"}
  ${"names stay"}                            | ${"Tax_A1+_A1+A1.x+rate2026a"}           | ${"Tax_A1+_A1+A1.x+rate2026a"}
  ${"numbers stay"}                          | ${"1E5+1.5E-3*A1"}                       | ${"1E5+1.5E-3*B3"}
  ${"future functions stay"}                 | ${"_xlfn.XLOOKUP(A1,B:B,C:C)"}           | ${"_xlfn.XLOOKUP(B3,C:C,D:D)"}
  ${"what leaves the sheet is an error"}     | ${"XFD1+A1048576"}                       | ${"#REF!+#REF!"}
  ${"names with letters beyond A to Z stay"} | ${"Größe1*A1"}                           | ${"Größe1*B3"}
`("$because: $formula", ({ formula, moved }: { formula: string; moved: string }) => {
  expect(formulaMoved(parseFormula(formula), 2, 1)).toBe(moved);
  expect(formulaMoved(parseFormula(formula), 0, 0)).toBe(formula);
});
