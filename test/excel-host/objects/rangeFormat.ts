import { format, shared } from "../host/formats";
import { refuseFormat } from "../host/protection";
import { textOf } from "../host/textOf";
import type { ExcelHost } from "../host/excelHost";
import type { CellStyle } from "../model/types";
import { invalidArgument } from "../protocol/errors";
import type { Property } from "./hostClass";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";
import type { RangeState } from "./objectTypes";

/** A property that is one field of the cells' looks. `accept` says what may be written. */
const look = <Name extends keyof CellStyle>(
  name: Name,
  member: string,
  accept: (value: unknown) => CellStyle[Name] | undefined,
): Property<RangeState> => ({
  get: (range, host) => shared(host, range.sheet, host.areaOf(range), name),
  set: (range, value, host) => {
    const accepted = accept(value);
    if (accepted === undefined) throw invalidArgument(member);
    format(host, range.sheet, host.areaOf(range), { [name]: accepted }, member);
  },
});

const flag = (value: unknown) => (typeof value === "boolean" ? value : undefined);

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00",
  orange: "#FFA500", gray: "#808080", grey: "#808080", lightgray: "#D3D3D3", darkred: "#8B0000",
};

/** "#RRGGBB", "RRGGBB" or a name that pages use. */
function color(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const digits = /^#?([0-9a-fA-F]{6})$/.exec(value)?.[1];
  return digits ? `#${digits.toUpperCase()}` : namedColors[value.toLowerCase()];
}

const horizontals = ["General", "Left", "Center", "Right"] as const;
const verticals = ["Top", "Center", "Bottom"] as const;

/** Widths are asked in points; a sheet keeps characters. A character is about 5.25 points wide. */
const pointsPerCharacter = 5.25;
const standardCharacters = 8.43;

function columnWidth(range: RangeState, host: ExcelHost): number | null {
  const { column, columns } = host.areaOf(range);
  const widths = Array.from({ length: Math.min(columns, 16_384) }, (_none, place) =>
    range.sheet.columnWidths.get(column + place) ?? standardCharacters);
  const first = widths[0] ?? standardCharacters;
  return widths.every((width) => width === first) ? Math.round(first * pointsPerCharacter * 100) / 100 : null;
}

function setColumnWidth(range: RangeState, value: unknown, host: ExcelHost): void {
  refuseFormat(host, range.sheet, "RangeFormat.columnWidth");
  if (typeof value !== "number" || value < 0) throw invalidArgument("RangeFormat.columnWidth");
  const { column, columns } = host.areaOf(range);
  for (let place = column; place < column + columns; place++) {
    range.sheet.columnWidths.set(place, value / pointsPerCharacter);
  }
}

/** Makes columns as wide as the longest text in the range, roughly. */
function autofitColumns(range: RangeState, host: ExcelHost): void {
  const { sheet } = range;
  const area = host.areaOf(range);
  for (let column = area.column; column < area.column + area.columns; column++) {
    let widest = 0;
    for (const row of sheet.rowNumbers()) {
      if (row < area.row || row >= area.row + area.rows) continue;
      const numberFormat = host.workbook.styles[sheet.style(row, column)]?.numberFormat ?? "General";
      widest = Math.max(widest, textOf(sheet.value(row, column), numberFormat, host.workbook.date1904).length);
    }
    if (widest > 0) sheet.columnWidths.set(column, widest + 1.5);
  }
}

export const rangeFormatClass = hostClass("RangeFormat", {
  properties: {
    ColumnWidth: { get: columnWidth, set: setColumnWidth },
    HorizontalAlignment: look("horizontal", "RangeFormat.horizontalAlignment", (value) =>
      horizontals.find((known) => known === value)),
    VerticalAlignment: look("vertical", "RangeFormat.verticalAlignment", (value) =>
      verticals.find((known) => known === value)),
    IndentLevel: look("indent", "RangeFormat.indentLevel", (value) => (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 250 ? value : undefined)),
    WrapText: look("wrapText", "RangeFormat.wrapText", flag),
  },
  navigations: {
    Fill: (range) => objectOf("RangeFill", range),
    Font: (range) => objectOf("RangeFont", range),
    Protection: (range) => objectOf("FormatProtection", range),
  },
  methods: {
    AutofitColumns: (range, _args, host) => autofitColumns(range, host),
    AutofitRows: () => null,
  },
});

export const rangeFontClass = hostClass("RangeFont", {
  properties: {
    Bold: look("bold", "RangeFont.bold", flag),
    Italic: look("italic", "RangeFont.italic", flag),
    Color: look("fontColor", "RangeFont.color", color),
  },
});

export const rangeFillClass = hostClass("RangeFill", {
  properties: { Color: look("fill", "RangeFill.color", color) },
  methods: {
    Clear: (range, _args, host) => format(host, range.sheet, host.areaOf(range), { fill: "" }, "RangeFill.clear"),
  },
});

export const formatProtectionClass = hostClass("FormatProtection", {
  properties: { Locked: look("locked", "FormatProtection.locked", flag) },
});
