import type { Cell } from "../tables/cell";
import type { PostingDetail } from "../tables/edits";
import type { RawTable } from "../tables/rawTable";
import { type Layout, queueLayout, type TableLayout } from "./layout";
import { queueDetail } from "./postingDetail";
import { queueUnknown } from "./knownColumn";
import { queueRows, queueWhole } from "./queueCells";
import { type Piece, ReadingTable, type TableWanted } from "./readingTable";

export interface TableRead {
  readonly raw: RawTable;
  /** Where it lies, and how large it was when it was read. */
  readonly layout: TableLayout;
  /** How much a cell of it took on its way. */
  readonly bytesPerCell: number;
  /** The number formats of its first row, column by column. */
  readonly formats: readonly string[];
  readonly detail: PostingDetail | null;
}

export interface TablesRead {
  readonly tables: readonly TableRead[];
  /** The layout as it is now, where it was asked for. */
  readonly layout: Layout | null;
}

/**
 * Excel on the web refuses answers above 5 MB, and gives no more than 5,000,000 cells of a range. So much is asked for at
 * a time; a cell takes two bytes at least, so that those are never too many cells.
 */
const answerBytes = 4_000_000;

/**
 * Reads whole tables. One round trip while they fit one answer, else one for each answer's worth. Where Excel finds an
 * answer too large, half of it is asked for and the reading goes on from the last row that came. A table that is gone
 * rejects with ItemNotFound; cells that Excel leaves out of its answer reject too, and never read as blank.
 *
 * @param withLayout Whether the layout is read anew in the same round trip.
 */
export async function readTables(wanted: readonly TableWanted[], withLayout: boolean): Promise<TablesRead> {
  const tables = wanted.map((table) => new ReadingTable(table));
  let layout: Layout | null = null;
  for (let pieces = nextAnswer(tables); pieces.length > 0 || (withLayout && layout === null); pieces = nextAnswer(tables)) {
    try {
      layout = (await readAnswer(pieces, withLayout && layout === null)) ?? layout;
    } catch (failure) {
      if (!isTooLarge(failure) || pieces.length === 0) throw failure;
      for (const piece of pieces) piece.table.halve(piece, pieces.length === 1);
    }
  }
  return { tables: tables.flatMap(tableRead), layout };
}

const isTooLarge = (failure: unknown) =>
  failure instanceof Object && "code" in failure && ["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"].includes(String(failure.code));

/** As many rows as one answer holds: of one table after the other, each whole if it can be. */
function nextAnswer(tables: readonly ReadingTable[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let room = answerBytes;
  for (const table of tables) {
    if (table.isDone) continue;
    const piece = table.next(room, answerBytes);
    if (piece === null) break;
    pieces.push(piece);
    room -= piece.bytes;
    if (!piece.reachesEnd) break;
  }
  return pieces;
}

async function readAnswer(pieces: readonly Piece[], withLayout: boolean): Promise<Layout | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const layout = withLayout ? queueLayout(context.workbook) : null;
    const asked = pieces.map((piece) => ({ piece, ...queuePiece(context, piece) }));
    await context.sync();
    for (const { piece, cells, detail } of asked) piece.table.take(piece, cells(), detail?.() ?? null);
    return layout?.() ?? null;
  });
}

function queuePiece(context: Excel.RequestContext, { table: { wanted }, from, rows, reachesEnd }: Piece) {
  const { layout, posting, known } = wanted;
  const table = context.workbook.tables.getItem(layout.id);
  const isWhole = rows === "all";
  const needsDetail = reachesEnd && posting !== undefined;
  if (rows === "unknown" && known) {
    const body = table.getDataBodyRange();
    return { cells: queueUnknown(table, body, known), detail: needsDetail ? queueDetail(table, table.getRange(), body) : null };
  }
  const [whole, body] = [isWhole || needsDetail ? table.getRange() : null, !isWhole || needsDetail ? table.getDataBodyRange() : null];
  const formulaColumns = posting?.formulaColumns ?? null;
  // A piece begins with the last row that came: if that has moved, so have others.
  const seen = from > 0 ? 1 : 0;
  const cells = isWhole && whole ? queueWhole(table, whole, body, formulaColumns) : queueRows(table, body ?? table.getDataBodyRange(), from - seen, Number(rows) + seen, formulaColumns);
  return { cells, detail: needsDetail && whole && body ? queueDetail(table, whole, body) : null };
}

/** Excel hands over a text such as "=Mended" as if it were a formula. A formula gives something else than its own words. */
const withoutTexts = (formulas: readonly Cell[], values: readonly Cell[] = []): readonly Cell[] =>
  formulas.map((formula, at) => (typeof formula === "string" && formula.startsWith("=") && formula === values[at] ? "" : formula));

function tableRead({ wanted: { layout, posting }, rows, formulas, last, detail, bytesPerCell }: ReadingTable): readonly TableRead[] {
  if (!last) return [];
  const { headings, row, column, formats } = last;
  const formulasFrom = posting?.formulaColumns?.[0] ?? 0;
  return [{
    layout: { ...layout, rows: rows.length }, bytesPerCell, formats,
    raw: { name: layout.name, sheet: layout.sheet, row, column, headings, formats, rows },
    detail: detail && {
      ...detail,
      lastRowFormulas: withoutTexts(detail.lastRowFormulas, rows.at(-1)),
      formulas: formulas.map((cells, at) => withoutTexts(cells, rows[at]?.slice(formulasFrom))),
      formulasFrom,
    },
  }];
}
