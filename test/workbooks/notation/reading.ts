import type { Sheet, Workbook } from "../../excel-host/model/types";
import { NotationError } from "./NotationError";
import { readCell } from "./readCell";
import type { NotedCell } from "./readCell";

/** Where the reading of a text stands. `at` counts lines from zero; messages count them from one. */
export interface Reading {
  readonly workbook: Workbook;
  readonly lines: readonly string[];
  at: number;
  sheet: Sheet | undefined;
}

export const isComment = (line: string): boolean => /^\s*#(\s|$)/.test(line);

export const fail = (reading: Reading, problem: string): never => {
  throw new NotationError(reading.at + 1, problem);
};

/** The sheet that is being described. Everything that lies on a sheet needs one. */
export function sheetOf(reading: Reading): Sheet {
  return reading.sheet ?? fail(reading, `This belongs on a sheet, and there is none yet. Write "sheet Name" above it.`);
}

/** Runs what may refuse, and says on which line it did. */
export function onThisLine<Result>(reading: Reading, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof NotationError || !(error instanceof Error)) throw error;
    return fail(reading, error.message);
  }
}

export const cellOf = (reading: Reading, notation: string): NotedCell =>
  onThisLine(reading, () => readCell(notation, reading.workbook.date1904));
