import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { seed } from "../domain/random";
import { linesChangedInText } from "./linesChanged";
import { textFromWorkbook } from "./textFromWorkbook";
import { workbookFromText } from "./workbookFromText";

/** Everything the notation can say, each at least once, written as it is written back. */
const everything = `date1904
calculation Manual
setting writeOffs.tables = {"jobs":"Work"}
property Practice = Hill & Co
property Year = 2026
name Rates =Policies!$B$2
hidden name _old =1

sheet Work
local name Here =Work!$A$1
frozen rows 3
frozen columns 1
widths A 12, B 30, AA 8.5
hidden columns D
merged A1:C1
hidden rows 2
cell A1 bold | Work of the year
cell G2 italic unlocked | 12.50
cell G4 format 0.000 | 1.25
cell G5 | =SUM(D4:D6) ⇒ 24.00

table Work at A3
  style TableStyleLight1
  coloured headings
  no bands
  no filter buttons
  filtered
  format Rate: £#,##0.00
  formula Charge: =[@Units]*[@Rate]
Job           | Done       | Units | Rate |                 Charge | Note
J-1           | 2026-04-30 |     2 | 4.00 |               = ⇒ 8.00 | '=SUM(A1)
hidden: J-2   | 2026-05-01 |     3 | 4.00 |              = ⇒ 12.00 | oak \\| ash
J-3           |            |     1 | 4.00 |                   4.00 | #N/A
totals: Total |            |       |      | =totals sum ⇒ 1,200.00 | =COUNTA([Note]) ⇒ 3

table Empty at I3
Key | Value

sheet Old
hidden
protected objects=1

table Holes at B2
Only
one
|
three

sheet Secret
very hidden
active
`;

const names = ["small.txt", "sample.txt"];
const texts: [string, string][] = names.map((name) => [name, readFileSync(join(__dirname, name), "utf8").replace(/^#( .*)?\n/gm, "").replace(/^\n+/, "")]);

test.each([["every directive", everything], ...texts])("%s: text → workbook → text", (_, text) => {
  expect(textFromWorkbook(workbookFromText(text))).toBe(text);
});

test("any text in any cell comes back", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.stringMatching(/^[ '=#|\\0-9.,:%TRUEhidentoals-]{0,10}$/),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map((cents) => cents / 100),
    fc.boolean(),
    fc.constantFrom("#N/A", "#DIV/0!").map((error) => ({ error })),
  );
  // A run that fails prints its seed.
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), (rows) => {
      const workbook = workbookFromText(`sheet One\ntable T at A1\nA | B\n${"x |\n".repeat(rows.length)}`);
      rows.forEach((row, index) => row.forEach((cell, column) => workbook.activeSheet.setValue(index + 1, column, cell)));
      const again = workbookFromText(textFromWorkbook(workbook)).activeSheet;
      const isOneBlankRow = rows.length === 1 && rows[0]?.every((cell) => cell === "");
      if (!isOneBlankRow) expect(rows.map((row, index) => row.map((_, column) => again.value(index + 1, column)))).toEqual(rows);
    }),
    { seed },
  );
});

test.each`
  because                              | before              | after                        | changes
  ${"nothing changed"}                 | ${["a | 1"]}        | ${["a | 1"]}                 | ${""}
  ${"how cells line up does not count"} | ${["a    | 1"]}    | ${["a | 1"]}                 | ${""}
  ${"a cell changed"}                  | ${["a | 1", "b | 2"]} | ${["a | 1", "b | 3"]}      | ${"@ T\n- b | 2\n+ b | 3"}
  ${"a row came"}                      | ${["a | 1", "c | 3"]} | ${["a | 1", "b | 2", "c | 3"]} | ${"@ T\n+ b | 2"}
  ${"a row went"}                      | ${["a | 1", "b | 2"]} | ${["b | 2"]}               | ${"@ T\n- a | 1"}
`("what changed: $because", ({ before, after, changes }: { before: string[]; after: string[]; changes: string }) => {
  const text = (rows: string[]) => ["sheet S", "", "table T at A1", "K | V", ...rows, ""].join("\n");
  expect(linesChangedInText(text(before), text(after))).toBe(changes);
});
