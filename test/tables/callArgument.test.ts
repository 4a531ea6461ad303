import { readArgument } from "../../src/tables/callArgument";

// What somebody wrote for an argument: an id, a cell that holds one, or what Excel alone can work out.

test.each`
  because                             | given                              | read
  ${"left out"}                       | ${""}                              | ${{ kind: "none" }}
  ${"an id"}                          | ${'"J-101"'}                       | ${{ kind: "text", text: "J-101" }}
  ${"an id with a quotation mark"}    | ${'"J ""3"""'}                     | ${{ kind: "text", text: 'J "3"' }}
  ${"an id that is a number"}         | ${"101"}                           | ${{ kind: "number", number: 101 }}
  ${"a day"}                          | ${"DATE(2026,4,30)"}               | ${{ kind: "day", day: "2026-04-30" }}
  ${"a day that Excel would move"}    | ${"DATE(2026,2,31)"}               | ${{ kind: "beyond", text: "DATE(2026,2,31)" }}
  ${"today"}                          | ${"TODAY()"}                       | ${{ kind: "today" }}
  ${"a cell"}                         | ${"A5"}                            | ${{ kind: "cell", sheet: null, address: "A5" }}
  ${"with dollars"}                   | ${"$A$5"}                          | ${{ kind: "cell", sheet: null, address: "A5" }}
  ${"of another sheet"}               | ${"Jobs!B2"}                       | ${{ kind: "cell", sheet: "Jobs", address: "B2" }}
  ${"of one in quotes"}               | ${"'It''s mine'!B2"}               | ${{ kind: "cell", sheet: "It's mine", address: "B2" }}
  ${"of the formula's own table"}     | ${"[@Job]"}                        | ${{ kind: "column", table: null, column: "Job" }}
  ${"a heading of two words"}         | ${"[@[Job no.]]"}                  | ${{ kind: "column", table: null, column: "Job no." }}
  ${"of a named table"}               | ${"Jobs[@Job]"}                    | ${{ kind: "column", table: "Jobs", column: "Job" }}
  ${"as files have it"}               | ${"Jobs[[#This Row],[Job]]"}       | ${{ kind: "column", table: "Jobs", column: "Job" }}
  ${"a heading with a bracket"}       | ${"[@[Job '[x']]]"}                | ${{ kind: "column", table: null, column: "Job [x]" }}
  ${"a name"}                         | ${"month_end"}                     | ${{ kind: "name", name: "month_end" }}
  ${"several cells"}                  | ${"A5:A9"}                         | ${{ kind: "beyond", text: "A5:A9" }}
  ${"a formula"}                      | ${'"J-"&A5'}                       | ${{ kind: "beyond", text: '"J-"&A5' }}
  ${"two texts"}                      | ${'"a"&"b"'}                       | ${{ kind: "beyond", text: '"a"&"b"' }}
`("$because: $given", ({ given, read }: { given: string; read: unknown }) => {
  expect(readArgument(given)).toEqual(read);
});
