import type { Cell } from "../tables/cell";
import type { RawTable } from "../tables/rawTable";
import type { PostingDetail } from "../tables/edits";
import { type Layout, queueLayout, type TableLayout } from "./layout";
import { queueDetail } from "./postingDetail";

/** What to read of a table beside its cells, because a posting is about to write there. */
export interface TableWanted {
  readonly layout: TableLayout;
  /** Columns whose formulas matter, as the first and the last, from zero. */
  readonly posting?: { readonly formulaColumns: readonly [number, number] | null };
}

export interface TableRead {
  readonly raw: RawTable;
  readonly layout: TableLayout;
  /** The number formats of its first row, column by column. */
  readonly formats: readonly string[];
  readonly detail: PostingDetail | null;
}

/** Excel on the web refuses answers above 5 MB. So many cells make about 4 MB; if they make more we ask again for less. */
const cellsAtOnce = 600_000;

export interface TablesRead {
  readonly tables: readonly TableRead[];
  /** The layout as it is now, where it was asked for. */
  readonly layout: Layout | null;
}

/**
 * Reads whole tables. One round trip while they fit one answer, else one for each answer's worth. A table that is gone
 * rejects with ItemNotFound; cells that Excel leaves out of its answer reject too, and never read as blank.
 *
 * @param withLayout Whether the layout is read anew in the same round trip.
 */
export async function readTables(wanted: readonly TableWanted[], withLayout: boolean): Promise<TablesRead> {
  for (let limit = cellsAtOnce; ; limit = Math.ceil(limit / 2)) {
    try {
      return await readInAnswers(wanted, limit, withLayout);
    } catch (failure) {
      if (!isTooLarge(failure) || limit < 1000) throw failure;
    }
  }
}

const isTooLarge = (failure: unknown) => failure instanceof Object && "code" in failure && failure.code === "ResponsePayloadSizeLimitExceeded";

interface Piece {
  readonly table: TableWanted;
  readonly from: number;
  /** Null takes all rows, however many there are by now. */
  readonly rows: number | null;
}

function inPieces(wanted: readonly TableWanted[], limit: number): readonly (readonly Piece[])[] {
  const answers: Piece[][] = [[]];
  let room = limit;
  const put = (piece: Piece, cells: number) => {
    if (cells > room && answers[answers.length - 1]?.length) {
      answers.push([]);
      room = limit;
    }
    answers[answers.length - 1]?.push(piece);
    room -= cells;
  };
  for (const table of wanted) {
    const { rows, columns } = table.layout;
    const fitting = Math.max(1, Math.floor(limit / Math.max(1, columns)));
    if (rows <= fitting) put({ table, from: 0, rows: null }, rows * columns);
    // The last piece is open-ended: rows may have come since the layout was read.
    else for (let from = 0; from < rows; from += fitting) put({ table, from, rows: from + fitting < rows ? fitting : null }, Math.min(fitting, rows - from) * columns);
  }
  return answers;
}

async function readInAnswers(wanted: readonly TableWanted[], limit: number, withLayout: boolean): Promise<TablesRead> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const layoutNow = withLayout ? queueLayout(context.workbook) : null;
    const found = new Map<string, { headings: Cell[]; rows: Cell[][]; row: number; column: number; formats: readonly string[]; detail: PostingDetail | null }>();
    for (const answer of inPieces(wanted, limit)) {
      const asked = answer.map((piece) => queuePiece(context, piece));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip for each answer that is full, by the size of the tables
      await context.sync();
      for (const { piece, cells, detail } of asked) {
        const { id } = piece.table.layout;
        const { headings, rows, row, column, formats } = cells();
        if (rows === null) throw new Error(`Excel left out the cells of table ${piece.table.layout.name}.`);
        const known = found.get(id);
        if (known) {
          for (const row of rows) known.rows.push(row);
          known.detail ??= detail?.() ?? null;
        } else found.set(id, { headings, rows, row, column, formats, detail: detail?.() ?? null });
      }
    }
    const tables = wanted.flatMap(({ layout }) => {
      const table = found.get(layout.id);
      if (!table) return [];
      const { headings, rows, row, column, formats, detail } = table;
      return [{ layout, formats, detail, raw: { name: layout.name, sheet: layout.sheet, row, column, headings, rows } }];
    });
    return { tables, layout: layoutNow?.() ?? null };
  });
}

function queuePiece(context: Excel.RequestContext, piece: Piece) {
  const { layout, posting } = piece.table;
  const table = context.workbook.tables.getItem(layout.id);
  const isWhole = piece.from === 0 && piece.rows === null;
  const wanted = piece.rows === null && posting;
  const [whole, body] = [isWhole || wanted ? table.getRange() : null, !isWhole || wanted ? table.getDataBodyRange() : null];
  const cells = isWhole && whole ? queueWhole(table, whole) : queueRows(table, body ?? table.getDataBodyRange(), piece);
  const detail = wanted && whole && body ? queueDetail(table, whole, body, wanted.formulaColumns) : null;
  return { piece, cells, detail };
}

/** What was asked of a table. Null for rows that Excel left out of its answer. */
interface Cells {
  readonly headings: Cell[];
  readonly rows: Cell[][] | null;
  readonly row: number;
  readonly column: number;
  readonly formats: readonly string[];
}

/** From the headings to the last row in one range: one fewer than to ask for both apart, and that one tells the formats. */
function queueWhole(table: Excel.Table, whole: Excel.Range): () => Cells {
  table.load({ showHeaders: true, showTotals: true });
  whole.load({ values: true, rowIndex: true, columnIndex: true });
  const first = whole.getRow(1).load({ numberFormat: true });
  return () => {
    const cells: Cell[][] | null = whole.values;
    // Headings that were hidden since the layout was read are none, and no row is taken for them.
    const headings = table.showHeaders ? 1 : 0;
    const rows = cells?.slice(headings, table.showTotals ? -1 : undefined) ?? null;
    return { headings: cells?.slice(0, headings)[0] ?? [], rows, row: whole.rowIndex, column: whole.columnIndex, formats: first.numberFormat[0] ?? [] };
  };
}

/** Some rows of a table that is too large for one answer. */
function queueRows(table: Excel.Table, body: Excel.Range, { from, rows }: Piece): () => Cells {
  const headings = table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true });
  const first = body.getRow(from).load({ numberFormat: true });
  const asked = (rows === null ? first.getBoundingRect(body.getLastRow()) : first.getResizedRange(rows - 1, 0)).load({ values: true });
  return () => ({ headings: headings.values[0] ?? [], rows: asked.values, row: headings.rowIndex, column: headings.columnIndex, formats: first.numberFormat[0] ?? [] });
}
