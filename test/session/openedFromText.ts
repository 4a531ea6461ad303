import { indexed } from "../../src/domain/indexed";
import type { OpenBook } from "../../src/session/readBook";
import { decodeBook, type RawTables } from "../../src/tables/decodeBook";
import { noMapping, tableNamed } from "../../src/tables/mapping";
import type { RawTable } from "../../src/tables/rawTable";
import type { Cell } from "../../src/tables/cell";
import { workbookFromText } from "../workbooks/workbookFromText";

/** A workbook given as text, as a book that was read; nothing can be posted from it. */
export function openedFromText(text: string): OpenBook {
  const workbook = workbookFromText(text);
  const raw: Record<string, RawTable> = {};
  for (const { name, sheet, area } of workbook.tables) {
    // Excel hands an error over as its text.
    const [headings = [], ...rows] = sheet.valuesOf(area).map((cells) => cells.map((cell): Cell => (typeof cell === "object" ? cell.error : cell)));
    const table = tableNamed(noMapping, name);
    if (table) raw[table] = { name, sheet: sheet.name, row: area.row, column: area.column, headings, rows };
  }
  const decoded = decodeBook(raw as RawTables, noMapping, workbook.date1904);
  return {
    culture: null,
    layout: { tables: [], sheets: [], date1904: workbook.date1904, readOnly: false, structureProtected: false, calculatedByHand: false, settings: { "WriteOffs.mapping": undefined, "WriteOffs.reports": undefined } },
    mapping: noMapping,
    found: Object.fromEntries(Object.keys(raw).map((name) => [name, { id: name, name, sheet: name, rows: 1, columns: 1, showHeaders: true }])),
    decoded, book: indexed(decoded.book), problems: decoded.problems, log: [], logTable: undefined, reads: {},
  };
}
