import { bytesOf } from "../tables/bytes";
import type { Cell } from "../tables/cell";
import type { PostingDetail } from "../tables/edits";
import { keepsMoving, leftOut, rowTooLarge } from "../words/limits";
import type { TableLayout } from "./layout";
import type { KnownColumn } from "./knownColumn";
import type { CellsRead } from "./queueCells";

/** What to read of a table beside its cells, because a posting is about to write there. */
export interface TableWanted {
  readonly layout: TableLayout;
  /** How much a cell of it took when it was last read. */
  readonly bytesPerCell?: number;
  /** Columns whose formulas matter, as the first and the last, from zero. */
  readonly posting?: { readonly formulaColumns: readonly [number, number] | null };
  /** What of it need not come again. */
  readonly known?: KnownColumn;
}

/** Rows of a table to be asked for in one answer; a whole table is asked for in another way, and so is one of which much is known. */
export interface Piece {
  readonly table: ReadingTable;
  readonly from: number;
  readonly rows: number | "all" | "unknown";
  /** Whether the last row that is known is among them. */
  readonly reachesEnd: boolean;
}

/** What cells of a ledger take where nobody has counted yet. */
const usualBytes = 8;
/** So many rows, spread over a piece, tell how much its cells take. */
const sampleRows = 500;
/** And so many where they were counted before: little has changed since. */
const rowsAgain = 50;
const mostRestarts = 5;
/** What a cell beside a long one takes: an id, a moment, a name. */
const besideBytes = 16;

/** A table while it is read, piece by piece: what has come of it, and how much more may come in one answer. */
export class ReadingTable {
  rows: Cell[][] = [];
  formulas: Cell[][] = [];
  last: CellsRead | null = null;
  detail: PostingDetail | null = null;
  isDone = false;
  bytesPerCell: number;
  private total: number;
  private inPieces = false;
  private known: KnownColumn | undefined;
  private restarts = 0;

  constructor(readonly wanted: TableWanted) {
    this.total = wanted.layout.rows;
    this.bytesPerCell = wanted.bytesPerCell ?? usualBytes;
    this.known = wanted.known;
  }

  private get bytesPerRow(): number {
    const [first, last] = this.wanted.posting?.formulaColumns ?? [0, -1];
    return (this.wanted.layout.columns + last - first + 1) * this.bytesPerCell;
  }

  /** The next rows to ask for in an answer that has so much room, of so much in all; null where none should be. */
  next(room: number, whole: number): (Piece & { readonly bytes: number }) | null {
    if (this.known) {
      const { rows: { length }, headings } = this.known;
      const unknown = Math.max(0, this.total - length) * this.bytesPerRow + length * (headings.length - 1) * besideBytes;
      if (unknown > whole) this.known = undefined;
      else return unknown > room ? null : { table: this, from: 0, rows: "unknown", reachesEnd: true, bytes: unknown };
    }
    const left = Math.max(1, this.total - this.rows.length);
    const bytes = left * this.bytesPerRow;
    const isWhole = this.rows.length === 0 && bytes <= whole;
    // A table that fits an answer is not torn, because somebody might move its rows between the two.
    if (isWhole && bytes > room) return null;
    if (isWhole && !this.inPieces) return { table: this, from: 0, rows: "all", reachesEnd: true, bytes };
    const fitting = room === whole ? Math.max(1, Math.floor(room / this.bytesPerRow)) : Math.floor(room / this.bytesPerRow);
    const rows = Math.min(left, fitting);
    return rows === 0 ? null : { table: this, from: this.rows.length, rows, reachesEnd: rows === left, bytes: rows * this.bytesPerRow };
  }

  /** Takes in what came of a piece. A table whose rows have moved since the piece before is begun anew. */
  take({ rows: asked }: Piece, read: CellsRead, detail: PostingDetail | null): void {
    const { name } = this.wanted.layout;
    const { formulaColumns } = this.wanted.posting ?? {};
    if (asked === "unknown" && read.rows === null) {
      // Somebody sorted, deleted or wrote over rows: all of it is read.
      this.known = undefined;
      this.total = read.total;
      return;
    }
    if (read.rows === null || read.formulas === null || hasGap(read.rows) || (formulaColumns && read.formulas.length !== read.rows.length)) throw problem("CellsLeftOut", leftOut(name));
    this.total = read.total;
    if (this.rows.length > 0 && !(isSameRow(this.rows.at(-1), read.rows[0]) && isSameRow(this.last?.headings, read.headings))) return this.restart();
    const seen = this.rows.length > 0 ? 1 : 0;
    if (typeof asked === "number" && read.rows.length - seen < Math.min(asked, this.total - this.rows.length)) throw problem("CellsLeftOut", leftOut(name));
    for (const row of seen === 0 ? read.rows : read.rows.slice(seen)) this.rows.push(row);
    for (const row of seen === 0 ? read.formulas : read.formulas.slice(seen)) this.formulas.push(row);
    this.last = read;
    this.detail = detail;
    this.isDone = this.rows.length >= this.total;
    // What comes next may take more than what came: less than half of what was counted on is never counted on.
    // Of what was known nothing came: the new rows alone tell how much rows take.
    const come = asked === "unknown" ? read.rows.slice(this.known?.rows.length) : read.rows;
    if (come.length > 0) this.bytesPerCell = Math.max(sampledBytes(come, this.wanted.bytesPerCell === undefined ? sampleRows : rowsAgain), this.bytesPerCell / 2);
  }

  /** An answer with this piece in it was too large: half of it is asked for, if there is a half. */
  halve({ rows }: Piece, isAlone: boolean): void {
    if (isAlone && rows === 1) throw problem("RowTooLarge", rowTooLarge(this.wanted.layout.name));
    if (rows === "unknown") {
      this.known = undefined;
      return;
    }
    // Whoever has fewer rows by the layout than by now learns of it with the first piece.
    this.inPieces = true;
    this.bytesPerCell *= 2;
  }

  private restart(): void {
    this.restarts += 1;
    if (this.restarts > mostRestarts) throw problem("RowsMoved", keepsMoving(this.wanted.layout.name));
    this.rows = [];
    this.formulas = [];
  }
}

const problem = (code: string, sentence: string) => Object.assign(new Error(sentence), { code });

const hasGap = (rows: readonly (readonly (Cell | null)[] | null)[]) => rows.some((row) => row === null || row.includes(null));

const isSameRow = (one: readonly Cell[] | undefined, other: readonly Cell[] | undefined) =>
  one !== undefined && other?.length === one.length && one.every((cell, at) => cell === other[at]);

/** Bytes for each cell, by rows that lie evenly over all of them. */
function sampledBytes(rows: readonly (readonly Cell[])[], wanted: number): number {
  const step = Math.max(1, Math.floor(rows.length / wanted));
  const sample = step === 1 ? rows : rows.filter((_, at) => at % step === 0);
  return bytesOf(sample) / Math.max(1, sample.length * (sample[0]?.length ?? 1));
}
