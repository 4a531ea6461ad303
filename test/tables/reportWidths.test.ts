import type { Amount } from "../../src/domain/money";
import { amount, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../src/tables/report";
import { inLines, reportWidths } from "../../src/tables/reportWidths";

const words: ReportColumn = { heading: "Name", kind: "text" };
const money: ReportColumn = { heading: "Sum", kind: "amount" };

const widthsOf = (columns: Report["columns"], rows: readonly (readonly ReportCell[])[], foot: Report["foot"] = [], format = "#,##0.00") =>
  reportWidths({ columns, rows, foot }, { amount: format, day: "yyyy-mm-dd" }, { decimals: 2, date1904: false });

const total = (...cells: ReportLine["cells"]): ReportLine => ({ look: "total", cells });
const big = 123_456_789_00 as Amount;

/** Whether the second column asks for more room in the second case than in the first. */
test.each`
  because                                     | columns                                        | narrow                                | wide
  ${"a larger amount"}                        | ${[words, money]}                              | ${[[[null, amount(1 as Amount)]]]}    | ${[[[null, amount(big)]]]}
  ${"a larger amount beneath the table"}      | ${[words, money]}                              | ${[[]]}                               | ${[[], [total(null, amount(big))]]}
  ${"a heading beneath the table"}            | ${[words, money]}                              | ${[[]]}                               | ${[[], [total(null, text("Before write-offs"))]]}
  ${"a currency before the digits"}           | ${[words, money]}                              | ${[[[null, amount(big)]]]}            | ${[[[null, amount(big)]], [], "[$kr.-406] #,##0.00"]}
  ${"words that do not wrap"}                 | ${[money, words]}                              | ${[[[null, text("Short")]]]}          | ${[[[null, text("A name that goes on for a hundred characters and more, because its owner could not make up his mind about it")]]]}
`("$because", ({ columns, narrow, wide }: { columns: Report["columns"]; narrow: [never]; wide: [never] }) => {
  const [less = 0, more = 0] = [narrow, wide].map((given) => widthsOf(columns, ...given)[1]);
  expect(more).toBeGreaterThan(less + 15);
});

test("what wraps has an end, and a label that goes on over blank cells asks for no room", () => {
  const long = "word ".repeat(60);
  expect(widthsOf([{ ...words, wraps: true }, money], [[text(long), null]])[0]).toBe(190);
  expect(widthsOf([words, words], [], [total(text(long), null)])[0]).toBe(widthsOf([words, words], [])[0]);
  expect(widthsOf([words, words], [], [total(text(long), text("beside it"))])[0]).toBeGreaterThan(1000);
});

test("a long heading takes two lines, a short one does not", () => {
  const of = (heading: string) => widthsOf([{ ...money, heading }], [])[0] ?? 0;
  expect(of("Before write-offs")).toBeLessThan(of("Beforewriteoffs"));
  expect(of("Written off")).toBeGreaterThan(11 * 6);
});

test("a sentence is parted where it reaches the edge of the sheet", () => {
  expect(inLines("one two three four five six seven eight nine ten eleven twelve", [240])).toEqual(["one two three four five six seven eight", "nine ten eleven twelve"]);
  expect(inLines("", [240])).toEqual([""]);
});
