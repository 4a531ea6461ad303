import type { ChangePlan } from "../domain/plan";
import type { LogEdits } from "../tables/edits";
import { appendOf } from "../tables/encodePlan";
import { sheetNameOf } from "../tables/mapping";
import { logLayout, logRows, newLogAppend } from "../tables/operationsLog";
import { operationsTable } from "../tables/operationsTable";
import { inTheWay } from "../tables/roomBelow";
import type { OpenBook } from "./readBook";

interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** The rows of the log for a posting that begins; the log is made when the workbook has none. */
export function logEdits(opened: OpenBook, plan: ChangePlan, stamp: Stamp): LogEdits {
  const { dialect } = opened.decoded;
  const rows = logRows(plan, { ...stamp, run: plan.run?.run ?? "" });
  const read = opened.logTable;
  const { layout, detail } = opened.reads.operations ?? {};
  const done = "Done";
  if (read && layout && detail) {
    const append = appendOf({ read, detail }, rows.map((values) => ({ values })), dialect);
    return { table: { id: layout.id }, append, stateColumn: read.columnOf.get("state") ?? 0, done };
  }
  const headings = Object.values(operationsTable.columns).map(({ header }) => header);
  const sheet = freeSheet(opened);
  return {
    table: {
      name: sheetNameOf(opened.mapping, "operations"),
      sheet,
      unfinishedSheet: logLayout.unfinishedSheet,
      unfinishedIsThere: opened.layout.sheets.includes(logLayout.unfinishedSheet),
      headings,
      widths: logLayout.widths,
    },
    append: newLogAppend(operationsTable, rows, dialect),
    stateColumn: Object.keys(operationsTable.columns).indexOf("state"),
    done,
  };
}

/** What stands below the log in the way of its new rows, or null. */
export function logInTheWay(opened: OpenBook, plan: ChangePlan): string | null {
  const { detail } = opened.reads.operations ?? {};
  return opened.logTable && detail ? inTheWay({ read: opened.logTable, detail }, logRows(plan, { at: "", by: "", run: "" }).length) : null;
}

/** The sheet for a new log: its own name, unless the user has a sheet of that name. Excel takes names without case. */
function freeSheet({ layout }: OpenBook): string {
  const taken = (name: string) => layout.sheets.some((sheet) => sheet.toLowerCase() === name.toLowerCase());
  const [name = logLayout.sheet] = [logLayout.sheet, ...Array.from({ length: 99 }, (_, at) => `${logLayout.sheet} ${at + 2}`)].filter((candidate) => !taken(candidate));
  return name;
}
