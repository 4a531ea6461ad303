import type { Cell } from "./cell";

/** What is remembered of a report sheet, to tell later whether it is ours and as we left it. */
export interface WrittenReport {
  /** Which report it holds. */
  readonly report: string;
  /** How many cells it has: how much there is to look at. */
  readonly cells: number;
  /** What its cells say, in short. While it is being written, what they said before and what they are to say. */
  readonly marks: readonly string[];
  /** Whether it was begun and is not known to be whole. */
  readonly isBegun: boolean;
}

/** By the name of the sheet. */
export type WrittenReports = Readonly<Record<string, WrittenReport>>;

const version = 1;

export const storeWrittenReports = (sheets: WrittenReports): object => ({ version, sheets });

/** Reads what was stored. What cannot be read is nothing: then no sheet counts as ours, and none is written over. */
export function readWrittenReports(stored: unknown): WrittenReports {
  if (typeof stored !== "object" || stored === null || !("version" in stored) || stored.version !== version || !("sheets" in stored)) return {};
  const { sheets } = stored;
  if (typeof sheets !== "object" || sheets === null) return {};
  return Object.fromEntries(Object.entries(sheets).filter((entry): entry is [string, WrittenReport] => isWritten(entry[1])));
}

const isWritten = (entry: unknown): entry is WrittenReport =>
  typeof entry === "object" && entry !== null && "report" in entry && typeof entry.report === "string" &&
  "cells" in entry && typeof entry.cells === "number" && "isBegun" in entry && typeof entry.isBegun === "boolean" && "marks" in entry && Array.isArray(entry.marks) && entry.marks.every((mark) => typeof mark === "string");

/**
 * What cells say, in short: the same for the same cells, and another for almost any others. Blank cells do not count, so
 * it does not matter how far the block goes.
 *
 * @param row The place of the first cell.
 */
export function markOf(cells: readonly (readonly Cell[])[], row = 0, column = 0): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  const add = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 2654435761);
      other = Math.imul(other ^ unit, 1597334677);
    }
  };
  cells.forEach((line, down) => line.forEach((cell, along) => {
    if (cell !== "") add(`${row + down},${column + along}:${typeof cell}:${cell}\n`);
  }));
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
