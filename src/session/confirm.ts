import { type ChangePlan, isEmpty } from "../domain/plan";
import { encodePlan } from "../tables/encodePlan";
import { sheetNameOf } from "../tables/mapping";
import { operationsTable } from "../tables/operationsTable";
import { writeEdits } from "../workbook/writePosting";
import type { OpenBook } from "./readBook";
import { readAgain } from "./readAgain";
import { reckonedAnew } from "./reckonedAnew";
import { misplaced, remainder } from "./remainder";
import { toWrite } from "./toWrite";
import { vanishedRows } from "./vanishedRows";

/**
 * Reads back what was just written and returns the book as it is now. When a row moved between the reading and the
 * writing, what went astray is mended in one more batch and read back once more.
 */
export async function confirm(before: OpenBook, plan: ChangePlan): Promise<OpenBook> {
  const now = await readAgain(withLog(before), plan);
  const mending = astray(before, now, plan);
  const vanished = vanishedRows(before, now, plan);
  if (isEmpty(mending) && vanished.length === 0) return now;

  const { edits } = encodePlan(mending, toWrite(now), now.decoded.dialect);
  await writeEdits([...vanished, ...edits]);
  const mended = await readAgain(now, plan);
  const rest = astray(before, mended, plan);
  if (!isEmpty(rest)) throw new Unconfirmed(plan, rest);
  return mended;
}

/** The sheets do not say what was written to them, and mending did not help. */
export class Unconfirmed extends Error {
  constructor(
    readonly plan: ChangePlan,
    readonly rest: ChangePlan,
  ) {
    super(`operation ${plan.operation} could not be confirmed`);
  }
}

function astray(before: OpenBook, now: OpenBook, plan: ChangePlan): ChangePlan {
  const rest = remainder(now, plan);
  const changed = rest.added.length + rest.removed.length === 0 ? reckonedAnew(now, plan, rest.changed) : rest.changed;
  const { ownFormulas } = encodePlan({ ...plan, added: [], changed }, toWrite(now), now.decoded.dialect);
  return { ...rest, changed: [...changed.filter((change) => !ownFormulas.includes(change)), ...misplaced(before, now, plan)] };
}

// A log that this posting has just made has no id that we know, but its name finds it as well.
function withLog(opened: OpenBook): OpenBook {
  if (opened.found.operations) return opened;
  const name = sheetNameOf(opened.mapping, "operations");
  const operations = { id: name, name, sheet: name, rows: 1, columns: Object.keys(operationsTable.columns).length, showHeaders: true };
  return { ...opened, found: { ...opened.found, operations } };
}
