import { type Amount, exact } from "../../src/domain/money";
import { amountFormat } from "../../src/tables/amountFormat";
import { cultures } from "../excel-host/host/options";
import { textOf } from "../excel-host/host/textOf";

type Row = { readonly format: string; readonly culture: keyof typeof cultures; readonly owed: string; readonly credit: string; readonly nothing: string };

/** As it reads, whatever kind of blank stands in it. */
const plain = (text: string | undefined) => text?.replace(/\s/g, " ");

const accounting = '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-';

// 1,234.50 owed, in credit, and nothing owed.
test.each`
  because                                        | format                                            | culture    | owed             | credit            | nothing
  ${"Excel's own"}                               | ${"#,##0.00"}                                     | ${"en-GB"} | ${"1,234.50"}    | ${"-1,234.50"}    | ${"0.00"}
  ${"in German separators"}                      | ${"#,##0.00"}                                     | ${"de-DE"} | ${"1.234,50"}    | ${"-1.234,50"}    | ${"0,00"}
  ${"in French ones"}                            | ${"#,##0.00"}                                     | ${"fr-FR"} | ${"1 234,50"}    | ${"-1 234,50"}    | ${"0,00"}
  ${"in Swiss ones"}                             | ${"#,##0.00"}                                     | ${"de-CH"} | ${"1’234.50"}    | ${"-1’234.50"}    | ${"0.00"}
  ${"pounds"}                                    | ${"£#,##0.00"}                                    | ${"en-GB"} | ${"£1,234.50"}   | ${"-£1,234.50"}   | ${"£0.00"}
  ${"pounds of a country"}                       | ${"[$£-809]#,##0.00"}                             | ${"en-GB"} | ${"£1,234.50"}   | ${"-£1,234.50"}   | ${"£0.00"}
  ${"euros behind"}                              | ${"#,##0.00\\ [$€-407]"}                          | ${"de-DE"} | ${"1.234,50 €"}  | ${"-1.234,50 €"}  | ${"0,00 €"}
  ${"quoted"}                                    | ${'#,##0.00 "kr."'}                               | ${"de-DE"} | ${"1.234,50 kr."} | ${"-1.234,50 kr."} | ${"0,00 kr."}
  ${"no thousands"}                              | ${"0.00"}                                         | ${"en-GB"} | ${"1234.50"}     | ${"-1234.50"}     | ${"0.00"}
  ${"brackets"}                                  | ${"#,##0.00_);(#,##0.00)"}                        | ${"en-US"} | ${"1,234.50"}    | ${"(1,234.50)"}   | ${"0.00"}
  ${"red brackets in dollars"}                   | ${"$#,##0.00_);[Red]($#,##0.00)"}                 | ${"en-US"} | ${"$1,234.50"}   | ${"($1,234.50)"}  | ${"$0.00"}
  ${"red alone would not be told"}               | ${"#,##0.00;[Red]#,##0.00"}                       | ${"en-GB"} | ${"1,234.50"}    | ${"-1,234.50"}    | ${"0.00"}
  ${"a credit that hides its cents"}             | ${"#,##0.00;(#,##0)"}                             | ${"en-GB"} | ${"1,234.50"}    | ${"-1,234.50"}    | ${"0.00"}
  ${"a credit that is not shown"}                | ${"#,##0.00;;"}                                   | ${"en-GB"} | ${"1,234.50"}    | ${"-1,234.50"}    | ${"0.00"}
  ${"accounting: nothing is no dash"}            | ${accounting}                                     | ${"en-GB"} | ${"£1,234.50"}   | ${"-£1,234.50"}   | ${"£0.00"}
  ${"nothing in its own way"}                    | ${'0.00;-0.00;"nil "0.00'}                        | ${"en-GB"} | ${"1234.50"}     | ${"-1234.50"}     | ${"nil 0.00"}
  ${"more decimals than the book has"}           | ${"0.000"}                                        | ${"en-GB"} | ${"1234.500"}    | ${"-1234.500"}    | ${"0.000"}
  ${"leading zeros"}                             | ${"000,000.00"}                                   | ${"en-GB"} | ${"001,234.50"}  | ${"-001,234.50"}  | ${"000,000.00"}
`("$because: $format in $culture", ({ format, culture, owed, credit, nothing }: Row) => {
  const show = amountFormat(format, cultures[culture], 2);
  expect([exact(1_234_50), exact(-1_234_50), exact(0)].map((amount) => plain(show?.(amount)))).toEqual([owed, credit, nothing]);
});

test.each`
  because                         | format
  ${"no decimals"}                | ${"#,##0"}
  ${"one decimal"}                | ${"#,##0.0"}
  ${"a cent only where it is"}    | ${"#,##0.##"}
  ${"General"}                    | ${"General"}
  ${"thousands of pounds"}        | ${"#,##0.00,"}
  ${"a percentage"}               | ${"0.00%"}
  ${"scientific"}                 | ${"0.00E+00"}
  ${"a fraction"}                 | ${"# ??/??"}
  ${"text"}                       | ${"@"}
  ${"nothing at all"}             | ${";;;"}
  ${"words alone"}                | ${'"paid"'}
  ${"a condition"}                | ${"[>=100000]0.00;0"}
  ${"digits in two places"}       | ${'0"-"0.00'}
  ${"a day"}                      | ${"dd/mm/yyyy"}
`("a format that hides something is not used: $because", ({ format }: { format: string }) => {
  expect(amountFormat(format, cultures["en-GB"], 2)).toBeUndefined();
});

test.each`
  format         | decimals | minor        | shown
  ${"#,##0"}     | ${0}     | ${1_234}     | ${"1,234"}
  ${"#,###"}     | ${0}     | ${0}         | ${"0"}
  ${"#,##0.000"} | ${3}     | ${1_234_567} | ${"1,234.567"}
  ${"#,##0.00"}  | ${3}     | ${1_234_567} | ${undefined}
`("$format where the currency has $decimals decimals", ({ format, decimals, minor, shown }: { format: string; decimals: 0 | 2 | 3; minor: number; shown: string | undefined }) => {
  expect(amountFormat(format, cultures["en-GB"], decimals)?.(exact(minor))).toBe(shown);
});

test("every amount reads as the cell that holds it", () => {
  for (const format of ["#,##0.00", "0.00", "£#,##0.00", "$#,##0.00_);($#,##0.00)", '#,##0.00;"minus "#,##0.00', '#,##0.00\\ "kr"', "000.000"]) {
    const show = amountFormat(format, cultures["en-US"], 2);
    for (const minor of [0, 1, 99, 100, 12_345, -12_345, 100_000, 99_999_999, -123_456_789_012])
      expect(`${format} ${plain(show?.(minor as Amount))}`).toBe(`${format} ${textOf(minor / 100, format, false).trim()}`);
  }
});
