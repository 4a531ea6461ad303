import type { Cell } from "../../src/tables/cell";
import { figuresIn, silentlyOther, smallTables } from "./smallBook";

const clean = figuresIn(smallTables);

/** The small firm with one cell in the place of another. */
function withCell(table: string, row: number, column: number, cell: Cell) {
  const raw = smallTables[table];
  if (!raw) throw new Error(`The small firm has no table ${table}.`);
  return { ...smallTables, [table]: { ...raw, rows: raw.rows.map((cells, at) => (at === row ? cells.map((other, place) => (place === column ? cell : other)) : cells)) } };
}

// References to rows that are not there are a list of their own: the row says whose it is, and nobody bears that name.
const isOrphan = (expected: string) => /(of the \w+ table|that stands on one row only)/.test(expected);

test.each(["#N/A", "twelve", true] as const)("no cell that holds %j instead makes a figure silently wrong", (cell) => {
  const wrong = Object.entries(smallTables).flatMap(([table, { headings, rows }]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((_, column) => {
        const now = figuresIn(withCell(table, row, column, cell));
        const names = silentlyOther(clean, now);
        const isTold = now.problems.some(({ expected }) => isOrphan(expected)) || (cell !== "#N/A" && ["Chargeable", "Policy"].includes(String(headings[column])));
        return names.length === 0 || isTold ? [] : [`${table} ${row + 2} ${String(headings[column])}: ${names.join(", ")}`];
      })));
  expect(wrong).toEqual([]);
});

test("an error anywhere in our columns is told of, with its place", () => {
  const kept = new Set(["Posted at", "Treatment", "Account"]);
  const untold = Object.entries(smallTables).flatMap(([table, { name, headings, rows }]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((_, column) => {
        const { problems } = figuresIn(withCell(table, row, column, "#N/A"));
        const place = problems.find((problem) => problem.table === name && problem.row === row + 2 && problem.column === headings[column]);
        return place?.found === "#N/A" || kept.has(String(headings[column])) ? [] : [`${table} ${row + 2} ${String(headings[column])}`];
      })));
  expect(untold).toEqual([]);
});
