import type { ChangePlan } from "../domain/plan";
import type { TableEdits } from "../tables/edits";
import { blankRowsAtEnd } from "../tables/roomBelow";
import { rowsByKey } from "../tables/rowsByKey";
import type { OpenBook } from "./readBook";
import { toWrite } from "./toWrite";

/**
 * Rows that went in place of those which a plan removes, because somebody sorted the table at that moment: as rows to
 * put back at the end of their table, every cell as it was, the user's columns included. A row counts as one of them
 * only while a row that should have gone is still there.
 */
export function vanishedRows(before: OpenBook, now: OpenBook, plan: ChangePlan): readonly TableEdits[] {
  return [...new Set(plan.removed.map(({ table }) => table))].flatMap((table) => {
    const [old, target] = [before.decoded.tables[table], toWrite(now)[table]];
    if (!old || !target) return [];
    const meant = new Set(plan.removed.filter((row) => row.table === table).map(({ key }) => key));
    const here = rowsByKey(target.read);
    if (![...meant].some((key) => here.has(key))) return [];
    const places = [...meant].flatMap((key) => rowsByKey(old).get(key) ?? []);
    const taken = takenByUs([...rowsByKey(old).keys()], [...here.keys()], places, meant);
    const gone = [...rowsByKey(old)].filter(([key]) => taken.has(key));
    if (gone.length === 0) return [];
    const { read, detail, id } = target;
    const owns = (column: number) => [...read.columnOf].find(([, at]) => at === column)?.[0];
    const rows = gone.map(([, at]) => old.raw.rows[at] ?? []);
    // They look like their neighbours, but a day never like a number.
    const formats = read.raw.headings.map((_, column) => {
      const [own, above] = [read.schema.columns[owns(column) ?? ""]?.kind.format(now.decoded.dialect), detail.lastRowFormats[column] ?? null];
      return own === "@" || (own !== undefined && above === "General") ? own : above;
    });
    return [{ table: id, append: { rows, formats, blankRows: blankRowsAtEnd({ read, detail }), insert: detail.showTotals }, blocks: [], removed: [] }];
  });
}

/**
 * Which of the rows that are gone we took, and not somebody else. Where the rest keeps its order nobody sorted: then rows
 * above ours were deleted, ours moved up, and what we took are the rows that stood in their places by then.
 *
 * @param before The keys from the top, as they were read before the writing.
 * @param now    The keys from the top as they are.
 * @param places Where the rows stood that were to go, in `before`.
 */
export function takenByUs(before: readonly string[], now: readonly string[], places: readonly number[], meant: ReadonlySet<string>): ReadonlySet<string> {
  const here = new Set(now);
  const gone = before.filter((key) => !here.has(key) && !meant.has(key));
  const known = new Set(before);
  const isInOrder = before.filter((key) => here.has(key)).join("\n") === now.filter((key) => known.has(key)).join("\n");
  if (!isInOrder || gone.length > mostTried) return new Set(gone);
  // Rows go only from inside the table, so each place took one. Of those that explain what is there now, the fewest.
  const rightlyGone = [...meant].filter((key) => known.has(key) && !here.has(key));
  const explained = subsetsOf(gone).find((taken) => {
    const went = new Set([...taken, ...rightlyGone]);
    const then = putBack(went, before, now);
    const hit = places.map((place) => then[place]);
    return hit.length === went.size && hit.every((key) => key !== undefined && went.has(key));
  });
  return explained ?? new Set(gone);
}

const mostTried = 8;

/** The keys as they stood before ours went: each that was taken stands again before the row that followed it. */
function putBack(taken: ReadonlySet<string>, before: readonly string[], now: readonly string[]): readonly string[] {
  const then = [...now];
  for (const key of before.filter((candidate) => taken.has(candidate)).reverse()) {
    const follower = before.slice(before.indexOf(key) + 1).find((candidate) => then.includes(candidate));
    then.splice(follower === undefined ? then.length : then.indexOf(follower), 0, key);
  }
  return then;
}

const subsetsOf = (keys: readonly string[]): readonly ReadonlySet<string>[] =>
  Array.from({ length: 2 ** keys.length }, (_, bits) => new Set(keys.filter((__, at) => (bits & (2 ** at)) !== 0))).sort((a, b) => a.size - b.size);
