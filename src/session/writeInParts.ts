import type { ChangePlan } from "../domain/plan";
import type { BlockToWrite, LogEdits, TableEdits } from "../tables/edits";
import { encodePlan, runs } from "../tables/encodePlan";
import { bytesOfLog, firstPart, requestBytes } from "../tables/firstPart";
import { isRequestTooLarge, writeEdits, writePosting } from "../workbook/writePosting";
import type { OpenBook } from "./readBook";
import { confirm } from "./confirm";
import { readAgain } from "./readAgain";
import { remainder } from "./remainder";
import { toWrite } from "./toWrite";
import { Unconfirmed } from "./unconfirmed";

/** Below this Excel's complaint cannot be about what we send. */
const leastBytes = 1_000;

/**
 * Writes the log of a posting and as much of its rows and cells as one request takes.
 *
 * @returns Whether that was all of it, or "too large" when Excel does not take the log alone: then nothing is written.
 */
export async function begin(log: LogEdits, edits: readonly TableEdits[]): Promise<"all" | "some" | "too large"> {
  const ofLog = bytesOfLog(log);
  if (ofLog > requestBytes) return "too large";
  for (let room = requestBytes; room > leastBytes; room /= 2) {
    const { edits: now, isAll } = firstPart(edits, Math.max(0, room - ofLog));
    try {
      await writePosting(log, now, isAll);
      return isAll ? "all" : "some";
    } catch (failure) {
      if (!isRequestTooLarge(failure)) throw failure;
    }
  }
  return "too large";
}

/**
 * Writes what is left of a posting that the log has as begun, reads it back, and only then marks it done. Before every
 * request but the first it is read what is still left: rows may have moved, and somebody else may have finished it.
 */
export async function finish(opened: OpenBook, plan: ChangePlan): Promise<void> {
  let room = requestBytes;
  let leftBefore = Infinity;
  for (let now = opened; ; now = await readAgain(now, plan)) {
    const logged = now.log.find(({ operation }) => operation === plan.operation);
    if (logged?.state === "Done") return;
    const rest = remainder(now, plan);
    const left = rest.added.length + rest.changed.length + rest.removed.length;
    // What Excel took and does not say will not come by sending it again.
    if (left >= leftBefore) throw new Unconfirmed(plan, rest);
    leftBefore = left;
    const { edits } = encodePlan(rest, toWrite(now), now.decoded.dialect);
    const sent = await writeFirstPart(edits, room);
    room = sent.room;
    if (!sent.isAll) continue;
    const after = await confirm(now, plan);
    const begun = after.log.find(({ operation, state }) => operation === plan.operation && state === "Begun");
    if (begun) await writeEdits(markedDone(after, begun.rows));
    return;
  }
}

/** Writes as much as one request takes, in less room when Excel finds it too large. */
async function writeFirstPart(edits: readonly TableEdits[], most: number): Promise<{ readonly isAll: boolean; readonly room: number }> {
  for (let room = most; ; room /= 2) {
    const part = firstPart(edits, room);
    try {
      if (part.edits.length > 0) await writeEdits(part.edits);
      return { isAll: part.isAll, room };
    } catch (failure) {
      if (!isRequestTooLarge(failure) || room < leastBytes) throw failure;
    }
  }
}

function markedDone(opened: OpenBook, rows: readonly number[]): readonly TableEdits[] {
  const column = opened.logTable?.columnOf.get("state");
  const layout = opened.reads.operations?.layout;
  if (column === undefined || layout === undefined) return [];
  return [{ table: layout.id, append: null, blocks: runs(rows).map(([first, last]) => mark(first, column, last - first + 1)), removed: [] }];
}

const mark = (row: number, column: number, rows: number): BlockToWrite => ({
  row, column, values: Array.from({ length: rows }, () => ["Done"]), formats: Array.from({ length: rows }, () => [null]),
});
