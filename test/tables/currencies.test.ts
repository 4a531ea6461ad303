import { currencyOf } from "../../src/tables/currencies";
import { problemLines } from "./rawTables";
import { figuresIn, smallTables } from "./smallBook";

test.each`
  format                          | sign
  ${"#,##0.00"}                   | ${undefined}
  ${"General"}                    | ${undefined}
  ${"$#,##0.00"}                  | ${"$"}
  ${"_($* #,##0.00_)"}            | ${"$"}
  ${"#,##0.00 [$€-407]"}          | ${"€"}
  ${"[$$-409]#,##0.00"}           | ${"$"}
  ${"[$-409]#,##0.00"}            | ${undefined}
  ${"[Red]£#,##0.00"}             | ${"£"}
  ${"[$CHF] #,##0.00"}            | ${"CHF"}
  ${'#,##0.00 "EUR"'}             | ${"EUR"}
  ${'#,##0.00" days"'}            | ${undefined}
`("the currency of the format $format is $sign", ({ format, sign }: { format: string; sign: string | undefined }) => {
  expect(currencyOf(format)).toBe(sign);
});

/** The small firm with a number format in some columns of its first rows, as "Invoices.Total". */
const formatted = (formats: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(smallTables).map(([key, raw]) => [key, { ...raw, formats: raw.headings.map((heading) => formats[`${raw.name}.${String(heading)}`] ?? "General") }]));

const all = "; all amounts are added up as they stand";

test.each`
  because                           | formats                                                                     | told
  ${"no signs"}                     | ${{}}                                                                       | ${[]}
  ${"one sign"}                     | ${{ "Invoices.Total": "$0.00", "Payments.Amount": "[$$-409]0.00" }}         | ${[]}
  ${"some without a sign"}          | ${{ "Invoices.Total": "$0.00", "Payments.Amount": "0.00" }}                 | ${[]}
  ${"another of the payments"}      | ${{ "Invoices.Total": "$0.00", "Payments.Amount": "0.00 €" }}               | ${[`notice: Payments 1 Amount: amounts in € → one currency in the whole workbook, such as $ in table Invoices${all}`]}
  ${"two in one table, told once"}  | ${{ "Invoices.Net": "$0.00", "Invoices.Total": "0.00 €", "Invoices.Paid": "0.00 €" }} | ${[`notice: Invoices 1 Total: amounts in € → one currency in the whole workbook, such as $ in table Invoices${all}`]}
  ${"a sign on what is no amount"}  | ${{ "Invoices.Total": "$0.00", "Timesheet.Units": "0.00 €" }}               | ${[]}
`("currencies of a workbook: $because", ({ formats, told }: { formats: Readonly<Record<string, string>>; told: readonly string[] }) => {
  expect(problemLines(figuresIn(formatted(formats)).problems)).toEqual(told);
});
