import type { Area, Sheet, Table } from "../../model/types";
import { fileFormula, plainFormula } from "../cells/fileFormula";
import { areaOf, areaReference, cellReference } from "../cells/reference";
import { sourceValue } from "../cells/sourceValue";
import type { ValueContext } from "../cells/sourceValue";
import type { StringWriter } from "../strings/stringWriter";
import type { StyleWriter } from "../styles/styleWriter";
import { holdsCell } from "../../model/area";
import { cellXml, formulaXml, sameValue, valueXml } from "./cellText";
import type { SourceCell } from "./sourceCell";

/** What writing the cells of one sheet needs. */
export interface CellContext {
  readonly sheet: Sheet;
  /** The tables on the sheet. */
  readonly tables: readonly Table[];
  /** The text of the sheetData element that source cells point into. */
  readonly data: string;
  readonly prefix: string;
  readonly values: ValueContext;
  readonly strings: StringWriter;
  readonly styles: StyleWriter;
}

/** A cell as written: its text, and whether it differs from what the file had. */
export interface WrittenCell {
  readonly text: string;
  readonly isChanged: boolean;
}

/** What of a cell is as the file has it. */
interface Kept {
  readonly valueIsSame: boolean;
  readonly formulaIsKept: boolean;
  readonly sameStyle: boolean;
}

/** The formula element as the file has it. That of an array names the area it fills, which moves with it. */
function movedFormula({ group, formulaStart, formulaEnd }: SourceCell, data: string, rows: number): string {
  const text = data.slice(formulaStart, formulaEnd);
  const area = group && rows !== 0 ? areaOf(group.area) : undefined;
  return area ? text.replace(/\sref=("[^"]*"|'[^']*')/, ` ref="${areaReference({ ...area, row: area.row + rows })}"`) : text;
}

/** Writes cells one by one, copying what nobody touched. */
export class CellWriter {
  /** Whether a value, a formula's text or the place of a formula changed anywhere: what Excel must reckon anew. */
  valuesChanged = false;
  formulasChanged = false;
  readonly notCarried: string[] = [];
  private readonly brokenGroups = new Set<string>();
  private readonly arrays: Area[] = [];

  constructor(private readonly context: CellContext) {}

  /** Whether cells of a style of the model wrap their text. */
  readonly wraps = (style: number): boolean => this.context.styles.wraps(style);

  /** A cell that the file has, perhaps in another row. */
  old(cell: SourceCell, fromRow: number, row: number): WrittenCell {
    const { sheet, data, values, styles } = this.context;
    const value = sheet.value(row, cell.column);
    const formula = sheet.formula(row, cell.column);
    const isMoved = fromRow !== row;
    const sameStyle = styles.modelIndex(Number(cell.attributes["s"] ?? 0)) === sheet.style(row, cell.column);
    const valueIsSame = sameValue(sourceValue(cell, fromRow, values), value);
    const formulaIsSame = formula === (cell.formula === "" ? "" : plainFormula(`=${cell.formula}`)) && this.fillsTheSame(cell, row);
    const isBroken = this.breaksGroup(cell, isMoved || !formulaIsSame);

    this.watchArrays(cell, row, valueIsSame && formulaIsSame);
    if (!valueIsSame || !formulaIsSame || isMoved) this.valuesChanged = true;
    if (!formulaIsSame || (isMoved && formula !== "")) this.formulasChanged = true;
    const isChanged = !valueIsSame || !formulaIsSame || !sameStyle || isMoved || isBroken;
    if (!isChanged) return { text: data.slice(cell.start, cell.end), isChanged };
    const kept = { valueIsSame, formulaIsKept: formulaIsSame && !isBroken, sameStyle };
    return { text: this.rewritten(cell, row, row - fromRow, kept), isChanged };
  }

  /** A cell that the file has not. Where the model gives it no look, it takes that of its row or column, as in Excel. */
  added(row: number, column: number, inheritedStyle: number): WrittenCell {
    const { sheet, prefix, strings, styles } = this.context;
    const value = sheet.value(row, column);
    const formula = sheet.formula(row, column);
    const style = sheet.style(row, column);
    if (value === "" && formula === "" && style === 0) return { text: "", isChanged: false };
    if (value !== "" || formula !== "") this.valuesChanged = true;
    if (formula !== "") this.formulasChanged = true;
    const entry = style === 0 ? inheritedStyle : styles.entry(style);
    const written = valueXml(prefix, value, formula !== "", strings);
    const text = cellXml(prefix, { row, column, style: entry, others: {}, formulaXml: this.formulaAt(row, column), ...written });
    return { text, isChanged: true };
  }

  /** A cell that was deleted with its row. */
  gone(cell: SourceCell): void {
    this.valuesChanged = true;
    if (cell.formula !== "") this.formulasChanged = true;
    this.breaksGroup(cell, true);
  }

  private rewritten(cell: SourceCell, row: number, movedBy: number, kept: Kept): string {
    const { sheet, data, prefix, strings, styles } = this.context;
    const { column, attributes } = cell;
    const { r: _place, s: ownStyle = "0", t: type = "n", cm, vm, ...others } = attributes;
    const hasFormula = cell.formulaEnd > 0;
    const value = sheet.value(row, column);
    const formula = sheet.formula(row, column);
    const style = kept.sameStyle ? Number(ownStyle) : styles.entry(sheet.style(row, column));
    const keepsFormula = kept.formulaIsKept && hasFormula && (formula !== "" || kept.valueIsSame);
    const formulaText = keepsFormula ? movedFormula(cell, data, movedBy) : this.formulaAt(row, column);
    const written = kept.valueIsSame
      ? { type, valueXml: data.slice(hasFormula ? cell.formulaEnd : cell.contentStart, cell.contentEnd) }
      : valueXml(prefix, value, formulaText !== "", strings);
    const marks = {
      ...(cm !== undefined && keepsFormula ? { cm } : {}),
      ...(vm !== undefined && kept.valueIsSame ? { vm } : {}),
    };
    if (written.valueXml === "" && formulaText === "" && style === 0) return "";
    return cellXml(prefix, { row, column, style, others: { ...others, ...marks }, formulaXml: formulaText, ...written });
  }

  private formulaAt(row: number, column: number): string {
    const { sheet, prefix, tables } = this.context;
    const size = sheet.spillSize(row, column);
    const table = tables.find(({ area }) => holdsCell(area, row, column))?.name ?? "";
    return formulaXml(prefix, fileFormula(sheet.formula(row, column), table), size ? areaReference({ row, column, ...size }) : "");
  }

  /** Whether a formula fills as many cells as it does in the file. */
  private fillsTheSame({ group, column }: SourceCell, row: number): boolean {
    const before = group?.kind === "array" ? areaOf(group.area) : undefined;
    const now = this.context.sheet.spillSize(row, column);
    return (before?.rows ?? 1) === (now?.rows ?? 1) && (before?.columns ?? 1) === (now?.columns ?? 1);
  }

  /** Whether a cell of a shared group must now say its formula itself, because it or the group's first cell changed. */
  private breaksGroup(cell: SourceCell, isTouched: boolean): boolean {
    const { group } = cell;
    if (group?.kind !== "shared") return false;
    if (group.isFirst) {
      if (isTouched) this.brokenGroups.add(group.index);
      else this.brokenGroups.delete(group.index);
    }
    return isTouched || this.brokenGroups.has(group.index);
  }

  private watchArrays(cell: SourceCell, row: number, isSame: boolean): void {
    const { column, group, attributes } = cell;
    const area = group?.kind === "array" || group?.kind === "dataTable" ? areaOf(group.area) : undefined;
    if (area && area.rows * area.columns > 1) this.arrays.push(area);
    if (this.context.sheet.isSpilledInto(row, column)) return;
    if (isSame || cell.formulaEnd > 0 || attributes["cm"] !== undefined) return;
    if (!this.arrays.some((known) => holdsCell(known, row, column))) return;
    const place = `${this.context.sheet.name}!${cellReference(row, column)}`;
    this.notCarried.push(`${place} lies in an array formula, which will overwrite what was put there.`);
  }
}
