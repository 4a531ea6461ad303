import { listenForChanges } from "../workbook/listenForChanges";
import { afterPause } from "./afterPause";
import { hasMoved } from "./hasMoved";
import type { OpenBook } from "./readBook";

/** How long the workbook has to be left alone before a change is told, in milliseconds. */
const pause = 1_000;

/** When changes never pause they are told after so long all the same. */
const longest = 10_000;

/**
 * Tells once when somebody has changed the workbook and has paused: ten thousand cells pasted at once are one change. A
 * change only says that what was read is old; nothing of it is taken over.
 *
 * Our own postings come back as changes too and are not told. Of cells Excel says whose change it was; of tables and
 * sheets it does not, so they count only when the tables of the book are not those that were read. Neither hangs on
 * the time at which something comes back.
 *
 * @param known   Gives the book as it was last read, or null before that.
 * @param changed Is told of the pause, and of nothing more.
 * @returns Ends it. Rejects where Excel lets nobody listen.
 */
export async function watchWorkbook(known: () => OpenBook | null, changed: () => void): Promise<() => Promise<void>> {
  let [cellsHaveChanged, hasEnded] = [false, false];

  const { heard, end: rest } = afterPause(() => {
    const isCertain = cellsHaveChanged;
    cellsHaveChanged = false;
    if (isCertain) return changed();
    // Where this cannot be found out, reading the book will tell why.
    hasMoved(known(), false).then((moved) => moved && changed(), changed);
  }, { pause: () => pause, longest: () => longest });
  const end = await listenForChanges(({ kind, isOurs }) => {
    // Events that were on their way still come after the end.
    if (isOurs || hasEnded) return;
    cellsHaveChanged ||= kind === "cells";
    heard();
  });
  return () => {
    hasEnded = true;
    rest();
    return end();
  };
}
