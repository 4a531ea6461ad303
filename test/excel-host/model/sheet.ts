import type { Chart } from "./charts";
import { afterDelete, afterInsert, isWholeRows } from "./area";
import { KeptTexts } from "./keptTexts";
import { copyOfRow, emptyRow, holdsAnything, holdsValue, putFormula, putSpill, putStyle, putValue, type Row, usedAreaOf, widthOf } from "./row";
import { shiftCellsDown, shiftCellsUp, shiftMarks } from "./shift";
import { dropLostSpills, spillFrom } from "./spill";
import { renameColumnUnder } from "./tableColumns";
import type { Area, CellValue, PageLayout, Sheet, SheetProtection, Table } from "./types";
import type { Size, WorkbookWatcher } from "./watching";

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
  readonly charts: Chart[] = [];

  readonly tables: Table[] = [];
  readonly texts = new KeptTexts(() => this.rows);
  rows: (Row | undefined)[] = [];
  /** Raised by every snapshot: rows of an older generation are copied before they change. */
  generation = 0;

  constructor(
    readonly id: string,
    public name: string,
    private readonly book: { readonly watcher: WorkbookWatcher | undefined; removeTable(table: Table): void },
  ) {}

  get rowCount(): number {
    return this.rows.length;
  }

  rowValues(row: number): readonly CellValue[] {
    return this.rows[row]?.values ?? [];
  }

  *formulaCells(): Iterable<readonly [row: number, column: number, formula: string]> {
    for (const [row, cells] of this.rows.entries()) {
      for (const [column, formula] of cells?.formulas ?? []) yield [row, column, formula];
    }
  }

  spillSize(row: number, column: number): Size | undefined {
    return this.rows[row]?.spills?.get(column) ?? undefined;
  }

  isSpilledInto(row: number, column: number): boolean {
    return this.rows[row]?.spills?.get(column) === null;
  }

  spill(row: number, column: number, values: readonly (readonly CellValue[])[] | undefined): void {
    spillFrom(this, row, column, values);
  }

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

  dropLostSpills(): void {
    dropLostSpills(this);
  }

  setResult(row: number, column: number, value: CellValue): void {
    putValue(this.writable(row), column, value);
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
    return usedAreaOf(this.rows);
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
    this.book.watcher?.allMoved();
  }

  deleteUp(area: Area): void {
    if (this.carriesHiddenRows(area)) shiftMarks(this.hiddenRows, area.row, -area.rows);
    shiftCellsUp(this, area);
    for (const table of [...this.tables]) {
      const left = afterDelete(table.area, area);
      if (left) table.area = left;
      else this.book.removeTable(table);
    }
    this.merged = this.merged.flatMap((merged) => afterDelete(merged, area) ?? []);
    this.book.watcher?.allMoved();
  }

  /** A row of this sheet that may be changed in place: made if there is none, copied if a snapshot shares it. */
  writable(row: number): Row {
    this.texts.forget();
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
    // What a formula filled is a value of the cell's own from now on. Those of a formula stay marked until it is worked out anew.
    if (own.spills?.get(column) === null) putSpill(own, column, undefined);
    this.book.watcher?.cellChanged(this, row, column);
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
