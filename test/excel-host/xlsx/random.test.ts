import { seed } from "../../domain/random";
import type { CellValue, Workbook } from "../model/types";
import { readXlsx } from "./readXlsx";
import { cellLines, fixture, fixtureNames, settingLines } from "./support";

/** Numbers below 1 from a seed, so that a run that failed can be run again. */
function numbersFrom(first: number): () => number {
  let state = first;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const values: readonly CellValue[] = ["", 0, -1.5, 1e21, 123456789.12, "text", " spaced\n", "_x0041_\u0007", "<&>\"'", true, { error: "#N/A" }];
const formulas = ["=A1+1", '="a"&"<b>"', "=SUM(A1:B2)", "=NA()"];

/** Does one thing to a workbook that the add-in, or a co-author, could do. */
function change(workbook: Workbook, next: () => number): void {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const sheet = pick(workbook.sheets);
  const [row, column] = [Math.floor(next() * 14), Math.floor(next() * 15)];
  // Headings stay as they are: the model names columns after them.
  const isHeading = workbook.tables.some((table) => table.sheet === sheet && table.area.row === row);
  const area = { row: Math.max(1, row), column: 0, rows: 1 + Math.floor(next() * 2), columns: next() < 0.5 ? 6 : 16384 };
  const kind = next();
  if (kind < 0.15) sheet.insertDown(area);
  else if (kind < 0.25) sheet.deleteUp(area);
  else if (kind < 0.3) sheet.hiddenRows.add(row);
  // Further right stands a width for all other columns, which the model lists only once it has been split.
  else if (kind < 0.35) sheet.columnWidths.set(column % 8, Math.floor(next() * 30) + 1);
  else if (isHeading) return;
  else if (kind < 0.5) sheet.setFormula(row, column, pick(formulas), pick(values));
  else if (kind < 0.6) {
    const base = workbook.styles[sheet.style(row, column)];
    if (base) sheet.setStyle(row, column, workbook.styleIndex({ ...base, bold: next() < 0.5, numberFormat: "0.000", fill: "#FFFF00", base: base.source, source: -1 }));
  } else sheet.setValue(row, column, pick(values));
}

/** A new cell without a look of its own takes that of its row or column, which a model does not list: so looks are left out here. */
const withoutLooks = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^([^"]*?![A-Z]+\d+ .*) \{"numberFormat".*$/, "$1"));

describe.each(fixtureNames)("%s.xlsx, whatever is done to it, reads back as it was saved", (name) => {
  test.each(Array.from({ length: 25 }, (_run, run) => seed + run))("with the seed SEED=%i", (own) => {
    const next = numbersFrom(own);
    const opened = readXlsx(fixture(name), "Book.xlsx");
    const count = 1 + Math.floor(next() * 12);
    for (let step = 0; step < count; step++) change(opened.workbook, next);
    const reopened = readXlsx(opened.save().bytes, "Book.xlsx");
    const filled = (workbook: Workbook) => withoutLooks(cellLines(workbook)).filter((line) => !line.endsWith('  ""'));
    expect(filled(reopened.workbook)).toEqual(filled(opened.workbook));
    expect(settingLines(reopened.workbook)).toEqual(settingLines(opened.workbook));
  });
});
