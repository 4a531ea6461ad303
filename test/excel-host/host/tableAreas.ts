import { intersection } from "../model/area";
import type { Area, Sheet, Table } from "../model/types";

const headingRows = (table: Table) => (table.showHeaders ? 1 : 0);
const totalsRows = (table: Table) => (table.showTotals ? 1 : 0);

export const headingArea = ({ area }: Table): Area => ({ ...area, rows: 1 });

/** The rows between the headings and the totals. */
export const dataArea = (table: Table): Area => ({
  ...table.area,
  row: table.area.row + headingRows(table),
  rows: table.area.rows - headingRows(table) - totalsRows(table),
});

export const totalsArea = ({ area }: Table): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });

/** The row directly under the table. */
export const rowBelow = ({ area }: Table): number => area.row + area.rows;

export const tablesOf = (tables: readonly Table[], sheet: Sheet): readonly Table[] =>
  tables.filter((table) => table.sheet === sheet);

export const tablesTouching = (tables: readonly Table[], sheet: Sheet, area: Area): readonly Table[] =>
  tablesOf(tables, sheet).filter((table) => intersection(table.area, area) !== null);
