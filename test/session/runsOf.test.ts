import { runsOf } from "../../src/workbook/selection";

// Which rows an address of selected cells names, from zero.

test.each`
  address                        | rows
  ${"Jobs!A3"}                   | ${[[2, 2]]}
  ${"Jobs!A3:B5"}                | ${[[2, 4]]}
  ${"Jobs!$B$3:$B$5,Jobs!A9"}    | ${[[2, 4], [8, 8]]}
  ${"Jobs!A9,Jobs!A3:A5,Jobs!C5:C7"} | ${[[2, 6], [8, 8]]}
  ${"Jobs!3:5"}                  | ${[[2, 4]]}
  ${"Jobs!A:A"}                  | ${[]}
  ${"'May, 2026'!A4:A5"}         | ${[[3, 4]]}
  ${"'It''s 7, now'!A4"}         | ${[[3, 3]]}
`("the rows of $address", ({ address, rows }: { address: string; rows: readonly unknown[] }) => {
  expect(runsOf(address)).toEqual(rows);
});
