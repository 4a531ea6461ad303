import type { PostingDetail } from "../../src/tables/edits";
import { blankRowsAtEnd, inTheWay, inTheWayOfRemoval, isCrowded, isFormula } from "../../src/tables/roomBelow";
import { tableToWrite } from "./encoding";

const columns = "Amount | Note | Payment | Date | Job | Invoice | Method | Reference | Status";
const row = "5 | mine | P1 | 2026-04-01 | | INV-1 | Bank | x | ";
const blankRow = "| | | | | | | | ";
const table = (rows: string, detail: Partial<PostingDetail> = {}) => tableToWrite(`Payments at B3\n${columns}\n${rows}`, detail);

const below = (address: string, at: number, column: number, width: number) => ({ address, row: at, column, rows: 1, columns: width });

// The table stands in B3:J4. What is below may move down only if all of it lies under the table's own columns.
test.each`
  because                                | detail                                                   | count | address
  ${"nothing"}                           | ${{}}                                                    | ${1}  | ${null}
  ${"right below, within its columns"}   | ${{ below: below("B5:J5", 4, 1, 9) }}                    | ${1}  | ${null}
  ${"sticking out on the right"}         | ${{ below: below("B5:K5", 4, 1, 10) }}                   | ${1}  | ${"B5:K5"}
  ${"sticking out on the left"}          | ${{ below: below("A5:C5", 4, 0, 3) }}                    | ${1}  | ${"A5:C5"}
  ${"wholly beside it, on the right"}    | ${{ below: below("K5:L5", 4, 10, 2) }}                   | ${1}  | ${null}
  ${"wholly beside it, on the left"}     | ${{ showTotals: true, below: below("A5", 4, 0, 1) }}     | ${1}  | ${null}
  ${"far enough below"}                  | ${{ below: below("A9:C9", 8, 0, 3) }}                    | ${1}  | ${null}
  ${"not far enough for so many"}        | ${{ below: below("A9:C9", 8, 0, 3) }}                    | ${5}  | ${"A9:C9"}
  ${"a totals row moves all below it"}   | ${{ showTotals: true, lastRow: 4, below: below("A9:C9", 8, 0, 3) }} | ${1} | ${"A9:C9"}
  ${"merged cells where a row would go"} | ${{ merged: [below("B5:C5", 4, 1, 2)], below: below("B5:C5", 4, 1, 2) }} | ${1} | ${"B5:C5"}
  ${"merged cells further down"}         | ${{ merged: [below("B9:C9", 8, 1, 2)], below: below("B9:C9", 8, 1, 2) }} | ${1} | ${null}
  ${"merged cells that many rows reach"} | ${{ merged: [below("B9:C9", 8, 1, 2)], below: below("B9:C9", 8, 1, 2) }} | ${5} | ${"B9:C9"}
`("in the way: $because", ({ detail, count, address }: { detail: Partial<PostingDetail>; count: number; address: string | null }) => {
  expect(inTheWay(table(row, detail), count)).toBe(address);
});

// When rows go, what is below moves up with them, however far below it is.
test.each`
  because                     | block                          | address
  ${"within its columns"}     | ${below("B9:C9", 8, 1, 2)}     | ${null}
  ${"sticking out"}           | ${below("A9:C9", 8, 0, 3)}     | ${"A9:C9"}
  ${"wholly beside it"}       | ${below("K5", 4, 10, 1)}       | ${null}
  ${"nothing"}                | ${null}                        | ${null}
`("in the way of rows that go: $because", ({ block, address }: { block: PostingDetail["below"]; address: string | null }) => {
  expect(inTheWayOfRemoval(table(row, { below: block }))).toBe(address);
});

test("blank rows are used up before anything is in the way", () => {
  const detail = { below: below("A5:C5", 4, 0, 3) };
  expect([inTheWay(table(blankRow, detail), 1), inTheWay(table(blankRow, detail), 2)]).toEqual([null, "A5:C5"]);
  expect([isCrowded(table(row, detail), 1), isCrowded(table(row, { below: below("A9", 8, 0, 1) }), 1)]).toEqual([true, false]);
});

test.each`
  because                                  | rows                           | formulas                 | blank
  ${"none"}                                | ${row}                         | ${[]}                    | ${0}
  ${"an empty table has one"}              | ${blankRow}                    | ${[]}                    | ${1}
  ${"only those at the end"}               | ${`${blankRow}\n${row}\n${blankRow}\n${blankRow}`} | ${[]} | ${2}
  ${"what fills itself fills blank rows"}  | ${`${row}\n | x | | | | | | | `} | ${["", "=[@Amount]"]}   | ${1}
  ${"what a person wrote there does not"}  | ${`${row}\n | x | | | | | | | `} | ${["", "x"]}            | ${0}
  ${"a key is a row, formula or not"}      | ${"| | P9 | | | | | | "}       | ${["", "", "=NEXT()"]}   | ${0}
  ${"no rows at all"}                      | ${""}                          | ${[]}                    | ${0}
`("blank rows at the end: $because", ({ rows, formulas, blank }: { rows: string; formulas: readonly string[]; blank: number }) => {
  expect(blankRowsAtEnd(table(rows, { lastRowFormulas: formulas }))).toBe(blank);
});

test("a formula begins with =", () => expect(["=A1", "A1", "", 5, undefined].map(isFormula)).toEqual([true, false, false, false, false]));
