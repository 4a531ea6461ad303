import { addressOf, parseAddress } from "./host/a1";
import { readEntry } from "./host/entry";
import { textOf } from "./host/textOf";

test.each`
  entered               | format       | value                  | then
  ${12.5}               | ${"General"} | ${12.5}                | ${""}
  ${0.1 + 0.2}          | ${"General"} | ${0.3}                 | ${""}
  ${123456789.12345678} | ${"General"} | ${123456789.123457}    | ${""}
  ${"12"}               | ${"General"} | ${12}                  | ${""}
  ${" 12 "}             | ${"General"} | ${12}                  | ${""}
  ${"1,234.50"}         | ${"General"} | ${1234.5}              | ${"#,##0.00"}
  ${"(5)"}              | ${"General"} | ${-5}                  | ${""}
  ${"-3"}               | ${"General"} | ${-3}                  | ${""}
  ${"$7.50"}            | ${"General"} | ${7.5}                 | ${"$#,##0.00"}
  ${"15%"}              | ${"General"} | ${0.15}                | ${"0%"}
  ${"1e3"}              | ${"General"} | ${1000}                | ${"0.00E+00"}
  ${"true"}             | ${"General"} | ${true}                | ${""}
  ${"#N/A"}             | ${"General"} | ${{ error: "#N/A" }}   | ${""}
  ${"2026-04-30"}       | ${"General"} | ${46142}               | ${"m/d/yyyy"}
  ${"4/30/2026"}        | ${"General"} | ${46142}               | ${"m/d/yyyy"}
  ${"30/4/2026"}        | ${"General"} | ${"30/4/2026"}         | ${""}
  ${"2026-02-30"}       | ${"General"} | ${"2026-02-30"}        | ${""}
  ${"30-Apr-26"}        | ${"General"} | ${46142}               | ${"d-mmm-yy"}
  ${"6:00"}             | ${"General"} | ${0.25}                | ${"h:mm"}
  ${"12"}               | ${"@"}       | ${"12"}                | ${""}
  ${"=1+1"}             | ${"@"}       | ${"=1+1"}              | ${""}
  ${"'=1+1"}            | ${"General"} | ${"=1+1"}              | ${""}
  ${"'12"}              | ${"General"} | ${"12"}                | ${""}
  ${"="}                | ${"General"} | ${"="}                 | ${""}
  ${"- late"}           | ${"General"} | ${"- late"}            | ${""}
  ${"INV-7"}            | ${"General"} | ${"INV-7"}             | ${""}
`("$entered in a $format cell is $value", ({ entered, format, value, then }) => {
  expect(readEntry(entered, format, false)).toEqual({ value, formula: "", format: then });
});

test.each`
  entered        | formula
  ${"=A1+1"}     | ${"=A1+1"}
  ${"+A1"}       | ${"=+A1"}
  ${"-B2*2"}     | ${"=-B2*2"}
  ${"@SUM(A1)"}  | ${"=SUM(A1)"}
`("$entered becomes the formula $formula", ({ entered, formula }) => {
  expect(readEntry(entered, "General", false).formula).toBe(formula);
});

test("a workbook of 1904 counts from there", () => {
  expect(readEntry("2026-04-30", "General", true).value).toBe(44680);
});

test.each`
  value        | format                      | text
  ${1234.5}    | ${"General"}                | ${"1234.5"}
  ${1 / 3}     | ${"General"}                | ${"0.333333333"}
  ${1e12}      | ${"General"}                | ${"1E+12"}
  ${1234.5}    | ${"#,##0.00"}               | ${"1,234.50"}
  ${-1234.5}   | ${"#,##0.00"}               | ${"-1,234.50"}
  ${-1234.5}   | ${"#,##0.00;(#,##0.00)"}    | ${"(1,234.50)"}
  ${1.005}     | ${"0.00"}                   | ${"1.01"}
  ${-0.001}    | ${"0.00"}                   | ${"0.00"}
  ${0}         | ${"0.00;-0.00;\"nil\""}     | ${"nil"}
  ${0.155}     | ${"0.0%"}                   | ${"15.5%"}
  ${7}         | ${"\"INV-\"0000"}           | ${"INV-0007"}
  ${12.5}      | ${"£#,##0.00"}              | ${"£12.50"}
  ${12.5}      | ${"0.##"}                   | ${"12.5"}
  ${46142}     | ${"yyyy-mm-dd"}             | ${"2026-04-30"}
  ${46142}     | ${"dd/mm/yyyy"}             | ${"30/04/2026"}
  ${46142}     | ${"d mmm yy"}               | ${"30 Apr 26"}
  ${46142.75}  | ${"yyyy-mm-dd hh:mm"}       | ${"2026-04-30 18:00"}
  ${true}      | ${"General"}                | ${"TRUE"}
  ${"text"}    | ${"0.00"}                   | ${"text"}
`("$value as $format reads $text", ({ value, format, text }) => {
  expect(textOf(value, format, false)).toBe(text);
});

test.each`
  address              | sheet         | back
  ${"B2"}              | ${""}         | ${"B2"}
  ${"$B$2:C10"}        | ${""}         | ${"B2:C10"}
  ${"C10:B2"}          | ${""}         | ${"B2:C10"}
  ${"'My ''own'!AA1"}  | ${"My 'own"}  | ${"AA1"}
  ${"Ledger!B:D"}      | ${"Ledger"}   | ${"B:D"}
  ${"3:5"}             | ${""}         | ${"3:5"}
`("the address $address", ({ address, sheet, back }) => {
  const parsed = parseAddress(address);
  expect([parsed?.sheet, parsed && addressOf(parsed.area)]).toEqual([sheet, back]);
});

test.each(["", "A0", "XFE1", "A1048577", "Ledger!", "A1:B2:C3", "Net total"])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeNull();
});
