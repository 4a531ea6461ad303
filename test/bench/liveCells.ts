import { indexed } from "../../src/domain/indexed";
import { figuresOf } from "../../src/functions/figures";
import { ofJob, parts } from "../../src/functions/liveFigures";
import type { OpenBook } from "../../src/session/readBook";
import type { DecodedBook } from "../../src/tables/decodeBook";

/** How many cells ask for an amount to bill, whatever the size of the ledger. */
export const liveCells = 5_000;

/** What a reading means for the cells that follow it: one index, and an answer for each cell, made ready to be compared with its last. */
export function answersToCells(decoded: DecodedBook): readonly string[] {
  const book = indexed(decoded.book);
  // Where the workbook stands and how it came makes no difference to a cell.
  const opened = { decoded, book, problems: decoded.problems } as unknown as OpenBook;
  const figures = figuresOf(opened);
  if ("error" in figures) throw new Error(`There are no figures: ${figures.message}`);
  return Array.from({ length: liveCells }, (_, at) => {
    const answer = ofJob(figures, book.jobs[at % book.jobs.length]?.id, null, parts.toBill);
    if (typeof answer !== "number") throw new Error("A cell has no figure.");
    return JSON.stringify(answer);
  });
}
