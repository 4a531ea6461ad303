import { type ChangePlan, isEmpty } from "../domain/plan";
import { encodePlan } from "../tables/encodePlan";
import { firstPart, requestBytes } from "../tables/firstPart";
import { sheetNameOf } from "../tables/mapping";
import { operationsTable } from "../tables/operationsTable";
import { writeEdits } from "../workbook/writePosting";
import type { OpenBook } from "./readBook";
import { readAgain } from "./readAgain";
import { isFigure, reckonedAnew } from "./reckonedAnew";
import { doubledRows, misplaced, remainder } from "./remainder";
import { toWrite } from "./toWrite";
import { Unconfirmed } from "./unconfirmed";
import { vanishedRows } from "./vanishedRows";
import { writtenBelow } from "./writtenBelow";
import { writtenToStrangers } from "./writtenToStrangers";

/** One mending puts right what went astray; another what somebody did meanwhile. More than that is not an accident. */
const mostMendings = 2;

/**
 * Reads back what was just written and returns the book as it is now. When a row moved between the reading and the
 * writing, what went astray is mended in one more batch and read back once more.
 */
export async function confirm(before: OpenBook, plan: ChangePlan): Promise<OpenBook> {
  let now = await readAgain(withLog(before), plan);
  for (let mendings = 0; ; now = await readAgain(now, plan)) {
    const mending = astray(before, now, plan);
    const others = [...(await writtenBelow(before, now, plan)), ...writtenToStrangers(before, now, plan), ...vanishedRows(before, now, plan)];
    const doubled = doubledRows(now, plan);
    if (isEmpty(mending) && others.length + doubled.length === 0) return now;
    if (mendings === mostMendings) throw new Unconfirmed(plan, mending);

    const { edits } = encodePlan(mending, toWrite(now), now.decoded.dialect);
    const part = firstPart([...others, ...edits, ...(mending.removed.length === 0 ? doubled : [])], requestBytes);
    await writeEdits(part.edits);
    if (part.isAll) mendings += 1;
  }
}

function astray(before: OpenBook, now: OpenBook, plan: ChangePlan): ChangePlan {
  const rest = remainder(now, plan);
  const elsewhere = misplaced(before, now, plan);
  // Figures are reckoned from rows that are right. While these are not, what the plan made of them is the best guess.
  const rowsAreRight = rest.added.length + rest.removed.length + elsewhere.length === 0 && rest.changed.every(isFigure);
  const changed = rowsAreRight ? reckonedAnew(now, plan, rest.changed) : rest.changed;
  const { ownFormulas } = encodePlan({ ...plan, added: [], changed }, toWrite(now), now.decoded.dialect);
  return { ...rest, changed: [...changed.filter((change) => !ownFormulas.includes(change)), ...elsewhere] };
}

// A log that this posting has just made has no id that we know, but its name finds it as well.
function withLog(opened: OpenBook): OpenBook {
  if (opened.found.operations) return opened;
  const name = sheetNameOf(opened.mapping, "operations");
  const operations = { id: name, name, sheet: name, rows: 1, columns: Object.keys(operationsTable.columns).length, showHeaders: true };
  return { ...opened, found: { ...opened.found, operations } };
}
