import type { Cell } from "../tables/cell";

/** Cells of a table as they came from Excel: null where it sent none. */
export interface CellsRead {
  readonly headings: readonly Cell[];
  readonly rows: Cell[][] | null;
  /** The formulas of the asked columns, row by row; none where none were asked for. */
  readonly formulas: Cell[][] | null;
  /** How many rows the table has by now, these among them. */
  readonly total: number;
  readonly row: number;
  readonly column: number;
  /** The number formats of the first row, column by column. */
  readonly formats: readonly string[];
}

type Columns = readonly [number, number] | null;

/** Columns of a range, from the first to the last. */
const between = (range: Excel.Range, [first, last]: readonly [number, number]) => range.getColumn(first).getBoundingRect(range.getColumn(last));

/** From the headings to the last row in one range: one fewer than to ask for both apart, and that one tells the formats. */
export function queueWhole(table: Excel.Table, whole: Excel.Range, body: Excel.Range | null, formulaColumns: Columns): () => CellsRead {
  table.load({ showHeaders: true, showTotals: true });
  whole.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true });
  const first = whole.getRow(1).load({ numberFormat: true });
  const formulas = formulaColumns && body ? between(body, formulaColumns).load({ formulas: true }) : null;
  return () => {
    const cells: Cell[][] | null = whole.values;
    // Headings that were hidden since the layout was read are none, and no row is taken for them.
    const headings = table.showHeaders ? 1 : 0;
    const rows = cells?.length === whole.rowCount ? cells.slice(headings, table.showTotals ? -1 : undefined) : null;
    return {
      headings: cells?.slice(0, headings)[0] ?? [], rows, formulas: formulas ? formulas.formulas : [], total: rows?.length ?? 0,
      row: whole.rowIndex, column: whole.columnIndex, formats: first.numberFormat[0] ?? [],
    };
  };
}

/**
 * Some rows of a table that is too large for one answer, as many of them as are still there: below the table's last row
 * stand cells that are none of it.
 */
export function queueRows(table: Excel.Table, body: Excel.Range, from: number, rows: number, formulaColumns: Columns): () => CellsRead {
  const headings = table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true });
  const first = body.load({ rowCount: true }).getRow(0).load({ numberFormat: true });
  const asked = first.getOffsetRange(from, 0).getResizedRange(rows - 1, 0);
  const cells = asked.getIntersectionOrNullObject(body).load({ values: true });
  const formulas = formulaColumns && asked.getIntersectionOrNullObject(between(body, formulaColumns)).load({ formulas: true });
  return () => ({
    headings: headings.values[0] ?? [],
    rows: cells.isNullObject ? [] : (cells.values as Cell[][] | null),
    formulas: formulas && !formulas.isNullObject ? formulas.formulas : [],
    total: body.rowCount, row: headings.rowIndex, column: headings.columnIndex, formats: first.numberFormat[0] ?? [],
  });
}
