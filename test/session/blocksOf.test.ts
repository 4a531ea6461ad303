import { blocksOf } from "../../src/workbook/blocksOf";

test.each`
  address                                  | blocks
  ${"Jobs!B4:D4"}                          | ${["Jobs!B4:D4: row 3, column 1, 1 by 3"]}
  ${"Jobs!C9"}                             | ${["Jobs!C9: row 8, column 2, 1 by 1"]}
  ${"Jobs!$A$3:$B$5,Jobs!AA10:XFD12"}      | ${["Jobs!$A$3:$B$5: row 2, column 0, 3 by 2", "Jobs!AA10:XFD12: row 9, column 26, 3 by 16358"]}
  ${"'Bad, A1:B2 debts'!C9:D9"}            | ${["'Bad, A1:B2 debts'!C9:D9: row 8, column 2, 1 by 2"]}
  ${"'It''s ours'!A1:A2,'It''s ours'!B7"}  | ${["'It''s ours'!A1:A2: row 0, column 0, 2 by 1", "'It''s ours'!B7: row 6, column 1, 1 by 1"]}
  ${""}                                    | ${[]}
`("$address", ({ address, blocks }: { address: string; blocks: readonly string[] }) => {
  expect(blocksOf(address).map((block) => `${block.address}: row ${block.row}, column ${block.column}, ${block.rows} by ${block.columns}`)).toEqual(blocks);
});
