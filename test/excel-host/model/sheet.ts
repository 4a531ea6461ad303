import { afterDelete, afterInsert, isWholeRows } from "./area";
import { copyOfRow, emptyRow, holdsAnything, holdsValue, putFormula, putStyle, putValue, widthOf } from "./row";
import type { Row } from "./row";
import { shiftCellsDown, shiftCellsUp, shiftMarks } from "./shift";
import { renameColumnUnder } from "./tableColumns";
import type { Area, CellValue, PageLayout, Sheet, SheetProtection, Table } from "./types";

/** One worksheet in memory. `tables` are those that stand on it; the workbook keeps the list. */
export class SheetModel implements Sheet {
  visibility: Sheet["visibility"] = "Visible";
  protection: SheetProtection | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merged: Area[] = [];
  pageLayout: PageLayout | undefined = undefined;

  readonly tables: Table[] = [];
  rows: (Row | undefined)[] = [];
  /** Raised by every snapshot: rows of an older generation are copied before they change. */
  generation = 0;

  constructor(
    readonly id: string,
    public name: string,
    private readonly dropTable: (table: Table) => void,
  ) {}

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? "";
  }

  formula(row: number, column: number): string {
    return this.rows[row]?.formulas?.get(column) ?? "";
  }

  style(row: number, column: number): number {
    return this.rows[row]?.styles?.[column] ?? 0;
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.put(row, column, "", value);
  }

  setFormula(row: number, column: number, formula: string, cached: CellValue): void {
    this.put(row, column, formula, cached);
  }

  setStyle(row: number, column: number, style: number): void {
    if (this.style(row, column) !== style) putStyle(this.writable(row), column, style);
  }

  valuesOf(area: Area): CellValue[][] {
    const block: CellValue[][] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      const values = (this.rows[row]?.values ?? []).slice(area.column, area.column + area.columns);
      while (values.length < area.columns) values.push("");
      block.push(values);
    }
    return block;
  }

  hasFormulas(area: Area): boolean {
    const end = Math.min(area.row + area.rows, this.rows.length);
    for (let row = area.row; row < end; row++) {
      for (const column of this.rows[row]?.formulas?.keys() ?? []) {
        if (column >= area.column && column < area.column + area.columns) return true;
      }
    }
    return false;
  }

  usedArea(): Area | null {
    let [top, bottom, left, right] = [-1, -1, Infinity, -1];
    this.rows.forEach((cells, row) => {
      if (!cells) return;
      let [first, last] = [0, widthOf(cells) - 1];
      while (last >= 0 && !holdsValue(cells, last)) last--;
      if (last < 0) return;
      while (!holdsValue(cells, first)) first++;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, last);
    });
    return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  rowNumbers(): readonly number[] {
    const found: number[] = [];
    this.rows.forEach((_cells, row) => {
      if (this.columnsOfRow(row).length > 0) found.push(row);
    });
    return found;
  }

  columnsOfRow(row: number): readonly number[] {
    const cells = this.rows[row];
    const found: number[] = [];
    if (!cells) return found;
    const width = widthOf(cells);
    for (let column = 0; column < width; column++) if (holdsAnything(cells, column)) found.push(column);
    return found;
  }

  insertDown(area: Area): void {
    if (this.carriesHiddenRows(area)) shiftMarks(this.hiddenRows, area.row, area.rows);
    shiftCellsDown(this, area);
    for (const table of this.tables) table.area = afterInsert(table.area, area);
    this.merged = this.merged.map((merged) => afterInsert(merged, area));
  }

  deleteUp(area: Area): void {
    if (this.carriesHiddenRows(area)) shiftMarks(this.hiddenRows, area.row, -area.rows);
    shiftCellsUp(this, area);
    for (const table of [...this.tables]) {
      const left = afterDelete(table.area, area);
      if (left) table.area = left;
      else this.dropTable(table);
    }
    this.merged = this.merged.flatMap((merged) => afterDelete(merged, area) ?? []);
  }

  /** A row of this sheet that may be changed in place: made if there is none, copied if a snapshot shares it. */
  writable(row: number): Row {
    const present = this.rows[row];
    if (present && present.generation === this.generation) return present;
    const own = present ? copyOfRow(present, this.generation) : emptyRow(this.generation);
    this.rows[row] = own;
    return own;
  }

  private put(row: number, column: number, formula: string, value: CellValue): void {
    const cells = this.rows[row];
    if (value === "" && formula === "" && !(cells && holdsValue(cells, column))) {
      if (this.tables.length > 0) this.renameHeading(row, column, value);
      return;
    }
    const own = this.writable(row);
    putValue(own, column, value);
    putFormula(own, column, formula);
    if (this.tables.length > 0) this.renameHeading(row, column, value);
  }

  private renameHeading(row: number, column: number, value: CellValue): void {
    for (const table of this.tables) {
      if (table.area.row !== row || !table.showHeaders) continue;
      const name = renameColumnUnder(table, column, value);
      if (name !== undefined) putValue(this.writable(row), column, name);
    }
  }

  /** Hidden rows are a matter of whole rows; those that a filter hides go with the rows of its table. */
  private carriesHiddenRows(area: Area): boolean {
    if (this.hiddenRows.size === 0) return false;
    const ends = area.column + area.columns;
    const filtered = (table: Table) =>
      table.filterActive &&
      table.area.column >= area.column &&
      table.area.column + table.area.columns <= ends &&
      area.row > table.area.row &&
      area.row < table.area.row + table.area.rows;
    return isWholeRows(area) || this.tables.some(filtered);
  }
}
