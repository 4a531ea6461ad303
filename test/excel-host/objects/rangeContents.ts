import { readable, valueType } from "../host/changes";
import type { ExcelHost } from "../host/excelHost";
import { format } from "../host/formats";
import { refuseFormat } from "../host/protection";
import { textOf } from "../host/textOf";
import { writeCells } from "../host/writeCells";
import type { Area, Sheet } from "../model/types";
import { HostError, invalidArgument, wrongSize } from "../protocol/errors";
import type { Property } from "./hostClass";
import type { RangeState } from "./objectTypes";
import { hasSpill } from "./spilling";

/** Asks of the cells of a range what must not be asked of more of them than Excel reads at a time. */
function ofCells<Answer>(range: RangeState, host: ExcelHost, location: string, ask: (area: Area) => Answer): Answer | null {
  const area = host.areaOf(range);
  if (area.rows * area.columns <= host.options.cellLimit) return ask(area);
  if (host.options.beyondCellLimit === "null") return null;
  throw new HostError("RangeExceedsLimit", location);
}

/** Asks one thing of every cell. */
const grid = <Item>(area: Area, ask: (row: number, column: number) => Item): Item[][] =>
  Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => ask(area.row + row, area.column + column)));

const values = (range: RangeState, host: ExcelHost): unknown => ofCells(range, host, "Range.values", (area) => readableValues(range.sheet, area));

const readableValues = (sheet: Sheet, area: Area) => sheet.texts.of(area);

const formulas: Property<RangeState> = {
  get: (range, host) =>
    ofCells(range, host, "Range.formulas", (area) => {
      const { sheet } = range;
      if (!sheet.hasFormulas(area)) return readableValues(sheet, area);
      return grid(area, (row, column) => sheet.formula(row, column) || readable(sheet.value(row, column)));
    }),
  set: (range, value, host) => writeCells(host, range.sheet, host.areaOf(range), value, "Range.formulas"),
};

const formatAt = (host: ExcelHost, range: RangeState, row: number, column: number): string =>
  host.workbook.styles[range.sheet.style(row, column)]?.numberFormat ?? "General";

const numberFormat: Property<RangeState> = {
  get: (range, host) => ofCells(range, host, "Range.numberFormat", (area) => grid(area, (row, column) => formatAt(host, range, row, column))),
  set: (range, value, host) => {
    const area = host.areaOf(range);
    const location = "Range.numberFormat";
    refuseFormat(host, range.sheet, location);
    if (typeof value === "string") return format(host, range.sheet, area, { numberFormat: value }, location);
    if (!Array.isArray(value) || value.length !== area.rows) throw wrongSize(location);
    value.forEach((row: unknown, place) => {
      if (!Array.isArray(row) || row.length !== area.columns) throw wrongSize(location);
      row.forEach((wanted: unknown, column) => {
        if (wanted === null) return;
        if (typeof wanted !== "string") throw invalidArgument(location);
        const cell = { row: area.row + place, column: area.column + column, rows: 1, columns: 1 };
        format(host, range.sheet, cell, { numberFormat: wanted }, location);
      });
    });
  },
};

/** Whether all, none or (null) some of the lines of a range are hidden. */
const hidden = (marks: ReadonlySet<number>, first: number, count: number): boolean | null => {
  let found = 0;
  for (const mark of marks) if (mark >= first && mark < first + count) found += 1;
  return found === 0 ? false : found === count ? true : null;
};

function hide(marks: Set<number>, first: number, count: number, value: unknown): void {
  for (let line = first; line < first + count; line++) {
    if (value === true) marks.add(line);
    else marks.delete(line);
  }
}

/** What cells hold and how it reads. */
export const rangeContents: Readonly<Record<string, Property<RangeState>>> = {
  Values: {
    get: values,
    set: (range, value, host) => writeCells(host, range.sheet, host.areaOf(range), value, "Range.values"),
  },
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Text: {
    get: (range, host) =>
      ofCells(range, host, "Range.text", (area) =>
        grid(area, (row, column) => textOf(range.sheet.value(row, column), formatAt(host, range, row, column), host.workbook.date1904))),
  },
  ValueTypes: {
    get: (range, host) =>
      ofCells(range, host, "Range.valueTypes", (area) => grid(area, (row, column) => valueType(range.sheet.value(row, column)))),
  },
  HasSpill: { get: hasSpill },
  Hidden: {
    get: (range, host) => {
      const { row, rows, column, columns } = host.areaOf(range);
      const { hiddenRows, hiddenColumns } = range.sheet;
      return hidden(hiddenRows, row, rows) === true || hidden(hiddenColumns, column, columns) === true;
    },
  },
  RowHidden: {
    get: (range, host) => hidden(range.sheet.hiddenRows, host.areaOf(range).row, host.areaOf(range).rows),
    set: (range, value, host) => hide(range.sheet.hiddenRows, host.areaOf(range).row, host.areaOf(range).rows, value),
  },
  ColumnHidden: {
    get: (range, host) => hidden(range.sheet.hiddenColumns, host.areaOf(range).column, host.areaOf(range).columns),
    set: (range, value, host) =>
      hide(range.sheet.hiddenColumns, host.areaOf(range).column, host.areaOf(range).columns, value),
  },
};
