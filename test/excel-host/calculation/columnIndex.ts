import type { CellValue, Sheet } from "../model/types";
import { eachCell } from "./cells";
import { errors } from "./values";
import type { Place, Scalar } from "./values";

/** What a value is looked up by: texts whatever their case, an empty cell like an empty text. */
export type Key = number | string;

export function keyOf(value: Scalar | CellValue): Key {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value === "string") return value === "" ? "" : `t${value.toLowerCase()}`;
  if (value === null) return "";
  return typeof value === "boolean" ? `b${value}` : `e${value.error}`;
}

/** Where each value stands in a row or column, counted from its first cell. Cells that hold nothing are in no list. */
export type Positions = ReadonlyMap<Key, readonly number[]>;

interface Kept<Content> {
  readonly version: number;
  readonly content: Content;
}

/**
 * What has been looked up in columns, kept until a cell of theirs changes: a thousand SUMIFS over one column read it once.
 */
export class ColumnIndexes {
  private readonly versions = new Map<Sheet, number[]>();
  private readonly kept = new Map<Sheet, Map<string, Kept<Positions>>>();

  /** Says that a cell of a column has changed. */
  touch(sheet: Sheet, column: number): void {
    const versions = this.versions.get(sheet) ?? [];
    versions[column] = (versions[column] ?? 0) + 1;
    this.versions.set(sheet, versions);
  }

  forget(): void {
    this.versions.clear();
    this.kept.clear();
  }

  /** The positions of a single row's or column's values; null for a block, which is not indexed. */
  positions(place: Place): Positions | null {
    const { sheet, area } = place;
    if (area.rows > 1 && area.columns > 1) return null;
    const key = `${area.row},${area.column},${area.rows},${area.columns}`;
    const version = this.version(sheet, area.column, area.columns);
    const ofSheet = this.kept.get(sheet) ?? new Map<string, Kept<Positions>>();
    this.kept.set(sheet, ofSheet);
    const known = ofSheet.get(key);
    if (known?.version === version) return known.content;
    const content = positionsIn(place);
    ofSheet.set(key, { version, content });
    return content;
  }

  private version(sheet: Sheet, column: number, columns: number): number {
    const versions = this.versions.get(sheet);
    let sum = 0;
    if (versions) for (let at = column; at < Math.min(column + columns, versions.length); at++) sum += versions[at] ?? 0;
    return sum;
  }
}

function positionsIn(place: Place): Positions {
  const { row, column, columns } = place.area;
  const found = new Map<Key, number[]>();
  eachCell(place, (value, atRow, atColumn) => {
    const key = keyOf(value);
    const at = columns === 1 ? atRow - row : atColumn - column;
    const list = found.get(key);
    if (list) list.push(at);
    else found.set(key, [at]);
  });
  return found;
}

/** The error that a lookup gives when it finds nothing. */
export const notFound = errors.na;
