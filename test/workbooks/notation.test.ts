import { columnLetters, columnNumber } from "./notation/addresses";
import { dayOf, serialOf } from "./notation/dates";
import { workbookFromText } from "./workbookFromText";
import { textFromWorkbook } from "./textFromWorkbook";

const cellAt = (notation: string, before = "") => {
  const workbook = workbookFromText(`${before}\nsheet One\ncell B2 | ${notation}`);
  const sheet = workbook.activeSheet;
  return { value: sheet.value(1, 1), formula: sheet.formula(1, 1), format: workbook.styles[sheet.style(1, 1)]?.numberFormat };
};

test.each`
  because                                    | notation                   | value                       | formula           | format
  ${"nothing is an empty cell"}              | ${""}                      | ${""}                       | ${""}             | ${"General"}
  ${"words are text"}                        | ${"Kitchen, Mill St"}      | ${"Kitchen, Mill St"}       | ${""}             | ${"General"}
  ${"a whole number"}                        | ${"1200"}                  | ${1200}                     | ${""}             | ${"General"}
  ${"decimals are money"}                    | ${"1200.5"}                | ${1200.5}                   | ${""}             | ${"#,##0.00"}
  ${"commas are money"}                      | ${"-1,200"}                | ${-1200}                    | ${""}             | ${"#,##0.00"}
  ${"commas in the wrong place are text"}    | ${"12,00"}                 | ${"12,00"}                  | ${""}             | ${"General"}
  ${"a sign of currency makes text"}         | ${"£12.00"}                | ${"£12.00"}                 | ${""}             | ${"General"}
  ${"a leading zero makes text"}             | ${"007"}                   | ${"007"}                    | ${""}             | ${"General"}
  ${"a percentage is exact"}                 | ${"15%"}                   | ${0.15}                     | ${""}             | ${"0%"}
  ${"a finer percentage"}                    | ${"17.5%"}                 | ${0.175}                    | ${""}             | ${"0.0%"}
  ${"a day is Excel's serial number"}        | ${"2026-04-30"}            | ${46142}                    | ${""}             | ${"yyyy-mm-dd"}
  ${"a day with a time"}                     | ${"2026-04-30 18:00"}      | ${46142.75}                 | ${""}             | ${"yyyy-mm-dd hh:mm"}
  ${"other dates are text"}                  | ${"30/04/2026"}            | ${"30/04/2026"}             | ${""}             | ${"General"}
  ${"yes"}                                   | ${"TRUE"}                  | ${true}                     | ${""}             | ${"General"}
  ${"yes in small letters is text"}          | ${"true"}                  | ${"true"}                   | ${""}             | ${"General"}
  ${"an error"}                              | ${"#N/A"}                  | ${{ error: "#N/A" }}        | ${""}             | ${"General"}
  ${"a text that reads like an error"}       | ${"'#N/A"}                 | ${"#N/A"}                   | ${""}             | ${"General"}
  ${"an apostrophe makes text"}              | ${"'12"}                   | ${"12"}                     | ${""}             | ${"General"}
  ${"an apostrophe keeps a formula away"}    | ${"'=SUM(A1)"}             | ${"=SUM(A1)"}               | ${""}             | ${"General"}
  ${"an apostrophe as text"}                 | ${"''tis"}                 | ${"'tis"}                   | ${""}             | ${"General"}
  ${"a formula not yet calculated"}          | ${"=A1*2"}                 | ${""}                       | ${"=A1*2"}        | ${"General"}
  ${"a formula and what it shows"}           | ${"=A1*2 ⇒ 1,200.00"}      | ${1200}                     | ${"=A1*2"}        | ${"#,##0.00"}
  ${"a formula that shows an error"}         | ${"=NA() ⇒ #N/A"}          | ${{ error: "#N/A" }}        | ${"=NA()"}        | ${"General"}
  ${"a bar inside a text"}                   | ${"oak \\| ash"}           | ${"oak | ash"}              | ${""}             | ${"General"}
  ${"a line break inside a text"}            | ${"one\\ntwo"}             | ${"one\ntwo"}               | ${""}             | ${"General"}
  ${"a backslash inside a text"}             | ${"C:\\\\new"}             | ${"C:\\new"}                | ${""}             | ${"General"}
  ${"blanks round a text"}                   | ${"\\sboth\\s"}            | ${" both "}                 | ${""}             | ${"General"}
`("$because: $notation", ({ notation, value, formula, format }: { notation: string; value: unknown; formula: string; format: string }) => {
  expect(cellAt(notation)).toEqual({ value, formula, format });
  const text = textFromWorkbook(workbookFromText(`sheet One\ncell B2 | ${notation}`));
  expect(textFromWorkbook(workbookFromText(text))).toBe(text);
  expect(workbookFromText(text).activeSheet.value(1, 1)).toEqual(value);
});

test.each`
  because                                    | day                   | date1904 | serial
  ${"the first day of the 1900 system"}      | ${"1900-01-01"}       | ${false} | ${1}
  ${"the day before Excel's mistake"}        | ${"1900-02-28"}       | ${false} | ${59}
  ${"the day after it"}                      | ${"1900-03-01"}       | ${false} | ${61}
  ${"a day of ours"}                         | ${"2026-04-30"}       | ${false} | ${46142}
  ${"the same in the 1904 system"}           | ${"2026-04-30"}       | ${true}  | ${44680}
  ${"the first day of the 1904 system"}      | ${"1904-01-01"}       | ${true}  | ${0}
  ${"half past six in the morning"}          | ${"2026-04-30 06:30"} | ${false} | ${46142 + 390 / 1440}
`("$because: $day is $serial", ({ day, date1904, serial }: { day: string; date1904: boolean; serial: number }) => {
  expect(serialOf(day, date1904)).toBe(serial);
  expect(dayOf(serial, date1904)).toBe(day);
});

test.each([["A", 0], ["Z", 25], ["AA", 26], ["AZ", 51], ["ZZ", 701], ["AAA", 702], ["XFD", 16383]])("column %s is number %i", (letters, number) => {
  expect(columnNumber(letters)).toBe(number);
  expect(columnLetters(number)).toBe(letters);
});

test("the 29th of February 1900 is a serial number without a day", () => {
  expect(dayOf(60, false)).toBeUndefined();
});

test.each`
  because                                      | lines                                                      | message
  ${"an unknown word"}                         | ${["sheet A", "shet B"]}                                   | ${/^Line 2: "shet B" cannot be read\. Outside a table a line is one of: date1904 /}
  ${"a table before any sheet"}                | ${["", "table T at A1", "H"]}                              | ${"Line 2: This belongs on a sheet, and there is none yet. Write \"sheet Name\" above it."}
  ${"a table name with a blank"}               | ${["sheet A", "table My jobs at A1", "H"]}                 | ${"Line 2: A table begins with \"table Name at A1\"; its name is one word."}
  ${"a table that is nowhere"}                 | ${["sheet A", "table T at ZZZZ1", "H"]}                    | ${"Line 2: ZZZZ1 is no cell."}
  ${"a table without headings"}                | ${["sheet A", "table T at A1", "", "x"]}                   | ${"Line 3: A table needs a line of headings."}
  ${"a blank heading"}                         | ${["sheet A", "table T at A1", "A | | B"]}                 | ${"Line 3: Heading 2 is blank. Every column of a table has a heading."}
  ${"the same heading twice"}                  | ${["sheet A", "table T at A1", "Net | net"]}               | ${"Line 3: The heading \"net\" stands here twice."}
  ${"more cells than headings"}                | ${["sheet A", "table T at A1", "A | B", "1 | 2 | 3"]}      | ${"Line 4: 3 cells stand under 2 headings. Write \\| for a bar that belongs to a text."}
  ${"a day that is not in the calendar"}       | ${["sheet A", "table T at A1", "D", "2026-02-29"]}         | ${"Line 4: There is no day 2026-02-29 in this workbook. Put an apostrophe before it if it is text."}
  ${"a row below the totals"}                  | ${["sheet A", "table T at A1", "A", "totals: x", "y"]}     | ${"Line 5: Nothing follows the totals row. Leave a blank line after it."}
  ${"an option that there is not"}             | ${["sheet A", "table T at A1", "  colour red", "A"]}       | ${/^Line 3: "colour red" is no option of a table\./}
  ${"an option for a column that there is not"} | ${["sheet A", "table T at A1", "  format B: 0", "A"]}     | ${/An option names the heading "B", which this table does not have\.$/}
  ${"= alone without a formula of the column"} | ${["sheet A", "table T at A1", "A", "= ⇒ 3"]}              | ${"Line 4: \"=\" alone means the formula of the column, and this column has none."}
  ${"two sheets of one name"}                  | ${["sheet A", "sheet a"]}                                  | ${"Line 2: There is already a sheet named \"a\"."}
  ${"two tables of one name"}                  | ${["sheet A", "table T at A1", "A", "", "table t at C1", "B"]} | ${"Line 5: There is already a table named \"t\"."}
  ${"a table over another"}                    | ${["sheet A", "table T at A1", "A", "1", "", "table U at A2", "B"]} | ${"Line 6: U at A2 would lie over T at A1."}
  ${"a width without a column"}                | ${["sheet A", "widths 12"]}                                | ${"Line 2: \"12\" is no width. Write a column and a width in characters: B 30."}
  ${"a setting that is no JSON"}               | ${["setting mapping = {oops}"]}                            | ${/^Line 1: .*JSON/}
`("refuses $because", ({ lines, message }: { lines: string[]; message: string | RegExp }) => {
  expect(() => workbookFromText(lines.join("\n"))).toThrow(message);
});
