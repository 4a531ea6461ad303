import { bytesOf } from "./bytes";
import type { Append, BlockToWrite, LogEdits, TableEdits } from "./edits";

/** As much of what is to be written as one request takes. */
export interface Part {
  readonly edits: readonly TableEdits[];
  /** Whether nothing is left. */
  readonly isAll: boolean;
}

/** Excel on the web refuses requests above 5 MB. So much is sent at a time; its own words round the cells come on top. */
export const requestBytes = 4_000_000;

/** What one run of rows that go takes in a request. */
const runBytes = 600;

/** What the log's own rows take. */
export const bytesOfLog = ({ append }: LogEdits): number => bytesOfRows(append.rows) + append.rows.length * looksOf(append);

/**
 * The first part of edits: new rows of all tables before changed cells, and rows that go last, for they move what is
 * below them. Never less than one row or cell, unless nothing at all must be written.
 *
 * @param room In bytes.
 */
export function firstPart(edits: readonly TableEdits[], room: number): Part {
  let left = room;
  let isAll = true;
  /** How many of so many fit, by what each of them takes; once something did not fit, nothing after it does. */
  const fitting = (count: number, bytes: (at: number) => number): number => {
    let taken = 0;
    while (isAll && taken < count) {
      const size = bytes(taken);
      if (size > left && !(left === room && room > 0)) isAll = false;
      else {
        left -= size;
        taken += 1;
      }
    }
    return taken;
  };
  const appends = edits.map(({ append }) => append && firstRows(append, fitting(append.rows.length, (at) => bytesOf(append.rows[at]) + looksOf(append))));
  const blocks = edits.map((table) => table.blocks.flatMap((block) => firstOfBlock(block, fitting(block.values.length, (at) => bytesOf(block.values[at]) + bytesOf(block.formats[at])))));
  const removed = edits.map((table) => table.removed.slice(0, fitting(table.removed.length, () => runBytes)));
  return {
    edits: edits.map(({ table }, at) => ({ table, append: appends[at] ?? null, blocks: blocks[at] ?? [], removed: removed[at] ?? [] })),
    isAll,
  };
}

/** The looks of a row are written twice: before its table grows and after. */
const looksOf = ({ formats }: Append) => 2 * bytesOf(formats);

const bytesOfRows = (rows: Append["rows"]) => rows.reduce((sum, row) => sum + bytesOf(row), 0);

const firstRows = (append: Append, count: number): Append | null => (count === 0 ? null : { ...append, rows: append.rows.slice(0, count) });

const firstOfBlock = (block: BlockToWrite, count: number): readonly BlockToWrite[] =>
  count === 0 ? [] : [{ ...block, values: block.values.slice(0, count), formats: block.formats.slice(0, count) }];
