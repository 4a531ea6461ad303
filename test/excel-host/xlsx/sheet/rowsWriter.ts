import type { Sheet } from "../../model/types";
import { isYes } from "../xml/dom";
import { xmlAttribute } from "../xml/escape";
import { wrappedHeight } from "./rowHeight";
import type { CellWriter } from "./cellWriter";
import type { Moves } from "./moves";
import type { SourceCell, SourceRow } from "./sourceCell";
import type { TextCopier } from "./textCopier";

interface PlacedCell {
  readonly cell: SourceCell;
  readonly fromRow: number;
}

/** What stands in one row now: cells of the file, perhaps from several rows of it, and the row's own settings. */
interface PlacedRow {
  readonly cells: PlacedCell[];
  source?: SourceRow;
}

/** Which entry of cellXfs a column gives to cells that have none of their own. */
export type ColumnStyle = (column: number) => number;

/**
 * Writes the rows of one sheet while its file is read. Rows are held back only as far as cells below may have moved up,
 * so a sheet of any length is written in little memory.
 */
export class RowsWriter {
  isChanged = false;
  private readonly placed = new Map<number, PlacedRow>();
  private readonly modelRows: readonly number[];
  private nextModelRow = 0;
  private nextRow = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly prefix: string,
    private readonly moves: Moves,
    private readonly cells: CellWriter,
    private readonly columnStyle: ColumnStyle,
    private readonly output: TextCopier,
  ) {
    this.modelRows = [...new Set([...sheet.rowNumbers(), ...sheet.hiddenRows])].sort((one, other) => one - other);
  }

  take(row: SourceRow): void {
    const own = this.moves.rowOfRow(row.row);
    if (own === undefined) this.isChanged = true;
    else this.rowAt(own).source = row;
    for (const cell of row.cells) {
      const now = this.moves.rowOfCell(row.row, cell.column);
      if (now === undefined) {
        this.isChanged = true;
        this.cells.gone(cell);
      } else this.rowAt(now).cells.push({ cell, fromRow: row.row });
    }
    this.writeThrough(row.row - this.moves.mostUp);
  }

  finish(): void {
    const last = this.modelRows[this.modelRows.length - 1] ?? -1;
    this.writeThrough(Math.max(last, ...this.placed.keys()));
  }

  private rowAt(row: number): PlacedRow {
    const known = this.placed.get(row);
    if (known) return known;
    const made: PlacedRow = { cells: [] };
    this.placed.set(row, made);
    return made;
  }

  private writeThrough(last: number): void {
    for (; this.nextRow <= last; this.nextRow++) {
      const row = this.nextRow;
      const inModel = this.modelRows[this.nextModelRow] === row;
      if (inModel) this.nextModelRow++;
      const placed = this.placed.get(row);
      this.placed.delete(row);
      if (inModel || placed) this.write(row, placed ?? { cells: [] });
    }
  }

  private write(row: number, { cells, source }: PlacedRow): void {
    cells.sort((one, other) => one.cell.column - other.cell.column);
    const { texts, isChanged } = this.cellTexts(row, cells, source);
    const isHidden = this.sheet.hiddenRows.has(row);
    const settingsChanged = isHidden !== isYes(source?.attributes["hidden"]) || (source !== undefined && source.row !== row);
    if (isChanged || settingsChanged) this.isChanged = true;

    const isWhole = source?.isExplicit && source.row === row && cells.length === source.cells.length;
    if (source && isWhole && !isChanged && !settingsChanged && cells.every(({ fromRow }) => fromRow === row)) {
      this.output.copy(source.start, source.end);
    } else if (source || isHidden || texts.length > 0) this.output.add(this.rowXml(row, source, isHidden, texts));
  }

  private cellTexts(row: number, cells: readonly PlacedCell[], source: SourceRow | undefined) {
    const texts: string[] = [];
    let isChanged = false;
    const keep = ({ text, isChanged: differs }: { readonly text: string; readonly isChanged: boolean }): void => {
      if (text !== "") texts.push(text);
      if (differs) isChanged = true;
    };
    const inherited = (column: number) =>
      source?.attributes["s"] !== undefined ? Number(source.attributes["s"]) : this.columnStyle(column);
    let next = 0;
    for (const column of this.sheet.columnsOfRow(row)) {
      for (; next < cells.length && (cells[next]?.cell.column ?? 0) < column; next++) keep(this.oldCell(cells[next], row));
      if (cells[next]?.cell.column === column) keep(this.oldCell(cells[next++], row));
      else keep(this.cells.added(row, column, inherited(column)));
    }
    for (; next < cells.length; next++) keep(this.oldCell(cells[next], row));
    return { texts, isChanged };
  }

  private oldCell(placed: PlacedCell | undefined, row: number) {
    if (!placed) throw new Error("A row lists fewer cells than it has.");
    return this.cells.old(placed.cell, placed.fromRow, row);
  }

  private rowXml(row: number, source: SourceRow | undefined, isHidden: boolean, texts: readonly string[]): string {
    // "spans" is a hint about the columns in use, which may no longer be so.
    const { r: _row, spans: _spans, hidden: _hidden, ...others } = source?.attributes ?? {};
    let settings = ` r="${row + 1}"`;
    for (const [name, value] of Object.entries(others)) settings += ` ${name}="${xmlAttribute(value)}"`;
    const height = source?.attributes["customHeight"] === undefined ? wrappedHeight(this.sheet, row, this.cells.wraps) : undefined;
    if (height !== undefined) settings = `${settings.replace(/ ht="[^"]*"/, "")} ht="${height}"`;
    if (isHidden) settings += ' hidden="1"';
    return `<${this.prefix}row${settings}>${texts.join("")}</${this.prefix}row>`;
  }
}
