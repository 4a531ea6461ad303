import type { Cell } from "../tables/cell";
import { foldHeading } from "../tables/readTable";
import type { Problem } from "../tables/problem";
import type { RawTable } from "../tables/rawTable";
import { readColumns, selectCell } from "../workbook/selectRow";
import type { OpenBook } from "./readBook";

/** A cell that holds something else than it should, as it was read. */
export type UnreadCell = Problem;

/** What stands where a cell was found. Rows are those on the sheet. */
export type CellFound =
  | { readonly kind: "there" }
  /** Its row stands elsewhere by now: somebody sorted the table, or rows came or went. */
  | { readonly kind: "moved"; readonly row: number }
  /** The cell holds something else, and no other row holds what it held. */
  | { readonly kind: "changed" }
  | { readonly kind: "gone" };

/**
 * Selects the very cell of a problem, in two round trips. Its row is known again by its key and by what the cell held; a
 * row without either goes by its place, and the answer says when that holds something else by now.
 */
export async function goToCell(opened: OpenBook, problem: UnreadCell): Promise<CellFound> {
  const table = tableOf(opened, problem);
  if (!table) return { kind: "gone" };
  const { raw, id, key } = table;
  const heading = problem.column === "" ? null : raw.headings.find((candidate) => foldHeading(candidate) === foldHeading(problem.column));
  if (heading === undefined) return { kind: "gone" };
  const columns = [key, heading ?? key];
  // The heading row stands above the first.
  const at = problem.row - raw.row - 2;
  const { top, rows } = await readColumns(id, columns);
  const wanted = columns.map((column) => raw.rows[at]?.[raw.headings.indexOf(column)] ?? "");
  const place = at < 0 ? at : placeNow(rows, at, wanted);
  if (place >= rows.length) return { kind: "gone" };
  await selectCell(id, place, heading);
  const isSame = at < 0 || isLike(rows[place], wanted);
  const row = top + place + 2;
  return !isSame ? { kind: "changed" } : row === problem.row ? { kind: "there" } : { kind: "moved", row };
}

interface TableOfProblem {
  readonly raw: RawTable;
  readonly id: string;
  /** The heading of the key's column. */
  readonly key: Cell;
}

function tableOf({ decoded, found, logTable }: OpenBook, { table }: Problem): TableOfProblem | undefined {
  const tables = [...Object.entries(decoded.tables), ...(logTable ? [["operations", logTable] as const] : [])];
  const [name, read] = tables.find(([, candidate]) => candidate.raw.name === table) ?? [];
  const layout = name === undefined ? undefined : found[name as keyof typeof found];
  return read && layout ? { raw: read.raw, id: layout.id, key: read.raw.headings[read.columnOf.get(read.schema.key) ?? 0] ?? "" } : undefined;
}

const isLike = (row: readonly Cell[] | undefined, wanted: readonly Cell[]) => row !== undefined && row.every((cell, at) => cell === wanted[at]);

/** The row at the same place if it still says the same, else the only one that does, else the same place. */
function placeNow(rows: readonly (readonly Cell[])[], at: number, wanted: readonly Cell[]): number {
  if (isLike(rows[at], wanted)) return at;
  const alike = rows.flatMap((row, place) => (isLike(row, wanted) ? [place] : []));
  const [only] = alike;
  return only !== undefined && alike.length === 1 ? only : at;
}
